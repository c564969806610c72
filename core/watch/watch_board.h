// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"
#include "core/watch/watch_times.h"

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace tessera {

/// What the threads of a watcher share: the present state, and what was asked for. All calls are safe from
/// any thread.
class WatchBoard
{
public:
    /// What an operator or a run may ask for out of turn.
    enum class Wish { WholeRead, Sizes, Comparison, Activity, Runs };

    explicit WatchBoard(std::function<void(const ClusterState &)> changed);

    [[nodiscard]] ClusterState state() const;
    enum class News {
        None,
        Time, ///< Only readAt went on: told only when a finding comes or goes by it
        Facts
    };
    /// Applies @p change, works out the findings again and tells about it, as the answer of @p change says.
    void update(const std::function<News(ClusterState &)> &change);

    void ask(Wish wish);
    /// True once for each ask.
    [[nodiscard]] bool take(Wish wish);
    /// What the journal says; the thread that follows the catalogs puts it into the state.
    void setInterruptedRuns(const QList<InterruptedRun> &runs);
    [[nodiscard]] QList<InterruptedRun> interruptedRuns() const;
    void setPlanRunning(bool isRunning);
    /// Whether the rows read and written are to be followed; the first reading is then made at once.
    void setActivityWanted(bool isWanted);
    [[nodiscard]] bool isActivityWanted() const;
    /// True while a plan of ours or a job of the server runs.
    [[nodiscard]] bool isBusy() const;

    /// Waits for @p span, until one of @p wishes is asked, busy becomes true, or @p stop is requested.
    void wait(std::chrono::milliseconds span, std::initializer_list<Wish> wishes, std::stop_token stop);

private:
    std::mutex m_updates; ///< One update at a time; held while the findings are worked out
    mutable std::mutex m_mutex; ///< Held for moments only: the window asks for the state
    std::condition_variable_any m_wake;
    ClusterState m_state;
    QSet<int> m_wishes;
    QList<InterruptedRun> m_runs;
    bool m_isPlanRunning = false;
    bool m_isActivityWanted = false;
    std::function<void(const ClusterState &)> m_changed;
};

} // namespace tessera
