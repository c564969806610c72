// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/switchover_rules.h"

#include "core/base/size_text.h"
#include "core/ha/server_fence.h"
#include "core/operations/candidate_disk.h"
#include "core/operations/manager_rules.h"
#include "core/operations/shard_transfer.h"
#include "core/operations/take_over_parts.h"

#include <QCoreApplication>

#include <array>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Switchover)
};

constexpr quint64 mostBytesBehind = 16ULL << 20; ///< failover.md §1.1.3

/// A standby with less than its primary of one of these does not start, or not as a primary.
const std::array notLower { u"max_connections"_s, u"max_worker_processes"_s, u"max_prepared_transactions"_s,
                            u"max_wal_senders"_s, u"max_locks_per_transaction"_s };

Result<MemberReading> answeringPrimary(const PlanFacts &facts, const Node &node)
{
    const auto *primary = memberNamed(facts, node.address());
    if (primary == nullptr || !primary->isReachable)
        return refuse(Words::tr("The primary %1 cannot be reached directly: %2 A switchover needs it alive.")
                          .arg(node.address(), primary != nullptr ? primary->problem : QString()));
    if (primary->isInRecovery)
        return refuse(Words::tr("%1, which pg_dist_node calls primary, is a standby.").arg(node.address()));
    if (primary->isFenced || primary->settings.value(u"synchronous_standby_names"_s) == fenceSyncName)
        return refuse(
            Words::tr("%1 is fenced by a switchover that was interrupted. Resume it or take it back: "
                      "'tesseractl journal list' shows it.")
                .arg(node.address()));
    if (primary->isBackupRunning)
        return refuse(Words::tr("A base backup of %1 is running. Wait for its end.").arg(node.address()));
    return *primary;
}

/// By SQL: as the operator says, else where nothing can be run on the old primary's host.
Result<bool> isBySql(const MemberReading &primary, const QString &way)
{
    if (way.isEmpty())
        return !primary.hasHost;
    if (way != u"host"_s && way != u"sql"_s)
        return fail(ErrorKind::Invalid, Words::tr("'%1' is no way: host or sql.").arg(way));
    if (way == u"host"_s && !primary.hasHost)
        return refuse(Words::tr("How to reach the host of %1 is not known: the old primary has to be stopped "
                                "there. Enter it in the connection, or switch over by SQL: --way sql")
                          .arg(primary.server));
    return way == u"sql"_s;
}

Result<> refusalOfIdentity(const MemberReading &candidate, const MemberReading &primary)
{
    if (candidate.systemIdentifier != primary.systemIdentifier)
        return refuse(
            Words::tr("%1 is a copy of another cluster: its system identifier differs from that of %2.")
                .arg(candidate.server, primary.server));
    if (!candidate.isInRecovery)
        return refuse(Words::tr("%1 is no standby, it accepts writes itself.").arg(candidate.server));
    if (candidate.serverVersion / 10000 != primary.serverVersion / 10000
        || candidate.serverVersion < primary.serverVersion)
        return refuse(Words::tr("%1 runs an older PostgreSQL than %2. Upgrade the standby first.")
                          .arg(candidate.server, primary.server));
    const auto libraries = u"shared_preload_libraries"_s;
    if (candidate.settings.value(libraries) != primary.settings.value(libraries))
        return refuse(Words::tr("%1 has another %2 than %3. Make them equal first.")
                          .arg(candidate.server, libraries, primary.server));
    for (const auto &name : notLower) {
        if (candidate.settings.value(name).toInt() < primary.settings.value(name).toInt())
            return refuse(Words::tr("%1 has a lower %2 than %3. Raise it on the standby first.")
                              .arg(candidate.server, name, primary.server));
    }
    return {};
}

Result<> refusalOfLag(const MemberReading &candidate, const MemberReading &primary)
{
    if (candidate.receiver != u"streaming"_s || candidate.name.isEmpty())
        return refuse(
            Words::tr("%1 does not stream from %2 at the moment.").arg(candidate.server, primary.server));
    if (candidate.timeline != primary.timeline)
        return refuse(Words::tr("%1 is on timeline %2, %3 on %4: it does not follow it.")
                          .arg(candidate.server, QString::number(candidate.timeline), primary.server,
                               QString::number(primary.timeline)));
    if (candidate.isReplayPaused)
        return refuse(
            Words::tr("Replay is paused on %1. Call pg_wal_replay_resume() there.").arg(candidate.server));
    const auto ahead = positionOf(primary);
    const auto behind = positionOf(candidate);
    if (ahead > behind + mostBytesBehind)
        return refuse(
            Words::tr("%1 is %2 behind. Wait until it has caught up.")
                .arg(candidate.server, bytesText(ByteCount { static_cast<qint64>(ahead - behind) })));
    return {};
}

Result<> refusalOfWork(const PlanFacts &facts)
{
    if (!facts.isSuperuser)
        return refuse(Words::tr("A switchover needs a superuser."));
    if (!facts.runningOperations.isEmpty())
        return refuse(Words::tr("Shards are being moved or split. Wait for their end, or cancel it."));
    return refusalOfRunningRebalance(*facts.snapshot);
}

/// Another standby does it anyway: commits wait for that one meanwhile.
Result<bool> keepsSync(const TakeOverScene &scene, const Switchover &wish)
{
    if (!wish.keepsSync)
        return false;
    const auto &from = scene.primary.server;
    if (scene.primary.settings.value(syncNamesSetting).isEmpty())
        return refuse(Words::tr("Commits on %1 wait for no standby. 'ha sync' changes that.").arg(from));
    const bool isNeeded = syncSiblings(scene).isEmpty();
    if (scene.isBySql && isNeeded)
        return refuse(
            Words::tr("By SQL alone %1 does not follow, and commits wait for no other standby: they "
                      "cannot be kept on two disks.")
                .arg(from));
    return isNeeded;
}

/// It would not become better by a third change of roles.
Result<> refusalOfSecondPrimary(const PlanFacts &facts, const MemberReading &primary)
{
    if (const auto *second = secondPrimary(facts, primary))
        return refuse(Words::tr("%1 accepts writes beside %2. Make it a standby again first: ha standby "
                                "rebuild %1")
                          .arg(second->server, primary.server));
    return {};
}

} // namespace

Result<TakeOverScene> switchoverScene(const PlanFacts &facts, const Switchover &wish)
{
    if (const auto busy = refusalOfWork(facts); !busy)
        return tl::unexpected(busy.error());
    const auto node = primaryOfGroup(*facts.snapshot, wish.group);
    if (!node)
        return tl::unexpected(node.error());
    if (const auto managed = refusalUnderManager(facts, node->group, HandWork::Switchover); !managed)
        return tl::unexpected(managed.error());
    const auto primary = answeringPrimary(facts, *node);
    if (!primary)
        return tl::unexpected(primary.error());
    const auto bySql = isBySql(*primary, wish.way);
    if (!bySql)
        return tl::unexpected(bySql.error());
    const auto candidate = chosenCandidate(facts, *primary, wish.to);
    if (!candidate)
        return tl::unexpected(candidate.error());
    const auto fit = refusalOfIdentity(*candidate, *primary)
                         .and_then([&] { return refusalOfLag(*candidate, *primary); })
                         .and_then([&] { return refusalOfDisk(*candidate, *primary); })
                         .and_then([&] { return refusalOfSecondPrimary(facts, *primary); });
    if (!fit)
        return tl::unexpected(fit.error());
    auto scene = sceneOf(facts, *node, *primary, *candidate);
    scene.isBySql = *bySql;
    const auto keeps = keepsSync(scene, wish);
    if (!keeps)
        return tl::unexpected(keeps.error());
    scene.keepsSync = *keeps;
    if (!scene.silent.isEmpty())
        return refuse(Words::tr("%1 cannot be reached directly, and it has to learn the new address. %2")
                          .arg(scene.silent.first(),
                               memberNamed(facts, scene.silent.first()) != nullptr
                                   ? memberNamed(facts, scene.silent.first())->problem
                                   : QString()));
    return scene;
}

} // namespace tessera
