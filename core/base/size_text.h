// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"

#include <QString>

namespace tessera {

/// "12.4 GB", for sentences.
[[nodiscard]] QString bytesText(ByteCount bytes);

} // namespace tessera
