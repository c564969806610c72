// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/node_fan_out.h"

#include "core/base/log.h"
#include "core/postgres/sql_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::NodeFanOut)
};

/// Placements of one group by shard id; shards() is sorted, so the indexes are too.
std::vector<PlacementBytes> sizesOf(const ClusterSnapshot &snapshot, GroupId group, const QString &pairs)
{
    std::vector<PlacementBytes> sizes;
    const auto words = QStringView(pairs).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        const auto shard = snapshot.shard(ShardId { words.at(i).toLongLong() });
        if (!shard)
            continue;
        for (const auto &placement : snapshot.placementsOf(*shard)) {
            if (placement.group == group)
                sizes.push_back({ placement.id, ByteCount { words.at(i + 1).toLongLong() } });
        }
    }
    return sizes;
}

GroupId groupOf(const ClusterSnapshot &snapshot, NodeId id)
{
    const auto node = snapshot.node(id);
    return node ? node->group : GroupId { 0 };
}

bool isAsked(const Node &node)
{
    return node.role == NodeRole::Primary && node.isActive;
}

QList<SilentNode> nodesNotAsked(const ClusterSnapshot &snapshot)
{
    QList<SilentNode> silent;
    for (const auto &node : snapshot.nodes()) {
        if (node.role == NodeRole::Primary && !isAsked(node))
            silent << SilentNode { node.id, Words::tr("The node is inactive.") };
    }
    return silent;
}

/// A worker without metadata does not know its shards.
bool knowsItsShards(const ClusterSnapshot &snapshot, NodeId id)
{
    const auto node = snapshot.node(id);
    return !node || node->isCoordinator() || node->hasMetadata;
}

} // namespace

Result<> limitNodeWaits(Session &session, Deadline deadline, std::stop_token stop)
{
    const auto set = session.script(u"SET citus.node_connection_timeout = 3000; "
                                    "SET citus.max_cached_conns_per_worker = 0"_s,
                                    deadline, std::move(stop));
    return set.map([](const QList<Rows> &) {});
}

Result<QList<NodeAnswer>> askAllNodes(Session &session, const QString &command, Deadline deadline,
                                      std::stop_token stop)
{
    const auto rows = session.run(u"SELECT nodeid, success, result FROM run_command_on_all_nodes($1)"_s,
                                  { command }, deadline, std::move(stop));
    if (!rows)
        return tl::unexpected(rows.error());
    QList<NodeAnswer> answers;
    for (int row = 0; row < rows->size(); ++row) {
        answers << NodeAnswer { NodeId { rows->get<qint32>(row, "nodeid") }, rows->get<bool>(row, "success"),
                                rows->get<QString>(row, "result") };
    }
    return answers;
}

Result<SizesPtr> readSizes(Session &session, const ClusterSnapshot &snapshot, SizeKind kind,
                           Deadline deadline, std::stop_token stop)
{
    const bool isExact = kind == SizeKind::Exact;
    const auto command = sqlText(isExact ? u"node_shard_sizes"_s : u"node_shard_size_estimates"_s);
    const auto answers = askAllNodes(session, command, deadline, std::move(stop));
    if (!answers)
        return tl::unexpected(answers.error());
    auto sizes = std::make_shared<ShardSizes>();
    sizes->readAt = QDateTime::currentDateTimeUtc();
    sizes->areEstimates = !isExact;
    sizes->silent = nodesNotAsked(snapshot);
    sizes->bytes.reserve(snapshot.placements().size());
    for (const auto &answer : *answers) {
        if (!answer.isAnswer)
            sizes->silent << SilentNode { answer.node, answer.text };
        else if (!knowsItsShards(snapshot, answer.node))
            sizes->silent << SilentNode { answer.node, Words::tr("The node has no metadata of its shards.") };
        const auto known = answer.isAnswer ? sizesOf(snapshot, groupOf(snapshot, answer.node), answer.text)
                                           : std::vector<PlacementBytes>();
        sizes->bytes.insert(sizes->bytes.end(), known.begin(), known.end());
    }
    std::ranges::sort(sizes->bytes, {}, &PlacementBytes::placement);
    return sizes;
}

Result<QHash<NodeId, bool>> readReachability(Session &session, const QList<Node> &nodes, Deadline deadline,
                                             std::stop_token stop)
{
    QHash<NodeId, bool> reachable;
    for (const auto &node : nodes) {
        const auto rows = session.run(u"SELECT citus_check_connection_to_node($1, $2)"_s,
                                      { node.host, qint32 { node.port } }, deadline, stop);
        if (!rows)
            return tl::unexpected(rows.error());
        reachable.insert(node.id, rows->get<bool>(0, 0));
    }
    return reachable;
}

} // namespace tessera
