// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/node_watch.h"

#include "core/base/log.h"
#include "core/base/platform_thread.h"
#include "core/cluster/node_comparison.h"
#include "core/cluster/node_fan_out.h"
#include "core/cluster/read_disks.h"
#include "core/cluster/read_strategies.h"
#include "core/cluster/read_traces.h"

#include <algorithm>

namespace tessera {

namespace {

using Wish = WatchBoard::Wish;
using News = WatchBoard::News;
using Clock = std::chrono::steady_clock;

/// Above this number of placements sizes are read exactly only on demand (performance.md §1).
constexpr size_t mostExactPlacements = 100000;

/// A task and when it is due.
struct Turn
{
    Clock::time_point next {};

    [[nodiscard]] bool isDue() const { return Clock::now() >= next; }
    void done(std::chrono::milliseconds interval) { next = Clock::now() + interval; }
};

class NodeRounds
{
public:
    NodeRounds(WatchBoard &board, Session &session, const WatchTimes &times, std::stop_token stop)
        : m_board(board)
        , m_session(session)
        , m_times(times)
        , m_stop(std::move(stop))
    {
    }

    /// Everything that is due now. Errors: those of Session; the session should then be opened anew.
    Result<> run();

private:
    using Step = Result<> (NodeRounds::*)(const SnapshotPtr &);
    Result<> when(bool isDue, Turn &turn, std::chrono::milliseconds interval, Step step,
                  const SnapshotPtr &snapshot);
    Result<> readHealth(const SnapshotPtr &snapshot);
    Result<> readMoves(const SnapshotPtr &snapshot);
    [[nodiscard]] bool hasNewPlacements(const SnapshotPtr &snapshot);
    Result<> readSizesNow(const SnapshotPtr &snapshot);
    Result<> readTracesNow(const SnapshotPtr &snapshot);
    Result<> followActivity(const SnapshotPtr &snapshot);
    Result<> readActivity(const SnapshotPtr &snapshot);
    Result<> compare(const SnapshotPtr &snapshot);
    Result<> readPlan(const SnapshotPtr &snapshot);
    Result<> readStrategiesOf(const SnapshotPtr &snapshot);
    [[nodiscard]] Deadline deadline() const { return Deadline::in(m_times.answer); }

    WatchBoard &m_board;
    Session &m_session;
    const WatchTimes &m_times;
    std::stop_token m_stop;
    Turn m_health;
    Turn m_moves;
    Turn m_sizes;
    Turn m_newPlacements;
    SnapshotPtr m_sizesOf; ///< Whose sizes were read last, or one with the same placements
    Turn m_traces;
    Turn m_activity;
    Turn m_comparison;
    Turn m_strategies;
    Turn m_plan;
    SnapshotPtr m_strategySnapshot; ///< Of which the strategies were asked last
    std::optional<ShardCounters> m_counters; ///< Of the last reading; unset while nobody wants them
    bool m_isSizesWish = false;
    bool m_isComparisonWish = false;
};

/// A failed answer of the server leaves the session usable: the task waits for its next turn.
Result<> NodeRounds::when(bool isDue, Turn &turn, std::chrono::milliseconds interval, Step step,
                          const SnapshotPtr &snapshot)
{
    if (!isDue && !turn.isDue())
        return {};
    const auto done = (this->*step)(snapshot);
    turn.done(interval);
    if (done || m_stop.stop_requested() || !m_session.isAlive())
        return done;
    qCInfo(lcWatch) << "asking the nodes failed:" << done.error().message;
    return {};
}

Result<> NodeRounds::run()
{
    const auto state = m_board.state();
    const auto &snapshot = state.snapshot;
    if (!snapshot)
        return {};
    m_isSizesWish = m_board.take(Wish::Sizes);
    m_isComparisonWish = m_board.take(Wish::Comparison);
    const bool isBusy = m_board.isBusy() || !state.moves.isEmpty();
    return when(isBusy, m_moves, m_times.catalogs, &NodeRounds::readMoves, snapshot)
        .and_then([&] { return when(false, m_health, m_times.health, &NodeRounds::readHealth, snapshot); })
        .and_then([&] {
            return when(m_isSizesWish || hasNewPlacements(snapshot), m_sizes, m_times.sizes,
                        &NodeRounds::readSizesNow, snapshot);
        })
        .and_then([&] {
            return when(m_isSizesWish, m_traces, m_times.sizes, &NodeRounds::readTracesNow, snapshot);
        })
        .and_then([&] { return followActivity(snapshot); })
        .and_then([&] {
            return when(m_isComparisonWish, m_comparison, m_times.comparison, &NodeRounds::compare, snapshot);
        })
        .and_then([&] {
            return when(m_isComparisonWish, m_strategies, m_times.catalogs, &NodeRounds::readStrategiesOf,
                        snapshot);
        })
        .and_then([&] {
            return when(m_isComparisonWish, m_plan, m_times.catalogs, &NodeRounds::readPlan, snapshot);
        });
}

Result<> NodeRounds::readHealth(const SnapshotPtr &snapshot)
{
    const auto reachable =
        readReachability(m_session, snapshot->nodes(), Deadline::in(4 * m_times.answer), m_stop);
    if (!reachable)
        return tl::unexpected(reachable.error());
    m_board.update([&](ClusterState &state) {
        const bool isNews = state.reachable != *reachable;
        state.reachable = *reachable;
        return isNews ? News::Facts : News::None;
    });
    return {};
}

Result<> NodeRounds::readMoves(const SnapshotPtr &)
{
    auto moves = readRunningMoves(m_session, deadline(), m_stop);
    if (!moves)
        return tl::unexpected(moves.error());
    m_board.update([&](ClusterState &state) {
        const auto recorded = withRecordedPhases(*moves, state.moves);
        const bool isNews = state.moves != recorded;
        state.moves = recorded;
        return isNews ? News::Facts : News::None;
    });
    return {};
}

/// Sizes that are asked for when a plan ends may be read before the catalogs are: those of shards that it
/// made would be unknown until the next turn, and nothing could be planned with them.
bool NodeRounds::hasNewPlacements(const SnapshotPtr &snapshot)
{
    if (!m_sizesOf || m_sizesOf == snapshot || !m_newPlacements.isDue()
        || snapshot->placements().size() > mostExactPlacements)
        return false;
    const bool isSame = std::ranges::equal(m_sizesOf->placements(), snapshot->placements());
    if (isSame)
        m_sizesOf = snapshot;
    else
        m_newPlacements.done(m_times.catalogs);
    return !isSame;
}

Result<> NodeRounds::readSizesNow(const SnapshotPtr &snapshot)
{
    const bool isExact = m_isSizesWish || snapshot->placements().size() <= mostExactPlacements;
    const auto kind = isExact ? SizeKind::Exact : SizeKind::Estimated;
    const auto sizes = readSizes(m_session, *snapshot, kind, deadline(), m_stop);
    if (!sizes)
        return tl::unexpected(sizes.error());
    const auto disks = readDisks(m_session, deadline(), m_stop);
    if (!disks && !m_session.isAlive())
        return tl::unexpected(disks.error());
    m_sizesOf = snapshot;
    m_board.update([&](ClusterState &state) {
        state.sizes = *sizes;
        state.disks = disks.value_or(nullptr);
        return News::Facts;
    });
    return {};
}

Result<> NodeRounds::readTracesNow(const SnapshotPtr &snapshot)
{
    const auto traces = readTraces(m_session, *snapshot, deadline(), m_stop);
    if (!traces)
        return tl::unexpected(traces.error());
    m_board.update([&](ClusterState &state) {
        const bool isNews = !state.traces || state.traces->nodes != (*traces)->nodes
            || state.traces->running != (*traces)->running;
        state.traces = *traces;
        return isNews ? News::Facts : News::None;
    });
    return {};
}

/// The second reading comes soon after the first, so that rates are seen soon.
Result<> NodeRounds::followActivity(const SnapshotPtr &snapshot)
{
    const bool isWish = m_board.take(Wish::Activity);
    if (m_board.isActivityWanted()) {
        const auto interval = m_counters ? m_times.activity : m_times.catalogsWhileBusy;
        return when(isWish, m_activity, interval, &NodeRounds::readActivity, snapshot);
    }
    if (std::exchange(m_counters, std::nullopt)) {
        m_board.update([](ClusterState &state) {
            state.activity = nullptr;
            return News::Facts;
        });
    }
    return {};
}

Result<> NodeRounds::readActivity(const SnapshotPtr &snapshot)
{
    auto counters = readCounters(m_session, *snapshot, deadline(), m_stop);
    if (!counters)
        return tl::unexpected(counters.error());
    const auto activity = m_counters ? activityBetween(*m_counters, *counters) : firstActivity(*counters);
    m_counters = std::move(*counters);
    m_board.update([&](ClusterState &state) {
        state.activity = activity;
        return News::Facts;
    });
    return {};
}

Result<> NodeRounds::compare(const SnapshotPtr &snapshot)
{
    const auto sizes = m_board.state().sizes;
    const auto checks = compareNodes(m_session, *snapshot, sizes.get(), deadline(), m_stop);
    if (!checks)
        return tl::unexpected(checks.error());
    m_board.update([&](ClusterState &state) {
        state.checks = *checks;
        return News::Facts;
    });
    return {};
}

/// Read again with each change of the catalogs, since costs are by shard. One whose own functions fail stays
/// without their answers: the planner says so when it is chosen.
Result<> NodeRounds::readStrategiesOf(const SnapshotPtr &snapshot)
{
    if (m_strategySnapshot == snapshot && !m_isComparisonWish)
        return {};
    auto strategies = readStrategies(m_session, deadline(), m_stop);
    if (!strategies)
        return tl::unexpected(strategies.error());
    const bool mayAsk = m_isComparisonWish || snapshot->shardSets().size() <= mostPlannedSets;
    for (auto &strategy : *strategies) {
        const auto asked =
            mayAsk ? askStrategy(strategy, m_session, *snapshot, deadline(), m_stop) : Result<>();
        if (!asked && asked.error().kind != ErrorKind::Server)
            return asked;
    }
    m_strategySnapshot = snapshot;
    m_board.update([&](ClusterState &state) {
        if (state.strategies == *strategies)
            return News::None;
        state.strategies = *strategies;
        return News::Facts;
    });
    return {};
}

/// Asked when nothing is known: after the start, and again whenever the catalogs have changed.
Result<> NodeRounds::readPlan(const SnapshotPtr &snapshot)
{
    if (m_board.state().serverPlan && !m_isComparisonWish)
        return {};
    if (snapshot->shardSets().size() > mostPlannedSets && !m_isComparisonWish)
        return {};
    const auto plan = readServerPlan(m_session, *snapshot, {}, deadline(), m_stop);
    if (!plan)
        return tl::unexpected(plan.error());
    m_board.update([&](ClusterState &state) {
        if (state.snapshot != snapshot)
            return News::None; // made from facts that have changed meanwhile
        state.serverPlan = *plan;
        return News::Facts;
    });
    return {};
}

/// Rounds until the session fails.
Result<> follow(WatchBoard &board, Session &session, const WatchTimes &times, const std::stop_token &stop)
{
    if (const auto limited = limitNodeWaits(session, Deadline::in(times.answer), stop); !limited)
        return limited;
    NodeRounds rounds(board, session, times, stop);
    while (!stop.stop_requested()) {
        if (const auto done = rounds.run(); !done)
            return done;
        const auto pause = std::min({ times.catalogsWhileBusy, times.health, times.sizes, times.activity });
        board.wait(pause, { Wish::Sizes, Wish::Comparison, Wish::Activity }, stop);
    }
    return {};
}

} // namespace

void watchNodes(WatchBoard &board, const OpenSession &open, const WatchTimes &times, std::stop_token stop)
{
    nameThisThread("watch-nodes");
    auto pause = times.firstRetry;
    while (!stop.stop_requested()) {
        const auto state = board.state();
        if (state.snapshot && state.problem.isEmpty()) {
            auto session = open(Deadline::in(times.answer), stop);
            const auto done =
                session ? follow(board, *session, times, stop) : tl::unexpected(session.error());
            if (stop.stop_requested())
                return;
            if (!done)
                qCInfo(lcWatch) << "session to ask the nodes lost:" << done.error().message;
        }
        board.wait(pause, {}, stop);
        pause = state.snapshot ? std::min(pause * 2, times.lastRetry) : times.firstRetry;
    }
}

} // namespace tessera
