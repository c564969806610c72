// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cluster_text.h"

#include <QRegularExpression>

namespace tessera::test {

namespace {

using Parts = ClusterSnapshot::Parts;
constexpr qint64 firstShardId = 102008;

QString wordAfter(const QStringList &words, const QString &key)
{
    const auto at = words.indexOf(key);
    return at < 0 ? QString() : words.value(at + 1);
}

void addNode(Parts &parts, const QStringList &words)
{
    Node node;
    node.id = NodeId { static_cast<qint32>(parts.nodes.size() + 1) };
    node.host = words.first();
    node.group = GroupId { wordAfter(words, QStringLiteral("group")).toInt() };
    node.isActive = !words.contains(QStringLiteral("inactive"));
    node.shouldHaveShards = !words.contains(QStringLiteral("noshards"));
    node.role = words.contains(QStringLiteral("secondary")) ? NodeRole::Secondary : NodeRole::Primary;
    node.hasMetadata = node.metadataSynced = node.isActive;
    parts.nodes << node;
}

GroupId groupOf(const Parts &parts, const QString &host)
{
    for (const auto &node : parts.nodes) {
        if (node.host == host)
            return node.group;
    }
    qFatal("no such node in the world: %s", qPrintable(host));
}

void addShard(Parts &parts, quint32 table, int index, int count, const QList<GroupId> &groups)
{
    const qint64 step = 4294967296LL / count;
    const qint64 low = -2147483648LL + index * step;
    const qint64 high = index == count - 1 ? 2147483647LL : low + step - 1;
    const auto shardIndex = static_cast<quint32>(parts.shards.size());
    const bool hasRange = parts.tables.at(table).kind == TableKind::Hash;
    parts.shards.push_back({ .id = ShardId { firstShardId + shardIndex },
                             .minValue = static_cast<qint32>(low),
                             .maxValue = static_cast<qint32>(high),
                             .table = table,
                             .hasRange = hasRange });
    for (const auto group : groups)
        parts.placements.push_back({ .id = PlacementId { static_cast<qint64>(parts.placements.size()) + 1 },
                                     .shard = shardIndex,
                                     .group = group });
}

void addTable(Parts &parts, const QString &name, const QStringList &words)
{
    const bool isReference = words.contains(QStringLiteral("reference"));
    const bool isOfSchema = words.contains(QStringLiteral("schema"));
    const bool isSingle = isReference || isOfSchema;
    DistributedTable table;
    table.oid = TableOid { 16384 + static_cast<quint32>(parts.tables.size()) };
    table.schema = isOfSchema ? name.section(QLatin1Char('.'), 0, 0) : QStringLiteral("public");
    table.name = isOfSchema ? name.section(QLatin1Char('.'), 1) : name;
    table.owner = QStringLiteral("postgres");
    table.accessMethod = QStringLiteral("heap");
    table.identity = ReplicaIdentity::PrimaryKey;
    table.kind = isReference ? TableKind::Reference : isOfSchema ? TableKind::Schema : TableKind::Hash;
    table.distributionColumn = isSingle ? QString() : wordAfter(words, QStringLiteral("hash"));
    table.colocation =
        ColocationId { isReference ? 9999 : wordAfter(words, QStringLiteral("group")).toInt() };
    parts.tables << table;
    QList<GroupId> groups;
    for (auto i = words.indexOf(QStringLiteral("on")) + 1; i < words.size(); ++i)
        groups << groupOf(parts, words.at(i));
    const auto index = static_cast<quint32>(parts.tables.size() - 1);
    const int count = isSingle ? 1 : wordAfter(words, QStringLiteral("shards")).toInt();
    for (int i = 0; i < count; ++i)
        addShard(parts, index, i, count, isReference ? groups : QList { groups.at(i % groups.size()) });
    const bool known = std::ranges::any_of(
        parts.colocationGroups, [&](const ColocationGroup &group) { return group.id == table.colocation; });
    if (!known)
        parts.colocationGroups << ColocationGroup { .id = table.colocation,
                                                    .shardCount = count,
                                                    .replicationFactor = 1,
                                                    .schema = isOfSchema ? table.schema : QString() };
}

} // namespace

SnapshotPtr clusterFromText(const QString &text, const std::function<void(ClusterSnapshot::Parts &)> &change)
{
    Parts parts;
    parts.database = QStringLiteral("shop");
    parts.engineText = QStringLiteral("Citus 13.2.2");
    parts.serverVersion = QStringLiteral("15.20");
    parts.serverTime = QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
    parts.capabilities.moveByNodeId = true;
    parts.capabilities.backgroundRebalance = true;
    parts.capabilities.jobStatus = true;
    parts.capabilities.splitShards = true;
    parts.capabilities.isolateTenant = true;
    parts.capabilities.schemaSharding = true;
    parts.capabilities.schemaMove = true;
    const auto lines = text.split(QRegularExpression(QStringLiteral("[|\n]")), Qt::SkipEmptyParts);
    if (!text.contains(QStringLiteral("group 0")))
        addNode(parts,
                { QStringLiteral("coord"), QStringLiteral("group"), QStringLiteral("0"),
                  QStringLiteral("noshards") });
    for (const auto &line : lines) {
        auto words = line.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (words.isEmpty())
            continue;
        if (words.first().endsWith(QLatin1Char(':')))
            addTable(parts, words.first().chopped(1), words.mid(1));
        else
            addNode(parts, words);
    }
    if (change)
        change(parts);
    return std::make_shared<const ClusterSnapshot>(std::move(parts));
}

SnapshotPtr withParts(const ClusterSnapshot &snapshot,
                      const std::function<void(ClusterSnapshot::Parts &)> &change)
{
    Parts parts;
    parts.database = snapshot.database();
    parts.engineText = snapshot.engineText();
    parts.serverVersion = snapshot.serverVersion();
    parts.serverTime = snapshot.serverTime();
    parts.capabilities = snapshot.capabilities();
    parts.nodes = snapshot.nodes();
    parts.tables = snapshot.tables();
    parts.colocationGroups = snapshot.colocationGroups();
    parts.shards.assign(snapshot.shards().begin(), snapshot.shards().end());
    parts.placements.assign(snapshot.placements().begin(), snapshot.placements().end());
    parts.jobs = snapshot.jobs();
    parts.cleanup = snapshot.cleanup();
    change(parts);
    return std::make_shared<const ClusterSnapshot>(std::move(parts));
}

SizesPtr sizesFromText(const ClusterSnapshot &snapshot, const QString &text)
{
    auto sizes = std::make_shared<ShardSizes>();
    sizes->readAt = snapshot.serverTime();
    for (const auto &pair : text.split(QLatin1Char('|'), Qt::SkipEmptyParts)) {
        const auto words = pair.simplified().split(QLatin1Char(' '));
        const auto *shard = snapshot.shard(ShardId { words.value(0).toLongLong() });
        if (!shard)
            qFatal("no such shard in the world: %s", qPrintable(pair));
        for (const auto &placement : snapshot.placementsOf(*shard))
            sizes->bytes.push_back({ placement.id, ByteCount { words.value(1).toLongLong() } });
    }
    std::ranges::sort(sizes->bytes, {}, &PlacementBytes::placement);
    return sizes;
}

} // namespace tessera::test
