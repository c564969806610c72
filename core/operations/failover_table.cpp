// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/failover_table.h"

#include "core/ha/group_members.h"
#include "core/operations/take_over_parts.h"

#include <QCoreApplication>

#include <array>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Failover)
};

/// Its host can be reached; else the operator has said that it is off.
bool isFencedByUs(const TakeOverScene &scene)
{
    return scene.primary.hasHost && !scene.primary.hostState.isEmpty();
}

QList<Step> forGood(QList<Step> steps)
{
    for (auto &step : steps) {
        step.undo = Nothing {};
        step.canUndo = false;
    }
    return steps;
}

QList<Step> freeze(const TakeOverScene &scene)
{
    auto steps = restSteps(scene);
    if (scene.stage != TakeOverStage::Named)
        steps << presetSyncStep(scene);
    return steps;
}

/// A server that was cut off says no farewell: what it had begun on other nodes would hold its locks there
/// for hours. Citus numbers a process by its node and ten digits, the built-in engine writes NODE:PROCESS.
QList<Step> endOrphans(const TakeOverScene &scene)
{
    QList<Step> steps;
    for (const auto &other : scene.others)
        steps << Step {
            .title = Words::tr("End what sessions of %1 have left on %2.")
                         .arg(scene.primary.server, other.address()),
            .run =
                RunStatements {
                    other.address(),
                    { u"SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity "
                      "WHERE application_name ~ '^citus_internal gpid=%1([0-9]{10}|:[0-9]+)$'"_s.arg(
                          scene.node.id.value) } },
            .canUndo = true,
            .estimate = moment
        };
    return steps;
}

QList<Step> fence(const TakeOverScene &scene)
{
    if (scene.stage == TakeOverStage::Named)
        return {};
    const auto &from = scene.primary.server;
    if (!isFencedByUs(scene))
        return endOrphans(scene);
    QList<Step> steps { holdBackStep(from) };
    steps << Step { .title = Words::tr("Kill what may be left of %1, and see that it is down.").arg(from),
                    .run = OnHost { from, HostTask::Kill, {}, scene.primary.killCommand },
                    .undo = OnHost { from, HostTask::StartPrimary, scene.candidate.server,
                                     scene.primary.startCommand },
                    .canUndo = true,
                    .locks = Words::tr("The node group cannot be read or written until %1 has taken over.")
                                 .arg(scene.candidate.server),
                    .estimate = { 100ms, 5s } };
    if (scene.stage == TakeOverStage::Promoted) // it is never started beside the one that took its place
        steps = forGood(steps);
    return steps + endOrphans(scene);
}

QList<Step> collect(const TakeOverScene &scene)
{
    if (scene.stage != TakeOverStage::Ahead)
        return {};
    const auto &to = scene.candidate.server;
    return { Step {
        .title = Words::tr("Wait until %1 has replayed all that it has received.").arg(to),
        // It waits for more; the end of what came may be half a record, which is never replayed.
        .run = WaitUntil { .sql = u"SELECT NOT pg_catalog.pg_is_in_recovery() OR EXISTS (SELECT FROM "
                                  "pg_catalog.pg_stat_activity WHERE backend_type = 'startup' AND "
                                  "wait_event IN ('RecoveryWalStream', 'RecoveryRetrieveRetryInterval'))"_s,
                           .limit = 60s,
                           .server = to },
        .canUndo = true,
        .estimate = { 50ms, 10s } } };
}

QList<Step> promote(const TakeOverScene &scene)
{
    if (scene.stage != TakeOverStage::Ahead)
        return {};
    const auto &to = scene.candidate.server;
    return { Step { .title = Words::tr("Make %1 the primary.").arg(to),
                    .run = Promote { to, isFencedByUs(scene) ? scene.primary.server : QString(), true,
                                     scene.node.isCoordinator(), serversOf(scene.siblings) },
                    .estimate = { 300ms, 2s },
                    .check =
                        WaitUntil { .sql = u"SELECT NOT pg_catalog.pg_is_in_recovery()"_s, .server = to } } };
}

QList<Step> follow(const TakeOverScene &scene)
{
    return forGood(siblingSteps(scene));
}

QList<Step> repoint(const TakeOverScene &scene)
{
    return scene.stage == TakeOverStage::Named ? QList<Step>() : QList { repointStep(scene) };
}

QList<Step> serve(const TakeOverScene &scene)
{
    return goOnSteps(scene) << Step {
        .title = Words::tr("Write a checkpoint on %1, so that the old primary can be compared with it.")
                     .arg(scene.candidate.server),
        .run = RunStatements { scene.candidate.server, { u"CHECKPOINT"_s } },
        .estimate = { 100ms, 5s }
    };
}

constexpr std::array table {
    FailoverRow { "FREEZE_2PC", "the primary does not answer, and the operator confirms",
                  "Two-phase recovery rests on every node that answers; what commits on the candidate will "
                  "wait for is set.",
                  "repeat", freeze },
    FailoverRow { "FENCE", "the host can be reached, or the operator has seen that it is off",
                  "Every process of the old primary is killed on its host, and its host does not start it "
                  "again; what its "
                  "sessions left on other nodes is ended.",
                  "repeat; a fenced host stays fenced", fence },
    FailoverRow { "COLLECT",
                  "no standby has more; nothing acknowledged is lost, or the operator accepts the loss",
                  "The candidate replays all that it has received.", "repeat", collect },
    FailoverRow { "PROMOTE",
                  "the candidate is in recovery, the old primary is down, no other standby has more",
                  "The candidate is promoted. From here on the way leads only forward.",
                  "a candidate that is no longer in recovery is promoted already", promote },
    FailoverRow { "FOLLOW", "the candidate accepts writes",
                  "The other standbys follow it: its commits wait for one of them.", "repeat", follow },
    FailoverRow { "REPOINT", "the candidate accepts writes", "Its address is entered in pg_dist_node.",
                  "an address that is there is skipped", repoint },
    FailoverRow { "SYNC_MD", "the coordinator has the new address", "Every node that answers learns it.",
                  "repeat", knowSteps },
    FailoverRow { "RECOVER_2PC", "all nodes that answer know the new address",
                  "Each node ends the two-phase commits that it had begun.", "repeat", recoverySteps },
    FailoverRow { "SERVE", "no old two-phase commit is left",
                  "Two-phase recovery goes on, a checkpoint is written.", "repeat", serve },
};

} // namespace

std::span<const FailoverRow> failoverTable()
{
    return table;
}

QString failoverTableText()
{
    auto text = u"| State | Guard | Action | If the console died here |\n|---|---|---|---|\n"_s;
    for (const auto &row : table)
        text += u"| %1 | %2 | %3 | %4 |\n"_s.arg(QLatin1String(row.state), QLatin1String(row.guard),
                                                 QLatin1String(row.action), QLatin1String(row.afterDeath));
    return text;
}

} // namespace tessera
