// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/finish_failover.h"

#include "core/operations/failover_rules.h"
#include "core/operations/failover_table.h"
#include "core/operations/plan_parts.h"
#include "core/operations/take_over_parts.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Failover)
};

/// All but the choice and the promotion, which are behind it.
QList<Step> remainingSteps(const TakeOverScene &scene)
{
    QList<Step> steps;
    for (const auto &row : failoverTable())
        steps << row.steps(scene);
    return steps;
}

} // namespace

FinishFailover FinishFailover::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "group"), parameterText(parameters, "acceptLoss") == u"true"_s,
             parameterText(parameters, "hostIsOff") };
}

FactRequest FinishFailover::facts() const
{
    return { .members = true, .isUrgent = true };
}

Result<Plan> FinishFailover::plan(const PlanFacts &facts) const
{
    const auto scene = unfinishedScene(facts, { group, {}, acceptsLoss, hostIsOff });
    if (!scene)
        return tl::unexpected(scene.error());
    Plan plan {
        .title = Words::tr("Finish the failover of group %1 to %2")
                     .arg(QString::number(scene->node.group.value), scene->candidate.server),
        .steps = remainingSteps(*scene),
        .onFailure = OnFailure::KeepFinished,
        .notes = { Words::tr("Nobody is promoted: %1 accepts writes already.").arg(scene->candidate.server) }
    };
    if (!scene->silent.isEmpty())
        plan.notes << Words::tr("These nodes do not answer and learn the new address when they are back: %1")
                          .arg(scene->silent.join(u", "_s));
    plan.needs.superuser = true;
    plan.needs.functions = { u"citus_update_node"_s };
    return plan;
}

} // namespace tessera
