// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace tessera::format {

/// "1,234".
[[nodiscard]] QString count(qint64 number);
/// "41 %", with at most one decimal below ten.
[[nodiscard]] QString percent(double share);
/// "0.04 ms", "12.3 ms", "3.4 s", "5 min 10 s".
[[nodiscard]] QString milliseconds(double time);
/// "2 s", "3 min 20 s", "2 h 5 min", "4 d 3 h".
[[nodiscard]] QString duration(std::chrono::seconds span);

} // namespace tessera::format
