// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/session.h"
#include "tests/support/stored_keys.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace tessera::testing {

/// Connections that write as applications do while something else happens, each to keys of its own: COPY of
/// batches, transactions that write two shards, joins of colocated tables whose answer is known. A statement
/// may fail with 40001 or 40P01, beside a split also because its shard is gone (citus#6360), and is then
/// tried again and counted; everything else is a failure.
class MixedWriter
{
public:
    /// Makes public.copied and public.halves, distributed and colocated with a table whose key is bigint.
    [[nodiscard]] static QString tables(const QString &quotedTable);

    /// Opens one connection to each server of @p servers and begins.
    explicit MixedWriter(const QList<ConnInfo> &servers, bool isBesideSplit = false);
    ~MixedWriter();
    Q_DISABLE_COPY_MOVE(MixedWriter)

    void stop(); ///< Waits for the statements under way
    [[nodiscard]] qint64 statements() const { return m_statements; } ///< acknowledged
    [[nodiscard]] qint64 retries() const { return m_retries; }
    [[nodiscard]] qsizetype rows() const; ///< acknowledged
    [[nodiscard]] QStringList failures() const;
    /// Rows stored but not acknowledged or the other way round, and halves without the other half.
    [[nodiscard]] QStringList differences(Session &session) const;

private:
    /// One connection's keys and what of them was acknowledged.
    struct Lane
    {
        qint64 firstTenant = 0;
        qint64 otherTenant = 0; ///< in another shard than the first
        qint64 batches = 0;
        qint64 pairs = 0;
    };
    using Work = std::function<Result<>(Session &, Lane &)>;
    void write(const std::stop_token &stop, const ConnInfo &server, qint64 firstTenant);
    bool runAll(const std::stop_token &stop, Session &session, Lane &lane);
    bool attempt(const std::stop_token &stop, Session &session, Lane &lane, const Work &work);
    Result<> say(Session &session, const QString &statement, const QList<Value> &values = {});
    Result<> copyBatch(Session &session, Lane &lane);
    Result<> writePair(Session &session, Lane &lane);
    Result<> join(Session &session, Lane &lane);
    void acknowledge(QSet<StoredKey> &keys, const QList<StoredKey> &fresh);
    void fail(const QString &what);
    [[nodiscard]] bool mayHappen(const Error &error) const;
    const bool m_isBesideSplit;
    std::atomic<qint64> m_statements = 0;
    std::atomic<qint64> m_retries = 0;
    mutable std::mutex m_mutex;
    QSet<StoredKey> m_copied;
    QSet<StoredKey> m_halves;
    QStringList m_failures;
    std::vector<std::jthread> m_threads;
};

} // namespace tessera::testing
