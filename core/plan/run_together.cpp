// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/run_together.h"

#include "core/base/error_text.h"
#include "core/base/pause.h"
#include "core/plan/transfer_lanes.h"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

namespace tessera {

namespace {

using namespace std::chrono_literals;

/// How often the moves under way are asked for.
constexpr auto progressInterval = 1s;

/// What the lanes and the one who asks for progress tell the run's thread.
struct News
{
    StepEvent event = {};
    bool isLast = false; ///< The step has ended so
    StepEnd end = {};
    std::optional<QList<MoveProgress>> moves = {}; ///< No event, but what is under way
};

class NewsBox
{
public:
    void post(News news)
    {
        const std::lock_guard lock(m_mutex);
        m_news.push_back(std::move(news));
        m_changed.notify_one();
    }
    /// All since the last call; empty when nothing came in time.
    std::vector<News> take(std::chrono::milliseconds patience)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, patience, [this] { return !m_news.empty(); });
        return std::exchange(m_news, {});
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<News> m_news;
};

class Together
{
public:
    explicit Together(TogetherWork work)
        : m_plan(work.plan)
        , m_waiting(std::move(work.steps))
        , m_executor(work.executor)
        , m_control(work.control)
        , m_report(work.report)
        , m_forecast(work.forecast)
        , m_lanes(work.plan.lanes)
    {
    }
    TogetherEnd run();

private:
    struct Lane
    {
        std::unique_ptr<ActionExecutor> executor;
        std::jthread thread = {};
    };
    [[nodiscard]] bool mayBeginMore();
    void beginWhatMay();
    [[nodiscard]] bool begin(qsizetype index);
    [[nodiscard]] Result<std::unique_ptr<ActionExecutor>> freeExecutor();
    void hear(const News &news);
    void askProgress(const std::stop_token &end);
    void tellProgress(const QList<MoveProgress> &moves);
    [[nodiscard]] const MoveProgress *progressOf(qsizetype index, const QList<MoveProgress> &moves) const;
    [[nodiscard]] const Transfer &transfer(qsizetype index) const { return *m_plan.steps.at(index).transfer; }

    const Plan &m_plan;
    QList<qsizetype> m_waiting;
    ActionExecutor &m_executor;
    RunControl &m_control;
    const Report &m_report;
    RunForecast &m_forecast;
    TransferLanes m_lanes;
    NewsBox m_box;
    TogetherEnd m_end;
    std::vector<std::unique_ptr<ActionExecutor>> m_idle;
    QSet<qsizetype>
        m_doubtful; ///< Steps that are about to fail, or may have failed: nothing begins meanwhile
    bool m_isPauseTold = false;
    std::size_t m_mostLanes = 32; ///< Sessions at a time; fewer once the server gives no more
    std::map<qsizetype, Lane> m_running; // last: its threads end before what they use
};

bool Together::mayBeginMore()
{
    if (m_control.stopToken().stop_requested() && !m_waiting.isEmpty())
        m_end.wasStopped = true;
    if (m_end.failed >= 0 || m_end.wasStopped || m_waiting.isEmpty()) {
        m_isPauseTold = false;
        return false;
    }
    if (!m_doubtful.isEmpty())
        return false;
    const bool isPaused = m_control.isPaused();
    if (isPaused && !m_isPauseTold)
        m_report({ .step = m_waiting.first(), .state = StepState::Paused });
    m_isPauseTold = isPaused;
    return !isPaused;
}

Result<std::unique_ptr<ActionExecutor>> Together::freeExecutor()
{
    if (m_idle.empty())
        return m_executor.sibling(m_control.stopToken());
    auto executor = std::move(m_idle.back());
    m_idle.pop_back();
    return executor;
}

/// False when there is no session for it: fine while others run, else the end.
bool Together::begin(qsizetype index)
{
    auto executor = freeExecutor();
    if (!executor) {
        m_mostLanes = m_running.size();
        if (m_running.empty()) {
            m_report({ .step = index, .state = StepState::Failed, .message = errorText(executor.error()) });
            m_end.failed = index;
            m_end.end = { .kind = StepEnd::Kind::Failed, .error = executor.error() };
        }
        return false;
    }
    m_lanes.begin(transfer(index));
    m_forecast.begin(index, std::chrono::steady_clock::now());
    m_report({ .step = index, .state = StepState::Running }); // in the journal before anything happens
    auto &lane = m_running[index];
    lane.executor = std::move(*executor);
    lane.thread = std::jthread([this, index, door = lane.executor.get(), stop = m_control.stopToken()] {
        const auto tell = [&, isBeginning = true](StepEvent event) mutable {
            event.step = index;
            if (!std::exchange(isBeginning, false))
                m_box.post({ .event = event });
        };
        const ActionInput input { .patience = m_control.patience() };
        auto end = runStep(m_plan.steps.at(index), *door, input, stop, tell);
        m_box.post({ .event = { .step = index }, .isLast = true, .end = std::move(end) });
    });
    return true;
}

void Together::beginWhatMay()
{
    for (qsizetype i = 0; i < m_waiting.size() && m_running.size() < m_mostLanes && mayBeginMore();) {
        if (!m_lanes.mayBegin(transfer(m_waiting.at(i))))
            ++i;
        else if (begin(m_waiting.at(i)))
            m_waiting.removeAt(i);
        else
            return;
    }
}

void Together::hear(const News &news)
{
    if (news.moves)
        return tellProgress(*news.moves);
    const auto index = news.event.step;
    if (!news.isLast) {
        if (news.event.state == StepState::Failed || news.event.state == StepState::Uncertain)
            m_doubtful << index;
        m_report(news.event);
        return;
    }
    m_doubtful.remove(index);
    m_lanes.end(transfer(index));
    m_forecast.end(index, news.end.kind == StepEnd::Kind::Done, std::chrono::steady_clock::now());
    auto lane = std::move(m_running[index]);
    m_running.erase(index);
    lane.thread.join();
    m_idle.push_back(std::move(lane.executor));
    if (news.end.kind == StepEnd::Kind::Done) {
        m_end.done << index;
    } else if (m_end.failed < 0) {
        m_end.failed = index;
        m_end.end = news.end;
    }
}

/// On a thread of its own: a node that is slow to answer holds back no lane.
void Together::askProgress(const std::stop_token &end)
{
    while (pauseFor(progressInterval, end))
        m_box.post({ .moves = m_executor.movesUnderWay(end) });
}

const MoveProgress *Together::progressOf(qsizetype index, const QList<MoveProgress> &moves) const
{
    const auto found = std::ranges::find(moves, transfer(index).shard, &MoveProgress::shard);
    return found == moves.end() ? nullptr : &*found;
}

void Together::tellProgress(const QList<MoveProgress> &moves)
{
    if (m_running.empty())
        return;
    StepProgress progress { .remaining = m_forecast.remaining(std::chrono::steady_clock::now()),
                            .moves = moves };
    const auto tell = [&](qsizetype index, const MoveProgress &move) {
        progress.phase = move.phase;
        progress.done = move.done;
        progress.total = move.total;
        m_report({ .step = index, .state = StepState::Running, .progress = progress });
    };
    bool wasTold = false;
    for (const auto &[index, lane] : m_running) {
        const auto *move = progressOf(index, moves);
        if (move)
            tell(index, *move);
        wasTold |= move != nullptr;
    }
    if (!wasTold)
        tell(m_running.begin()->first, {});
}

TogetherEnd Together::run()
{
    const std::jthread asker([this](const std::stop_token &end) { askProgress(end); });
    beginWhatMay();
    while (!m_running.empty() || mayBeginMore() || m_isPauseTold) {
        if (m_isPauseTold && m_running.empty()) {
            m_control.waitWhilePaused();
            m_isPauseTold = false;
        } else {
            const auto news = m_box.take(progressInterval);
            std::ranges::for_each(news, [this](const News &one) { hear(one); });
        }
        beginWhatMay();
    }
    return m_end;
}

} // namespace

TogetherEnd runTogether(TogetherWork work)
{
    return Together(std::move(work)).run();
}

} // namespace tessera
