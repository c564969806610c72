// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"
#include "core/plan/step.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

#include <optional>

namespace tessera::format {

/// "12.4 GB" in the reader's locale; "unknown" for nullopt.
[[nodiscard]] QString bytes(std::optional<ByteCount> size);
/// "1,234".
[[nodiscard]] QString count(qint64 number);
/// "41 %", with at most one decimal below ten.
[[nodiscard]] QString percent(double share);
/// "0.04 ms", "12.3 ms", "3.4 s", "5 min 10 s".
[[nodiscard]] QString milliseconds(double time);
/// "2 s", "3 min 20 s", "2 h 5 min", "4 d 3 h".
[[nodiscard]] QString duration(std::chrono::seconds span);
/// "14 min to 19 min", in whole seconds; "at once" when the range is zero.
[[nodiscard]] QString timeRange(const TimeRange &range);
/// "2 s ago", "just now" below one second.
[[nodiscard]] QString age(std::chrono::seconds span);
/// Local date and time, short.
[[nodiscard]] QString time(const QDateTime &when);

} // namespace tessera::format
