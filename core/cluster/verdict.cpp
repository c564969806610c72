// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/verdict.h"

#include "core/cluster/balance.h"
#include "core/base/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Verdict)
};

const Job *runningJob(const ClusterSnapshot &snapshot)
{
    const auto found = std::ranges::find_if(snapshot.jobs(), [](const Job &job) { return !job.isOver(); });
    return found == snapshot.jobs().end() ? nullptr : &*found;
}

Verdict jobVerdict(const Job &job)
{
    const auto done = std::ranges::count(job.tasks, QLatin1String("done"), &JobTask::state);
    return { Severity::Info,
             Words::tr("Rebalancing: %1 of %n move(s) done.", nullptr, static_cast<int>(job.tasks.size()))
                 .arg(format::count(done)) };
}

Verdict balanceVerdict(const Balance &balance)
{
    if (balance.isRebalanceWanted)
        return { Severity::Info, balance.sentence, true };
    if (balance.nodes.isEmpty())
        return { Severity::Warning, balance.sentence };
    return { balance.mean > 0 ? Severity::Ok : Severity::Info, balance.sentence };
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
                 Words::tr("%n problem(s) need attention.", nullptr, static_cast<int>(critical)) };
    if (const auto *job = runningJob(*state.snapshot))
        return jobVerdict(*job);
    return balanceVerdict(balanceOf(state));
}

} // namespace tessera
