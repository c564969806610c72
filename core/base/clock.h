// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace tessera {

/// The time until which a blocking call may wait.
class Deadline
{
public:
    using Clock = std::chrono::steady_clock;

    static Deadline in(std::chrono::milliseconds span) { return Deadline(Clock::now() + span); }
    static Deadline never() { return Deadline(Clock::time_point::max()); }

    [[nodiscard]] bool isNever() const { return m_when == Clock::time_point::max(); }
    [[nodiscard]] bool hasPassed() const { return !isNever() && Clock::now() >= m_when; }
    /// Never negative; the largest value when there is no deadline.
    [[nodiscard]] std::chrono::milliseconds remaining() const
    {
        if (isNever())
            return std::chrono::milliseconds::max();
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_when - Clock::now());
        return std::max(left, std::chrono::milliseconds::zero());
    }
    /// The time that the first of several tries may take, so that each has an equal part.
    [[nodiscard]] Deadline share(qint64 tries) const
    {
        return isNever() || tries <= 1 ? *this : in(remaining() / tries);
    }
    [[nodiscard]] static Deadline earlier(Deadline a, Deadline b) { return a.m_when < b.m_when ? a : b; }

private:
    explicit Deadline(Clock::time_point when)
        : m_when(when)
    {
    }
    Clock::time_point m_when;
};

/// Wall-clock time; tests pass their own.
class WallClock
{
public:
    virtual ~WallClock() = default;
    [[nodiscard]] virtual QDateTime now() const { return QDateTime::currentDateTimeUtc(); }
};

} // namespace tessera
