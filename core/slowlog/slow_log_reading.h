// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"
#include "core/postgres/session.h"
#include "core/slowlog/node_log.h"
#include "core/slowlog/slow_log_table.h"

namespace tessera {

/// How far the log of one node is read.
struct NodeLogState
{
    NodeId node;
    QString problem = {}; ///< Why nothing is read of it; empty: it is
    QString note = {}; ///< What keeps statements out of it
    bool needsSettings = false; ///< slowLogHowTo() would mend that
    QString file = {};
    ByteCount read = {};
    ByteCount left = {}; ///< Written, but not read yet
    qint64 unread = 0; ///< Entries that could not be understood

    bool operator==(const NodeLogState &) const = default;
};

/// Reads the slow statements of a time from the logs of all nodes, through the coordinator, a block of 1 MB
/// of each node at a time, and goes on where it stands. For one thread.
class SlowLogReading
{
public:
    explicit SlowLogReading(const LogRange &range)
        : m_range(range)
    {
    }

    /// One block of each node, all nodes at the same time. A node that does not answer is left out until it
    /// does. Errors: those of Session.
    [[nodiscard]] Result<> step(Session &session, Deadline deadline, std::stop_token stop = {});
    /// All that was written when step() asked last is read.
    [[nodiscard]] bool isCaughtUp() const { return isRead(&LogWalk::hasReadAll); }
    /// All that was written when the first step() asked is read: a log that grows with each question about it
    /// has no end.
    [[nodiscard]] bool hasReadBeginning() const { return isRead(&LogWalk::hasReadBeginning); }
    [[nodiscard]] const SlowLogTallies &tallies() const { return m_tallies; }
    [[nodiscard]] QList<NodeLogState> states() const;

private:
    struct Log
    {
        GroupId group;
        std::optional<LogWalk> walk = {};
        SlowLogFormat format = SlowLogFormat::Csv;
        QString problem = {};
        QString note = {};
        bool needsSettings = false;
        qint64 read = 0;
    };
    [[nodiscard]] bool isRead(bool (LogWalk::*of)() const) const;
    [[nodiscard]] Result<> readSettings(Session &session, Deadline deadline, const std::stop_token &stop);
    [[nodiscard]] Result<> readShards(Session &session, Deadline deadline, const std::stop_token &stop);
    [[nodiscard]] QString command() const;
    void takeAnswer(NodeId node, const QString &json);
    [[nodiscard]] SlowLogSink sinkOf(NodeId node);

    LogRange m_range;
    QSet<qint64> m_shards;
    std::map<NodeId, Log> m_logs;
    SlowLogTallies m_tallies;
    bool m_isBegun = false;
};

} // namespace tessera
