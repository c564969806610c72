// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/operation_reasons.h"

#include "core/operations/distribute_schema.h"
#include "core/operations/isolate_tenant.h"
#include "core/operations/move_schema.h"
#include "core/operations/shard_transfer.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Reasons
{
    Q_DECLARE_TR_FUNCTIONS(tessera::OperationReasons)
};

template <class Value> QString messageOf(const Result<Value> &result)
{
    return result ? QString() : result.error().message;
}

} // namespace

QString reasonAgainstIsolation(const SnapshotPtr &cluster)
{
    if (!cluster->capabilities().isolateTenant)
        return messageOf(IsolateTenant {}.plan({ .snapshot = cluster }));
    return messageOf(refusalOfRunningRebalance(*cluster));
}

QString reasonAgainstDistributingSchemas(const SnapshotPtr &cluster)
{
    return cluster->capabilities().schemaSharding
        ? QString()
        : messageOf(DistributeSchema {}.plan({ .snapshot = cluster }));
}

QString reasonAgainstUndistributingSchemas(const SnapshotPtr &cluster)
{
    if (!cluster->capabilities().schemaSharding)
        return reasonAgainstDistributingSchemas(cluster);
    const auto isDistributed = [](const ColocationGroup &group) { return !group.schema.isEmpty(); };
    return std::ranges::any_of(cluster->colocationGroups(), isDistributed)
        ? QString()
        : Reasons::tr("No schema is distributed yet.");
}

QString reasonAgainstSchemaMove(const SnapshotPtr &cluster)
{
    if (!cluster->capabilities().schemaMove)
        return messageOf(MoveSchema {}.plan({ .snapshot = cluster }));
    if (std::ranges::find(cluster->tables(), TableKind::Schema, &DistributedTable::kind)
        == cluster->tables().end())
        return Reasons::tr("No distributed schema has a table to move yet.");
    return cluster->shardNodes().size() > 1 ? QString()
                                            : Reasons::tr("There is no other node that may hold shards.");
}

} // namespace tessera
