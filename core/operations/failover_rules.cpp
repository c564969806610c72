// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/failover_rules.h"

#include "core/base/size_text.h"
#include "core/ha/sync_names.h"
#include "core/ha/timelines.h"
#include "core/ha/unfinished.h"
#include "core/operations/candidate_disk.h"
#include "core/operations/manager_rules.h"
#include "core/operations/take_over_parts.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Failover)
};

/// A standby that has heard from its primary later than this has not lost it: only we have.
constexpr double freshSeconds = 3;

tl::unexpected<Error> refusalOfFenced(const QString &server)
{
    return refuse(Words::tr("%1 is fenced by a switchover that was interrupted. Resume it or take it back: "
                            "'tesseractl journal list' shows it.")
                      .arg(server));
}

Result<MemberReading> fallenPrimary(const PlanFacts &facts, const Node &node)
{
    const auto *found = memberNamed(facts, node.address());
    auto primary = found != nullptr ? *found : MemberReading { .server = node.address() };
    if (primary.isReachable && primary.isInRecovery)
        return refuse(Words::tr("%1, which pg_dist_node calls primary, is a standby: nothing has failed, "
                                "pg_dist_node names the wrong server.")
                          .arg(node.address()));
    if (primary.isFenced)
        return refusalOfFenced(primary.server);
    if (primary.isReachable)
        return refuse(Words::tr("%1 answers and accepts writes. Use a switchover.").arg(node.address()));
    if (primary.refuses)
        return refuse(Words::tr("%1 is alive, it only refuses us: %2 That is no reason for a failover.")
                          .arg(node.address(), primary.problem));
    if (primary.systemIdentifier.isEmpty()) {
        const auto standby = std::ranges::find_if(facts.members, [&](const MemberReading &one) {
            return isMadeToFollow(one, { node.host, node.port });
        });
        if (standby != facts.members.end())
            primary.systemIdentifier = standby->systemIdentifier;
    }
    return primary;
}

/// A switchover by SQL has fenced it: it answers, but nobody writes there, so that nothing is to be killed.
MemberReading closedPrimary(MemberReading primary)
{
    primary.isReachable = false; // it stays as the fence has left it
    primary.hostState.clear();
    primary.settings[syncNamesSetting] = primary.syncBeforeFence;
    return primary;
}

/// Somebody else of the group accepts writes already.
Result<> refusalOfSecondPrimary(const PlanFacts &facts, const MemberReading &primary)
{
    if (const auto *second = secondPrimary(facts, primary))
        return refuse(Words::tr("%1 accepts writes already, and pg_dist_node names %2. Look at both before "
                                "anything else.")
                          .arg(second->server, primary.server));
    return {};
}

Result<> refusalOfCandidate(const PlanFacts &facts, const MemberReading &candidate,
                            const MemberReading &primary)
{
    if (!isStandbyOf(candidate, primary))
        return refuse(Words::tr("%1 is no standby of %2.").arg(candidate.server, primary.server));
    if (primary.timeline != 0 && candidate.timeline != primary.timeline)
        return refuse(Words::tr("%1 is on timeline %2, %3 was on %4: it is not its copy any more.")
                          .arg(candidate.server, QString::number(candidate.timeline), primary.server,
                               QString::number(primary.timeline)));
    for (const auto &member : facts.members) { // commits may wait for any of them
        const bool hears = isStandbyOf(member, primary) && !isCascaded(facts, member, primary)
            && member.silentSeconds && *member.silentSeconds < freshSeconds;
        if (hears)
            return refuse(
                Words::tr("%1 heard from %2 a moment ago: the server is alive, only we do not reach it.")
                    .arg(member.server, primary.server));
    }
    if (candidate.isReplayPaused)
        return refuse(
            Words::tr("Replay is paused on %1. Call pg_wal_replay_resume() there.").arg(candidate.server));
    for (const auto &member : facts.members) {
        if (isStandbyOf(member, primary) && positionOf(member) > positionOf(candidate))
            return refuse(Words::tr("%1 has more than %2. Choose it.").arg(member.server, candidate.server));
    }
    return {};
}

Result<> refusalOfFence(const Node &node, const MemberReading &primary, const QString &hostIsOff)
{
    if (primary.hasHost && !primary.hostState.isEmpty())
        return {};
    if (node.isCoordinator()) // it could go on writing to the workers (R11)
        return refuse(
            Words::tr("The host of %1 cannot be reached, so that it cannot be made sure that the old "
                      "coordinator writes no more. Enter how to reach it in the connection.")
                .arg(primary.server));
    if (hostIsOff.isEmpty())
        return refuse(
            Words::tr("The host of %1 cannot be reached, so the server there may still run. Make sure that "
                      "it is off, then say so with its name: --host-is-off %2")
                .arg(primary.server, node.host));
    if (hostIsOff != node.host)
        return refuse(Words::tr("'%1' is not the host of %2.").arg(hostIsOff, primary.server));
    return {};
}

Result<> refusalOfLoss(const TakeOverScene &scene, bool acceptsLoss)
{
    const auto loss = failoverLoss(scene);
    if (loss.isNone || acceptsLoss)
        return {};
    return refuse(loss.sentence + u' '
                  + Words::tr("If that is better than waiting, say so with --accept-loss."));
}

/// The only server of the group that accepts writes, in the place of one that is down.
Result<MemberReading> heirOf(const PlanFacts &facts, const MemberReading &fallen)
{
    QList<MemberReading> heirs;
    for (const auto &member : facts.members) {
        if (member.acceptsWrites() && member.server != fallen.server
            && member.systemIdentifier == fallen.systemIdentifier)
            heirs << member;
    }
    if (heirs.size() == 1 && !fallen.systemIdentifier.isEmpty())
        return heirs.first();
    if (heirs.isEmpty() && fallen.isFenced)
        return refusalOfFenced(fallen.server);
    return heirs.size() > 1
        ? refuse(Words::tr("%1 and %2 both accept writes. Look at both before anything else.")
                     .arg(heirs.at(0).server, heirs.at(1).server))
        : refuse(
            Words::tr("No server accepts writes in the place of %1. Use a failover.").arg(fallen.server));
}

Result<TakeOverScene> promotedScene(const PlanFacts &facts, const Node &node, const Failover &wish)
{
    const auto *named = memberNamed(facts, node.address());
    const bool isFenced = named != nullptr && named->isFenced;
    const auto fallen = isFenced ? closedPrimary(*named) : fallenPrimary(facts, node);
    if (!fallen)
        return tl::unexpected(fallen.error());
    const auto heir = heirOf(facts, *fallen);
    if (!heir)
        return tl::unexpected(heir.error());
    if (const auto fence = refusalOfFence(node, *fallen, wish.hostIsOff); !isFenced && !fence)
        return tl::unexpected(fence.error());
    const auto parting = divergenceOf(*fallen, *heir);
    if (!wish.acceptsLoss && (!parting || !parting->isBehind))
        return refuse(Words::tr("It is not known that %1 had all that %2 has acknowledged when it took its "
                                "place. If that is better than waiting, say so with --accept-loss.")
                          .arg(heir->server, fallen->server));
    auto scene = sceneOf(facts, node, *fallen, *heir);
    scene.stage = TakeOverStage::Promoted;
    return scene;
}

/// pg_dist_node names it already.
Result<TakeOverScene> namedScene(const PlanFacts &facts, const Node &node, const MemberReading &primary)
{
    if (const auto second = refusalOfSecondPrimary(facts, primary); !second)
        return tl::unexpected(second.error());
    auto scene = sceneOf(facts, node, primary, primary);
    scene.stage = TakeOverStage::Named;
    scene.primary.isReachable = false; // there is no other
    scene.siblings.removeIf([&](const MemberReading &one) {
        return one.receiver == u"streaming"_s; // it follows somebody
    });
    if (std::ranges::none_of(facts.members, isResting) && scene.siblings.isEmpty())
        return refuse(Words::tr("Nothing is left to do: pg_dist_node names %1, which accepts writes.")
                          .arg(primary.server));
    return scene;
}

} // namespace

FailoverLoss failoverLoss(const TakeOverScene &scene)
{
    QStringList answering { scene.candidate.name };
    for (const auto &sibling : scene.siblings)
        answering << sibling.name;
    if (SyncNames::from(scene.primary.settings.value(syncNamesSetting)).isCoveredBy(answering))
        return { true, ByteCount { 0 },
                 Words::tr(
                     "Nothing that was acknowledged is lost: commits waited for a standby, and %1 has it.")
                     .arg(scene.candidate.server) };
    const auto written = positionOf(scene.primary);
    const auto had = positionOf(scene.candidate);
    if (written > 0 && had >= written)
        return { true, ByteCount { 0 },
                 Words::tr("Nothing is lost: %1 has all that is on the disk of %2.")
                     .arg(scene.candidate.server, scene.primary.server) };
    if (written > 0) {
        const ByteCount bytes { static_cast<qint64>(written - had) };
        return { false, bytes,
                 Words::tr(
                     "%1 lacks %2 that %3 has written, and commits did not wait for it: they may be lost.")
                     .arg(scene.candidate.server, bytesText(bytes), scene.primary.server) };
    }
    return {
        false, std::nullopt,
        Words::tr(
            "It is not known whether commits on %1 waited for a standby: what was acknowledged last may be "
            "lost.")
            .arg(scene.primary.server)
    };
}

Result<TakeOverScene> failoverScene(const PlanFacts &facts, const Failover &wish)
{
    if (!facts.isSuperuser)
        return refuse(Words::tr("A failover needs a superuser."));
    const auto node = primaryOfGroup(*facts.snapshot, wish.group);
    if (!node)
        return tl::unexpected(node.error());
    if (const auto managed = refusalUnderManager(facts, node->group, HandWork::Failover); !managed)
        return tl::unexpected(managed.error());
    const auto primary = fallenPrimary(facts, *node);
    if (!primary)
        return tl::unexpected(primary.error());
    if (const auto second = refusalOfSecondPrimary(facts, *primary); !second)
        return tl::unexpected(second.error());
    const auto candidate = chosenCandidate(facts, *primary, wish.to);
    if (!candidate)
        return tl::unexpected(candidate.error());
    const auto scene = sceneOf(facts, *node, *primary, *candidate);
    const auto fit = refusalOfCandidate(facts, *candidate, *primary)
                         .and_then([&] { return refusalOfDisk(*candidate, *primary); })
                         .and_then([&] { return refusalOfFence(*node, *primary, wish.hostIsOff); })
                         .and_then([&] { return refusalOfLoss(scene, wish.acceptsLoss); });
    if (!fit)
        return tl::unexpected(fit.error());
    return scene;
}

Result<TakeOverScene> unfinishedScene(const PlanFacts &facts, const Failover &wish)
{
    if (!facts.isSuperuser)
        return refuse(Words::tr("A failover needs a superuser."));
    const auto node = primaryOfGroup(*facts.snapshot, wish.group);
    if (!node)
        return tl::unexpected(node.error());
    if (const auto managed = refusalUnderManager(facts, node->group, HandWork::Failover); !managed)
        return tl::unexpected(managed.error());
    const auto *named = memberNamed(facts, node->address());
    return named != nullptr && named->acceptsWrites() ? namedScene(facts, *node, *named)
                                                      : promotedScene(facts, *node, wish);
}

} // namespace tessera
