// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/verdict.h"

#include "models/balance.h"
#include "models/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Verdict)
};

/// As the by_disk_size strategy of Citus: no move below a tenth of the mean (citus.md, rebalance strategies).
constexpr double tolerated = 0.1;

const Job *runningJob(const ClusterSnapshot &snapshot)
{
    const auto found = std::ranges::find_if(snapshot.jobs(), [](const Job &job) { return !job.isOver(); });
    return found == snapshot.jobs().end() ? nullptr : &*found;
}

Verdict jobVerdict(const Job &job)
{
    const auto done = std::ranges::count(job.tasks, QLatin1String("done"), &JobTask::state);
    return { Severity::Info,
             Words::tr("Rebalancing: %1 of %n move(s) done", nullptr, static_cast<int>(job.tasks.size()))
                 .arg(format::count(done)) };
}

Verdict balanceVerdict(const Balance &balance)
{
    if (balance.nodes.isEmpty())
        return { Severity::Warning, Words::tr("No node may hold shards") };
    if (balance.mean == 0)
        return { Severity::Info, Words::tr("No distributed data yet") };
    if (balance.nodes.size() == 1)
        return { Severity::Ok, Words::tr("All shards are on one node") };
    if (balance.spread() <= tolerated)
        return {
            Severity::Ok,
            Words::tr("Balanced: no node is more than %1 off the mean").arg(format::percent(tolerated))
        };
    const auto *least = balance.emptiest();
    if (balance.weight(*least) == 0)
        return { Severity::Info,
                 Words::tr("Rebalance recommended: %1 holds no shards").arg(least->node.address()), true };
    const auto *most = balance.fullest();
    const double above = (balance.weight(*most) - balance.mean) / balance.mean;
    return { Severity::Info,
             Words::tr("Rebalance recommended: %1 holds %2 more than the mean")
                 .arg(most->node.address(), format::percent(above)),
             true };
}

} // namespace

Verdict verdictOf(const ClusterState &state)
{
    if (!state.snapshot)
        return {};
    const auto critical =
        std::ranges::count(state.findings, Severity::Critical, [](const Finding &f) { return f.severity; });
    if (critical == 1) {
        const auto found = std::ranges::find(state.findings, Severity::Critical,
                                             [](const Finding &f) { return f.severity; });
        return { Severity::Critical, found->message };
    }
    if (critical > 1)
        return { Severity::Critical,
                 Words::tr("%n problem(s) need attention", nullptr, static_cast<int>(critical)) };
    if (const auto *job = runningJob(*state.snapshot))
        return jobVerdict(*job);
    return balanceVerdict(balanceOf(state));
}

} // namespace tessera
