// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/map_world.h"

#include <QRandomGenerator>

#include <cmath>

namespace tessera::test {

namespace {

using Parts = ClusterSnapshot::Parts;

struct Maker
{
    Parts parts;
    ShardSizes sizes;
    QRandomGenerator random { 7 };
    qint64 nextPlacement = 1;

    quint32 addTable(const QString &schema, const QString &name, TableKind kind, int colocation)
    {
        DistributedTable table;
        table.oid = TableOid { 16384 + static_cast<quint32>(parts.tables.size()) };
        table.schema = schema;
        table.name = name;
        table.kind = kind;
        table.colocation = ColocationId { colocation };
        parts.tables << table;
        return static_cast<quint32>(parts.tables.size() - 1);
    }

    void addShard(quint32 table, qint64 low, qint64 high, bool hasRange)
    {
        parts.shards.push_back({ .id = ShardId { 102008 + static_cast<qint64>(parts.shards.size()) },
                                 .minValue = static_cast<qint32>(low),
                                 .maxValue = static_cast<qint32>(high),
                                 .table = table,
                                 .hasRange = hasRange });
    }

    void place(int group, double megabytes)
    {
        const PlacementId id { nextPlacement++ };
        parts.placements.push_back(
            { .id = id, .shard = static_cast<quint32>(parts.shards.size() - 1), .group = GroupId { group } });
        sizes.bytes.push_back({ id, ByteCount { static_cast<qint64>(megabytes * 1024 * 1024) } });
    }

    double skewed() { return std::pow(random.generateDouble(), 2.2) * 9 + 0.5; }
};

void addNodes(Maker &maker, int workers)
{
    for (int i = 0; i <= workers; ++i) {
        Node node;
        node.id = NodeId { i + 1 };
        node.group = GroupId { i };
        node.host = QStringLiteral("10.7.0.%1").arg(i + 4);
        node.hasMetadata = node.metadataSynced = true;
        node.shouldHaveShards = i > 0;
        maker.parts.nodes << node;
    }
}

void addHashGroup(Maker &maker, const QStringList &names, int colocation, int shards, int targets)
{
    const qint64 step = 4294967296LL / shards;
    std::vector<double> skew(static_cast<size_t>(shards));
    std::ranges::generate(skew, [&maker] { return maker.skewed(); });
    double part = 600;
    for (const auto &name : names) {
        const auto table = maker.addTable(QStringLiteral("public"), name, TableKind::Hash, colocation);
        for (int i = 0; i < shards; ++i) {
            const qint64 low = -2147483648LL + i * step;
            maker.addShard(table, low, i == shards - 1 ? 2147483647LL : low + step - 1, true);
            maker.place(1 + i % targets, skew[static_cast<size_t>(i)] * part);
        }
        part /= 3;
    }
    maker.parts.colocationGroups << ColocationGroup { .id = ColocationId { colocation },
                                                      .shardCount = shards,
                                                      .replicationFactor = 1 };
}

void addOtherBands(Maker &maker, const MapWorld &world, int targets)
{
    addHashGroup(maker, { QStringLiteral("github_events") }, 4, std::max(4, world.shards / 2), targets);
    for (int i = 0; i < world.schemas; ++i) {
        const auto schema = QStringLiteral("tenant_%1").arg(i + 1);
        const auto table = maker.addTable(schema, QStringLiteral("orders"), TableKind::Schema, 100 + i);
        maker.addShard(table, 0, 0, false);
        maker.place(1 + i % targets, maker.skewed() * 40);
    }
    for (const auto *name : { "countries", "currencies" }) {
        const auto table =
            maker.addTable(QStringLiteral("public"), QString::fromLatin1(name), TableKind::Reference, 9999);
        maker.addShard(table, 0, 0, false);
        const double megabytes = maker.skewed();
        for (int group = 0; group <= world.workers; ++group)
            maker.place(group, megabytes);
    }
}

} // namespace

ClusterState mapState(const MapWorld &world)
{
    const QStringList known { QStringLiteral("clicks"), QStringLiteral("impressions"), QStringLiteral("ads"),
                              QStringLiteral("campaigns"), QStringLiteral("companies") };
    Maker maker;
    addNodes(maker, world.workers);
    const int targets = world.isEmptyLast ? world.workers - 1 : world.workers;
    addHashGroup(maker, known.mid(0, world.tables), 1, world.shards, targets);
    if (world.hasOtherBands)
        addOtherBands(maker, world, targets);
    ClusterState state;
    for (const auto &node : maker.parts.nodes)
        state.reachable.insert(node.id, true);
    state.snapshot = std::make_shared<const ClusterSnapshot>(std::move(maker.parts));
    if (world.hasSizes)
        state.sizes = std::make_shared<const ShardSizes>(std::move(maker.sizes));
    return state;
}

QList<PlacementChange> someMoves(const ClusterState &state, int count)
{
    QList<PlacementChange> moves;
    const auto last = state.snapshot->nodes().last().group;
    for (const auto &placement : state.snapshot->placements()) {
        if (moves.size() == count)
            break;
        const auto &shard = state.snapshot->shards()[placement.shard];
        if (shard.hasRange && placement.group == GroupId { 1 })
            moves << PlacementChange { shard.id, placement.group, last, static_cast<int>(moves.size()) };
    }
    return moves;
}

} // namespace tessera::test
