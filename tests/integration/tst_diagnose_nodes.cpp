// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/node_fan_out.h"
#include "core/cluster/read_snapshot.h"
#include "core/diagnose/read_diagnostic.h"
#include "tests/support/hostile_table.h"
#include "tests/support/sandbox_fixture.h"

#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Every check on real nodes: a quiet cluster is well, and what is made wrong is found.
class TestDiagnoseNodes : public QObject
{
    Q_OBJECT
private slots:
    void everyCheckIsAnswered_data() { SandboxFixture::addEngineRows(); }
    void everyCheckIsAnswered();
    void whatIsWrongIsFound_data() { SandboxFixture::addEngineRows(); }
    void whatIsWrongIsFound();
    void nodeThatWaitsLongIsFound();
    void missingRightsAreSaid_data() { SandboxFixture::addEngineRows(); }
    void missingRightsAreSaid();
    void cleanupTestCase() { m_pool.clear(); }

private:
    SandboxPool m_pool;
};

namespace {

Deadline soon()
{
    return Deadline::in(30s);
}

QJsonObject diagnosed(const SandboxFixture &sandbox, const QString &id)
{
    const auto answer = sandbox.ctl({ u"--json"_s, u"diagnose"_s, id });
    return answer.json().array().first().toObject();
}

QString textsOf(const QJsonObject &result)
{
    return QString::fromUtf8(QJsonDocument(result).toJson());
}

} // namespace

void TestDiagnoseNodes::everyCheckIsAnswered()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    const auto answer = sandbox.ctl({ u"--json"_s, u"diagnose"_s });
    QVERIFY2(answer.exitCode == 0, answer.errors);
    const auto results = answer.json().array();
    QCOMPARE(results.size(), qsizetype(diagnosticChecks().size()));
    for (const auto &result : results) {
        QVERIFY2(result[u"problems"_s].toArray().isEmpty(), qPrintable(textsOf(result.toObject())));
        QVERIFY2(result[u"verdict"_s] != u"bad"_s, qPrintable(textsOf(result.toObject())));
    }
    QVERIFY(sandbox.ctl({ u"diagnose"_s }).output.contains("Cache hit rate"));
    QCOMPARE(sandbox.ctl({ u"diagnose"_s, u"nonsense"_s }).exitCode, 2);
}

void TestDiagnoseNodes::whatIsWrongIsFound()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    sandbox.value(withHostileTable("CREATE TABLE %1 (k int PRIMARY KEY, v text)"));
    sandbox.value(withHostileTable("SELECT create_distributed_table('%1', 'k', shard_count := 4)"));
    sandbox.value(
        withHostileTable("INSERT INTO %1 SELECT g, repeat('x', 100) FROM generate_series(1, 20000) g"));
    sandbox.value(withHostileTable("CREATE INDEX \"nobody \"\" reads\" ON %1 (v)"));
    for (int node = 1; node < 3; ++node)
        sandbox.value(u"ANALYZE"_s, node);
    const auto named =
        engine == u"citus"_s ? uR"(nobody \" reads)"_s : uR"(we\"ird; drop_v_idx)"_s; // on shards
    const auto isFound = [&] { return textsOf(diagnosed(sandbox, u"unused-indexes"_s)).contains(named); };
    QVERIFY2(QTest::qWaitFor(isFound, 20000), qPrintable(textsOf(diagnosed(sandbox, u"unused-indexes"_s))));
    const auto unused = diagnosed(sandbox, u"unused-indexes"_s);
    QVERIFY2(textsOf(unused).contains(uR"(we\"\"ird; drop)"_s) && unused[u"verdict"_s] == u"warn"_s,
             qPrintable(textsOf(unused)));
    sandbox.value(u"SELECT pg_create_logical_replication_slot('left_behind', 'pgoutput')"_s, 1);
    const auto behind = diagnosed(sandbox, u"replication-slots"_s);
    QVERIFY2(behind[u"verdict"_s] == u"warn"_s && textsOf(behind).contains(u"left_behind"_s),
             qPrintable(textsOf(behind)));
    sandbox.value(u"SELECT pg_drop_replication_slot('left_behind')"_s, 1);
    sandbox.value(u"ALTER SYSTEM SET work_mem = '7MB'"_s, 2);
    sandbox.value(u"SELECT pg_reload_conf()"_s, 2);
    const auto differs = [&] {
        return textsOf(diagnosed(sandbox, u"settings"_s)).contains(u"\"work_mem\""_s);
    };
    QVERIFY2(QTest::qWaitFor(differs, 20000), qPrintable(textsOf(diagnosed(sandbox, u"settings"_s))));
    sandbox.value(u"ALTER SYSTEM RESET work_mem"_s, 2);
    sandbox.value(u"SELECT pg_reload_conf()"_s, 2);
}

/// The built-in engine has no citus.node_conninfo of its own.
void TestDiagnoseNodes::nodeThatWaitsLongIsFound()
{
    if (!SandboxFixture::engines().contains(u"citus"_s))
        QSKIP("needs Citus");
    auto &sandbox = m_pool.get(u"citus"_s);
    const auto verdict = [&] { return diagnosed(sandbox, u"lost-node-waits"_s)[u"verdict"_s].toString(); };
    QCOMPARE(verdict(), u"ok"_s);
    sandbox.value(u"ALTER SYSTEM SET citus.node_conninfo = 'sslmode=prefer tcp_user_timeout=9000'"_s, 2);
    sandbox.value(u"SELECT pg_reload_conf()"_s, 2);
    QTRY_COMPARE_WITH_TIMEOUT(verdict(), u"warn"_s, 20000);
    const auto found = textsOf(diagnosed(sandbox, u"lost-node-waits"_s));
    QVERIFY2(found.contains(u"keepalives_idle"_s) && !found.contains(u"keepalives_idle, tcp"_s),
             qPrintable(found));
    sandbox.value(u"ALTER SYSTEM RESET citus.node_conninfo"_s, 2);
    sandbox.value(u"SELECT pg_reload_conf()"_s, 2);
    QTRY_COMPARE_WITH_TIMEOUT(verdict(), u"ok"_s, 20000);
}

void TestDiagnoseNodes::missingRightsAreSaid()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    auto session = sandbox.session();
    QVERIFY(session.script(u"DROP ROLE IF EXISTS looker; CREATE ROLE looker"_s, soon()));
    const auto cluster = readSnapshot(session, soon());
    QVERIFY(cluster && limitNodeWaits(session, soon()));
    QVERIFY(session.script(u"SET ROLE looker"_s, soon()));
    for (const auto &check : diagnosticChecks()) {
        const auto result = readDiagnostic(session, check, **cluster, soon());
        QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
        QVERIFY(!result->sentence.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestDiagnoseNodes)
#include "tst_diagnose_nodes.moc"
