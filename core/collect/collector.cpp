// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/collector.h"

#include "core/base/pause.h"
#include "core/metrics/metric_paths.h"

#include <QDir>

#include <algorithm>
#include <utility>

namespace tessera {

namespace {

using namespace std::chrono_literals;
using Stage = CollectorState::Stage;

/// A clock that was set, and a lock that became free, are noticed after this time.
constexpr std::chrono::milliseconds longestPause = 5s;
/// Until a cluster that was never reached is tried again.
constexpr std::chrono::milliseconds retryPause = 15s;

/// For a program that ends after one minute.
constexpr auto longestTelling = 30s;
constexpr auto tellingPause = 20ms;

/// Where alerts begin and end, for charts.
QList<MetricEvent> eventsOf(const QList<AlertRecord> &records)
{
    QList<MetricEvent> events;
    for (const auto &[transition, rule] : records) {
        const bool hasEnded = transition.to == AlertState::Resolved;
        const bool hasFired = transition.to == AlertState::Firing && transition.from != AlertState::Firing;
        if (hasEnded || hasFired)
            events << MetricEvent { hasFired ? MetricEventKind::AlertFired : MetricEventKind::AlertEnded,
                                    transition.key.subject, transition.at, transition.at, rule };
    }
    return events;
}

} // namespace

Collector::Collector(OpenSession open, CollectorSettings settings, LoopClock &clock, Tell tell)
    : m_open(open)
    , m_asker(std::move(open), settings.openNode, settings.poolers)
    , m_settings(std::move(settings))
    , m_clock(clock)
    , m_tell(std::move(tell))
{
}

void Collector::tell()
{
    if (m_state == m_told)
        return;
    m_told = m_state;
    if (m_tell)
        m_tell(m_state);
}

void Collector::fail(const Error &error)
{
    if (error.kind == ErrorKind::Locked) {
        m_state.holder = collectorOf(m_state.storePath);
        m_state.stage = Stage::Another;
        m_state.problem.clear();
        m_whyNot.clear();
        m_asker.close();
        return;
    }
    m_state.stage = m_asker.needsPassword() ? Stage::NeedsPassword : Stage::Unable;
    m_state.problem = m_whyNot = error.message;
}

Result<> Collector::takeLock()
{
    QDir().mkpath(m_settings.folder);
    auto lock = takeCollectorLock(m_state.storePath, m_settings.program);
    if (!lock)
        return tl::unexpected(lock.error());
    m_lock.emplace(std::move(*lock));
    m_writer.emplace(m_state.storePath, MeasuredCluster { m_identity, m_settings.address },
                     m_settings.retention);
    const auto opened = m_writer->open(); // collecting goes on without
    m_state.storeProblem = opened ? m_writer->notice() : opened.error().message;
    m_alerts.emplace(m_state.storePath, m_settings.name);
    m_statements.emplace(statementStorePath(m_state.storePath));
    m_heat.emplace(heatStorePath(m_state.storePath));
    m_tenants.emplace(tenantStorePath(m_state.storePath), mostOfTenants);
    m_plans.emplace(m_open, statementStorePath(m_state.storePath));
    m_cadence = MinuteCadence(m_writer->newest(), std::exchange(m_whyNot, {}));
    m_sampler = ClusterSampler(m_writer->nodeNames());
    m_state.stage = Stage::Collecting;
    m_state.holder.reset();
    m_state.problem.clear();
    return {};
}

/// Until this program collects.
Result<> Collector::begin(const std::stop_token &stop)
{
    if (m_lock)
        return {};
    if (m_identity.isEmpty()) {
        const auto identity = m_asker.identity(stop);
        const bool mayBeNamed = !identity && identity.error().kind == ErrorKind::Permission;
        if (!identity && !mayBeNamed)
            return tl::unexpected(identity.error());
        m_identity = measuredIdentity(identity.value_or(QString()), m_settings.address);
        m_state.storePath = metricStorePath(m_identity, m_settings.folder);
    }
    return takeLock();
}

CollectorCost Collector::cost()
{
    const std::pair now { threadCpuTime(), std::chrono::nanoseconds(m_clock.now().awake) };
    const auto before = std::exchange(m_spent, now);
    return before ? CollectorCost { now.first - before->first, now.second - before->second }
                  : CollectorCost {};
}

/// A round that was ended from outside says nothing about the cluster.
CollectedMinute Collector::collect(const MinuteTurn &turn, const std::stop_token &stop)
{
    const auto round = m_asker.ask(stop);
    if (stop.stop_requested())
        return { .minute = *turn.due };
    auto minute = m_sampler.take(*turn.due, round, cost());
    if (turn.missed.length() > 0min)
        minute.events.prepend(
            { MetricEventKind::Gap, {}, turn.missed.begin, turn.missed.end, turn.reason.simplified() });
    if (turn.wasSetBack)
        minute.events.prepend({ MetricEventKind::ClockSetBack, {}, *turn.due, *turn.due, {} });
    const auto written = m_writer->write(minute);
    m_state.storeProblem = written ? m_writer->notice() : written.error().message;
    const auto judged = m_alerts->judge(minute.minute).and_then([this](const QList<AlertRecord> &records) {
        return m_writer->add(eventsOf(records));
    });
    m_state.alertProblem = judged || !written ? QString() : judged.error().message;
    m_state.problem = round.failure;
    const auto counted = m_statements->keep(minute.minute, round.statements, m_writer->days());
    m_state.statementProblem = counted ? QString() : counted.error().message;
    const auto heated = m_heat->keep(minute.minute, round.heat, m_writer->days());
    m_state.heatProblem = heated ? QString() : heated.error().message;
    const auto tenants = m_tenants->keep(minute.minute, round.tenants, m_writer->days());
    m_state.tenantProblem = tenants ? QString() : tenants.error().message;
    if (counted && !round.isCoordinatorDown)
        (void)m_plans->at(minute.minute, stop); // what cannot be explained now is in an hour
    m_state.stage = m_asker.needsPassword() ? Stage::NeedsPassword : Stage::Collecting;
    m_state.last = minute.minute;
    return minute;
}

std::chrono::milliseconds Collector::step(const std::stop_token &stop)
{
    if (const auto begun = begin(stop); !begun) {
        fail(begun.error());
        return begun.error().kind == ErrorKind::Locked ? longestPause : retryPause;
    }
    const auto turn = m_cadence.turnAt(m_clock.now());
    if (!turn.due)
        return std::min(turn.wait, longestPause);
    (void)collect(turn, stop);
    return 0ms;
}

void Collector::run(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        const auto pause = step(stop);
        tell();
        if (pause > 0ms)
            m_clock.pause(pause, stop);
    }
}

Result<CollectedMinute> Collector::once(std::stop_token stop)
{
    if (const auto begun = begin(stop); !begun) {
        fail(begun.error());
        return tl::unexpected(begun.error());
    }
    const MinuteTurn turn { .due = std::chrono::floor<std::chrono::minutes>(m_clock.now().wall) };
    const auto minute = collect(turn, stop);
    const auto deadline = Deadline::in(longestTelling);
    while (m_alerts->waiting() > 0 && !deadline.hasPassed() && pauseFor(tellingPause, stop)) { }
    if (!m_state.storeProblem.isEmpty() && m_writer->held() > 0)
        return tessera::fail(ErrorKind::Storage, m_state.storeProblem);
    return minute;
}

} // namespace tessera
