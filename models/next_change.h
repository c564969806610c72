// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/past.h"

namespace tessera {

/// What the change after a moment of the past did to the shards: "Next: 3 shards from w1:5432 to w2:5432."
/// Empty when there was none.
[[nodiscard]] QString nextChangeText(const PastCatalogs &past);

} // namespace tessera
