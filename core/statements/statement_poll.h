// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statements/read_statements.h"

namespace tessera {

/// What a statement did on one node since the poll before.
struct CountedStatement
{
    StatementName name;
    NodeId node;
    StatementCounters counters;

    bool operator==(const CountedStatement &) const = default;
};

/// What one poll gave.
struct CountedMinute
{
    QList<CountedStatement> statements = {}; ///< One for each name and node
    QHash<NodeId, QString> silent = {}; ///< Why a node is missing
};

/// Asks all nodes for their counters from time to time and tells what was counted between. For the thread
/// that has the session.
class StatementPoll
{
public:
    /// The first call, and the first with a node, only takes note. @p session is the coordinator's. Errors:
    /// those of Session; NotFound where pg_stat_statements is not installed.
    [[nodiscard]] Result<CountedMinute> poll(Session &session, const AskNodes &ask, Deadline deadline,
                                             std::stop_token stop = {});

private:
    using Counted = QHash<NodeId, CountedStatements>;
    [[nodiscard]] Counted takeReadings(const QList<NodeStatements> &nodes, CountedMinute &minute);
    [[nodiscard]] QSet<qint64> unnamed(const Counted &counted) const;
    void forgetNames(const Counted &counted);

    QString m_schema;
    QHash<NodeId, StatementReading> m_before;
    StatementNames m_names;
};

} // namespace tessera
