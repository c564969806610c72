// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/isolate_tenant.h"

#include "core/operations/plan_parts.h"
#include "core/operations/shard_transfer.h"
#include "core/operations/table_refusals.h"
#include "core/postgres/quote.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::IsolateTenant)
};

/// An isolation that is allowed, with its parts looked up.
struct Isolation
{
    QString table; ///< Quoted and qualified
    KeyPlace key;
    const Shard *shard;
    std::vector<const Shard *> set;
    Node home;
    std::optional<Node> to;
    QString mode;
};

Result<const Shard *> shardOfKey(const IsolateTenant &wish, const PlanFacts &facts)
{
    const auto *shard =
        facts.keyPlace && facts.keyPlace->hash ? facts.snapshot->shard(facts.keyPlace->shard) : nullptr;
    if (!shard)
        return refuse(Words::tr("No shard of %1 holds the key '%2'.").arg(wish.table, wish.key));
    if (shard->minValue == shard->maxValue)
        return refuse(Words::tr("The key '%1' has shard %2 of %3 to itself already. To put it on another "
                                "node, move that shard.")
                          .arg(wish.key, QString::number(shard->id.value), wish.table));
    return shard;
}

Result<std::optional<Node>> targetOf(const IsolateTenant &wish, const ClusterSnapshot &cluster,
                                     const Node &home)
{
    if (wish.to.isEmpty())
        return std::nullopt;
    const auto node = targetNamed(cluster, wish.to);
    if (!node)
        return tl::unexpected(node.error());
    if (node->group == home.group)
        return refuse(Words::tr("The key '%1' is on %2 already. Leave the node out to isolate it there.")
                          .arg(wish.key, home.address()));
    return *node;
}

Result<Isolation> lookUp(const IsolateTenant &wish, const PlanFacts &facts)
{
    const auto &cluster = *facts.snapshot;
    if (!cluster.capabilities().isolateTenant)
        return refuse(Words::tr("This server cannot isolate a tenant: it has no isolate_tenant_to_new_shard, "
                                "which comes with Citus."));
    const auto mode = transferModeFrom(wish.mode);
    if (!mode)
        return tl::unexpected(mode.error());
    const auto found = hashTableNamed(
        facts, wish.table, Words::tr("Only tables distributed by a hash have tenants to isolate."));
    if (!found)
        return tl::unexpected(found.error());
    const auto shard = shardOfKey(wish, facts);
    if (!shard)
        return tl::unexpected(shard.error());
    const auto home = homeOf(cluster, **shard);
    if (!home)
        return tl::unexpected(home.error());
    const auto to = targetOf(wish, cluster, *home);
    if (!to)
        return tl::unexpected(to.error());
    if (const auto idle = refusalOfRunningRebalance(cluster); !idle)
        return tl::unexpected(idle.error());
    return Isolation { quoteQualified(found->table.schema, found->table.name),
                       *facts.keyPlace,
                       *shard,
                       cluster.shardSet(**shard),
                       *home,
                       *to,
                       *mode };
}

Step isolateStep(const Isolation &isolation, const IsolateTenant &wish, const ClusterSnapshot &cluster,
                 std::optional<ByteCount> bytes)
{
    const QString cascade = isolation.set.size() > 1 ? u"CASCADE"_s : QString(u""_s);
    return { .title =
                 Words::tr(
                     "Isolate the key '%1' from shard %2 on %3 into shards of its own, in %n table(s): %4%5. "
                     "Shards are never merged again: this cannot be taken back.",
                     nullptr, int(isolation.set.size()))
                     .arg(wish.key, QString::number(isolation.shard->id.value), isolation.home.address(),
                          tablesOf(cluster, isolation.set).join(u", "_s), bytesInBrackets(bytes)),
             .run = RunSql { u"SELECT pg_catalog.isolate_tenant_to_new_shard($1::pg_catalog.regclass,"
                             " CAST($2::pg_catalog.text AS "_s
                                 + isolation.key.type + u"), $3, $4)"_s,
                             { isolation.table, wish.key, cascade, Value(isolation.mode) } },
             .locks = transferLocks(isolation.mode),
             .bytes = bytes,
             .estimate = copyTime(bytes, std::chrono::seconds(3)),
             .check =
                 WaitUntil { u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_shard WHERE logicalrelid ="
                             " pg_catalog.to_regclass($1) AND shardminvalue = $2 AND shardmaxvalue = $2)"_s,
                             { isolation.table, QString::number(*isolation.key.hash) } } };
}

/// The new shard has no id before it is made: it is found by its range, and only while it is on @p from.
RunSql moveByRange(const Isolation &isolation, const Node &from, const Node &to)
{
    return { .sql = u"SELECT pg_catalog.citus_move_shard_placement(shard.shardid, $3, $4, $5)"
                    " FROM pg_catalog.pg_dist_shard AS shard JOIN pg_catalog.pg_dist_placement AS placement"
                    " USING (shardid) WHERE logicalrelid = pg_catalog.to_regclass($1) AND shardminvalue = $2"
                    " AND shardmaxvalue = $2 AND groupid = $6"_s,
             .values = { isolation.table, QString::number(*isolation.key.hash), from.id.value, to.id.value,
                         Value(isolation.mode), from.group.value },
             .copiesShards = true };
}

Step moveStep(const Isolation &isolation, const IsolateTenant &wish)
{
    const auto &to = *isolation.to;
    return { .title = Words::tr("Move the new shards of the key '%1' from %2 to %3.")
                          .arg(wish.key, isolation.home.address(), to.address()),
             .run = moveByRange(isolation, isolation.home, to),
             .undo = moveByRange(isolation, to, isolation.home),
             .canUndo = true,
             .locks = transferLocks(isolation.mode),
             .estimate = copyTime({}, std::chrono::seconds(2)),
             .check =
                 WaitUntil { u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_shard JOIN"
                             " pg_catalog.pg_dist_placement USING (shardid) WHERE logicalrelid ="
                             " pg_catalog.to_regclass($1) AND shardminvalue = $2 AND shardmaxvalue = $2"
                             " AND groupid = $3)"_s,
                             { isolation.table, QString::number(*isolation.key.hash), to.group.value } } };
}

} // namespace

IsolateTenant IsolateTenant::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "table"), parameterText(parameters, "key"),
             parameterText(parameters, "to"), parameterText(parameters, "mode") };
}

FactRequest IsolateTenant::facts() const
{
    return { .tables = { table }, .key = TableKey { table, key } };
}

Result<Plan> IsolateTenant::plan(const PlanFacts &facts) const
{
    const auto isolation = lookUp(*this, facts);
    if (!isolation)
        return tl::unexpected(isolation.error());
    const auto &cluster = *facts.snapshot;
    const auto bytes = placementBytes(facts, isolation->set, isolation->home.group);
    Plan plan { .title = Words::tr("Isolate the key '%1' of %2").arg(key, table),
                .steps = { isolateStep(*isolation, *this, cluster, bytes) },
                .onFailure = OnFailure::KeepFinished };
    plan.scope.tables = tablesOf(cluster, isolation->set);
    plan.needs = { .logicalReplication = isolation->mode != u"block_writes"_s,
                   .idleRebalancer = true,
                   .everyNode = true,
                   .referenceTables = true,
                   .functions = { u"isolate_tenant_to_new_shard"_s } };
    if (bytes)
        plan.needs.bytesInto.insert(isolation->home.id, *bytes);
    if (!isolation->to)
        return plan;
    plan.steps << moveStep(*isolation, *this);
    plan.needs.functions << u"citus_move_shard_placement"_s;
    if (bytes) // the key may own nearly all of them
        plan.needs.bytesInto.insert(isolation->to->id, *bytes);
    return plan;
}

} // namespace tessera
