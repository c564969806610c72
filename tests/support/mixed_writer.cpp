// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mixed_writer.h"

#include "core/base/error_text.h"
#include "core/base/pause.h"

namespace tessera::testing {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 keysPerConnection = 10'000'000;
constexpr qint64 batchSize = 20;
constexpr auto pace = 15ms;
constexpr auto patience = 120s;

/// A tenant of the first batch whose shard is not the first tenant's.
Result<qint64> tenantElsewhere(Session &session, qint64 first)
{
    const auto found = session.run(uR"(SELECT min(t) FROM generate_series($1::bigint, $2::bigint) AS t
            WHERE get_shard_id_for_distribution_column('public.halves', t)
                <> get_shard_id_for_distribution_column('public.halves', $1::bigint))"_s,
                                   { first, first + batchSize - 1 }, Deadline::in(patience));
    return found.map([](const Rows &rows) { return rows.get<qint64>(0, 0); });
}

} // namespace

QString MixedWriter::tables(const QString &quotedTable)
{
    return uR"(
        CREATE TABLE public.copied (tenant bigint, id bigint, PRIMARY KEY (tenant, id));
        CREATE TABLE public.halves (tenant bigint, id bigint, PRIMARY KEY (tenant, id));
        SELECT create_distributed_table('public.copied', 'tenant', colocate_with := '%1');
        SELECT create_distributed_table('public.halves', 'tenant', colocate_with := '%1'))"_s.arg(
        quotedTable);
}

MixedWriter::MixedWriter(const QList<ConnInfo> &servers, bool isBesideSplit)
    : m_isBesideSplit(isBesideSplit)
{
    for (qsizetype i = 0; i < servers.size(); ++i) {
        m_threads.emplace_back([this, server = servers[i], first = i * keysPerConnection](
                                   const std::stop_token &stop) { write(stop, server, first); });
    }
}

MixedWriter::~MixedWriter()
{
    stop();
}

void MixedWriter::stop()
{
    for (auto &thread : m_threads)
        thread.request_stop();
    m_threads.clear();
}

qsizetype MixedWriter::rows() const
{
    const std::lock_guard lock(m_mutex);
    return m_copied.size() + m_halves.size();
}

QStringList MixedWriter::failures() const
{
    const std::lock_guard lock(m_mutex);
    return m_failures;
}

QStringList MixedWriter::differences(Session &session) const
{
    const std::lock_guard lock(m_mutex);
    return storedKeyDifferences(session, u"public.copied"_s, m_copied)
        + storedKeyDifferences(session, u"public.halves"_s, m_halves);
}

void MixedWriter::acknowledge(QSet<StoredKey> &keys, const QList<StoredKey> &fresh)
{
    const std::lock_guard lock(m_mutex);
    for (const auto &key : fresh)
        keys.insert(key);
}

void MixedWriter::fail(const QString &what)
{
    const std::lock_guard lock(m_mutex);
    m_failures << what;
}

void MixedWriter::write(const std::stop_token &stop, const ConnInfo &server, qint64 firstTenant)
{
    auto session = Session::open(server, {}, Deadline::in(20s));
    if (!session)
        return fail(errorText(session.error()));
    const auto other = tenantElsewhere(*session, firstTenant);
    if (!other)
        return fail(errorText(other.error()));
    Lane lane { .firstTenant = firstTenant, .otherTenant = *other };
    while (runAll(stop, *session, lane))
        pauseFor(pace, stop);
}

/// False when the writer is to end.
bool MixedWriter::runAll(const std::stop_token &stop, Session &session, Lane &lane)
{
    return attempt(stop, session, lane, [this](Session &to, Lane &of) { return copyBatch(to, of); })
        && attempt(stop, session, lane, [this](Session &to, Lane &of) { return writePair(to, of); })
        && attempt(stop, session, lane, [this](Session &to, Lane &of) { return join(to, of); });
}

bool MixedWriter::attempt(const std::stop_token &stop, Session &session, Lane &lane, const Work &work)
{
    while (!stop.stop_requested()) {
        const auto done = work(session, lane);
        if (done)
            return true;
        if (!mayHappen(done.error())) {
            fail(done.error().sqlState + u' ' + errorText(done.error()));
            return false;
        }
        ++m_retries;
    }
    return false;
}

bool MixedWriter::mayHappen(const Error &error) const
{
    const bool isGone = error.message.contains(u"could not find valid entry for shard"_s);
    return error.sqlState == u"40001" || error.sqlState == u"40P01" || (m_isBesideSplit && isGone);
}

Result<> MixedWriter::say(Session &session, const QString &statement, const QList<Value> &values)
{
    const auto done = session.run(statement, values, Deadline::in(patience));
    if (!done)
        return tl::unexpected(done.error());
    ++m_statements;
    return {};
}

Result<> MixedWriter::copyBatch(Session &session, Lane &lane)
{
    const auto first = lane.firstTenant + lane.batches * batchSize;
    const auto copied =
        say(session,
            u"COPY public.copied FROM PROGRAM 'seq -f %.0f,%1 %2 %3' (FORMAT csv)"_s.arg(lane.batches)
                .arg(first)
                .arg(first + batchSize - 1));
    if (!copied)
        return copied;
    QList<StoredKey> fresh;
    for (qint64 tenant = first; tenant < first + batchSize; ++tenant)
        fresh << StoredKey(tenant, lane.batches);
    acknowledge(m_copied, fresh);
    ++lane.batches;
    return {};
}

Result<> MixedWriter::writePair(Session &session, Lane &lane)
{
    const auto insert = u"INSERT INTO public.halves VALUES ($1, $2)"_s;
    const auto done = say(session, u"BEGIN"_s)
                          .and_then([&] {
                              return say(session, insert, { lane.firstTenant, lane.pairs });
                          })
                          .and_then([&] {
                              return say(session, insert, { lane.otherTenant, lane.pairs });
                          })
                          .and_then([&] { return say(session, u"COMMIT"_s); });
    if (!done) {
        static_cast<void>(session.run(u"ROLLBACK"_s, {}, Deadline::in(patience)));
        return done;
    }
    acknowledge(m_halves, { { lane.firstTenant, lane.pairs }, { lane.otherTenant, lane.pairs } });
    ++lane.pairs;
    return {};
}

/// Both tenants are in the first batch, so each half finds one row.
Result<> MixedWriter::join(Session &session, Lane &lane)
{
    const auto found =
        session.run(uR"(SELECT count(*) FROM public.halves JOIN public.copied USING (tenant)
                        WHERE tenant BETWEEN $1 AND $2)"_s,
                    { lane.firstTenant, lane.firstTenant + keysPerConnection - 1 }, Deadline::in(patience));
    if (!found)
        return tl::unexpected(found.error());
    ++m_statements;
    if (const auto count = found->get<qint64>(0, 0); count != 2 * lane.pairs)
        fail(u"a join found %1 of %2 rows"_s.arg(count).arg(2 * lane.pairs));
    return {};
}

} // namespace tessera::testing
