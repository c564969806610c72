// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/past.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace tessera {

/// Who hears of the record, on the recorder's thread; what is not set is not told.
struct HistoryListener
{
    std::function<void(const QString &)> notice; ///< A sentence, or empty once all is well again
    std::function<void(const TimeLine &)> timeLine; ///< Another change, or a break
    std::function<void(const PastCatalogs &)> past; ///< Answers askPast()
    std::function<void(const ShardPast &)> shardPast; ///< Answers askShardPast()
};

/// Keeps what the catalogs said when, and tells it, on a thread of its own. A disk that is full or read-only
/// costs a sentence, nothing else.
class HistoryRecorder
{
public:
    static constexpr std::chrono::hours retention { 365 * 24 };

    HistoryRecorder(QString path, HistoryListener listener);
    ~HistoryRecorder();
    Q_DISABLE_COPY_MOVE(HistoryRecorder)

    /// The catalogs of @p cluster said so at @p readAt. Returns at once; any thread.
    void note(const QString &cluster, const SnapshotPtr &snapshot, const QDateTime &readAt);
    /// What the catalogs of the cluster that was noted last said at @p at. Of questions that wait only the
    /// newest is answered; none while nothing is recorded. Returns at once; any thread.
    void askPast(Moment at);
    /// Where the shard was; answered likewise.
    void askShardPast(ShardId shard);

private:
    struct Note
    {
        QString cluster;
        SnapshotPtr snapshot;
        Moment at = 0;
    };
    struct Work ///< What one round of the thread takes
    {
        std::optional<Moment> past;
        std::optional<ShardId> shardPast;
        std::optional<Note> note;
    };
    [[nodiscard]] std::optional<Work> waitForWork(const std::stop_token &stop);
    void run(const std::stop_token &stop);

    QString m_path;
    HistoryListener m_listener;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Note> m_notes;
    std::optional<Moment> m_askedPast;
    std::optional<ShardId> m_askedShard;
    std::jthread m_thread; // last, so that it ends before what it uses
};

} // namespace tessera
