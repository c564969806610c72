// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/preflight_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Preflight)
};

} // namespace

Verdicts coordinatorRule(const Question &question)
{
    const auto &facts = question.facts;
    if (facts.isInRecovery)
        return { { CheckResult::Block, Words::tr("This server is a replica, which cannot be changed."),
                   Words::tr("Connect to the primary coordinator.") } };
    if (!facts.isCoordinator)
        return { { CheckResult::Block, Words::tr("This server is a worker."),
                   Words::tr("Connect to the coordinator.") } };
    return { { CheckResult::Ok, Words::tr("Connected to the coordinator as %1.").arg(facts.user) } };
}

Verdicts privilegeRule(const Question &question)
{
    const auto &facts = question.facts;
    const auto &needs = question.plan.needs;
    if (needs.superuser && !facts.isSuperuser)
        return { { CheckResult::Block, Words::tr("%1 is not a superuser, which this needs.").arg(facts.user),
                   Words::tr("Connect as a superuser.") } };
    const auto &mayExecute = question.cluster.capabilities().executable;
    QStringList denied;
    for (const auto &function : needs.functions) {
        if (!facts.isSuperuser && !mayExecute.isEmpty() && !mayExecute.contains(function))
            denied << function;
    }
    if (denied.isEmpty())
        return { { CheckResult::Ok, Words::tr("%1 may do this.").arg(facts.user) } };
    return { { CheckResult::Block, Words::tr("%1 may not execute %2.").arg(facts.user, denied.join(u", "_s)),
               Words::tr("Ask a superuser for GRANT EXECUTE, or connect as another role.") } };
}

Verdicts runningJobRule(const Question &question)
{
    const auto &jobs = question.cluster.jobs();
    const auto running = std::ranges::find_if(jobs, [](const Job &job) { return !job.isOver(); });
    if (running == jobs.end())
        return {};
    return { { question.plan.needs.idleRebalancer ? CheckResult::Block : CheckResult::Warn,
               Words::tr("Job %1 of the server is running: %2")
                   .arg(QString::number(running->id.value), running->description),
               Words::tr("Wait until it is over, or stop it.") } };
}

} // namespace tessera
