// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/watch_board.h"

#include "core/cluster/findings.h"

namespace tessera {

WatchBoard::WatchBoard(std::function<void(const ClusterState &)> changed)
    : m_changed(std::move(changed))
{
}

ClusterState WatchBoard::state() const
{
    const std::scoped_lock lock(m_mutex);
    return m_state;
}

void WatchBoard::update(const std::function<News(ClusterState &)> &change)
{
    const std::scoped_lock oneAtATime(m_updates);
    auto next = state();
    const auto news = change(next);
    const auto before = next.findings;
    if (news != News::None)
        next.findings = findings(next);
    const bool isTold = news == News::Facts || next.findings != before;
    {
        const std::scoped_lock lock(m_mutex);
        m_state = next;
    }
    if (isTold)
        m_changed(next);
}

void WatchBoard::ask(Wish wish)
{
    const std::scoped_lock lock(m_mutex);
    m_wishes.insert(static_cast<int>(wish));
    m_wake.notify_all();
}

bool WatchBoard::take(Wish wish)
{
    const std::scoped_lock lock(m_mutex);
    return m_wishes.remove(static_cast<int>(wish));
}

void WatchBoard::setInterruptedRuns(const QList<InterruptedRun> &runs)
{
    const std::scoped_lock lock(m_mutex);
    m_runs = runs;
    m_wishes.insert(static_cast<int>(Wish::Runs));
    m_wake.notify_all();
}

QList<InterruptedRun> WatchBoard::interruptedRuns() const
{
    const std::scoped_lock lock(m_mutex);
    return m_runs;
}

void WatchBoard::setPlanRunning(bool isRunning)
{
    const std::scoped_lock lock(m_mutex);
    m_isPlanRunning = isRunning;
    m_wake.notify_all();
}

void WatchBoard::setActivityWanted(bool isWanted)
{
    const std::scoped_lock lock(m_mutex);
    if (std::exchange(m_isActivityWanted, isWanted) == isWanted)
        return;
    m_wishes.insert(static_cast<int>(Wish::Activity));
    m_wake.notify_all();
}

bool WatchBoard::isActivityWanted() const
{
    const std::scoped_lock lock(m_mutex);
    return m_isActivityWanted;
}

bool WatchBoard::isBusy() const
{
    const std::scoped_lock lock(m_mutex);
    const auto &snapshot = m_state.snapshot;
    return m_isPlanRunning
        || (snapshot && std::ranges::any_of(snapshot->jobs(), [](const Job &job) { return !job.isOver(); }));
}

void WatchBoard::wait(std::chrono::milliseconds span, std::initializer_list<Wish> wishes,
                      std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    const bool wasRunning = m_isPlanRunning;
    m_wake.wait_for(lock, stop, span, [&] {
        return (m_isPlanRunning && !wasRunning) || std::ranges::any_of(wishes, [this](Wish wish) {
                   return m_wishes.contains(static_cast<int>(wish));
               });
    });
}

} // namespace tessera
