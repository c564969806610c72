// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/read_node_metrics.h"
#include "core/postgres/sql_text.h"
#include "core/sandbox/sandbox_place.h"
#include "tests/support/sandbox_fixture.h"

#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Every role reads the metrics that it may.
class TestNodeMetrics : public QObject
{
    Q_OBJECT
private slots:
    void aRoleWithFewRightsReadsWhatItMay_data() { SandboxFixture::addEngineRows(); }
    void aRoleWithFewRightsReadsWhatItMay();
    void cleanupTestCase() { m_pool.clear(); }

private:
    SandboxPool m_pool;
};

void TestNodeMetrics::aRoleWithFewRightsReadsWhatItMay()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    auto session = sandbox.session();
    QVERIFY(session.script(u"DROP ROLE IF EXISTS looker; CREATE ROLE looker"_s, Deadline::in(20s)));
    QVERIFY(session.script(u"SET ROLE looker"_s, Deadline::in(20s)));
    const auto rights = session.run(sqlText(u"node_metric_rights"_s), {}, Deadline::in(20s));
    QVERIFY2(rights, qPrintable(rights ? QString() : rights.error().message));
    const auto text = rights->get<QString>(0, 0);
    QVERIFY2(text.contains(u"\"host\" : false"_s) && text.contains(u"\"wal\" : false"_s)
                 && text.contains(u"\"sessions\" : false"_s),
             qPrintable(text));
    const auto base = session.run(metricsCommand({}), {}, Deadline::in(20s));
    QVERIFY2(base, qPrintable(base ? QString() : base.error().message));
    const auto reading = nodeReading(base->get<QString>(0, 0));
    QVERIFY(reading);
    QVERIFY(reading->values.contains({ u"xact_commit"_s, QString(sandboxDatabase) }));
    QVERIFY(!reading->values.contains({ u"active_connections"_s, {} })); // not seen is not zero
    QVERIFY(!reading->host.cpu);
}

QTEST_GUILESS_MAIN(TestNodeMetrics)
#include "tst_node_metrics.moc"
