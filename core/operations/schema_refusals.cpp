// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/schema_refusals.h"

#include "core/operations/table_refusals.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::SchemaRefusals)
};

Result<> refusalOfName(const SchemaDefinition &schema)
{
    if (const auto refused = refusalOfSchemaName(schema.name); !refused)
        return refused;
    if (!schema.extension.isEmpty())
        return refuse(Words::tr("%1 is the schema of the extension %2, so it cannot be distributed.")
                          .arg(schema.name, schema.extension));
    return {};
}

Result<> refusalOfTable(const SchemaDefinition &schema, const SchemaTable &table,
                        const ClusterSnapshot &cluster)
{
    const QString name = schema.name + u'.' + table.name;
    if (table.isForeign)
        return refuse(Words::tr("%1 is a foreign table, which a distributed schema cannot hold.").arg(name));
    if (table.hasInheritance)
        return refuse(
            Words::tr("%1 takes part in inheritance, which a distributed schema cannot hold.").arg(name));
    if (table.isOwnedByExtension)
        return refuse(
            Words::tr("%1 belongs to an extension, which a distributed schema cannot hold.").arg(name));
    if (!table.mayAlter)
        return refuse(Words::tr("Only the owner of %1 (%2) can distribute it. Connect as that role.")
                          .arg(name, table.owner));
    const auto *citusTable = cluster.table(name);
    if (citusTable && citusTable->kind != TableKind::LocalManaged)
        return refuse(Words::tr("%1 is %2. Undistribute it first.")
                          .arg(citusTable->displayName(), kindText(*citusTable)));
    return {};
}

Result<> refusalOfKey(const SchemaDefinition &schema, const SchemaForeignKey &key)
{
    const QString table = schema.name + u'.' + key.table;
    if (key.isIncoming)
        return refuse(
            Words::tr("%1 refers to %2 by the foreign key %3. Tables of other schemas cannot refer to a "
                      "distributed schema: drop the key.")
                .arg(key.other, table, key.name));
    if (!key.otherIsReference)
        return refuse(
            Words::tr("%1 refers to %2 by the foreign key %3. A distributed schema can refer to itself "
                      "and to reference tables only: make %2 a reference table, or drop the key.")
                .arg(table, key.other, key.name));
    return {};
}

} // namespace

Result<> refusalOfSchemaSharding(const ClusterSnapshot &cluster)
{
    return cluster.capabilities().schemaSharding
        ? Result<>()
        : refuse(Words::tr("This server does not distribute schemas. That comes with Citus 12.0."));
}

Result<> refusalOfSchemaName(const QString &name)
{
    if (name == u"public"_s || name == u"information_schema"_s || name.startsWith(u"pg_"_s))
        return refuse(
            Words::tr("The schema %1 cannot be distributed. Distribute schemas of your own.").arg(name));
    return {};
}

WaitUntil distributedSchemaExists(const QString &name, bool isWanted)
{
    return { u"SELECT (EXISTS (SELECT FROM pg_catalog.pg_dist_schema WHERE schemaid = (SELECT oid FROM"
             " pg_catalog.pg_namespace WHERE nspname = $1))) = $2"_s,
             { name, isWanted } };
}

Result<SchemaDefinition> schemaNamed(const PlanFacts &facts, const QString &name)
{
    if (const auto able = refusalOfSchemaSharding(*facts.snapshot); !able)
        return tl::unexpected(able.error());
    if (!facts.schema)
        return refuse(Words::tr("There is no schema %1.").arg(name));
    if (!facts.schema->mayAlter)
        return refuse(Words::tr("Only the owner of the schema %1 (%2) can do that. Connect as that role.")
                          .arg(name, facts.schema->owner));
    return *facts.schema;
}

const ColocationGroup *groupOfSchema(const ClusterSnapshot &cluster, const QString &name)
{
    const auto found = std::ranges::find(cluster.colocationGroups(), name, &ColocationGroup::schema);
    return found == cluster.colocationGroups().end() ? nullptr : &*found;
}

Result<ColocationGroup> distributedSchema(const ClusterSnapshot &cluster, const QString &name)
{
    const auto *group = groupOfSchema(cluster, name);
    if (!group)
        return refuse(Words::tr("The schema %1 is not distributed.").arg(name));
    return *group;
}

std::vector<const Shard *> shardsOfSchema(const ClusterSnapshot &cluster, const ColocationGroup &group)
{
    const auto one = std::ranges::find_if(
        cluster.shards(), [&](const Shard &shard) { return cluster.tableOf(shard).colocation == group.id; });
    return one == cluster.shards().end() ? std::vector<const Shard *> {} : cluster.shardSet(*one);
}

Result<> refusalOfDistribution(const SchemaDefinition &schema, const ClusterSnapshot &cluster)
{
    if (const auto refused = refusalOfName(schema); !refused)
        return refused;
    if (groupOfSchema(cluster, schema.name))
        return refuse(Words::tr("The schema %1 is distributed already.").arg(schema.name));
    for (const auto &table : schema.tables) {
        if (const auto refused = refusalOfTable(schema, table, cluster); !refused)
            return refused;
    }
    for (const auto &key : schema.foreignKeys) {
        if (const auto refused = refusalOfKey(schema, key); !refused)
            return refused;
    }
    return {};
}

} // namespace tessera
