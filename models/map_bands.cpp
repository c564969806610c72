// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map_bands.h"

#include <algorithm>
#include <map>

namespace tessera {

namespace {

BandKind bandKindOf(const DistributedTable &table)
{
    switch (table.kind) {
    case TableKind::Hash:
        return BandKind::Colocated;
    case TableKind::Range:
    case TableKind::Append:
        return BandKind::Ungrouped;
    case TableKind::SingleShard:
        return BandKind::Single;
    case TableKind::Schema:
        return BandKind::Schemas;
    case TableKind::Reference:
        return BandKind::Reference;
    case TableKind::LocalManaged:
        return BandKind::Local;
    }
    return BandKind::Ungrouped;
}

/// Band of each table. Hash tables of one colocation group share one, a hash table without a group has its
/// own.
std::vector<quint32> makeBands(MapContent &content)
{
    const auto &tables = content.snapshot->tables();
    std::map<std::tuple<BandKind, qint64>, std::vector<quint32>> byKey;
    for (quint32 i = 0; i < tables.size(); ++i) {
        const auto &table = tables.at(i);
        const auto kind = bandKindOf(table);
        const bool isAlone = table.colocation.value == 0;
        const qint64 key = kind != BandKind::Colocated ? 0
            : isAlone                                  ? (qint64 { 1 } << 32) + i
                                                       : table.colocation.value;
        byKey[{ kind, key }].push_back(i);
    }
    std::vector<quint32> bandOf(static_cast<size_t>(tables.size()));
    for (auto &[key, members] : byKey) {
        const auto kind = std::get<0>(key);
        for (const auto table : members)
            bandOf[table] = static_cast<quint32>(content.bands.size());
        const auto colocation =
            kind == BandKind::Colocated ? tables.at(members.front()).colocation : ColocationId {};
        content.bands.push_back({ .kind = kind, .colocation = colocation, .tables = std::move(members) });
    }
    return bandOf;
}

struct KeyedShard
{
    quint32 band;
    quint32 shard;
    qint64 key;
    auto operator<=>(const KeyedShard &other) const
    {
        return std::tie(band, key, shard) <=> std::tie(other.band, other.key, other.shard);
    }
};

/// Shards of one band with the same key form a set.
qint64 setKey(const DistributedTable &table, const Shard &shard, quint32 index)
{
    switch (bandKindOf(table)) {
    case BandKind::Colocated:
        return shard.minValue;
    case BandKind::Single:
    case BandKind::Schemas:
        return table.colocation.value != 0 ? table.colocation.value : (qint64 { 1 } << 32) + shard.table;
    case BandKind::Reference:
    case BandKind::Local:
        return shard.table;
    case BandKind::Ungrouped:
        break;
    }
    return index;
}

} // namespace

void groupShards(MapContent &content)
{
    const auto bandOf = makeBands(content);
    const auto shards = content.snapshot->shards();
    std::vector<KeyedShard> keyed(shards.size());
    for (quint32 i = 0; i < shards.size(); ++i)
        keyed[i] = { bandOf[shards[i].table], i, setKey(content.snapshot->tableOf(shards[i]), shards[i], i) };
    std::ranges::sort(keyed, [](const auto &a, const auto &b) { return (a <=> b) < 0; });

    content.members.resize(keyed.size());
    content.setOfShard.resize(keyed.size());
    for (quint32 i = 0; i < keyed.size(); ++i) {
        const auto &now = keyed[i];
        if (i == 0 || now.band != keyed[i - 1].band || now.key != keyed[i - 1].key) {
            content.sets.push_back({ .firstMember = i, .band = now.band });
            ++content.bands[now.band].setCount;
        }
        ++content.sets.back().memberCount;
        content.members[i] = now.shard;
        content.setOfShard[now.shard] = static_cast<quint32>(content.sets.size() - 1);
    }
}

} // namespace tessera
