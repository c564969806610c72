// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/read_traces.h"

#include "core/cluster/leftovers.h"
#include "core/cluster/node_fan_out.h"
#include "core/postgres/json_column.h"
#include "core/postgres/sql_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

std::optional<ByteCount> bytes(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(ByteCount { value.toInteger() }) : std::nullopt;
}

Result<QList<NodeTraces>> readNodes(Session &session, Deadline deadline, std::stop_token stop)
{
    const auto answers = askAllNodes(session, sqlText(u"node_traces"_s), deadline, std::move(stop));
    if (!answers)
        return tl::unexpected(answers.error());
    QList<NodeTraces> nodes;
    for (const auto &answer : *answers) {
        if (answer.isAnswer)
            nodes << nodeTracesFrom(answer.node, answer.text);
    }
    return nodes;
}

QStringList operationsOf(const ClusterSnapshot &cluster, const QList<NodeTraces> &nodes)
{
    QStringList operations;
    for (const auto &record : cluster.cleanup())
        operations << QString::number(record.operationId);
    for (const auto &node : nodes) {
        for (const auto &object : node.replication)
            operations << QString::number(object.operation());
    }
    return operations;
}

/// Of @p first what is still there in @p second.
template <class Item> void keepWhatStayed(QList<Item> &first, const QList<Item> &second)
{
    first.removeIf([&](const Item &item) { return std::ranges::count(second, item.name, &Item::name) == 0; });
}

void keepWhatStayed(QList<NodeTraces> &first, const QList<NodeTraces> &second)
{
    for (auto &node : first) {
        const auto again = std::ranges::find(second, node.node, &NodeTraces::node);
        if (again == second.end())
            continue;
        keepWhatStayed(node.replication, again->replication);
        keepWhatStayed(node.prepared, again->prepared);
    }
}

bool hasAny(const QList<NodeTraces> &nodes)
{
    return std::ranges::any_of(nodes, [](const NodeTraces &node) {
        return !node.replication.isEmpty() || !node.prepared.isEmpty();
    });
}

} // namespace

NodeTraces nodeTracesFrom(NodeId node, const QString &answer)
{
    const auto said = QJsonDocument::fromJson(answer.toUtf8()).object();
    NodeTraces traces { .node = node };
    for (const auto &name : stringsIn(said[u"subscriptions"_s]))
        traces.replication << ReplicationObject { ReplicationKind::Subscription, name };
    for (const auto &slot : said[u"slots"_s].toArray())
        traces.replication << ReplicationObject { .kind = ReplicationKind::Slot,
                                                  .name = slot[u"name"_s].toString(),
                                                  .isActive = slot[u"isActive"_s].toBool(),
                                                  .retainedWal = bytes(slot[u"retainedWal"_s]) };
    for (const auto &name : stringsIn(said[u"publications"_s]))
        traces.replication << ReplicationObject { ReplicationKind::Publication, name };
    for (const auto &prepared : said[u"prepared"_s].toArray())
        traces.prepared << PreparedTransaction { prepared[u"name"_s].toString(),
                                                 std::chrono::seconds(prepared[u"age"_s].toInteger()),
                                                 stringsIn(prepared[u"relations"_s]) };
    return traces;
}

Result<QSet<qint64>> readRunningOperations(Session &session, const ClusterSnapshot &cluster,
                                           const QList<NodeTraces> &nodes, Deadline deadline,
                                           std::stop_token stop)
{
    const auto operations = operationsOf(cluster, nodes);
    if (operations.isEmpty())
        return QSet<qint64>();
    const auto rows =
        session.run(sqlText(u"list_running_operations"_s), { QString(u'{' + operations.join(u',') + u'}') },
                    deadline, std::move(stop));
    if (!rows)
        return tl::unexpected(rows.error());
    QSet<qint64> running;
    for (int row = 0; row < rows->size(); ++row)
        running << rows->get<qint64>(row, "operation_id");
    return running;
}

Result<TracesPtr> readTraces(Session &session, const ClusterSnapshot &cluster, Deadline deadline,
                             std::stop_token stop)
{
    OperationTraces traces { .readAt = QDateTime::currentDateTimeUtc() };
    auto nodes = readNodes(session, deadline, stop);
    if (!nodes)
        return tl::unexpected(nodes.error());
    traces.nodes = *nodes;
    const auto running = readRunningOperations(session, cluster, traces.nodes, deadline, stop);
    if (!running)
        return tl::unexpected(running.error());
    traces.running = *running;
    if (hasAny(traces.nodes)) {
        const auto again = readNodes(session, deadline, stop);
        if (!again)
            return tl::unexpected(again.error());
        keepWhatStayed(traces.nodes, *again);
    }
    return std::make_shared<const OperationTraces>(std::move(traces));
}

} // namespace tessera
