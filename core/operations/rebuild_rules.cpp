// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/rebuild_rules.h"

#include "core/base/size_text.h"
#include "core/ha/timelines.h"
#include "core/ha/wal_position.h"
#include "core/operations/add_standby.h"
#include "core/operations/take_over_scene.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::RebuildStandby)
};

bool streams(const StandbyGroup &group, const MemberReading &target)
{
    return target.isReachable && target.isInRecovery && group.streaming().contains(target.name)
        && target.timeline == group.primary.timeline;
}

Result<> refusalOfServer(const StandbyGroup &group, const MemberReading &target)
{
    const auto &server = target.server;
    if (server == group.primary.server)
        return refuse(Words::tr("%1 is the primary of the group.").arg(server));
    if (streams(group, target))
        return refuse(Words::tr("%1 streams from %2 already: nothing has to be done.")
                          .arg(server, group.primary.server));
    if (!target.isReachable && target.hostState.isEmpty() && !target.hasNoData)
        return refuse(
            Words::tr("What is on the host of %1 cannot be seen: %2").arg(server, target.hostProblem));
    if (!target.hasNoData && target.systemIdentifier != group.primary.systemIdentifier)
        return refuse(Words::tr("%1 is no copy of %2 but holds another cluster's data, which stays as it is.")
                          .arg(server, group.primary.server));
    return {};
}

/// Two-phase recovery of a node that calls the standby a primary would undo what was acknowledged (R1).
Result<> refusalOfOldAddress(const PlanFacts &facts, const RebuildScene &scene)
{
    for (const auto &node : facts.snapshot->nodes()) {
        if (node.role == NodeRole::Primary && node.address() == scene.target.server)
            return refuse(Words::tr("pg_dist_node calls %1 a primary. Let a standby take over first.")
                              .arg(scene.target.server));
    }
    for (const auto &node : scene.knowing) {
        const auto *reading = memberNamed(facts, node.address());
        if (reading == nullptr || !reading->isReachable)
            return refuse(
                Words::tr("%1 does not answer and may still call %2 a primary: its two-phase recovery would "
                          "take back what was acknowledged. Start it, or remove it, first.")
                    .arg(node.address(), scene.target.server));
    }
    return {};
}

/// The primary has all WAL from there on.
bool hasWalFrom(const MemberReading &primary, quint64 position)
{
    return walPosition(primary.oldestWal).value_or(0) <= position;
}

/// Why pg_rewind would not do; empty: it does. Source: PostgreSQL's documentation of pg_rewind.
QString rewindHindrance(const RebuildScene &scene, bool sharesNumber)
{
    if (sharesNumber)
        return Words::tr("Both went on as timeline %1, which no rewind tells apart.")
            .arg(scene.target.timeline);
    if (!scene.target.canBeRewound)
        return Words::tr("It has neither checksums nor wal_log_hints, so it cannot be rewound.");
    if (!scene.group.primary.writesFullPages)
        return Words::tr("full_page_writes is off on %1, so nothing can be rewound to it.")
            .arg(scene.group.primary.server);
    return {};
}

void chooseWay(RebuildScene &scene)
{
    const auto &primary = scene.group.primary;
    const auto parting = divergenceOf(scene.target, primary);
    const auto decide = [&](RebuildWay way, const QString &why) {
        scene.way = way;
        scene.why = why;
    };
    if (scene.target.hasNoData)
        return decide(RebuildWay::Copy, Words::tr("It has no data."));
    if (!parting)
        return decide(RebuildWay::Copy, Words::tr("Where its WAL ends is not known."));
    if (!hasWalFrom(primary, parting->common))
        return decide(RebuildWay::Copy,
                      Words::tr("%1 does not have the WAL any more that it lacks.").arg(primary.server));
    if (parting->isBehind && !scene.target.isFenced) // one that is fenced is up: its WAL goes on
        return decide(RebuildWay::Follow, Words::tr("It has nothing that %1 lacks.").arg(primary.server));
    const ByteCount onlyThere { static_cast<qint64>(positionOf(scene.target) - parting->common) };
    const auto has = scene.target.isFenced
        ? Words::tr("It was fenced as a primary: its own upkeep has gone on since, nothing else.")
        : Words::tr("It has %1 of WAL that %2 lacks.").arg(bytesText(onlyThere), primary.server);
    const auto hindrance = rewindHindrance(scene, parting->sharesNumber);
    decide(hindrance.isEmpty() ? RebuildWay::Rewind : RebuildWay::Copy, (has + u' ' + hindrance).trimmed());
}

/// What the operator asks for instead.
Result<> takeWish(RebuildScene &scene, const QString &way)
{
    if (way.isEmpty())
        return {};
    if (way == u"copy"_s) {
        scene.way = RebuildWay::Copy;
        return {};
    }
    if (way != u"follow"_s && way != u"rewind"_s)
        return fail(ErrorKind::Invalid, Words::tr("'%1' is no way: follow, rewind or copy.").arg(way));
    const bool fits = scene.way == (way == u"follow"_s ? RebuildWay::Follow : RebuildWay::Rewind);
    return fits ? Result<>()
                : refuse(Words::tr("%1 does not fit %2. %3").arg(way, scene.target.server, scene.why));
}

Result<> refusalOfLoss(const RebuildScene &scene, bool acceptsLoss)
{
    if (!scene.target.acceptsWrites() || acceptsLoss)
        return {};
    return refuse(
        Words::tr("%1 accepts writes beside %2. %3 If what was written there may be given up, say so "
                  "with --accept-loss.")
            .arg(scene.target.server, scene.group.primary.server, scene.why));
}

QString nameOf(const MemberReading &target)
{
    return target.slot.isEmpty() ? standbyNameFor(target.server) : target.slot;
}

} // namespace

Result<RebuildScene> rebuildScene(const PlanFacts &facts, const RebuildStandby &wish)
{
    const auto group = standbyGroup(facts, wish.group, HandWork::RebuildStandby);
    if (!group)
        return tl::unexpected(group.error());
    const auto target = hostedMember(facts, wish.server);
    if (!target)
        return tl::unexpected(target.error());
    if (const auto fit = refusalOfServer(*group, *target); !fit)
        return tl::unexpected(fit.error());
    RebuildScene scene { .group = *group, .target = *target, .name = nameOf(*target) };
    for (const auto &node : facts.snapshot->nodes()) {
        if (node.role == NodeRole::Primary && node.isActive && node.hasMetadata)
            scene.knowing << node;
    }
    chooseWay(scene);
    const auto done =
        takeWish(scene, wish.way).and_then([&] { return refusalOfOldAddress(facts, scene); }).and_then([&] {
            return refusalOfLoss(scene, wish.acceptsLoss);
        });
    if (!done)
        return tl::unexpected(done.error());
    return scene;
}

} // namespace tessera
