// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/slowlog/log_walk.h"

#include <stop_token>

namespace tessera {

/// What was read of a log file.
struct ReadLogFile
{
    SlowLogStyle style;
    qint64 bytes = 0;
    qint64 unread = 0; ///< Entries that could not be understood
};

/// Gives the timed statements of a log file of this machine that are of the range. Without a @p prefix the
/// format is found out. Blocks the thread. Errors: NotFound, Storage, Cancelled.
[[nodiscard]] Result<ReadLogFile> readLogFile(const QString &path, const std::optional<QByteArray> &prefix,
                                              const LogRange &range, const SlowLogSink &sink,
                                              std::stop_token stop = {});

} // namespace tessera
