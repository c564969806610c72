// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tessera {

/// user@machine, for records of who did something.
[[nodiscard]] QString whoAmI();

} // namespace tessera
