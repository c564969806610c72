// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/conninfo.h"
#include "tests/support/stored_keys.h"

#include <QHash>
#include <QMutex>

#include <atomic>
#include <thread>
#include <vector>

namespace tessera::testing {

/// Writers on threads of their own, one connection each, autocommit: they insert into public.entry and count
/// up in public.account by key, each over keys of its own in all shards, at about @p perSecond statements
/// together. What the server acknowledged is counted.
class ShardWriters
{
public:
    /// Makes public.account and public.entry, distributed and colocated, with the rows that writers update.
    static const QString tables;

    ShardWriters(const QList<ConnInfo> &connections, int perSecond);
    ~ShardWriters();
    Q_DISABLE_COPY_MOVE(ShardWriters)

    /// Ends the writers and waits for them.
    void stop();
    [[nodiscard]] qint64 inserts() const { return m_inserts; }
    [[nodiscard]] qint64 updates() const { return m_updates; }
    /// Updates that the server acknowledged as having found no row, though the row was always there.
    [[nodiscard]] qint64 missed() const { return m_missed; }
    /// Statements whose outcome is unknown because the connection broke.
    [[nodiscard]] qint64 unknown() const { return m_unknown; }
    /// "SQLSTATE message" of every statement that failed.
    [[nodiscard]] QStringList failures() const;
    /// What is stored and not acknowledged or the other way round, key by key: empty when all is well.
    [[nodiscard]] QStringList differences(Session &session) const;

private:
    void write(std::stop_token stop, const ConnInfo &connection, int number, int perSecond);
    void acknowledge(qint64 tenant, qint64 id, bool inserted);
    std::atomic<qint64> m_inserts = 0;
    std::atomic<qint64> m_updates = 0;
    std::atomic<qint64> m_missed = 0;
    std::atomic<qint64> m_unknown = 0;
    mutable QMutex m_mutex;
    QStringList m_failures;
    QSet<StoredKey> m_entries;
    QHash<qint64, qint64> m_counts; ///< updates of each tenant
    std::vector<std::jthread> m_threads;
};

} // namespace tessera::testing
