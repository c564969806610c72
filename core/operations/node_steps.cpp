// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/node_steps.h"

#include "core/operations/plan_parts.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::NodeSteps)
};

} // namespace

Result<Node> workerNamed(const ClusterSnapshot &cluster, const QString &name)
{
    const auto node = nodeNamed(cluster, name);
    if (node && node->isCoordinator())
        return refuse(Words::tr("%1 is the coordinator, which stays in the cluster.").arg(node->address()));
    return node;
}

/// Distributed shards whose only placement is on the node's group.
Result<> refusalOfHolder(const ClusterSnapshot &cluster, const Node &node)
{
    if (node.role != NodeRole::Primary)
        return {};
    const auto count = std::ranges::count_if(cluster.shards(), [&](const Shard &shard) {
        return isMovable(cluster.tableOf(shard).kind) && onlyGroupOf(cluster, shard) == node.group;
    });
    if (count == 0)
        return {};
    return refuse(
        Words::tr("%1 holds the only copy of %n shard(s). Drain the node first.", nullptr, int(count))
            .arg(node.address()));
}

Plan oneStep(const QString &title, Step step, const char *function)
{
    Plan plan { .title = title, .steps = { std::move(step) } };
    plan.scope.allTables = true;
    plan.needs.functions = QStringList { QString::fromLatin1(function) };
    return plan;
}

Step disableStep(const Node &node)
{
    return { .title = Words::tr("Disable %1.").arg(node.address()),
             // synchronous: Citus asks for it where the first worker is concerned, and it is safe for all
             .run = RunSql { u"SELECT pg_catalog.citus_disable_node($1, $2, true)"_s, addressOf(node) },
             .locks = Words::tr("Creating distributed tables and other changes of nodes wait."),
             .check = nodeHas(node, u"NOT isactive"_s) };
}

QList<Value> addressOf(const Node &node)
{
    return { node.host, qint32 { node.port } };
}

WaitUntil nodeHas(const Node &node, const QString &condition)
{
    return {
        u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_node WHERE nodename = $1 AND nodeport = $2 AND "_s
            + condition + u')',
        addressOf(node)
    };
}

Step keepShardsAway(const Node &node)
{
    const auto set = u"SELECT pg_catalog.citus_set_node_property($1, $2, 'shouldhaveshards', $3)"_s;
    return { .title = Words::tr("Keep new shards away from %1.").arg(node.address()),
             .run = RunSql { set, addressOf(node) << Value(false) },
             .undo = RunSql { set, addressOf(node) << Value(true) },
             .canUndo = true,
             .check = nodeHas(node, u"NOT shouldhaveshards"_s) };
}

Step copyReferenceTables(int count, std::optional<ByteCount> bytes)
{
    return { .title = Words::tr("Copy %n reference table(s) to the nodes that lack them%1.", nullptr, count)
                          .arg(bytesInBrackets(bytes)),
             .run = RunSql { .sql = u"SELECT pg_catalog.replicate_reference_tables('auto')"_s,
                             .copiesShards = true },
             .canUndo = true, // leaving the cluster takes the copies along
             .locks = Words::tr("Writes to reference tables wait for a moment at the end."),
             .bytes = bytes,
             .estimate = copyTime(bytes, std::chrono::seconds(2)) };
}

} // namespace tessera
