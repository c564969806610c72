// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shard_writers.h"

#include "core/postgres/session.h"

#include <QMutexLocker>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace tessera::testing {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

const QString ShardWriters::tables = uR"(
    CREATE TABLE public.account (tenant bigint PRIMARY KEY, n bigint NOT NULL DEFAULT 0);
    CREATE TABLE public.entry (tenant bigint, id bigint, PRIMARY KEY (tenant, id));
    SELECT create_distributed_table('public.account', 'tenant', shard_count := 4);
    SELECT create_distributed_table('public.entry', 'tenant', colocate_with := 'public.account');
    INSERT INTO public.account SELECT generate_series(0, 9999))"_s;

ShardWriters::ShardWriters(const QList<ConnInfo> &connections, int perSecond)
{
    for (int i = 0; i < connections.size(); ++i) {
        m_threads.emplace_back([this, info = connections[i], i, rate = perSecond / int(connections.size())](
                                   std::stop_token stop) { write(std::move(stop), info, i, rate); });
    }
}

ShardWriters::~ShardWriters()
{
    stop();
}

void ShardWriters::stop()
{
    for (auto &thread : m_threads)
        thread.request_stop();
    m_threads.clear();
}

QStringList ShardWriters::failures() const
{
    const QMutexLocker lock(&m_mutex);
    return m_failures;
}

QStringList ShardWriters::differences(Session &session) const
{
    const QMutexLocker lock(&m_mutex);
    auto found = storedKeyDifferences(session, u"public.entry"_s, m_entries);
    const auto counts = session.run(u"SELECT tenant, n FROM public.account"_s, {}, Deadline::in(60s));
    if (!counts)
        return { counts.error().message };
    for (int row = 0; row < counts->size(); ++row) {
        const auto tenant = counts->get<qint64>(row, 0);
        if (const auto n = counts->get<qint64>(row, 1); n != m_counts.value(tenant))
            found << u"account %1 counts %2 of %3"_s.arg(tenant).arg(n).arg(m_counts.value(tenant));
    }
    return found;
}

void ShardWriters::acknowledge(qint64 tenant, qint64 id, bool inserted)
{
    ++(inserted ? m_inserts : m_updates);
    const QMutexLocker lock(&m_mutex);
    if (inserted)
        m_entries.insert({ tenant, id });
    else
        ++m_counts[tenant];
}

void ShardWriters::write(std::stop_token stop, const ConnInfo &connection, int number, int perSecond)
{
    constexpr int keys = 1000;
    std::mutex pace;
    std::condition_variable_any ticks;
    std::optional<Session> session;
    for (qint64 i = 0; !stop.stop_requested(); ++i) {
        if (!session || !session->isAlive()) {
            auto opened = Session::open(connection, {}, Deadline::in(10s), stop);
            session = opened ? std::optional(std::move(*opened)) : std::nullopt;
        }
        const qint64 tenant = number * keys + (i * 7) % keys;
        const bool inserts = i % 2 == 0;
        const auto done = !session ? Result<Rows>(tl::unexpected(Error { ErrorKind::Connection, {} }))
            : inserts
            ? session->run(u"INSERT INTO public.entry VALUES ($1, $2)"_s, { tenant, i }, Deadline::in(120s))
            : session->run(u"UPDATE public.account SET n = n + 1 WHERE tenant = $1"_s, { tenant },
                           Deadline::in(120s));
        if (done && done->affected() == 0) {
            ++m_missed;
        } else if (done) {
            acknowledge(tenant, i, inserts);
        } else if (done.error().kind == ErrorKind::Connection) {
            m_unknown += session ? 1 : 0;
            session.reset();
        } else {
            const QMutexLocker lock(&m_mutex);
            m_failures << done.error().sqlState + u' ' + done.error().message;
        }
        std::unique_lock lock(pace);
        ticks.wait_for(lock, stop, 1000ms / perSecond, [] { return false; });
    }
}

} // namespace tessera::testing
