// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/catalog_history.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace tessera {

/// Keeps what the catalogs said when, on a thread of its own. A disk that is full or read-only costs a
/// sentence, nothing else.
class HistoryRecorder
{
public:
    static constexpr std::chrono::hours retention { 365 * 24 };

    /// @p say is called on the recorder's thread, with a sentence, or empty once all is well again.
    HistoryRecorder(QString path, std::function<void(const QString &)> say);
    ~HistoryRecorder();
    Q_DISABLE_COPY_MOVE(HistoryRecorder)

    /// The catalogs of @p cluster said so at @p readAt. Returns at once; any thread.
    void note(const QString &cluster, const SnapshotPtr &snapshot, const QDateTime &readAt);

private:
    struct Note
    {
        QString cluster;
        SnapshotPtr snapshot;
        Moment at = 0;
    };
    void run(const std::stop_token &stop);

    QString m_path;
    std::function<void(const QString &)> m_say;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Note> m_notes;
    std::jthread m_thread; // last, so that it ends before what it uses
};

} // namespace tessera
