// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/undistribute_table.h"

#include "core/operations/plan_parts.h"
#include "core/operations/table_refusals.h"
#include "core/postgres/quote.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::UndistributeTable)
};

Result<> refusalOf(const UndistributeTable &wish, const TableDefinition &definition,
                   const DistributedTable &table)
{
    const auto name = table.displayName();
    if (table.kind == TableKind::Schema)
        return refuse(
            Words::tr("%1 belongs to a distributed schema. Undistribute the schema instead.").arg(name));
    if (table.partitionOf)
        return refuse(
            Words::tr("%1 is a partition. Undistribute the partitioned table it belongs to.").arg(name));
    if (!definition.mayAlter)
        return refuse(Words::tr("Only the owner of %1 (%2) can undistribute it. Connect as that role.")
                          .arg(name, definition.owner));
    for (const auto &key : definition.foreignKeys) {
        if (!wish.withForeignKeys && !key.otherIsSelf)
            return refuse(Words::tr("%1 and %2 are tied by the foreign key %3. Undistribute both together "
                                    "(tesseractl: --with-foreign-keys), or drop the key.")
                              .arg(name, key.other, key.name));
    }
    return {};
}

} // namespace

UndistributeTable UndistributeTable::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "table"), parameters.value(u"withForeignKeys"_s).toBool() };
}

FactRequest UndistributeTable::facts() const
{
    return { .tables = { table } };
}

Result<Plan> UndistributeTable::plan(const PlanFacts &facts) const
{
    const auto found = citusTableNamed(facts, table);
    if (!found)
        return tl::unexpected(found.error());
    const auto &[definition, citusTable] = *found;
    if (const auto refused = refusalOf(*this, definition, citusTable); !refused)
        return tl::unexpected(refused.error());
    const auto quoted = quoteQualified(definition.schema, definition.name);
    const auto name = definition.displayName();
    const auto bytes = tableBytes(facts, citusTable);
    const Step step {
        .title = Words::tr("Bring %1%2 back to the coordinator.").arg(name, bytesInBrackets(bytes)),
        .run = RunSql { u"SELECT pg_catalog.undistribute_table($1::pg_catalog.regclass, $2)"_s,
                        { quoted, withForeignKeys } },
        .locks = Words::tr("Reads and writes of %1 wait until it is done.").arg(name),
        .bytes = bytes,
        .estimate = copyTime(bytes, std::chrono::seconds(1)),
        .check = WaitUntil { u"SELECT pg_catalog.to_regclass($1) IS NOT NULL AND NOT EXISTS (SELECT FROM"
                             " pg_catalog.pg_dist_partition WHERE logicalrelid ="
                             " pg_catalog.to_regclass($1))"_s,
                             { quoted } }
    };
    Plan plan { .title = Words::tr("Undistribute the table %1").arg(name), .steps = { step } };
    plan.scope.tables = QStringList { table };
    plan.needs = { .everyNode = true, .functions = { u"undistribute_table"_s } };
    if (const auto *coordinator = facts.snapshot->coordinator(); coordinator && bytes)
        plan.needs.bytesInto.insert(coordinator->id, *bytes);
    return plan;
}

} // namespace tessera
