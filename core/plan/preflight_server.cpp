// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/finding_rules.h"
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
    if (facts.isInRecovery && !question.promotesCoordinator())
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

/// Moving needs the ownership of every table of the group (citus.md §7.3).
Verdicts ownershipRule(const Question &question)
{
    const auto &facts = question.facts;
    if (facts.isSuperuser || facts.memberOf.isEmpty() || !question.movesShards())
        return {};
    QStringList foreign;
    for (const auto &table : question.cluster.tables()) {
        if (question.isTouched(table) && !facts.memberOf.contains(table.owner))
            foreign << table.displayName();
    }
    if (foreign.isEmpty())
        return { { CheckResult::Ok, Words::tr("%1 owns every table that is moved.").arg(facts.user) } };
    return { { CheckResult::Block, Words::tr("%1 does not own %2.").arg(facts.user, listed(foreign)),
               Words::tr("Connect as their owner, as a member of that role, or as a superuser.") } };
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
               Words::tr("Wait until it is over, or stop it."),
               running->type == u"rebalance"_s
                   ? std::optional(RemedyPlan { u"rebalance.stop"_s, {}, Words::tr("Stop the rebalance…") })
                   : std::nullopt } };
}

/// A job needs one process for its monitor and one for each task (citus.md §3.7, §6 row 2): without them it
/// stays 'scheduled' for ever, and only the server's log says why.
Verdicts jobWorkersRule(const Question &question)
{
    if (!question.usesServerJob())
        return {};
    const auto &jobs = question.facts.jobs;
    if (!jobs.queueInterval)
        return { { CheckResult::Block,
                   Words::tr("The server does not look for background jobs: "
                             "citus.background_task_queue_interval is -1."),
                   Words::tr("Set it to 5000 on the coordinator and reload its configuration.") } };
    const auto *server = question.coordinator();
    const auto free = server && server->workerProcesses && server->usedWorkerProcesses
        ? std::optional(*server->workerProcesses - *server->usedWorkerProcesses)
        : std::nullopt;
    if (free && *free < 2)
        return { { CheckResult::Block,
                   Words::tr("All %1 worker processes of the coordinator are in use: the job would stay "
                             "'scheduled'.")
                       .arg(*server->workerProcesses),
                   Words::tr("Raise max_worker_processes on the coordinator and restart it.") } };
    if (free && *free < jobs.executors + 1)
        return { { CheckResult::Warn,
                   Words::tr("The coordinator has only %n free worker process(es) for %1 tasks at a time.",
                             nullptr, *free - 1)
                       .arg(jobs.executors),
                   Words::tr("Raise max_worker_processes on the coordinator and restart it.") } };
    if (jobs.executorsPerNode > jobs.executors)
        return { { CheckResult::Warn,
                   Words::tr(
                       "citus.max_background_task_executors_per_node is %1, but the job runs %n task(s) "
                       "at a time in all.",
                       nullptr, jobs.executors)
                       .arg(jobs.executorsPerNode),
                   Words::tr("Raise citus.max_background_task_executors too: it is 1 since Citus 13.2.") } };
    return { { CheckResult::Ok,
               Words::tr("The job runs up to %n move(s) at a time, %1 a node.", nullptr, jobs.executors)
                   .arg(jobs.executorsPerNode) } };
}

} // namespace tessera
