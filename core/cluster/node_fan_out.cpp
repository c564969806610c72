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

/// The placements on @p group of the shard that @p word names.
template <class Take>
void eachPlacement(const ClusterSnapshot &snapshot, GroupId group, QStringView word, Take take)
{
    const auto shard = snapshot.shard(ShardId { word.toLongLong() });
    if (!shard)
        return;
    for (const auto &placement : snapshot.placementsOf(*shard)) {
        if (placement.group == group)
            take(placement.id);
    }
}

void addSizes(ShardSizes &sizes, const ClusterSnapshot &snapshot, GroupId group, const QString &pairs)
{
    const auto words = QStringView(pairs).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        eachPlacement(snapshot, group, words.at(i), [&](PlacementId id) {
            sizes.bytes.push_back({ id, ByteCount { words.at(i + 1).toLongLong() } });
        });
    }
}

/// The node's clock, then three words a shard.
void addCounters(ShardCounters &counters, const ClusterSnapshot &snapshot, GroupId group, const QString &text)
{
    const auto words = QStringView(text).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return;
    counters.clocks.insert(group, std::chrono::milliseconds(words.first().toLongLong()));
    for (qsizetype i = 1; i + 2 < words.size(); i += 3) {
        eachPlacement(snapshot, group, words.at(i), [&](PlacementId id) {
            counters.counters.push_back(
                { id, group, words.at(i + 1).toLongLong(), words.at(i + 2).toLongLong() });
        });
    }
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

/// Gives each node's answer to @p take; the others come back, with the reason.
template <class Take>
Result<QList<SilentNode>> askAboutShards(Session &session, const ClusterSnapshot &snapshot,
                                         const QString &command, Take take, Deadline deadline,
                                         std::stop_token stop)
{
    const auto answers = askAllNodes(session, command, deadline, std::move(stop));
    if (!answers)
        return tl::unexpected(answers.error());
    auto silent = nodesNotAsked(snapshot);
    for (const auto &answer : *answers) {
        if (!answer.isAnswer)
            silent << SilentNode { answer.node, answer.text };
        else if (!knowsItsShards(snapshot, answer.node))
            silent << SilentNode { answer.node, Words::tr("The node has no metadata of its shards.") };
        if (answer.isAnswer)
            take(groupOf(snapshot, answer.node), answer.text);
    }
    return silent;
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
    auto sizes = std::make_shared<ShardSizes>();
    sizes->areEstimates = !isExact;
    sizes->bytes.reserve(snapshot.placements().size());
    const auto take = [&](GroupId group, const QString &text) { addSizes(*sizes, snapshot, group, text); };
    const auto command = sqlText(isExact ? u"node_shard_sizes"_s : u"node_shard_size_estimates"_s);
    const auto silent = askAboutShards(session, snapshot, command, take, deadline, std::move(stop));
    if (!silent)
        return tl::unexpected(silent.error());
    sizes->silent = *silent;
    sizes->readAt = QDateTime::currentDateTimeUtc();
    std::ranges::sort(sizes->bytes, {}, &PlacementBytes::placement);
    return sizes;
}

Result<ShardCounters> readCounters(Session &session, const ClusterSnapshot &snapshot, Deadline deadline,
                                   std::stop_token stop)
{
    ShardCounters counters;
    const auto take = [&](GroupId group, const QString &text) {
        addCounters(counters, snapshot, group, text);
    };
    const auto silent =
        askAboutShards(session, snapshot, sqlText(u"node_shard_activity"_s), take, deadline, std::move(stop));
    if (!silent)
        return tl::unexpected(silent.error());
    counters.silent = *silent;
    counters.readAt = QDateTime::currentDateTimeUtc();
    std::ranges::sort(counters.counters, {}, &PlacementCounters::placement);
    return counters;
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
