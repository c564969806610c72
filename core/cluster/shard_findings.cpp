// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/finding_rules.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ShardFindings)
};

constexpr qint64 lowest = std::numeric_limits<qint32>::min();
constexpr qint64 highest = std::numeric_limits<qint32>::max();

/// Shards of every table, in range order.
std::vector<std::vector<const Shard *>> shardsByTable(const ClusterSnapshot &snapshot)
{
    std::vector<std::vector<const Shard *>> tables(static_cast<size_t>(snapshot.tables().size()));
    for (const auto &shard : snapshot.shards())
        tables[shard.table].push_back(&shard);
    for (auto &shards : tables) {
        const auto isBefore = [](const Shard *a, const Shard *b) { return a->minValue < b->minValue; };
        if (!std::ranges::is_sorted(shards, isBefore))
            std::ranges::stable_sort(shards, isBefore);
    }
    return tables;
}

QString tokens(qint64 from, qint64 to)
{
    return u"%1 … %2"_s.arg(from).arg(to);
}

Finding hole(const DistributedTable &table, qint64 from, qint64 to)
{
    return {
        Severity::Critical, u"range-hole"_s,
        Words::tr("No shard of %1 covers the hash range %2; rows that hash there cannot be read or written.")
            .arg(table.displayName(), tokens(from, to)),
        Words::tr(
            "Restore pg_dist_shard from a backup of the coordinator, or ask Citus support; do not move or "
            "split shards of this table.")
    };
}

Finding overlap(const DistributedTable &table, const Shard &a, const Shard &b)
{
    return {
        Severity::Critical, u"range-overlap"_s,
        Words::tr("Shards %1 and %2 of %3 claim the same hash range %4.")
            .arg(a.id.value)
            .arg(b.id.value)
            .arg(table.displayName(), tokens(b.minValue, std::min(a.maxValue, b.maxValue))),
        Words::tr(
            "Find out which shard holds the rows before anything is written; do not move or split shards of "
            "this table.")
    };
}

/// The first flaw of each kind; one is enough to stop work on the table.
void addRangeFlaws(const DistributedTable &table, const std::vector<const Shard *> &shards,
                   QList<Finding> &found)
{
    if (shards.empty()) {
        found << hole(table, lowest, highest);
        return;
    }
    if (!std::ranges::all_of(shards, &Shard::hasRange)) {
        found << Finding { Severity::Critical, u"range-unreadable"_s,
                           Words::tr("A shard of %1 has no hash range.").arg(table.displayName()),
                           Words::tr("Restore pg_dist_shard from a backup of the coordinator.") };
        return;
    }
    qint64 next = lowest;
    const Shard *before = nullptr;
    std::optional<Finding> firstHole;
    std::optional<Finding> firstOverlap;
    for (const auto *shard : shards) {
        if (shard->minValue > next && !firstHole)
            firstHole = hole(table, next, qint64 { shard->minValue } - 1);
        if (shard->minValue < next && before && !firstOverlap)
            firstOverlap = overlap(table, *before, *shard);
        if (shard->maxValue >= next)
            before = shard;
        next = std::max(next, qint64 { shard->maxValue } + 1);
    }
    if (next <= highest && !firstHole)
        firstHole = hole(table, next, highest);
    if (firstHole)
        found << *firstHole;
    if (firstOverlap)
        found << *firstOverlap;
}

void addRanges(const ClusterSnapshot &snapshot, QList<Finding> &found)
{
    const auto tables = shardsByTable(snapshot);
    for (size_t i = 0; i < tables.size(); ++i) {
        const auto &table = snapshot.tables().at(static_cast<qsizetype>(i));
        if (table.kind == TableKind::Hash)
            addRangeFlaws(table, tables[i], found);
    }
}

bool areTogether(const ClusterSnapshot &snapshot, const Shard &a, const Shard &b)
{
    return std::ranges::equal(snapshot.placementsOf(a), snapshot.placementsOf(b), {}, &Placement::group,
                              &Placement::group);
}

/// Shards of a set must lie on the same nodes, whatever was written with several sets at fault in one group.
void addColocation(const ClusterSnapshot &snapshot, QList<Finding> &found)
{
    QHash<ColocationId, QPair<ShardId, int>> broken; // first shard and number of sets
    for (const auto &set : snapshot.shardSets()) {
        const auto &first = snapshot.shards()[set.front()];
        if (snapshot.tableOf(first).kind == TableKind::Reference)
            continue;
        const bool isWhole = std::ranges::all_of(
            set, [&](quint32 index) { return areTogether(snapshot, first, snapshot.shards()[index]); });
        if (isWhole)
            continue;
        auto &entry = broken[snapshot.tableOf(first).colocation];
        if (entry.second++ == 0)
            entry.first = first.id;
    }
    for (const auto &group : snapshot.colocationGroups()) {
        if (!broken.contains(group.id))
            continue;
        const auto [shard, sets] = broken.value(group.id);
        found << Finding {
            Severity::Critical, u"colocation-broken"_s,
            Words::tr("Colocation group %1: shards that belong together lie on different nodes in %n "
                      "shard set(s), first that of shard %2; joins and foreign keys over them fail.",
                      nullptr, sets)
                .arg(group.id.value)
                .arg(shard.value),
            Words::tr("Compare pg_dist_placement with the tables on the nodes and correct it before any "
                      "move in this group.")
        };
    }
}

void addLostShards(const ClusterSnapshot &snapshot, QList<Finding> &found)
{
    QSet<GroupId> served;
    for (const auto &node : snapshot.nodes()) {
        if (node.role == NodeRole::Primary)
            served.insert(node.group);
    }
    QHash<quint32, int> lost; // by table
    for (const auto &shard : snapshot.shards()) {
        const bool isServed =
            std::ranges::any_of(snapshot.placementsOf(shard),
                                [&](const Placement &placement) { return served.contains(placement.group); });
        lost[shard.table] += !isServed;
    }
    for (qsizetype i = 0; i < snapshot.tables().size(); ++i) {
        const int count = lost.value(static_cast<quint32>(i));
        if (count == 0)
            continue;
        found << Finding {
            Severity::Critical, u"shard-without-node"_s,
            Words::tr("%n shard(s) of %1 have no placement on a registered node.", nullptr, count)
                .arg(snapshot.tables().at(i).displayName()),
            Words::tr("Register the node that holds the data again, or restore it from a backup.")
        };
    }
}

void addIdentities(const ClusterSnapshot &snapshot, QList<Finding> &found)
{
    QStringList names;
    for (const auto &table : snapshot.tables()) {
        const bool isMovable = table.kind == TableKind::Hash || table.kind == TableKind::SingleShard
            || table.kind == TableKind::Schema;
        if (isMovable && !table.isPartitioned && table.identity == ReplicaIdentity::Missing)
            names << table.displayName();
    }
    if (names.isEmpty())
        return;
    found << Finding {
        Severity::Warning, u"no-replica-identity"_s,
        Words::tr("%n table(s) have neither a primary key nor a replica identity: %1. Their shard sets "
                  "cannot be moved without blocking writes.",
                  nullptr, static_cast<int>(names.size()))
            .arg(listed(names)),
        Words::tr("Add a primary key, or set REPLICA IDENTITY to a unique index or to FULL."),
        RemedyPlan { u"table.identity"_s,
                     { { u"table"_s, names.first() } },
                     names.size() == 1 ? Words::tr("Set its identity…")
                                       : Words::tr("Set the identity of %1…").arg(names.first()) }
    };
}

} // namespace

void addShardFindings(const ClusterState &state, QList<Finding> &found)
{
    addRanges(*state.snapshot, found);
    addColocation(*state.snapshot, found);
    addLostShards(*state.snapshot, found);
    addIdentities(*state.snapshot, found);
}

} // namespace tessera
