// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandbox_registration.h"
#include "core/schedule/run_scheduled.h"
#include "tests/support/sandbox_fixture.h"

#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// A change that waits for its time is planned anew then, checked, run and journalled.
class TestScheduledChanges : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("TESSERA_SANDBOX_ROOT", SandboxFixture::home().root.toUtf8()); }
    void whenTheTimeHasCome_data() { SandboxFixture::addEngineRows(); }
    void whenTheTimeHasCome();
    void agentRunsIt_data() { SandboxFixture::addEngineRows(); }
    void agentRunsIt();
    void badTimesAreRefused_data() { SandboxFixture::addEngineRows(); }
    void badTimesAreRefused();
    void cleanupTestCase() { m_pool.clear(); }

private:
    SandboxFixture &sandbox()
    {
        QFETCH(QString, engine);
        return m_pool.get(engine);
    }
    SandboxPool m_pool;
};

namespace {

QString iso(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

ScheduleFiles filesOf(const SandboxFixture &sandbox)
{
    const auto folder = sandbox.place().folder() + u"/console/data/tessera/"_s;
    return { folder + u"schedule.sqlite"_s, folder + u"journal.sqlite"_s };
}

QJsonValue newest(const SandboxFixture &sandbox)
{
    QJsonValue newest;
    for (const auto &change : sandbox.ctl({ u"--json"_s, u"schedule"_s, u"list"_s }).json().array()) {
        if (change[u"id"_s].toInteger() > newest[u"id"_s].toInteger())
            newest = change;
    }
    return newest;
}

CtlOutcome schedule(const SandboxFixture &sandbox, const QString &table, const QDateTime &at)
{
    return sandbox.change({ u"table"_s, u"reference"_s, table, u"--schedule"_s, iso(at) });
}

QString kindOf(const SandboxFixture &sandbox, const QString &table)
{
    return sandbox.value(
        u"SELECT count(*) FROM pg_dist_partition WHERE logicalrelid::text = 'public.%1'"_s.arg(table));
}

} // namespace

void TestScheduledChanges::whenTheTimeHasCome()
{
    const auto &cluster = sandbox();
    for (const auto *table : { "early", "late", "gone" })
        cluster.value(u"CREATE TABLE public.%1 (k int)"_s.arg(QLatin1String(table)));
    const auto at = QDateTime::currentDateTimeUtc().addSecs(3600);
    for (const auto &table : { u"early"_s, u"gone"_s })
        QVERIFY2(schedule(cluster, table, at).exitCode == 0, "scheduled");
    cluster.value(u"DROP TABLE public.gone"_s);
    QCOMPARE(kindOf(cluster, u"early"_s), u"0"_s);

    const Connector connector(*sandboxTarget(SandboxFixture::home(), cluster.name()));
    QStringList said;
    const auto look = [&](const QDateTime &now) {
        const auto looked =
            runDueChanges(connector, filesOf(cluster), now, [&](const QString &words) { said << words; });
        QVERIFY2(looked, looked ? "" : qPrintable(looked.error().message));
    };
    look(at.addSecs(-1));
    QVERIFY(said.isEmpty());
    look(at.addSecs(1));
    QCOMPARE(said.size(), 2);
    QCOMPARE(kindOf(cluster, u"early"_s), u"1"_s);
    QCOMPARE(newest(cluster)[u"state"_s].toString(), u"refused"_s); // its table is gone
    QVERIFY(!newest(cluster)[u"message"_s].toString().isEmpty());
    const auto entry = cluster.ctl({ u"--json"_s, u"journal"_s, u"list"_s }).json().array().first();
    QCOMPARE(entry[u"operation"_s].toString(), u"table.reference"_s);

    QVERIFY(schedule(cluster, u"late"_s, at).exitCode == 0);
    look(at.addSecs(3600));
    QCOMPARE(newest(cluster)[u"state"_s].toString(), u"missed"_s);
    QCOMPARE(kindOf(cluster, u"late"_s), u"0"_s);
    QVERIFY(schedule(cluster, u"late"_s, at).exitCode == 0);
    const auto id = QString::number(newest(cluster)[u"id"_s].toInteger());
    QVERIFY(cluster.ctl({ u"schedule"_s, u"cancel"_s, id }).exitCode == 0);
    QVERIFY(cluster.ctl({ u"schedule"_s, u"cancel"_s, id }).exitCode == 3);
    look(at.addSecs(1));
    QCOMPARE(kindOf(cluster, u"late"_s), u"0"_s);
}

void TestScheduledChanges::agentRunsIt()
{
    const auto &cluster = sandbox();
    cluster.value(u"CREATE TABLE public.soon (k int)"_s);
    const auto done = schedule(cluster, u"soon"_s, QDateTime::currentDateTimeUtc().addSecs(3));
    QVERIFY2(done.exitCode == 0, wordsOf(done));
    const auto agent = startCtl(cluster, { u"agent"_s, u"run"_s });
    QVERIFY(QTest::qWaitFor([&] { return newest(cluster)[u"state"_s] == u"succeeded"_s; }, 60'000));
    QCOMPARE(kindOf(cluster, u"soon"_s), u"1"_s);
    agent->terminate();
    QVERIFY(agent->waitForFinished(30'000));
    const auto words = agent->readAllStandardError();
    QVERIFY2(words.contains("soon"), words);
}

void TestScheduledChanges::badTimesAreRefused()
{
    const auto &cluster = sandbox();
    cluster.value(u"CREATE TABLE public.never (k int)"_s);
    const auto past = schedule(cluster, u"never"_s, QDateTime::currentDateTimeUtc().addSecs(-60));
    QVERIFY2(past.exitCode != 0 && past.errors.contains("over already"), wordsOf(past));
    const auto nonsense =
        cluster.change({ u"table"_s, u"reference"_s, u"never"_s, u"--schedule"_s, u"tonight"_s });
    QVERIFY2(nonsense.exitCode != 0 && nonsense.errors.contains("is no time"), wordsOf(nonsense));
    const auto nobody =
        runCtl({ u"--dsn"_s, cluster.connInfo().uri(), u"table"_s, u"reference"_s, u"never"_s, u"--yes"_s,
                 u"--schedule"_s, iso(QDateTime::currentDateTimeUtc().addSecs(60)) },
               cluster.place().folder() + u"/elsewhere"_s);
    QVERIFY2(nobody.exitCode == 3 && nobody.errors.contains("save the connection"), wordsOf(nobody));
    QCOMPARE(kindOf(cluster, u"never"_s), u"0"_s);
}

QTEST_GUILESS_MAIN(TestScheduledChanges)
#include "tst_scheduled_changes.moc"
