// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/format.h"
#include "core/base/units.h"
#include "core/plan/step.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

#include <optional>

namespace tessera::format {

/// "12.4 GB" in the reader's locale; "unknown" for nullopt.
[[nodiscard]] QString bytes(std::optional<ByteCount> size);
/// "14 min to 19 min", in whole seconds; "at once" when the range is zero.
[[nodiscard]] QString timeRange(const TimeRange &range);
/// "2 s ago", "just now" below one second.
[[nodiscard]] QString age(std::chrono::seconds span);
/// Local date and time, short.
[[nodiscard]] QString time(const QDateTime &when);

} // namespace tessera::format
