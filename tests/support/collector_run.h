// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/collect/collector.h"
#include "core/metrics/metric_reader.h"
#include "tests/support/sandbox_fixture.h"
#include "tests/support/stepped_clock.h"

#include <mutex>
#include <thread>

namespace tessera::testing {

/// Midnight of some day, when the stepped clock begins.
inline const Minute firstMinute = Day(std::chrono::year(2026) / 11 / 27);

[[nodiscard]] OpenSession sessionOpener(const SandboxFixture &sandbox);

/// What is asked directly.
struct CollectorWays
{
    OpenNode openNode = {}; ///< Without it everything through the coordinator
    QList<PoolerAccess> poolers = {};
    Minute begin = firstMinute;
};
/// Directly to every node.
[[nodiscard]] OpenNode nodeOpener(const SandboxFixture &sandbox);

/// A collector on a thread of its own, a minute at a time.
class CollectorRun
{
public:
    CollectorRun(const SandboxFixture &sandbox, const QString &folder, const CollectorWays &ways = {});
    [[nodiscard]] CollectorState state() const;
    /// Waits, with a deadline.
    [[nodiscard]] bool reaches(Minute minute) const;
    SteppedClock &clock() { return m_clock; }

private:
    SteppedClock m_clock;
    mutable std::mutex m_mutex;
    CollectorState m_state;
    Collector m_collector;
    std::jthread m_thread;
};

/// What a metrics file says of one minute.
class CollectedFile
{
public:
    /// Fails hard when there is no such file.
    explicit CollectedFile(const QString &path);
    /// NaN where none was taken.
    [[nodiscard]] double value(const char *metric, const QString &node, Minute minute,
                               const QString &part = {}) const;
    [[nodiscard]] QList<MetricEvent> events() const;
    [[nodiscard]] QStringList eventWords(MetricEventKind kind) const;
    [[nodiscard]] const MetricReader &reader() const { return m_reader; }

private:
    MetricReader m_reader;
};

} // namespace tessera::testing
