// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/busy_sandbox.h"

#include <QTest>

namespace tessera::testing {

using namespace Qt::StringLiterals;

bool BusySandbox::begin(bool isBesideSplit)
{
    if (!m_sandbox.bringUp())
        return false;
    m_sandbox.value(u"CREATE TABLE public.writes (k bigint PRIMARY KEY, n int);"
                    "INSERT INTO public.writes SELECT -g, 0 FROM generate_series(1, 5000) g"_s);
    const auto distributed = m_sandbox.ctl({ u"table"_s, u"distribute"_s, u"writes"_s, u"--column"_s, u"k"_s,
                                             u"--shards"_s, u"8"_s, u"--yes"_s });
    if (distributed.exitCode != 0) {
        QTest::qFail(distributed.errors.constData(), __FILE__, __LINE__);
        return false;
    }
    m_sandbox.value(MixedWriter::tables(u"public.writes"_s));
    QList<ConnInfo> servers;
    for (qsizetype i = 0; i < m_sandbox.state().nodes.size(); ++i)
        servers << m_sandbox.connInfo(i);
    m_writer.emplace(servers, u"public.writes"_s);
    m_mixed.emplace(servers, isBesideSplit);
    m_mayMiss = isBesideSplit && m_sandbox.engine() == u"citus"_s;
    m_clock.start();
    return m_writer->connections() == 8;
}

void BusySandbox::end()
{
    m_writer->stop();
    m_mixed->stop();
    const auto seconds = static_cast<double>(m_clock.elapsed()) / 1000;
    qInfo("%s: %.0f statements a second", qPrintable(m_sandbox.engine()),
          static_cast<double>(m_writer->inserts() + m_writer->updates()) / seconds);
    qInfo("mixed: %.0f statements a second, %lld retried, %lld rows",
          static_cast<double>(m_mixed->statements()) / seconds, m_mixed->retries(),
          static_cast<qint64>(m_mixed->rows()));
    QCOMPARE(m_mixed->failures().join(u'\n'), QString());
    auto session = m_sandbox.session();
    QCOMPARE(m_mixed->differences(session).join(u'\n'), QString());
    QCOMPARE(m_writer->failures().join(u'\n'), QString());
    qInfo("%lld updates missed their row and were made again", m_writer->missed());
    QVERIFY(m_mayMiss || m_writer->missed() == 0);
    QCOMPARE(m_sandbox.value(u"SELECT count(*) || ' ' || sum(n) FROM public.writes WHERE k >= 0"_s),
             u"%1 %2"_s.arg(m_writer->inserts()).arg(m_writer->updates()));
}

} // namespace tessera::testing
