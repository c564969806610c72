// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tessera {

/// The small style sheet over Fusion, in the colours of the current theme.
[[nodiscard]] QString styleSheet();

} // namespace tessera
