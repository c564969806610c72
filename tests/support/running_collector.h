// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/collect/collector.h"
#include "tests/support/sandbox_fixture.h"
#include "tests/support/stepped_clock.h"

#include <QTest>

#include <mutex>
#include <thread>

namespace tessera::testing {

[[nodiscard]] inline OpenSession opener(const SandboxFixture &sandbox)
{
    return [info = sandbox.connInfo()](Deadline deadline, std::stop_token stop) {
        return Session::open(info, {}, deadline, std::move(stop));
    };
}

/// A collector on a thread of its own, from one minute on, a minute at a time.
class RunningCollector
{
public:
    RunningCollector(const SandboxFixture &sandbox, const QString &folder, Minute start)
        : m_clock(start)
        , m_collector(opener(sandbox), { folder, measuredAddress(sandbox.connInfo()), sandbox.name() },
                      m_clock,
                      [this](const CollectorState &state) {
                          const std::scoped_lock lock(m_mutex);
                          m_state = state;
                      })
        , m_thread([this](std::stop_token stop) { m_collector.run(stop); })
    {
    }
    [[nodiscard]] CollectorState state() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_state;
    }
    [[nodiscard]] bool reaches(Minute minute) const
    {
        return QTest::qWaitFor([&] { return state().last == minute; }, longestMinute);
    }
    SteppedClock &clock() { return m_clock; }

private:
    static constexpr int longestMinute = 30000; ///< Milliseconds

    SteppedClock m_clock;
    mutable std::mutex m_mutex;
    CollectorState m_state;
    Collector m_collector;
    std::jthread m_thread;
};

} // namespace tessera::testing
