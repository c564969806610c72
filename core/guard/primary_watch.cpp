// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/primary_watch.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::PrimaryWatch)
};

using enum WatchState;

constexpr std::array table {
    WatchRow { Watch, WatchEvent::FailedOften, Suspect,
               QT_TRANSLATE_NOOP("tessera::PrimaryWatch", "The primary has stopped answering.") },
    WatchRow { Suspect, WatchEvent::Answered, Watch,
               QT_TRANSLATE_NOOP("tessera::PrimaryWatch", "The primary answers again.") },
    WatchRow { Suspect, WatchEvent::Excused, Watch,
               QT_TRANSLATE_NOOP("tessera::PrimaryWatch", "What is wrong is no reason for a failover.") },
    WatchRow { Suspect, WatchEvent::Agreed, Confirmed,
               QT_TRANSLATE_NOOP("tessera::PrimaryWatch",
                                 "Most guards have lost the primary, and its standbys hear nothing of it.") },
    WatchRow { Confirmed, WatchEvent::Answered, Watch,
               QT_TRANSLATE_NOOP("tessera::PrimaryWatch", "The primary answers again.") },
    WatchRow { Confirmed, WatchEvent::Excused, Watch,
               QT_TRANSLATE_NOOP("tessera::PrimaryWatch", "What is wrong is no reason for a failover.") },
    WatchRow { Confirmed, WatchEvent::Disagreed, Suspect,
               QT_TRANSLATE_NOOP("tessera::PrimaryWatch",
                                 "Most guards reach the primary, or a standby has heard from it.") },
};

Excuse excuseOf(ProbeOutcome outcome)
{
    switch (outcome) {
    case ProbeOutcome::Full:
        return Excuse::Full;
    case ProbeOutcome::Rejects:
        return Excuse::Rejects;
    case ProbeOutcome::Untrusted:
        return Excuse::Untrusted;
    case ProbeOutcome::Starting:
        return Excuse::Starting;
    case ProbeOutcome::Unnamed:
        return Excuse::Unnamed;
    case ProbeOutcome::Complains:
        return Excuse::Complains;
    case ProbeOutcome::Answers:
    case ProbeOutcome::Silent:
        break;
    }
    return Excuse::None;
}

/// A server that starts has its time; after that it counts as silent.
bool isLateToStart(PrimaryWatch &watch, GuardTime now)
{
    if (!watch.startingSince)
        watch.startingSince = now;
    return now - *watch.startingSince > startingBudget;
}

void addProbe(PrimaryWatch &watch, ProbeOutcome outcome, GuardTime now)
{
    const bool isStarting = outcome == ProbeOutcome::Starting;
    if (outcome == ProbeOutcome::Answers)
        watch.startingSince.reset();
    const bool isFailure = outcome == ProbeOutcome::Silent || (isStarting && isLateToStart(watch, now));
    watch.failures = isFailure ? watch.failures + 1 : 0;
    watch.excuse = isFailure ? Excuse::None : excuseOf(outcome);
}

void addCircumstances(PrimaryWatch &watch, const PrimaryLook &look)
{
    if (look.hasSlept || look.isLineDown) {
        watch.failures = 0;
        watch.excuse = look.hasSlept ? Excuse::Slept : Excuse::LineDown;
    } else if (watch.failures >= failuresToSuspect) {
        watch.excuse = look.isDiskFull ? Excuse::DiskFull : Excuse::None;
    }
}

bool hasAgreed(const PrimaryWatch &watch, const PrimaryLook &look, GuardTime now)
{
    const bool areStandbysSilent = !look.standbySilence || *look.standbySilence >= standbySilenceSpan;
    return watch.agreedSince && now - *watch.agreedSince >= agreementSpan && areStandbysSilent;
}

WatchEvent eventOf(const PrimaryWatch &watch, const PrimaryLook &look, GuardTime now)
{
    if (watch.excuse != Excuse::None)
        return WatchEvent::Excused;
    if (watch.failures == 0)
        return look.probe ? WatchEvent::Answered : WatchEvent::Nothing;
    if (watch.failures < failuresToSuspect)
        return WatchEvent::Nothing;
    if (watch.state == WatchState::Watch)
        return WatchEvent::FailedOften;
    return hasAgreed(watch, look, now) ? WatchEvent::Agreed : WatchEvent::Disagreed;
}

} // namespace

std::span<const WatchRow> watchTable()
{
    return table;
}

const WatchRow *watchRow(WatchState state, WatchEvent event)
{
    const auto found = std::ranges::find_if(
        table, [&](const WatchRow &row) { return row.from == state && row.event == event; });
    return found == table.end() ? nullptr : &*found;
}

bool isMajority(int agreeing, int guards)
{
    return guards >= 2 && agreeing >= 2 && agreeing * 2 > guards;
}

PrimaryWatch afterLook(const PrimaryWatch &watch, const PrimaryLook &look, GuardTime now, WatchEvent *event)
{
    auto next = watch;
    if (look.probe)
        addProbe(next, *look.probe, now);
    addCircumstances(next, look);
    const bool isLost = next.failures >= failuresToSuspect && next.excuse == Excuse::None;
    if (!isLost || !isMajority(look.agreeing, look.guards))
        next.agreedSince.reset();
    else if (!next.agreedSince)
        next.agreedSince = now;
    const auto what = eventOf(next, look, now);
    if (event)
        *event = what;
    if (const auto *row = watchRow(next.state, what))
        next.state = row->to;
    return next;
}

QString idOf(WatchState state)
{
    switch (state) {
    case Watch:
        return u"watch"_s;
    case Suspect:
        return u"suspect"_s;
    case Confirmed:
        return u"confirmed"_s;
    }
    return {};
}

std::optional<WatchState> watchStateFrom(const QString &id)
{
    for (const auto state : { Watch, Suspect, Confirmed }) {
        if (idOf(state) == id)
            return state;
    }
    return std::nullopt;
}

QString sentenceOf(Excuse excuse)
{
    switch (excuse) {
    case Excuse::None:
        break;
    case Excuse::Full:
        return Words::tr("The primary has no room for another session.");
    case Excuse::Rejects:
        return Words::tr("The primary does not let the guard in.");
    case Excuse::Untrusted:
        return Words::tr("TLS with the primary does not come about.");
    case Excuse::Starting:
        return Words::tr("The primary is starting, or recovers from a crash.");
    case Excuse::Unnamed:
        return Words::tr("The primary's name is not known here.");
    case Excuse::Complains:
        return Words::tr("The primary answers, with an error.");
    case Excuse::LineDown:
        return Words::tr("No server answers: the guard's own line is down.");
    case Excuse::DiskFull:
        return Words::tr("The primary's disk is full. Make room there; another server would fill up, too.");
    case Excuse::Slept:
        return Words::tr("The guard did not run for a while, and looks anew.");
    }
    return {};
}

QString sentenceOf(const WatchRow &row)
{
    return Words::tr(row.sentence);
}

} // namespace tessera
