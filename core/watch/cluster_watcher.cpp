// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/cluster_watcher.h"

namespace tessera {

ClusterWatcher::ClusterWatcher(OpenSession open, const WatchTimes &times, QObject *parent)
    : QObject(parent)
    , m_board([this](const ClusterState &state) {
        QMetaObject::invokeMethod(
            this, [this, state] { emit stateChanged(state); }, Qt::QueuedConnection);
    })
    , m_open(std::move(open))
    , m_times(times)
{
}

ClusterWatcher::~ClusterWatcher()
{
    m_catalogs.request_stop();
    m_nodes.request_stop();
}

template <class Value> auto ClusterWatcher::teller(void (ClusterWatcher::*signal)(const Value &))
{
    return [this, signal](const Value &value) {
        QMetaObject::invokeMethod(
            this, [this, signal, value] { emit(this->*signal)(value); }, Qt::QueuedConnection);
    };
}

void ClusterWatcher::recordHistory(const QString &path)
{
    m_history = std::make_unique<HistoryRecorder>(
        path,
        HistoryListener { teller(&ClusterWatcher::historyNotice), teller(&ClusterWatcher::timeLineChanged),
                          teller(&ClusterWatcher::pastRead), teller(&ClusterWatcher::shardPastRead) });
}

void ClusterWatcher::start()
{
    if (m_catalogs.joinable())
        return;
    NoteCatalogs note;
    if (m_history)
        note = [this](const QString &cluster, const SnapshotPtr &snapshot, const QDateTime &readAt) {
            m_history->note(cluster, snapshot, readAt);
        };
    m_catalogs = std::jthread(
        [this, note](std::stop_token stop) { watchCatalogs(m_board, m_open, m_times, note, stop); });
    m_nodes = std::jthread([this](std::stop_token stop) { watchNodes(m_board, m_open, m_times, stop); });
}

void ClusterWatcher::refreshNow()
{
    m_board.ask(WatchBoard::Wish::WholeRead);
}

void ClusterWatcher::readSizesNow()
{
    m_board.ask(WatchBoard::Wish::Sizes);
}

void ClusterWatcher::setInterruptedRuns(const QList<InterruptedRun> &runs)
{
    m_board.setInterruptedRuns(runs);
}

void ClusterWatcher::compareNow()
{
    m_board.ask(WatchBoard::Wish::Comparison);
}

void ClusterWatcher::setActivityWanted(bool isWanted)
{
    m_board.setActivityWanted(isWanted);
}

void ClusterWatcher::setPlanRunning(bool isRunning)
{
    m_board.setPlanRunning(isRunning);
}

void ClusterWatcher::askPast(Moment at)
{
    if (m_history)
        m_history->askPast(at);
}

void ClusterWatcher::askShardPast(ShardId shard)
{
    if (m_history)
        m_history->askShardPast(shard);
}

ClusterState ClusterWatcher::state() const
{
    return m_board.state();
}

} // namespace tessera
