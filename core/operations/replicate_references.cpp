// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/replicate_references.h"

#include "core/cluster/reference_copies.h"
#include "core/operations/plan_parts.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ReplicateReferences)
};

bool allHaveIdentity(const ClusterSnapshot &cluster)
{
    return std::ranges::none_of(cluster.tables(), [](const DistributedTable &table) {
        return table.kind == TableKind::Reference && table.identity == ReplicaIdentity::Missing;
    });
}

/// Bytes of the copies that one node lacks; nullopt when a size is unknown.
std::optional<ByteCount> missingBytes(const PlanFacts &facts, GroupId group)
{
    const auto &cluster = *facts.snapshot;
    ByteCount sum;
    for (const auto &shard : cluster.shards()) {
        const auto placements = cluster.placementsOf(shard);
        if (cluster.tableOf(shard).kind != TableKind::Reference || placements.empty()
            || std::ranges::count(placements, group, &Placement::group))
            continue;
        const auto size = facts.sizes ? facts.sizes->of(placements.front().id) : std::nullopt;
        if (!size)
            return std::nullopt;
        sum += *size;
    }
    return sum;
}

Step copyStep(const QStringList &nodes, std::optional<ByteCount> bytes, bool isOnline)
{
    return { .title = Words::tr("Copy the missing reference tables%1 to %2.")
                          .arg(bytesInBrackets(bytes), nodes.join(u", "_s)),
             .run = RunSql { .sql = u"SELECT pg_catalog.replicate_reference_tables($1)"_s,
                             .values = { Value(isOnline ? u"auto"_s : u"block_writes"_s) },
                             .copiesShards = true },
             .locks = isOnline
                 ? Words::tr("Writes to reference tables wait for a moment at the end.")
                 : Words::tr("Writes to reference tables wait for the whole copy; reads go on."),
             .bytes = bytes,
             .estimate = copyTime(bytes, std::chrono::seconds(2)),
             .check = WaitUntil {
                 u"SELECT NOT EXISTS (SELECT FROM pg_catalog.pg_dist_partition"
                 " JOIN pg_catalog.pg_dist_shard AS s USING (logicalrelid), pg_catalog.pg_dist_node AS n"
                 " WHERE partmethod = 'n' AND repmodel = 't' AND isactive AND noderole = 'primary'"
                 " AND NOT EXISTS (SELECT FROM pg_catalog.pg_dist_placement AS p"
                 " WHERE p.shardid = s.shardid AND p.groupid = n.groupid))"_s } };
}

} // namespace

ReplicateReferences ReplicateReferences::from(const QJsonObject &)
{
    return {};
}

FactRequest ReplicateReferences::facts() const
{
    return {};
}

Result<Plan> ReplicateReferences::plan(const PlanFacts &facts) const
{
    const auto &cluster = *facts.snapshot;
    const auto missing = missingReferenceCopies(cluster);
    if (missing.isEmpty())
        return refuse(Words::tr("Every node has all reference tables."));
    Plan plan { .title = Words::tr("Copy the missing reference tables") };
    QStringList nodes;
    std::optional<ByteCount> all = ByteCount {};
    for (const auto &node : cluster.nodes()) {
        if (node.role != NodeRole::Primary || !missing.contains(node.group))
            continue;
        nodes << node.address();
        const auto bytes = missingBytes(facts, node.group);
        all = all && bytes ? std::optional(*all + *bytes) : std::nullopt;
        if (bytes)
            plan.needs.bytesInto.insert(node.id, *bytes);
    }
    const bool isOnline = allHaveIdentity(cluster);
    plan.steps = { copyStep(nodes, all, isOnline) };
    for (const auto &table : cluster.tables()) {
        if (table.kind == TableKind::Reference)
            plan.scope.tables << table.displayName();
    }
    plan.needs.logicalReplication = isOnline;
    plan.needs.everyNode = true;
    plan.needs.functions = QStringList { u"replicate_reference_tables"_s };
    return plan;
}

} // namespace tessera
