// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/create_reference_table.h"

#include "core/operations/plan_parts.h"
#include "core/operations/table_refusals.h"
#include "core/postgres/quote.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::CreateReferenceTable)
};

Step referenceStep(const TableDefinition &table, std::optional<ByteCount> allCopies)
{
    const auto quoted = quoteQualified(table.schema, table.name);
    return {
        .title = Words::tr("Copy %1%2 to every node.").arg(table.displayName(), bytesInBrackets(table.bytes)),
        .run = RunSql { u"SELECT pg_catalog.create_reference_table($1::pg_catalog.regclass)"_s, { quoted } },
        .undo =
            RunSql { u"SELECT pg_catalog.undistribute_table(logicalrelid) FROM pg_catalog.pg_dist_partition"
                     " WHERE logicalrelid = pg_catalog.to_regclass($1)"_s,
                     { quoted } },
        .canUndo = true,
        .locks = Words::tr("Writes to %1 wait until it is done; reads go on.").arg(table.displayName()),
        .bytes = allCopies,
        .estimate = copyTime(allCopies, std::chrono::seconds(1)),
        .check = WaitUntil { u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_partition WHERE logicalrelid ="
                             " pg_catalog.to_regclass($1) AND partmethod = 'n' AND repmodel = 't')"_s,
                             { quoted } }
    };
}

} // namespace

CreateReferenceTable CreateReferenceTable::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "table") };
}

FactRequest CreateReferenceTable::facts() const
{
    return { .tables = { table } };
}

Result<Plan> CreateReferenceTable::plan(const PlanFacts &facts) const
{
    const auto definition = tableToConvert(facts, table);
    if (!definition)
        return tl::unexpected(definition.error());
    if (definition->kind == 'p')
        return refuse(Words::tr("%1 is partitioned, which a reference table cannot be.")
                          .arg(definition->displayName()));
    if (const auto refused = refusalOfReference(*definition, *facts.snapshot); !refused)
        return tl::unexpected(refused.error());
    Plan plan { .title = Words::tr("Make %1 a reference table").arg(definition->displayName()) };
    std::optional<ByteCount> allCopies;
    for (const auto &node : facts.nodes) {
        if (!definition->bytes || !facts.snapshot->node(node.id)->isActive)
            continue;
        allCopies = allCopies.value_or(ByteCount {}) + *definition->bytes;
        plan.needs.bytesInto.insert(node.id, *definition->bytes);
    }
    plan.steps = { referenceStep(*definition, allCopies) };
    plan.scope.tables = { table };
    plan.needs.everyNode = true;
    plan.needs.referenceTables = true;
    plan.needs.functions = QStringList { u"create_reference_table"_s };
    return plan;
}

} // namespace tessera
