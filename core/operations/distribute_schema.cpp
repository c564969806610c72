// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/distribute_schema.h"

#include "core/operations/plan_parts.h"
#include "core/operations/schema_refusals.h"
#include "core/operations/shard_transfer.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::DistributeSchema)
};

/// Only while the schema is no distributed one, so that it can be run again.
RunSql distributeSql(const QString &schema)
{
    return { u"SELECT pg_catalog.citus_schema_distribute(oid) FROM pg_catalog.pg_namespace WHERE nspname = $1"
             " AND oid NOT IN (SELECT schemaid FROM pg_catalog.pg_dist_schema)"_s,
             { schema } };
}

/// Only while the schema is a distributed one, so that it can be run again.
RunSql undistributeSql(const QString &schema)
{
    return { u"SELECT pg_catalog.citus_schema_undistribute(schemaid) FROM pg_catalog.pg_dist_schema WHERE"
             " schemaid = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = $1)"_s,
             { schema } };
}

/// The step that makes the schema a distributed one, or no more one.
Step schemaStep(const QString &title, const QString &schema, std::optional<ByteCount> bytes, bool distributes)
{
    return { .title = title,
             .run = distributes ? distributeSql(schema) : undistributeSql(schema),
             .undo = distributes ? undistributeSql(schema) : distributeSql(schema),
             .canUndo = true,
             .locks =
                 Words::tr("Reads and writes of its tables, and making tables in %1, wait until it is done.")
                     .arg(schema),
             .bytes = bytes,
             .estimate = copyTime(bytes, std::chrono::seconds(1)),
             .check = distributedSchemaExists(schema, distributes) };
}

} // namespace

DistributeSchema DistributeSchema::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "schema") };
}

FactRequest DistributeSchema::facts() const
{
    return { .schema = schema };
}

Result<Plan> DistributeSchema::plan(const PlanFacts &facts) const
{
    const auto definition = schemaNamed(facts, schema);
    if (!definition)
        return tl::unexpected(definition.error());
    if (const auto refused = refusalOfDistribution(*definition, *facts.snapshot); !refused)
        return tl::unexpected(refused.error());
    const auto nodes = facts.snapshot->shardNodes();
    if (nodes.isEmpty())
        return refuse(Words::tr("No node may hold shards. Add a node, or let one hold shards."));
    const auto title =
        Words::tr("Distribute the schema %1, %n table(s)%2, onto a node that the server picks.", nullptr,
                  int(definition->tables.size()))
            .arg(schema, bytesInBrackets(definition->bytes));
    Plan plan { .title = Words::tr("Distribute the schema %1").arg(schema),
                .steps = { schemaStep(title, schema, definition->bytes, true) } };
    plan.needs = { .everyNode = true,
                   .referenceTables = true,
                   .functions = { u"citus_schema_distribute"_s } };
    for (const auto &node : nodes) // which one it will be is up to the server
        plan.needs.bytesInto.insert(node.id, definition->bytes);
    return plan;
}

UndistributeSchema UndistributeSchema::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "schema") };
}

FactRequest UndistributeSchema::facts() const
{
    return { .schema = schema };
}

Result<Plan> UndistributeSchema::plan(const PlanFacts &facts) const
{
    const auto &cluster = *facts.snapshot;
    const auto definition = schemaNamed(facts, schema);
    if (!definition)
        return tl::unexpected(definition.error());
    const auto group = distributedSchema(cluster, schema);
    if (!group)
        return tl::unexpected(group.error());
    const auto set = shardsOfSchema(cluster, *group);
    const auto home = set.empty() ? std::nullopt : onlyGroupOf(cluster, *set.front());
    const auto bytes = home ? placementBytes(facts, set, *home) : std::optional(ByteCount {});
    const auto title =
        Words::tr("Bring the schema %1, %n table(s)%2, back to the coordinator.", nullptr, int(set.size()))
            .arg(schema, bytesInBrackets(bytes));
    Plan plan { .title = Words::tr("Undistribute the schema %1").arg(schema),
                .steps = { schemaStep(title, schema, bytes, false) } };
    plan.scope.tables = tablesOf(cluster, set);
    plan.needs = { .everyNode = true, .functions = { u"citus_schema_undistribute"_s } };
    if (const auto *coordinator = cluster.coordinator(); coordinator && bytes)
        plan.needs.bytesInto.insert(coordinator->id, *bytes);
    return plan;
}

} // namespace tessera
