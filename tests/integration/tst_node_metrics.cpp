// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metric_catalogue.h"
#include "core/metrics/read_node_metrics.h"
#include "core/postgres/sql_text.h"
#include "core/sandbox/sandbox_place.h"
#include "tests/support/hostile_table.h"
#include "tests/support/sandbox_fixture.h"

#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What the collector reads of each node agrees with what the node says when it is asked plainly.
class TestNodeMetrics : public QObject
{
    Q_OBJECT
private slots:
    void agreesWithTheServer_data() { SandboxFixture::addEngineRows(); }
    void agreesWithTheServer();
    void aRoleWithFewRightsReadsWhatItMay_data() { SandboxFixture::addEngineRows(); }
    void aRoleWithFewRightsReadsWhatItMay();
    void cleanupTestCase() { m_pool.clear(); }

private:
    SandboxPool m_pool;
};

namespace {

NodeReading coordinatorOf(const QList<NodeMetrics> &metrics, NodeId id)
{
    for (const auto &one : metrics) {
        if (one.node == id && one.reading)
            return *one.reading;
    }
    return {};
}

} // namespace

void TestNodeMetrics::agreesWithTheServer()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    auto session = sandbox.session();
    const auto rights = readMetricRights(session, Deadline::in(20s));
    QVERIFY2(rights, qPrintable(rights ? QString() : rights.error().message));
    QVERIFY(rights->contains(u"host"_s) && rights->contains(u"wal"_s) && rights->contains(u"disk"_s));
    sandbox.value(withHostileTable("DROP TABLE IF EXISTS %1"));
    sandbox.value(withHostileTable("CREATE TABLE %1 (k int PRIMARY KEY)"));
    const auto before = readNodeMetrics(session, *rights, Deadline::in(20s));
    QVERIFY2(before, qPrintable(before ? QString() : before.error().message));
    const auto id = NodeId { sandbox.value(u"SELECT nodeid FROM pg_dist_node WHERE groupid = 0"_s).toInt() };
    QCOMPARE(before->size(), sandbox.value(u"SELECT count(*) FROM pg_dist_node"_s).toInt());
    sandbox.value(withHostileTable("INSERT INTO %1 SELECT generate_series(1, 500)"));
    const auto committed = [&] {
        const auto read = readNodeMetrics(session, *rights, Deadline::in(20s));
        const auto old = coordinatorOf(*before, id);
        return coordinatorOf(read.value_or(QList<NodeMetrics>()), id)
                   .values.value({ u"tup_inserted"_s, QString(sandboxDatabase) })
            - old.values.value({ u"tup_inserted"_s, QString(sandboxDatabase) });
    };
    QTRY_VERIFY_WITH_TIMEOUT(committed() >= 500, 20000);
    const auto read = readNodeMetrics(session, *rights, Deadline::in(20s));
    QVERIFY(read);
    for (const auto &node : *read) {
        QVERIFY2(node.reading, qPrintable(node.reading ? QString() : node.reading.error().message));
        const auto samples = samplesOf(std::nullopt, *node.reading);
        for (const auto &one : samples.keys())
            QVERIFY2(metricOf(one.metric) != nullptr, qPrintable(one.metric));
        QVERIFY(samples.value({ u"storage_percent"_s, {} }) > 0);
        QVERIFY(samples.value({ u"memory_percent"_s, {} }) > 0);
        QVERIFY(samples.value({ u"txlogs_storage_used"_s, {} }) > 0);
    }
    const auto here = coordinatorOf(*read, id);
    const auto value = [&](const char *metric, const QString &part = {}) {
        return here.values.value({ QString::fromLatin1(metric), part }, -1);
    };
    QCOMPARE(value("max_connections"), sandbox.value(u"SHOW max_connections"_s).toDouble());
    QCOMPARE(value("n_live_tup_user_tables") >= 500, true);
    QCOMPARE(value("maximum_used_transactionIDs") > 0, true);
    const auto size = sandbox.value(u"SELECT pg_database_size(current_database())"_s).toDouble();
    QVERIFY(std::abs(value("database_size_bytes", sandboxDatabase) - size) < 0.05 * size);
    QVERIFY(value("active_connections") >= 1);
    double states = 0;
    for (auto one = here.values.begin(); one != here.values.end(); ++one)
        states += one.key().metric == u"sessions_by_state"_s ? one.value() : 0;
    QCOMPARE(states, value("active_connections"));
}

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
