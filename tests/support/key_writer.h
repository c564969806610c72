// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/session.h"

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace tessera::testing {

/// Connections that write while something else happens, each to keys of its own: autocommit INSERT of a key,
/// then UPDATE by key, into a table (k bigint PRIMARY KEY, n int). Counts what the server acknowledged and
/// keeps every failure.
class KeyWriter
{
public:
    /// Opens two connections to each server of @p servers and begins.
    KeyWriter(const QList<ConnInfo> &servers, const QString &quotedTable);
    ~KeyWriter();
    KeyWriter(const KeyWriter &) = delete;
    KeyWriter &operator=(const KeyWriter &) = delete;

    void stop(); ///< Waits for the statements under way
    [[nodiscard]] qint64 inserts() const { return m_inserts; }
    [[nodiscard]] qint64 updates() const { return m_updates; }
    /// Updates that were answered to have found no row, though it was there; each was made again, once.
    [[nodiscard]] qint64 missed() const { return m_missed; }
    [[nodiscard]] qsizetype connections() const { return static_cast<qsizetype>(m_threads.size()); }
    [[nodiscard]] QStringList failures() const;

private:
    void write(const std::stop_token &stop, ConnInfo server, qint64 firstKey);
    [[nodiscard]] bool update(Session &session, qint64 key);
    void fail(const QString &what);
    QString m_table;
    std::atomic<qint64> m_inserts = 0;
    std::atomic<qint64> m_updates = 0;
    std::atomic<qint64> m_missed = 0;
    mutable std::mutex m_mutex;
    QStringList m_failures;
    std::vector<std::jthread> m_threads;
};

} // namespace tessera::testing
