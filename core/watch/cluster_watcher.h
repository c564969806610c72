// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/history_recorder.h"
#include "core/watch/node_watch.h"

#include <QObject>

#include <thread>

namespace tessera {

/// Follows one cluster on two threads of its own and tells what changed, in the thread that it lives in.
/// Survives the loss of the coordinator: the last state stays, with ClusterState::problem and its age, until
/// a new connection succeeds.
class ClusterWatcher : public QObject
{
    Q_OBJECT

public:
    /// @p open is called from both threads. Nothing is asked before start().
    explicit ClusterWatcher(OpenSession open, const WatchTimes &times = {}, QObject *parent = nullptr);
    ~ClusterWatcher() override;

    /// Keeps what the catalogs said when in the file at @p path; call before start().
    void recordHistory(const QString &path);
    void start();
    /// Reads the catalogs whole at once; also tries a lost coordinator at once.
    void refreshNow();
    /// Reads exact sizes at once, and what operations have on the nodes.
    void readSizesNow();
    /// What the journal knows of changes that broke off, of all clusters; those of this one become findings.
    void setInterruptedRuns(const QList<InterruptedRun> &runs);
    /// Compares the nodes and asks the server for its rebalance plan at once.
    void compareNow();
    /// Follows the rows read and written of every shard, for as long as somebody looks at them.
    void setActivityWanted(bool isWanted);
    /// Polls at the pace of a running job while a plan of ours runs.
    void setPlanRunning(bool isRunning);
    /// Answered by pastRead(); see HistoryRecorder.
    void askPast(Moment at);
    /// Answered by shardPastRead().
    void askShardPast(ShardId shard);
    /// The latest state, also between signals (readAt goes on while nothing changes).
    [[nodiscard]] ClusterState state() const;

signals:
    void stateChanged(const tessera::ClusterState &state);
    /// Why the history cannot be kept, or what happened to its file; empty once all is well.
    void historyNotice(const QString &sentence);
    void timeLineChanged(const tessera::TimeLine &line);
    void pastRead(const tessera::PastCatalogs &past);
    void shardPastRead(const tessera::ShardPast &past);

private:
    /// Calls @p signal with what is heard, in the thread that this object lives in.
    template <class Value> auto teller(void (ClusterWatcher::*signal)(const Value &));

    WatchBoard m_board;
    OpenSession m_open;
    WatchTimes m_times;
    std::unique_ptr<HistoryRecorder> m_history;
    std::jthread m_nodes; // last, so that the threads end before what they use
    std::jthread m_catalogs;
};

} // namespace tessera
