// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pair_writer.h"

#include "core/base/pause.h"

#include <QTest>

#include <algorithm>
#include <utility>

namespace tessera::testing {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Clock = std::chrono::steady_clock;

/// The key of a pair's other row: in another shard, mostly on another node.
constexpr qint64 otherHalf = 1'000'000;
constexpr auto patience = 20s; ///< A client waits out a switchover's pause
constexpr auto retryPause = 20ms;

} // namespace

QString PairLedger::text() const
{
    QStringList words;
    for (auto it = failures.begin(); it != failures.end(); ++it)
        words << u"%1 x %2"_s.arg(it.value()).arg(it.key().isEmpty() ? u"connection lost"_s : it.key());
    return u"%1 acknowledged, %2 unknown, longest gap %3 ms, %4 lost, %5 halves; %6"_s.arg(acknowledged)
        .arg(unknown)
        .arg(longestGap.count())
        .arg(lost)
        .arg(halves)
        .arg(words.join(u", "_s));
}

void PairWriter::makeTable(Session &coordinator, int shards)
{
    const auto made = coordinator.script(
        u"CREATE TABLE public.pairs (client bigint NOT NULL, sequence bigint NOT NULL);"
        "SELECT pg_catalog.create_distributed_table('public.pairs', 'client', shard_count := %1)"_s.arg(
            shards),
        Deadline::in(60s));
    if (!made)
        QTest::qFail(qPrintable(made.error().message), __FILE__, __LINE__);
}

PairWriter::PairWriter(const QList<ConnInfo> &servers)
    : m_clients(static_cast<size_t>(servers.size()))
{
    for (size_t i = 0; i < m_clients.size(); ++i) {
        m_clients[i].number = static_cast<qint64>(i) + 1;
        m_threads.emplace_back([this, i, server = servers.at(static_cast<qsizetype>(i))](
                                   const std::stop_token &stop) { write(stop, server, i); });
    }
}

PairWriter::~PairWriter()
{
    stop();
}

void PairWriter::stop()
{
    for (auto &thread : m_threads)
        thread.request_stop();
    m_threads.clear();
}

qint64 PairWriter::acknowledged() const
{
    const std::scoped_lock lock(m_mutex);
    qint64 sum = 0;
    for (const auto &client : m_clients)
        sum += client.acknowledged.size();
    return sum;
}

std::chrono::milliseconds PairWriter::takeLongestGap()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_recentGap, std::chrono::milliseconds(0));
}

void PairWriter::write(const std::stop_token &stop, ConnInfo server, size_t client)
{
    auto last = Clock::now();
    qint64 sequence = 0;
    while (!stop.stop_requested()) {
        auto session = Session::open(server, { .applicationName = u"pairs"_s }, Deadline::in(3s));
        while (session && session->isAlive() && !stop.stop_requested()) {
            Error error;
            const auto end = writePair(*session, m_clients[client].number, ++sequence, error);
            const auto now = Clock::now();
            record(client, sequence, end, error,
                   std::chrono::duration_cast<std::chrono::milliseconds>(now - last));
            if (end == End::Acknowledged)
                last = now;
            else if (session->isAlive() && !session->script(u"ROLLBACK"_s, Deadline::in(3s)))
                break;
        }
        pauseFor(retryPause, stop);
    }
}

PairWriter::End PairWriter::writePair(Session &session, qint64 client, qint64 sequence, Error &error)
{
    const auto begun = session.script(
        u"BEGIN; INSERT INTO public.pairs VALUES (%1, %2); INSERT INTO public.pairs VALUES (%3, %2)"_s
            .arg(client)
            .arg(sequence)
            .arg(client + otherHalf),
        Deadline::in(patience));
    if (!begun) {
        error = begun.error();
        return End::Failed;
    }
    const auto committed = session.script(u"COMMIT"_s, Deadline::in(patience));
    if (committed)
        return End::Acknowledged;
    error = committed.error();
    const bool isRefused = error.kind == ErrorKind::Server && !error.sqlState.startsWith(u"57"_s)
        && !error.sqlState.startsWith(u"08"_s);
    return isRefused ? End::Failed : End::Unknown;
}

void PairWriter::record(size_t client, qint64 sequence, End end, const Error &error,
                        std::chrono::milliseconds gap)
{
    const std::scoped_lock lock(m_mutex);
    auto &own = m_clients[client];
    if (end == End::Acknowledged) {
        own.acknowledged << sequence;
        own.longestGap = std::max(own.longestGap, gap);
        m_recentGap = std::max(m_recentGap, gap);
    } else if (end == End::Unknown) {
        own.unknown << sequence;
    } else {
        ++own.failures[error.sqlState];
    }
}

PairLedger PairWriter::ledger(Session &coordinator) const
{
    const auto rows = coordinator.run(u"SELECT client, sequence FROM public.pairs"_s, {}, Deadline::in(60s));
    if (!rows) {
        QTest::qFail(qPrintable(rows.error().message), __FILE__, __LINE__);
        return {};
    }
    QSet<std::pair<qint64, qint64>> there;
    for (int i = 0; i < rows->size(); ++i)
        there << std::pair(rows->get<qint64>(i, 0), rows->get<qint64>(i, 1));
    PairLedger ledger;
    for (const auto &[client, sequence] : there) {
        const auto other = client >= otherHalf ? client - otherHalf : client + otherHalf;
        ledger.halves += there.contains({ other, sequence }) ? 0 : 1;
    }
    for (const auto &client : m_clients) {
        ledger.acknowledged += client.acknowledged.size();
        ledger.unknown += client.unknown.size();
        ledger.longestGap = std::max(ledger.longestGap, client.longestGap);
        for (auto it = client.failures.begin(); it != client.failures.end(); ++it)
            ledger.failures[it.key()] += it.value();
        for (const auto sequence : client.acknowledged) {
            const bool isThere = there.contains({ client.number, sequence })
                || there.contains({ client.number + otherHalf, sequence });
            ledger.lost += isThere ? 0 : 1;
        }
    }
    return ledger;
}

} // namespace tessera::testing
