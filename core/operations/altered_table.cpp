// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/altered_table.h"

#include "core/operations/plan_parts.h"
#include "core/operations/table_refusals.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::AlterTable)
};

bool isPartitionOf(const ClusterSnapshot &cluster, const DistributedTable &table,
                   const DistributedTable &parent)
{
    const auto *one = &table;
    while (one->partitionOf && *one->partitionOf != parent.oid) {
        const auto next = std::ranges::find(cluster.tables(), *one->partitionOf, &DistributedTable::oid);
        if (next == cluster.tables().end())
            return false;
        one = &*next;
    }
    return one->partitionOf.has_value();
}

std::optional<ByteCount> bytesOf(const PlanFacts &facts, const CitusTables &tables)
{
    ByteCount sum;
    for (const auto *table : tables) {
        const auto bytes = tableBytes(facts, *table);
        if (!bytes)
            return std::nullopt;
        sum += *bytes;
    }
    return sum;
}

} // namespace

QString namesOf(const CitusTables &tables)
{
    QStringList names;
    for (const auto *table : tables)
        names << table->displayName();
    return names.join(u", "_s);
}

qsizetype shardsOf(const ClusterSnapshot &cluster, const DistributedTable &table)
{
    return std::ranges::count_if(cluster.shards(),
                                 [&](const Shard &shard) { return cluster.tableOf(shard).oid == table.oid; });
}

Result<> refusalOfForeignKeys(const AlteredTable &subject, bool isMetadata)
{
    // When it rewrites, Citus keeps keys to reference tables and, where the group changes together, between
    // its tables; it drops the others and fails over a key within a table (tried on 13.2).
    for (const auto &key : subject.definition.foreignKeys) {
        const bool isKept =
            key.otherIsReference || (key.otherIsSelf ? isMetadata : subject.isTogether && !isMetadata);
        if (!isKept)
            return refuse(Words::tr("The foreign key %1 between %2 and %3 would be lost. Drop it, alter the "
                                    "table, and add it again.")
                              .arg(key.name, subject.name(), key.other));
    }
    return {};
}

Result<AlteredTable> alteredTable(const PlanFacts &facts, const QString &name, std::optional<bool> together)
{
    const auto found =
        hashTableNamed(facts, name, Words::tr("Only tables distributed by a hash are altered."));
    if (!found)
        return tl::unexpected(found.error());
    if (found->table.partitionOf)
        return refuse(Words::tr("%1 is a partition. Alter the partitioned table it belongs to.")
                          .arg(found->table.displayName()));
    const auto &cluster = *facts.snapshot;
    AlteredTable subject { .definition = found->definition, .table = found->table };
    subject.changed << &found->table;
    for (const auto &other : cluster.tables()) {
        const bool isColocated = other.colocation.value != 0 && other.colocation == subject.table.colocation;
        if (!isColocated || other.oid == subject.table.oid)
            continue;
        (isPartitionOf(cluster, other, subject.table) ? subject.changed : subject.siblings) << &other;
    }
    subject.isTogether = together.value_or(false) && !subject.siblings.isEmpty();
    if (subject.isTogether)
        subject.changed << subject.siblings;
    subject.shardCount = shardsOf(cluster, subject.table);
    subject.bytes = bytesOf(facts, subject.changed);
    return subject;
}

QString wayBack(const AlteredTable &subject, bool changesCount)
{
    if (!subject.siblings.isEmpty() && !subject.isTogether)
        return Words::tr("The way back is to colocate it with %1 again.")
            .arg(subject.siblings.constFirst()->displayName());
    return changesCount
        ? Words::tr("The way back is to alter it to %n shard(s).", nullptr, int(subject.shardCount))
        : Words::tr("The way back is to colocate it with none.");
}

} // namespace tessera
