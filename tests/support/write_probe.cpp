// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/write_probe.h"

#include <QTest>

namespace tessera::testing {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

WriteProbe::WriteProbe(Session &coordinator, int group, ConnInfo ways)
    : m_ways(std::move(ways))
{
    const auto made = coordinator.script(
        u"CREATE TABLE public.probe (key bigint NOT NULL);"
        "SELECT pg_catalog.create_distributed_table('public.probe', 'key', shard_count := 8)"_s,
        Deadline::in(60s));
    const auto keys = coordinator.run(
        u"SELECT key FROM generate_series(1::bigint, 200) AS key, pg_catalog.pg_dist_placement AS place"
        " WHERE place.shardid = pg_catalog.get_shard_id_for_distribution_column('public.probe', key)"
        " AND (place.groupid = $1 OR $1 = 0) LIMIT 1"_s,
        { qint32 { group } }, Deadline::in(60s));
    if (made && keys && !keys->isEmpty())
        m_key = keys->get<qint64>(0, 0);
    else
        QTest::qFail("no shard of public.probe is on that node group", __FILE__, __LINE__);
}

bool WriteProbe::isServed(const ConnInfo &ways) const
{
    const auto deadline = Deadline::in(2s);
    auto session = Session::open(ways, { .applicationName = u"probe"_s }, deadline);
    return session
        && session->run(u"INSERT INTO public.probe VALUES ($1)"_s, { m_key }, deadline).has_value();
}

Result<qint64> WriteProbe::rows(const ConnInfo &ways) const
{
    const auto deadline = Deadline::in(2s);
    auto session = Session::open(ways, { .applicationName = u"probe"_s }, deadline);
    if (!session)
        return tl::unexpected(session.error());
    return session->run(u"SELECT count(*) FROM public.probe WHERE key = $1"_s, { m_key }, deadline)
        .map([](const Rows &rows) { return rows.get<qint64>(0, 0); });
}

} // namespace tessera::testing
