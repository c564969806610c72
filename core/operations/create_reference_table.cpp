// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/create_reference_table.h"

#include "core/operations/plan_parts.h"
#include "core/operations/table_refusals.h"
#include "core/operations/table_steps.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::CreateReferenceTable)
};

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
    const bool isTied = std::ranges::any_of(definition->foreignKeys,
                                            [](const ForeignKey &key) { return key.otherIsCitusTable; });
    plan.steps = { referenceStep(
        *definition,
        { .allCopies = copyOnEveryNode(*definition, facts, plan.needs.bytesInto), .canUndo = !isTied }) };
    plan.scope.tables = { table };
    plan.needs.everyNode = true;
    plan.needs.referenceTables = true;
    plan.needs.functions = QStringList { u"create_reference_table"_s };
    return plan;
}

} // namespace tessera
