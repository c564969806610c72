// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/node_loss.h"

#include "core/cluster/finding_rules.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <numeric>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::NodeLoss)
};

const Placement *onlyCopyOn(const ClusterSnapshot &cluster, const Shard &shard, GroupId group)
{
    const Placement *found = nullptr;
    for (const auto &placement : cluster.placementsOf(shard)) {
        const auto *node = cluster.primaryOf(placement.group);
        if (placement.group == group)
            found = &placement;
        else if (node && node->isActive)
            return nullptr;
    }
    return found;
}

QList<HashRange> joined(std::vector<const Shard *> shards)
{
    std::ranges::sort(shards, {}, &Shard::minValue);
    QList<HashRange> ranges;
    for (const auto *shard : shards) {
        if (!shard->hasRange)
            continue;
        if (!ranges.isEmpty() && qint64 { ranges.last().high } + 1 == shard->minValue)
            ranges.last().high = shard->maxValue;
        else
            ranges << HashRange { shard->minValue, shard->maxValue };
    }
    return ranges;
}

} // namespace

QList<TableLoss> lossWithout(const ClusterSnapshot &cluster, GroupId group, const ShardSizes *sizes)
{
    std::map<quint32, std::vector<const Shard *>> lost;
    QHash<quint32, qsizetype> all;
    QHash<quint32, std::optional<ByteCount>> bytes;
    for (const auto &shard : cluster.shards()) {
        ++all[shard.table];
        const auto *placement = onlyCopyOn(cluster, shard, group);
        if (!placement)
            continue;
        lost[shard.table].push_back(&shard);
        const auto size = sizes ? sizes->of(placement->id) : std::nullopt;
        const auto before = bytes.value(shard.table, ByteCount {});
        bytes[shard.table] = size && before ? std::optional(*before + *size) : std::nullopt;
    }
    QList<TableLoss> loss;
    for (const auto &[index, shards] : lost) {
        const auto &table = cluster.tables().at(index);
        TableLoss one { .table = table.oid,
                        .name = table.displayName(),
                        .shards = {},
                        .of = all.value(index),
                        .ranges = joined(shards),
                        .bytes = bytes.value(index),
                        .isPartitioned = table.isPartitioned || table.partitionOf };
        for (const auto *shard : shards)
            one.shards << shard->id;
        loss << one;
    }
    std::ranges::sort(loss, {}, &TableLoss::name);
    return loss;
}

bool canMakeShardsAnew(const ClusterSnapshot &cluster)
{
    const auto &able = cluster.capabilities().executable;
    return able.contains(u"worker_apply_shard_ddl_command"_s) && able.contains(u"master_run_on_worker"_s);
}

qsizetype lostShards(const QList<TableLoss> &loss)
{
    return std::accumulate(loss.begin(), loss.end(), qsizetype { 0 },
                           [](qsizetype sum, const TableLoss &table) { return sum + table.shards.size(); });
}

QString rangesText(const TableLoss &loss)
{
    if (loss.shards.size() == loss.of)
        return Words::tr("all of it");
    QStringList texts;
    for (const auto &range : loss.ranges)
        texts << u"%1 … %2"_s.arg(range.low).arg(range.high);
    return Words::tr("hash %1").arg(listed(texts));
}

} // namespace tessera
