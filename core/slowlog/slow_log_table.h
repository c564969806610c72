// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/slowlog/slow_log_tally.h"

#include <QHash>

#include <map>

namespace tessera {

/// The slowest call of a statement as the log has it; passwords in it are masked.
struct SlowSample
{
    NodeId node;
    LogMoment at;
    double milliseconds = 0;
    QString user = {};
    QString database = {};
    QString application = {};
    QString client = {};
    QString statement = {};
    QString parameters = {}; ///< "$1 = '5', $2 = NULL"
    bool isCut = false; ///< It was longer

    bool operator==(const SlowSample &) const = default;
};

/// What one statement took by the logs of all nodes.
struct SlowLine
{
    StatementFingerprint fingerprint = 0; ///< 0: all that were too many to be kept by name
    QString shape = {}; ///< The statement without values
    SlowCounters all = {};
    QHash<NodeId, SlowCounters> nodes = {};
    SlowSample sample = {};

    bool operator==(const SlowLine &) const = default;
};

using SlowLogTallies = std::map<NodeId, SlowLogTally>;

struct SlowLines
{
    QList<SlowLine> lines = {}; ///< What took longest in all comes first
    qsizetype known = 0; ///< How many there were
    SlowCounters all = {};

    bool operator==(const SlowLines &) const = default;
};

/// The @p most statements that took longest in all, on one node or on all of them together.
[[nodiscard]] SlowLines slowLines(const SlowLogTallies &tallies, std::optional<NodeId> node, qsizetype most);
/// Errors: Invalid, NotFound.
[[nodiscard]] Result<SlowLine> slowLine(const SlowLogTallies &tallies, const QString &fingerprint);

} // namespace tessera
