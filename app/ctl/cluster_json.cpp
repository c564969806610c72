// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/cluster_json.h"

#include "app/ctl/remedy_command.h"

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

QJsonValue bytesValue(std::optional<ByteCount> bytes)
{
    return bytes ? QJsonValue(bytes->value) : QJsonValue();
}

QString roleWord(NodeRole role)
{
    switch (role) {
    case NodeRole::Primary:
        return u"primary"_s;
    case NodeRole::Secondary:
        return u"secondary"_s;
    case NodeRole::Unavailable:
        return u"unavailable"_s;
    }
    return {};
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return u"ok"_s;
    case Severity::Info:
        return u"info"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Critical:
        return u"critical"_s;
    }
    return {};
}

/// Bytes and number of what lies on a group or belongs to a table; bytes unknown when one placement's are.
struct Held
{
    qint64 placements = 0;
    std::optional<ByteCount> bytes = ByteCount {};

    void add(std::optional<ByteCount> size)
    {
        ++placements;
        bytes = bytes && size ? std::optional(*bytes + *size) : std::nullopt;
    }
};

std::optional<ByteCount> sizeOf(const ClusterState &state, const Placement &placement)
{
    return state.sizes ? state.sizes->of(placement.id) : std::nullopt;
}

QHash<GroupId, Held> heldByGroup(const ClusterState &state)
{
    QHash<GroupId, Held> held;
    for (const auto &placement : state.snapshot->placements())
        held[placement.group].add(sizeOf(state, placement));
    return held;
}

QJsonArray tablesJson(const ClusterState &state)
{
    const auto &cluster = *state.snapshot;
    QHash<quint32, Held> held;
    QHash<quint32, qint64> shards;
    for (const auto &shard : cluster.shards())
        ++shards[shard.table];
    for (const auto &placement : cluster.placements())
        held[cluster.shards()[placement.shard].table].add(sizeOf(state, placement));
    QJsonArray array;
    for (qsizetype i = 0; i < cluster.tables().size(); ++i) {
        const auto &table = cluster.tables().at(i);
        const auto index = static_cast<quint32>(i);
        array << QJsonObject { { u"name"_s, table.displayName() },
                               { u"kind"_s, tableKindWord(table.kind) },
                               { u"distributionColumn"_s,
                                 table.distributionColumn.isEmpty() ? QJsonValue()
                                                                    : table.distributionColumn },
                               { u"colocationId"_s, table.colocation.value },
                               { u"shardCount"_s, shards.value(index) },
                               { u"bytes"_s, bytesValue(held.value(index).bytes) } };
    }
    return array;
}

} // namespace

QString tableKindWord(TableKind kind)
{
    switch (kind) {
    case TableKind::Hash:
        return u"hash"_s;
    case TableKind::Range:
        return u"range"_s;
    case TableKind::Append:
        return u"append"_s;
    case TableKind::Reference:
        return u"reference"_s;
    case TableKind::LocalManaged:
        return u"local"_s;
    case TableKind::SingleShard:
        return u"singleShard"_s;
    case TableKind::Schema:
        return u"schema"_s;
    }
    return {};
}

QJsonArray nodesJson(const ClusterState &state)
{
    const auto held = heldByGroup(state);
    QJsonArray array;
    for (const auto &node : state.snapshot->nodes()) {
        const bool isPrimary = node.role == NodeRole::Primary;
        const auto here = isPrimary ? held.value(node.group) : Held();
        const auto answers = state.reachable.constFind(node.id);
        array << QJsonObject {
            { u"nodeId"_s, node.id.value },
            { u"groupId"_s, node.group.value },
            { u"host"_s, node.host },
            { u"port"_s, node.port },
            { u"role"_s, roleWord(node.role) },
            { u"isActive"_s, node.isActive },
            { u"hasMetadata"_s, node.hasMetadata },
            { u"metadataSynced"_s, node.metadataSynced },
            { u"shouldHaveShards"_s, node.shouldHaveShards },
            { u"cluster"_s, node.cluster },
            { u"isReachable"_s, answers == state.reachable.constEnd() ? QJsonValue() : QJsonValue(*answers) },
            { u"bytes"_s, bytesValue(here.bytes) },
            { u"placements"_s, here.placements }
        };
    }
    return array;
}

QJsonObject clusterJson(const ClusterState &state, const GlobalOptions &globals)
{
    QJsonArray found;
    for (const auto &finding : state.findings)
        found << QJsonObject { { u"severity"_s, severityWord(finding.severity) },
                               { u"code"_s, finding.code },
                               { u"message"_s, finding.message },
                               { u"remedy"_s, finding.remedy },
                               { u"remedyPlan"_s,
                                 finding.remedyPlan ? QJsonValue(remedyJson(*finding.remedyPlan, globals))
                                                    : QJsonValue(QJsonValue::Null) } };
    const auto *coordinator = state.snapshot->coordinator();
    return { { u"engine"_s, state.snapshot->engineText() },
             { u"version"_s, state.snapshot->serverVersion() },
             { u"coordinator"_s, coordinator ? QJsonValue(coordinator->address()) : QJsonValue() },
             { u"nodes"_s, nodesJson(state) },
             { u"tables"_s, tablesJson(state) },
             { u"findings"_s, found } };
}

QJsonObject shardJson(const ClusterState &state, const Shard &shard)
{
    const auto &cluster = *state.snapshot;
    const auto &table = cluster.tableOf(shard);
    QJsonArray placements;
    for (const auto &placement : cluster.placementsOf(shard)) {
        const auto *node = cluster.primaryOf(placement.group);
        placements << QJsonObject { { u"nodeId"_s, node ? QJsonValue(node->id.value) : QJsonValue() },
                                    { u"bytes"_s, bytesValue(sizeOf(state, placement)) } };
    }
    return { { u"shardId"_s, shard.id.value },
             { u"table"_s, table.displayName() },
             { u"minValue"_s, shard.hasRange ? QJsonValue(shard.minValue) : QJsonValue() },
             { u"maxValue"_s, shard.hasRange ? QJsonValue(shard.maxValue) : QJsonValue() },
             { u"colocationId"_s, table.colocation.value },
             { u"placements"_s, placements } };
}

QJsonArray shardsJson(const ClusterState &state, const QString &table)
{
    const auto *only = table.isEmpty() ? nullptr : state.snapshot->table(table);
    QJsonArray array;
    for (const auto &shard : state.snapshot->shards()) {
        if (!only || state.snapshot->tableOf(shard).oid == only->oid)
            array << shardJson(state, shard);
    }
    return array;
}

} // namespace tessera
