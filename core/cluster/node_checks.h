// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <memory>

namespace tessera {

/// One move that the server would make now. Its rebalancer decides in groups, not nodes.
struct PlannedMove
{
    ShardId shard;
    GroupId from;
    GroupId to;
    bool operator==(const PlannedMove &) const = default;
};

/// Which rebalance the server's planner is asked for.
struct RebalanceWish
{
    QString strategy = {}; ///< Empty: the server's default
    bool drainOnly = false;
    bool operator==(const RebalanceWish &) const = default;
};

/// The answer of get_rebalance_table_shards_plan().
struct ServerPlan
{
    QDateTime readAt; ///< UTC
    QList<PlannedMove> moves;
    bool operator==(const ServerPlan &) const = default;
};

/// What the nodes say about themselves, to be compared. A node that did not answer is missing: unknown.
/// The id is 0 for a coordinator that is not registered.
struct NodeChecks
{
    QDateTime readAt; ///< UTC
    QHash<NodeId, QString> version; ///< Of the extension and of PostgreSQL: "13.2-1 150020"
    QHash<NodeId, QString> metadata; ///< Hash of the Citus catalogs, with names instead of oids
    QHash<TableOid, QHash<NodeId, QString>> copies; ///< Hash of a reference table's rows on each node
};

using NodeChecksPtr = std::shared_ptr<const NodeChecks>;

} // namespace tessera
