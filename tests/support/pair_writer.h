// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/session.h"

#include <QMap>
#include <QSet>

#include <chrono>
#include <mutex>
#include <thread>
#include <vector>

namespace tessera::testing {

/// What a client saw of its transactions, and what the cluster says of them afterwards (failover.md §1.5).
struct PairLedger
{
    qint64 acknowledged = 0;
    qint64 unknown = 0; ///< The connection was lost in COMMIT: either way, but never half
    QMap<QString, int> failures = {}; ///< Before COMMIT was sent, by SQLSTATE; empty: connection lost
    std::chrono::milliseconds longestGap { 0 }; ///< Between two acknowledgements of one client
    qint64 lost = 0; ///< Acknowledged, and nothing of it is there
    qint64 halves = 0; ///< One row of a pair is there, the other is not

    /// For a test's output.
    [[nodiscard]] QString text() const;
};

/// Connections that write as an application with a retry does while primaries change: each transaction puts
/// one row into each of two shards, and what COMMIT acknowledged is remembered.
class PairWriter
{
public:
    /// Makes public.pairs with @p shards shards.
    static void makeTable(Session &coordinator, int shards);
    /// One connection to each of @p servers, which may be a list of hosts with target_session_attrs. Begins.
    explicit PairWriter(const QList<ConnInfo> &servers);
    ~PairWriter();
    Q_DISABLE_COPY_MOVE(PairWriter)

    [[nodiscard]] qint64 acknowledged() const;
    /// Between two acknowledgements of one client, of those that have ended since the last call.
    [[nodiscard]] std::chrono::milliseconds takeLongestGap();
    void stop(); ///< Waits for the transactions under way
    /// Compares what was acknowledged with what @p coordinator holds. After stop(), and after the two-phase
    /// commits were ended everywhere (R2).
    [[nodiscard]] PairLedger ledger(Session &coordinator) const;

private:
    struct Client
    {
        qint64 number = 0;
        QSet<qint64> acknowledged = {};
        QSet<qint64> unknown = {};
        QMap<QString, int> failures = {};
        std::chrono::milliseconds longestGap { 0 };
    };
    enum class End { Acknowledged, Failed, Unknown };
    void write(const std::stop_token &stop, ConnInfo server, size_t client);
    static End writePair(Session &session, qint64 client, qint64 sequence, Error &error);
    void record(size_t client, qint64 sequence, End end, const Error &error, std::chrono::milliseconds gap);

    mutable std::mutex m_mutex;
    std::chrono::milliseconds m_recentGap { 0 };
    std::vector<Client> m_clients;
    std::vector<std::jthread> m_threads;
};

} // namespace tessera::testing
