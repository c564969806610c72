// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/group_verdict.h"

#include "core/base/size_text.h"
#include "core/ha/group_members.h"
#include "core/ha/server_fence.h"
#include "core/ha/sync_names.h"
#include "core/ha/wal_position.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::HighAvailability)
};

/// From here on a standby is behind (failover.md §4).
constexpr qint64 mostBytesBehind = 64LL << 20;
constexpr double mostSecondsBehind = 30;

struct ProtectionRow
{
    Protection protection;
    const char *id;
    const char *name; ///< To be translated
    Severity severity;
};
constexpr std::array protections {
    ProtectionRow { Protection::Protected, "protected",
                    QT_TRANSLATE_NOOP("tessera::HighAvailability", "protected"), Severity::Ok },
    ProtectionRow { Protection::Degraded, "degraded",
                    QT_TRANSLATE_NOOP("tessera::HighAvailability", "degraded"), Severity::Warning },
    ProtectionRow { Protection::Unprotected, "unprotected",
                    QT_TRANSLATE_NOOP("tessera::HighAvailability", "unprotected"), Severity::Warning },
    ProtectionRow { Protection::Blocked, "blocked",
                    QT_TRANSLATE_NOOP("tessera::HighAvailability", "commits hang"), Severity::Critical },
    ProtectionRow { Protection::SplitBrain, "split-brain",
                    QT_TRANSLATE_NOOP("tessera::HighAvailability", "two primaries"), Severity::Critical },
    ProtectionRow { Protection::Astray, "astray",
                    QT_TRANSLATE_NOOP("tessera::HighAvailability", "not a primary"), Severity::Critical },
    ProtectionRow { Protection::Down, "down", QT_TRANSLATE_NOOP("tessera::HighAvailability", "down"),
                    Severity::Critical },
};

const ProtectionRow &rowOf(Protection protection)
{
    return *std::ranges::find(protections, protection, &ProtectionRow::protection);
}

int synchronousIn(const ServerReading &reading)
{
    return static_cast<int>(std::ranges::count_if(reading.standbys, &FollowingStandby::isSynchronous));
}

/// Acknowledged commits may not be on the standby's disk.
bool acknowledgesEarly(const ServerReading &reading)
{
    return reading.syncCommit == u"off"_s || reading.syncCommit == u"local"_s
        || reading.syncCommit == u"remote_write"_s;
}

/// The streaming standby that would lose least, synchronous ones first.
const FollowingStandby *bestOf(const ServerReading &reading)
{
    const FollowingStandby *best = nullptr;
    for (const auto &standby : reading.standbys) {
        if (!standby.isStreaming())
            continue;
        const auto rank = [](const FollowingStandby &one) {
            return std::pair(!one.isSynchronous(), one.unflushed.value);
        };
        if (best == nullptr || rank(standby) < rank(*best))
            best = &standby;
    }
    return best;
}

bool isBehind(const FollowingStandby &standby)
{
    return standby.unreplayed.value > mostBytesBehind
        || standby.replaySeconds.value_or(0) > mostSecondsBehind;
}

GroupVerdict blocked(const ServerReading &reading)
{
    return { Protection::Blocked,
             Words::tr("Commits wait for %1 of the standbys \"%2\", and %3 stream; %n session(s) wait now.",
                       nullptr, reading.waiting)
                 .arg(SyncNames::from(reading.syncNames).waits())
                 .arg(reading.syncNames)
                 .arg(synchronousIn(reading)),
             Words::tr("Bring the standby back; or empty synchronous_standby_names and reload, which leaves "
                       "the group unprotected.") };
}

/// What is wrong with a group whose best standby is @p best; empty: nothing.
std::optional<GroupVerdict> flawOf(const ServerReading &reading, const FollowingStandby &best)
{
    const auto lost = std::ranges::find_if(reading.physicalSlots, &StandbySlot::isLost);
    if (!best.isSynchronous())
        return GroupVerdict { Protection::Degraded,
                              Words::tr("No commit waits for a standby: a failover to %1 could lose what was "
                                        "acknowledged last.")
                                  .arg(best.name),
                              Words::tr("Name it in synchronous_standby_names.") };
    if (acknowledgesEarly(reading))
        return GroupVerdict { Protection::Degraded,
                              Words::tr("synchronous_commit is %1: commits are acknowledged before a standby "
                                        "has them on its disk.")
                                  .arg(reading.syncCommit),
                              Words::tr("Set synchronous_commit to on.") };
    if (isBehind(best))
        return GroupVerdict { Protection::Degraded,
                              Words::tr("The standby %1 has not replayed %2: a failover has to wait for it.")
                                  .arg(best.name, bytesText(best.unreplayed)),
                              Words::tr(
                                  "Look for a long query on it, a paused replay, a slow disk or network.") };
    if (lost != reading.physicalSlots.end())
        return GroupVerdict {
            Protection::Degraded,
            Words::tr("The slot %1 has lost WAL: who follows by it has to be built anew.").arg(lost->name),
            Words::tr("Build that standby anew, or drop the slot.")
        };
    return std::nullopt;
}

QString usurpersOf(const NodeGroup &group)
{
    return serversOf(group.usurpers()).join(u", "_s);
}

/// Where the manager of the group has chosen another primary; nothing without a manager.
QString followRemedy(const NodeGroup &group)
{
    const auto *manager = group.managerTraces();
    return manager == nullptr ? QString()
                              : Words::tr("%1 decides who is primary here. Let pg_dist_node follow it: "
                                          "ha follow-manager --group %2")
                                    .arg(nameOf(manager->kind), QString::number(group.primary.group.value));
}

/// A server of the group that a switchover by SQL has fenced; nullptr: none.
const MemberReading *fencedIn(const NodeGroup &group, bool isPrimary)
{
    const auto found = std::ranges::find_if(group.members, [&](const MemberReading &one) {
        return one.isFenced && (one.server == group.primary.address()) == isPrimary;
    });
    return found == group.members.end() ? nullptr : &*found;
}

/// Its switchover by SQL was interrupted after the promotion.
GroupVerdict besideFenced(const NodeGroup &group)
{
    return { Protection::Astray,
             Words::tr("%1 accepts writes, but pg_dist_node names %2, which a switchover by SQL has fenced.")
                 .arg(usurpersOf(group), group.primary.address()),
             Words::tr(
                 "Resume the switchover: 'tesseractl journal list' shows it. Where its journal is lost: "
                 "ha finish --group %1")
                 .arg(group.primary.group.value) };
}

GroupVerdict withoutAnswer(const NodeGroup &group)
{
    const auto others = group.usurpers();
    if (others.isEmpty())
        return { Protection::Down, Words::tr("The primary does not answer: %1").arg(group.problem),
                 Words::tr("Start the server, or let a standby take over.") };
    const auto follow = followRemedy(group);
    const auto finish =
        Words::tr("Do not start %1 again. Look for an unfinished failover in the journal and resume it, "
                  "or bring it to its end without: ha finish --group %2")
            .arg(group.primary.address(), QString::number(group.primary.group.value));
    return { Protection::Astray,
             Words::tr("%1 accepts writes, but pg_dist_node names %2, which does not answer: %3")
                 .arg(usurpersOf(group), group.primary.address(), group.problem),
             follow.isEmpty() ? finish : follow };
}

GroupVerdict ofStandby(const NodeGroup &group)
{
    const auto others = group.usurpers();
    const auto sentence = others.isEmpty()
        ? Words::tr("pg_dist_node calls a standby primary: nothing can be written.")
        : Words::tr("pg_dist_node calls the standby %1 primary; %2 accepts writes.")
              .arg(group.primary.address(), usurpersOf(group));
    const auto follow = followRemedy(group);
    const auto enter = Words::tr(
        "Enter the address of the primary with citus_update_node, before two-phase commits are recovered.");
    return { Protection::Astray, sentence, follow.isEmpty() ? enter : follow };
}

GroupVerdict splitBrain(const NodeGroup &group)
{
    return { Protection::SplitBrain,
             Words::tr("%1 accepts writes beside %2, which pg_dist_node names: what is written to both "
                       "can never be brought together.")
                 .arg(usurpersOf(group), group.primary.address()),
             Words::tr("Keep applications away from it and make it a standby again, which stops it at once; "
                       "the review says how much only it has.") };
}

GroupVerdict unprotected(const NodeGroup &group)
{
    const auto *fenced = fencedIn(group, false);
    if (fenced == nullptr)
        return { Protection::Unprotected,
                 Words::tr("No standby follows: what is on its disk is nowhere else."),
                 Words::tr("Add a standby.") };
    return { Protection::Unprotected,
             Words::tr("No standby follows: the old primary %1 is fenced and read-only since a switchover by "
                       "SQL and needs to be rebuilt.")
                 .arg(fenced->server),
             Words::tr("ha standby rebuild %1 --group %2 (needs its host: 'ha host set')")
                 .arg(fenced->server)
                 .arg(group.primary.group.value) };
}

/// The primary does not answer: what its standbys say of themselves.
DeathForecast silentForecast(const NodeGroup &group)
{
    const MemberReading *best = nullptr;
    for (const auto &one : group.members) {
        const bool isStandby = one.isReachable && one.isInRecovery;
        if (isStandby && (best == nullptr || walPosition(one.lsn) > walPosition(best->lsn)))
            best = &one;
    }
    if (best == nullptr)
        return { .sentence = Words::tr("Nobody was seen who could take over.") };
    return {
        best->name, std::nullopt,
        Words::tr("%1 can take over; the review of the failover says what would be lost.").arg(best->server)
    };
}

} // namespace

GroupVerdict verdictOf(const NodeGroup &group)
{
    if (fencedIn(group, true) != nullptr && group.usurpers().size() == 1)
        return besideFenced(group);
    if (!group.reading)
        return withoutAnswer(group);
    const auto &reading = *group.reading;
    if (reading.isInRecovery)
        return ofStandby(group);
    if (!group.usurpers().isEmpty())
        return splitBrain(group);
    if (fencedIn(group, true) != nullptr || reading.syncNames == fenceSyncName)
        return { Protection::Blocked,
                 Words::tr("%1 is fenced by a switchover that was interrupted: nothing can be written.")
                     .arg(group.primary.address()),
                 Words::tr("Resume it or take it back: 'tesseractl journal list' shows it.") };
    if (synchronousIn(reading) < SyncNames::from(reading.syncNames).waits())
        return blocked(reading);
    const auto *best = bestOf(reading);
    if (best == nullptr)
        return unprotected(group);
    if (const auto flaw = flawOf(reading, *best))
        return *flaw;
    return { Protection::Protected,
             Words::tr("%1 has what was acknowledged on its disk.").arg(best->name),
             {} };
}

DeathForecast deathForecast(const NodeGroup &group)
{
    if (!group.reading)
        return silentForecast(group);
    const auto *best = bestOf(*group.reading);
    if (best == nullptr)
        return { .sentence =
                     Words::tr("Its shards would be gone until it is back, or for ever with its disk.") };
    if (best->isSynchronous() && !acknowledgesEarly(*group.reading))
        return {
            best->name, ByteCount { 0 },
            Words::tr("%1 could take over; nothing that was acknowledged would be lost.").arg(best->name)
        };
    return { best->name, best->unflushed,
             Words::tr("%1 could take over; %2 of WAL would be lost, as of now.")
                 .arg(best->name, bytesText(best->unflushed)) };
}

QString nameOf(Protection protection)
{
    return Words::tr(rowOf(protection).name);
}

QString idOf(Protection protection)
{
    return QString::fromLatin1(rowOf(protection).id);
}

Severity severityOf(Protection protection)
{
    return rowOf(protection).severity;
}

QString summaryOf(const QList<NodeGroup> &groups)
{
    const auto safe = std::ranges::count_if(
        groups, [](const NodeGroup &group) { return verdictOf(group).protection == Protection::Protected; });
    if (safe == groups.size())
        return Words::tr("Every node group has a synchronous standby: no crash of one server loses what was "
                         "acknowledged.");
    if (safe == 0)
        return Words::tr("No node group has a synchronous standby: the loss of a disk loses data.");
    return Words::tr("%1 of %n node group(s) are protected; a transaction over several nodes is as safe as "
                     "the weakest of them.",
                     nullptr, static_cast<int>(groups.size()))
        .arg(safe);
}

} // namespace tessera
