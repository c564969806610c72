// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/past.h"

#include <QDateTime>
#include <QStringList>

namespace tessera {

/// A place where the map's time can stand: from a change on, or in a break of the record.
struct TimeStop
{
    Moment at = 0;
    std::optional<WatchSpan> gap = {}; ///< Set in a break
    bool operator==(const TimeStop &) const = default;
};

/// Ascending, without what is still so now.
[[nodiscard]] QList<TimeStop> timeStops(const TimeLine &line);

// Times of today come without their date; @p now is the reader's clock.

/// "as of 12:03 (3 changes later)", "not watched from 02:10 to 07:40"; without @p at what there is to go
/// back to: "now, 12 changes since 24 Nov 09:12".
[[nodiscard]] QString standText(const TimeLine &line, std::optional<Moment> at, const QDateTime &now);
/// A sentence a stay, newest first: "On w2:5432 since 12:03", "Before on w1:5432 for 3 d 2 h". What nobody
/// watched is told as the time that it lies in.
[[nodiscard]] QStringList stayTexts(const ShardPast &past, const TimeLine &line, const QDateTime &now);

} // namespace tessera
