// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/minute_cadence.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

using namespace std::chrono_literals;

/// Clocks that are kept right are moved by less.
constexpr auto leastJump = 30s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::MinuteCadence)
};

std::chrono::milliseconds jumpBetween(const ClockReading &then, const ClockReading &now)
{
    return (now.wall - then.wall) - (now.sinceBoot - then.sinceBoot);
}

} // namespace

MinuteCadence::MinuteCadence(std::optional<Minute> last, QString reason)
    : m_last(last)
    , m_reason(std::move(reason))
{
}

QString MinuteCadence::reasonAt(const ClockReading &now) const
{
    if (!m_then)
        return m_reason.isEmpty() ? Words::tr("Nobody collected.") : m_reason;
    const auto asleep = (now.sinceBoot - m_then->sinceBoot) - (now.awake - m_then->awake);
    if (asleep >= leastJump)
        return Words::tr("This machine slept.");
    if (jumpBetween(*m_then, now) >= leastJump)
        return Words::tr("The clock of this machine was set forward.");
    return Words::tr("The collector was held up.");
}

MinuteTurn MinuteCadence::turnAt(const ClockReading &now)
{
    const auto minute = std::chrono::floor<std::chrono::minutes>(now.wall);
    const bool wasSetBack = m_last && minute < *m_last
        && (m_then ? jumpBetween(*m_then, now) <= -leastJump : *m_last - minute > 1min);
    if (m_last && minute <= *m_last && !wasSetBack)
        return { .wait = *m_last + 1min - now.wall };
    MinuteTurn turn { .due = minute, .wait = minute + 1min - now.wall, .wasSetBack = wasSetBack };
    if (m_last && !wasSetBack && minute > *m_last + 1min) {
        turn.missed = { *m_last + 1min, minute };
        turn.reason = reasonAt(now);
    }
    m_last = minute;
    m_then = now;
    return turn;
}

} // namespace tessera
