// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/finding_rules.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::OperationFindings)
};

/// The maintenance daemon drops leftovers every 15 s; what stays longer has a cause (citus.md §3.5).
constexpr auto patience = std::chrono::minutes(2);

bool isOld(const ClusterState &state, const CleanupRecord &record)
{
    const auto seen = state.cleanupFirstSeen.value(record.id);
    return seen.isValid() && seen.msecsTo(state.readAt) > std::chrono::milliseconds(patience).count();
}

/// Its operation still runs, as the lock or the move under way tells.
bool isInUse(const ClusterState &state, const CleanupRecord &record)
{
    return record.isRunning || std::ranges::any_of(state.moves, [&record](const RunningMove &move) {
               return record.objectName.endsWith(u'_' + QString::number(move.shard.value));
           });
}

void addLeftovers(const ClusterState &state, QList<Finding> &found)
{
    QStringList old;
    QStringList homeless;
    for (const auto &record : state.snapshot->cleanup()) {
        if (isInUse(state, record))
            continue;
        if (!state.snapshot->primaryOf(record.group))
            homeless << record.objectName;
        else if (isOld(state, record))
            old << record.objectName;
    }
    if (!old.isEmpty()) {
        found << Finding {
            Severity::Warning, u"cleanup-stuck"_s,
            Words::tr("%n leftover(s) of finished operations are still there: %1. Moving these shards "
                      "fails until they are gone.",
                      nullptr, static_cast<int>(old.size()))
                .arg(listed(old)),
            Words::tr("Run the cleanup now; if they stay, look for a long query that still reads the old "
                      "copy, or for a node that does not answer.")
        };
    }
    if (!homeless.isEmpty()) {
        found << Finding {
            Severity::Warning, u"cleanup-without-node"_s,
            Words::tr("%n leftover(s) lie on a node group that is no longer registered: %1. Citus never "
                      "removes these records.",
                      nullptr, static_cast<int>(homeless.size()))
                .arg(listed(homeless)),
            Words::tr("Check that the node is gone for good, then delete the rows from pg_dist_cleanup as "
                      "superuser.")
        };
    }
}

/// The newest job decides: older failures are history.
void addJobs(const ClusterState &state, QList<Finding> &found)
{
    if (state.snapshot->jobs().isEmpty())
        return;
    const auto &job = state.snapshot->jobs().first();
    const auto troubled = std::ranges::find_if(job.tasks, [](const JobTask &task) {
        return task.state == u"error"_s || (task.state == u"runnable"_s && task.retryCount > 0);
    });
    if (troubled == job.tasks.end() || job.state == u"cancelled"_s)
        return;
    const bool isOver = job.isOver();
    found << Finding { Severity::Warning, isOver ? u"job-failed"_s : u"job-in-trouble"_s,
                       (isOver ? Words::tr("Background job %1 failed: %2")
                               : Words::tr("Background job %1 is in trouble: %2"))
                           .arg(job.id.value)
                           .arg(troubled->message.simplified()),
                       isOver ? Words::tr("Remove the cause, then start the job again.")
                              : Words::tr("Remove the cause, and the server tries again; or stop the job.") };
}

void addUnreadable(const ClusterState &state, QList<Finding> &found)
{
    static const QStringList wanted { u"pg_dist_background_job"_s, u"pg_dist_background_task"_s,
                                      u"pg_dist_cleanup"_s };
    QStringList names;
    for (const auto &name : wanted) {
        if (state.snapshot->capabilities().unreadable.contains(name))
            names << name;
    }
    if (names.isEmpty())
        return;
    found << Finding { Severity::Info, u"catalog-unreadable"_s,
                       Words::tr("Your role may not read %1; what they hold is unknown.").arg(listed(names)),
                       Words::tr("Ask an administrator to GRANT SELECT on them.") };
}

} // namespace

void addOperationFindings(const ClusterState &state, QList<Finding> &found)
{
    addLeftovers(state, found);
    addJobs(state, found);
    addUnreadable(state, found);
}

} // namespace tessera
