// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/distribute_table.h"

#include "core/operations/plan_parts.h"
#include "core/operations/table_refusals.h"
#include "core/postgres/quote.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::DistributeTable)
};

bool namesATable(const QString &colocateWith)
{
    return !colocateWith.isEmpty() && colocateWith != u"none"_s && colocateWith != u"default"_s;
}

Result<> refusalOfColocation(const DistributeTable &wish, const TableDefinition &table,
                             const PlanFacts &facts)
{
    if (!namesATable(wish.colocateWith))
        return {};
    const auto other = colocationPartner(facts, table, wish.column, wish.colocateWith);
    if (!other)
        return tl::unexpected(other.error());
    if (!wish.shardCount.isEmpty())
        return refuse(
            Words::tr("A table that is colocated with %1 has its shard count. Leave the shard count out.")
                .arg((*other)->displayName()));
    return {};
}

Step distributeStep(const DistributeTable &wish, const TableDefinition &table, std::optional<qint32> count,
                    const PlanFacts &facts)
{
    const auto quoted = quoteQualified(table.schema, table.name);
    QList<Value> values { quoted, wish.column };
    auto sql = u"SELECT pg_catalog.create_distributed_table($1::pg_catalog.regclass, $2, 'hash'"_s;
    if (namesATable(wish.colocateWith)) {
        const auto *other = facts.snapshot->table(wish.colocateWith);
        values << quoteQualified(other->schema, other->name);
        sql += u", colocate_with := $3)"_s;
    } else {
        values << (wish.colocateWith.isEmpty() ? u"default"_s : wish.colocateWith);
        sql += u", colocate_with := $3"_s;
        if (count)
            values << *count;
        sql += count ? u", shard_count := $4)"_s : u")"_s;
    }
    return { .title = Words::tr("Distribute %1 by %2%3.")
                          .arg(table.displayName(), wish.column, bytesInBrackets(table.bytes)),
             .run = RunSql { sql, values },
             .undo =
                 RunSql {
                     u"SELECT pg_catalog.undistribute_table(logicalrelid) FROM pg_catalog.pg_dist_partition"
                     " WHERE logicalrelid = pg_catalog.to_regclass($1)"_s,
                     { quoted } },
             .canUndo = true,
             .locks = Words::tr("Writes to %1 wait until it is done; reads go on.").arg(table.displayName()),
             .bytes = table.bytes,
             .estimate = copyTime(table.bytes, std::chrono::seconds(1)),
             .check = WaitUntil { u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_partition"
                                  " WHERE logicalrelid = pg_catalog.to_regclass($1) AND partmethod = 'h')"_s,
                                  { quoted } } };
}

} // namespace

DistributeTable DistributeTable::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "table"), parameterText(parameters, "column"),
             parameterText(parameters, "colocateWith"), parameterText(parameters, "shardCount") };
}

FactRequest DistributeTable::facts() const
{
    FactRequest request { .tables = { table } };
    if (namesATable(colocateWith))
        request.tables << colocateWith;
    return request;
}

Result<Plan> DistributeTable::plan(const PlanFacts &facts) const
{
    const auto definition = tableToConvert(facts, table);
    if (!definition)
        return tl::unexpected(definition.error());
    if (const auto refused = refusalOfColumn(*definition, column); !refused)
        return tl::unexpected(refused.error());
    if (const auto refused = refusalOfColocation(*this, *definition, facts); !refused)
        return tl::unexpected(refused.error());
    std::optional<qint32> count;
    if (!shardCount.isEmpty()) {
        const auto typed = shardCountFrom(shardCount);
        if (!typed)
            return tl::unexpected(typed.error());
        count = *typed;
    }
    const auto nodes = facts.snapshot->shardNodes();
    if (nodes.isEmpty())
        return refuse(Words::tr("No node may hold shards. Add a node, or let one hold shards."));
    Plan plan { .title = Words::tr("Distribute the table %1 by %2").arg(definition->displayName(), column),
                .steps = { distributeStep(*this, *definition, count, facts) } };
    plan.scope.tables = this->facts().tables;
    plan.needs = { .everyNode = true,
                   .referenceTables = true,
                   .functions = { u"create_distributed_table"_s } };
    if (definition->bytes) {
        for (const auto &node : nodes)
            plan.needs.bytesInto.insert(node.id, ByteCount { definition->bytes->value / nodes.size() });
    }
    return plan;
}

} // namespace tessera
