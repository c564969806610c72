// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/manage_local_table.h"

#include "core/operations/plan_parts.h"
#include "core/operations/table_refusals.h"
#include "core/operations/table_steps.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ManageLocalTable)
};

const auto function = u"citus_add_local_table_to_metadata"_s;

Result<> refusalOf(const TableDefinition &table, const ClusterSnapshot &cluster)
{
    const auto name = table.displayName();
    if (cluster.table(name))
        return refuse(Words::tr("%1 is already a local table that Citus manages.").arg(name));
    if (!cluster.coordinator())
        return refuse(
            Words::tr("Citus manages local tables of the coordinator, which is not registered. Add it "
                      "first (citus_set_coordinator_host)."));
    return refusalOfReferenceAlone(table);
}

} // namespace

ManageLocalTable ManageLocalTable::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "table") };
}

FactRequest ManageLocalTable::facts() const
{
    return { .tables = { table }, .followsKeys = true };
}

Result<Plan> ManageLocalTable::plan(const PlanFacts &facts) const
{
    const auto definition = tableToConvert(facts, table);
    if (!definition)
        return tl::unexpected(definition.error());
    if (const auto refused = refusalOf(*definition, *facts.snapshot); !refused)
        return tl::unexpected(refused.error());
    QStringList tied;
    for (const auto &other : facts.definitions) {
        if (other.displayName() != definition->displayName())
            tied << other.displayName();
    }
    tied.sort();
    auto step = manageLocalStep(*definition, true);
    if (!tied.isEmpty())
        step.title += u' ' + Words::tr("The tables tied to it come along: %1.").arg(tied.join(u", "_s));
    Plan plan { .title = Words::tr("Let Citus manage the local table %1").arg(definition->displayName()),
                .steps = { step } };
    plan.scope.tables = QStringList { table };
    plan.needs = { .everyNode = true, .functions = { function } };
    return plan;
}

} // namespace tessera
