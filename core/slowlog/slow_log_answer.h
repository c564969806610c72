// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/slowlog/slow_log_reading.h"

namespace tessera {

/// What somebody wants to know of the logs.
struct SlowLogWish
{
    LogRange range; ///< Its end is LogMoment::max() where it goes on with the present
    std::optional<NodeId> node = {}; ///< nullopt: all together
    qsizetype most = 500;

    bool operator==(const SlowLogWish &) const = default;
};

/// What has been read so far.
struct SlowLogAnswer
{
    SlowLogWish wish;
    LogRange range = {}; ///< What is read; may begin a little before the one that was wished for
    SlowLines lines = {};
    QList<NodeLogState> logs = {};
    bool isCaughtUp = false;
};

/// Whether a reading of @p range answers the wish too: the logs need not be read anew because a range that
/// goes on with the present has moved on by a tenth of its length at @p now.
[[nodiscard]] bool serves(const LogRange &range, const SlowLogWish &wish, LogMoment now);

} // namespace tessera
