// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/cluster/node_fan_out.h"
#include "core/postgres/session.h"
#include "core/statements/statement_reading.h"
#include "core/statements/statement_route.h"

#include <QSet>

namespace tessera {

/// The schema in which pg_stat_statements stands, empty where it is not installed. Errors: those of Session.
[[nodiscard]] Result<QString> statementsSchema(Session &session, Deadline deadline,
                                               std::stop_token stop = {});

/// One SELECT of one text for any node: its counters for statementReading(); of other roles only what this
/// role may see.
[[nodiscard]] QString statementsCommand(const QString &schema);

struct NodeStatements
{
    NodeId node; ///< 0 for a coordinator that is not registered
    Result<StatementReading> reading; ///< Error: why this node has none
};

/// Asks all nodes side by side. Errors: those of Session.
[[nodiscard]] Result<QList<NodeStatements>> readStatements(const AskNodes &ask, const QString &schema);

/// The ids of all shards, for foldShardNames(). Errors: those of Session.
[[nodiscard]] Result<QSet<qint64>> readShardIds(Session &session, Deadline deadline,
                                                std::stop_token stop = {});

/// Whose entry it is on which server.
struct EntryOfNode
{
    NodeId node;
    qint64 queryId = 0;
    quint32 user = 0;

    bool operator==(const EntryOfNode &) const = default;
    friend size_t qHash(const EntryOfNode &entry, size_t seed = 0)
    {
        return qHashMulti(seed, entry.node, entry.queryId, entry.user);
    }
};

/// A statement of the cluster, whatever the servers number it.
struct StatementName
{
    QString text; ///< Values are $1, $2, …; names of shards are those of their tables
    QString user;
    bool isPart = false; ///< What a worker runs of another one: it named shards
    KeyUse key = KeyUse::Unknown;

    bool operator==(const StatementName &) const = default;
};

using StatementNames = QHash<EntryOfNode, StatementName>;

/// What Citus tells of the entries of the node that @p session is to; empty where it counts none. Errors:
/// those of Session.
[[nodiscard]] Result<QHash<EntryOfNode, KeyUse>> readKeyUse(Session &session, Deadline deadline,
                                                            std::stop_token stop = {});

/// What the entries with these numbers are on every node that answers; @p session is the coordinator's.
/// Errors: those of Session.
[[nodiscard]] Result<StatementNames> readStatementNames(Session &session, const AskNodes &ask,
                                                        const QString &schema, const QSet<qint64> &queryIds,
                                                        Deadline deadline, std::stop_token stop = {});

} // namespace tessera
