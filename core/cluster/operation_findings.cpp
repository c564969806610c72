// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/finding_rules.h"
#include "core/cluster/leftovers.h"

#include <QCoreApplication>
#include <QLocale>

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

/// A write over several nodes is prepared for milliseconds; what waits longer has lost its session.
constexpr auto ordinaryCommit = std::chrono::seconds(5);

bool isOld(const ClusterState &state, const CleanupRecord &record)
{
    const auto seen = state.cleanupFirstSeen.value(record.id);
    return seen.isValid() && seen.msecsTo(state.readAt) > std::chrono::milliseconds(patience).count();
}

void addRecords(const QStringList &fresh, const QStringList &old, QList<Finding> &found)
{
    if (!fresh.isEmpty()) {
        found << Finding {
            Severity::Info, u"cleanup-waiting"_s,
            Words::tr("%n leftover(s) of operations that have ended wait to be dropped: %1.", nullptr,
                      static_cast<int>(fresh.size()))
                .arg(listed(fresh)),
            Words::tr("The server drops them by itself, as a rule within a minute; or clean up now. These "
                      "shards cannot be moved before."),
            cleanUpRemedy()
        };
    }
    if (!old.isEmpty()) {
        found << Finding {
            Severity::Warning, u"cleanup-stuck"_s,
            Words::tr("%n leftover(s) of finished operations are still there: %1. Moving these shards "
                      "fails until they are gone.",
                      nullptr, static_cast<int>(old.size()))
                .arg(listed(old)),
            Words::tr("Run the cleanup now; if they stay, look for a long query that still reads the old "
                      "copy, or for a node that does not answer."),
            cleanUpRemedy()
        };
    }
}

void addLeftovers(const ClusterState &state, QList<Finding> &found)
{
    QStringList fresh;
    QStringList old;
    QStringList homeless;
    for (const auto &record : state.snapshot->cleanup()) {
        if (isInUse(state, record))
            continue;
        const bool hasNode = state.snapshot->primaryOf(record.group);
        (hasNode ? isOld(state, record) ? old : fresh : homeless) << record.objectName;
    }
    addRecords(fresh, old, found);
    if (!homeless.isEmpty()) {
        found << Finding {
            Severity::Warning, u"cleanup-without-node"_s,
            Words::tr("%n leftover(s) lie on a node group that is no longer registered: %1. Citus never "
                      "removes these records.",
                      nullptr, static_cast<int>(homeless.size()))
                .arg(listed(homeless)),
            Words::tr("Make sure that these nodes are gone for good, then delete the records."),
            lostRecordsRemedy()
        };
    }
}

/// A slot that nobody reads keeps its node's WAL until the disk is full.
void addUnrecorded(const ClusterState &state, QList<Finding> &found)
{
    if (!state.traces)
        return;
    const auto names = leftoversIn(*state.snapshot, *state.traces).unrecorded;
    if (names.isEmpty())
        return;
    found << Finding {
        Severity::Warning, u"replication-leftovers"_s,
        Words::tr("%n slot(s), publication(s) or subscription(s) of operations that have ended are left, and "
                  "no record tells the server to drop them: %1.",
                  nullptr, static_cast<int>(names.size()))
            .arg(listed(names)),
        Words::tr("Clean up: a slot without a reader holds back WAL and fills the disk."), cleanUpRemedy()
    };
}

void addPrepared(const ClusterState &state, QList<Finding> &found)
{
    if (!state.traces)
        return;
    QStringList names;
    std::chrono::seconds oldest { 0 };
    for (const auto &node : state.traces->nodes) {
        for (const auto &prepared : node.prepared) {
            if (prepared.age < ordinaryCommit)
                continue;
            names << prepared.name;
            oldest = std::max(oldest, prepared.age);
        }
    }
    if (names.isEmpty())
        return;
    const bool isStuck = oldest > patience;
    found << Finding {
        isStuck ? Severity::Warning : Severity::Info, u"prepared-transactions"_s,
        Words::tr("%n prepared transaction(s) wait to be ended: %1. They keep their locks.", nullptr,
                  static_cast<int>(names.size()))
            .arg(listed(names)),
        isStuck ? Words::tr("Let the server end them: it commits what was decided and rolls back the rest.")
                : Words::tr("The server ends them by itself, as a rule within a minute; or end them now."),
        RemedyPlan { u"transactions.recover"_s, {}, Words::tr("End them…") }
    };
}

void addInterrupted(const ClusterState &state, QList<Finding> &found)
{
    for (const auto &run : state.interrupted) {
        if (run.clusterId.isEmpty() || run.clusterId != state.clusterId)
            continue;
        const auto begun = QLocale().toString(run.startedAt.toLocalTime(), QLocale::ShortFormat);
        found << Finding { Severity::Warning, u"run-interrupted"_s,
                           Words::tr("The change \"%1\" of %2 was interrupted after %3 of %n step(s).",
                                     nullptr, static_cast<int>(run.steps))
                               .arg(run.title, begun, QString::number(run.finishedSteps)),
                           run.canUndo
                               ? Words::tr("Run the rest (journal resume), or take it back (journal undo).")
                               : Words::tr("Run the rest (journal resume)."),
                           RemedyPlan { u"journal.resume"_s,
                                        { { u"entry"_s, QString::number(run.journalId) } },
                                        Words::tr("Show the run…") } };
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
    Finding finding { Severity::Warning, isOver ? u"job-failed"_s : u"job-in-trouble"_s,
                      (isOver ? Words::tr("Background job %1 failed: %2")
                              : Words::tr("Background job %1 is in trouble: %2"))
                          .arg(job.id.value)
                          .arg(troubled->message.simplified()),
                      isOver ? Words::tr("Remove the cause, then start the job again.")
                             : Words::tr("Remove the cause, and the server tries again; or stop the job.") };
    if (!isOver && job.type == u"rebalance"_s)
        finding.remedyPlan = RemedyPlan { u"rebalance.stop"_s, {}, Words::tr("Stop the job…") };
    found << finding;
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

bool isInUse(const ClusterState &state, const CleanupRecord &record)
{
    return record.isRunning || std::ranges::any_of(state.moves, [&record](const RunningMove &move) {
               return record.objectName.endsWith(u'_' + QString::number(move.shard.value));
           });
}

void addOperationFindings(const ClusterState &state, QList<Finding> &found)
{
    addInterrupted(state, found);
    addLeftovers(state, found);
    addUnrecorded(state, found);
    addPrepared(state, found);
    addJobs(state, found);
    addUnreadable(state, found);
}

} // namespace tessera
