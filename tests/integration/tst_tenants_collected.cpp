// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/collector_run.h"
#include "tests/support/hostile_table.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a collector keeps of the tenants of a real cluster, and what tesseractl tells of it.
class TestTenantsCollected : public QObject
{
    Q_OBJECT
private slots:
    void busyTenantIsKept_data() { SandboxFixture::addEngineRows(); }
    void busyTenantIsKept();
    void unwritableFileCostsNothingElse_data() { SandboxFixture::addEngineRows(); }
    void unwritableFileCostsNothingElse();
    void cleanupTestCase() { m_pool.clear(); }

private:
    SandboxPool m_pool;
};

namespace {

/// Hostile, and not a byte a letter.
const auto tenant = u"we\"ird; drop ' täglich 日本語日本語日本語日本語日本"_s;

QString folderOf(const SandboxFixture &sandbox)
{
    return sandbox.place().folder() + u"/console/data/tessera/metrics"_s;
}

/// Each node counts, in periods short enough for a test.
void startCounting(const SandboxFixture &sandbox)
{
    for (const auto *setting : { "citus.stat_tenants_track = ''all''", "citus.stat_tenants_period = 2" })
        sandbox.value(
            u"SELECT run_command_on_all_nodes('ALTER SYSTEM SET %1')"_s.arg(QLatin1String(setting)));
    sandbox.value(u"SELECT run_command_on_all_nodes('SELECT pg_reload_conf()')"_s);
}

QStringList askHistory(const QString &group, bool isJson)
{
    QStringList words { u"tenant"_s, u"history"_s,
                        group,       tenant,
                        u"--from"_s, u"2026-11-27T00:00:00Z"_s,
                        u"--to"_s,   u"2026-11-27T00:50:00Z"_s };
    if (isJson)
        words.prepend(u"--json"_s);
    return words;
}

} // namespace

void TestTenantsCollected::busyTenantIsKept()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    sandbox.value(withHostileTable("CREATE TABLE %1 (k text NOT NULL, v int)"));
    sandbox.value(withHostileTable("SELECT create_distributed_table('%1', 'k', shard_count := 4)"));
    const auto group = sandbox.value(
        withHostileTable("SELECT colocationid FROM pg_dist_partition WHERE logicalrelid = '%1'::regclass"));
    const bool canCount = engine != u"builtin"_s;
    if (canCount)
        startCounting(sandbox);
    CollectorRun running(sandbox, folderOf(sandbox));
    QVERIFY(running.reaches(firstMinute));
    QCOMPARE(running.state().tenantProblem, QString());
    const auto literal = u"'%1'"_s.arg(QString(tenant).replace(u'\'', u"''"_s));
    QJsonArray points;
    double most = 0;
    for (auto minute = firstMinute + 1min; canCount && most == 0 && minute < firstMinute + 45min;
         minute += 1min) {
        const auto isOver = [before = QDateTime::currentMSecsSinceEpoch() / 2000] {
            return QDateTime::currentMSecsSinceEpoch() / 2000 > before;
        };
        for (int i = 0; i < 5; ++i)
            sandbox.value(withHostileTable("SELECT count(*) FROM %1 WHERE k = ").append(literal));
        QVERIFY(QTest::qWaitFor(isOver, 5000)); // the server's period
        running.clock().step(1min);
        QVERIFY(running.reaches(minute));
        QCOMPARE(running.state().tenantProblem, QString());
        points = sandbox.ctl(askHistory(group, true)).json()[u"points"_s].toArray();
        for (const auto &point : std::as_const(points))
            most = std::max(most, point[u"readsPerSecond"_s].toDouble());
    }
    const auto told = sandbox.ctl(askHistory(group, false));
    if (!canCount) { // it says so
        QCOMPARE(told.exitCode, 1);
        QVERIFY2(told.errors.contains("citus.stat_tenants_track"), told.errors);
        return;
    }
    QVERIFY(most >= 0.5 && most <= 10);
    QVERIFY2(told.exitCode == 0 && told.output.contains("we\"ird; drop '"), told.output);
    QCOMPARE(sandbox.ctl({ u"tenant"_s, u"history"_s, u"x"_s, tenant }).exitCode, 2);
    QCOMPARE(sandbox.ctl({ u"tenant"_s, u"history"_s, group, u"nobody"_s }).exitCode, 1);
    QCOMPARE(sandbox.change({ u"metrics"_s, u"forget"_s }).exitCode, 0);
    QCOMPARE(sandbox.ctl(askHistory(group, true)).exitCode, 1);
}

/// Where its file should be there is a folder.
void TestTenantsCollected::unwritableFileCostsNothingElse()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    const auto folder = folderOf(sandbox) + u"-blocked"_s;
    QString path;
    {
        CollectorRun running(sandbox, folder);
        QVERIFY(running.reaches(firstMinute));
        path = running.state().storePath;
    }
    for (const auto &suffix : { u".tenants"_s, u".tenants-wal"_s, u".tenants-shm"_s })
        QFile::remove(path + suffix);
    QVERIFY(QDir().mkpath(path + u".tenants"_s));
    CollectorRun running(sandbox, folder, { .begin = firstMinute + 5min });
    QVERIFY(running.reaches(firstMinute + 5min));
    QVERIFY(running.state().tenantProblem.contains(path + u".tenants"_s));
    QCOMPARE(running.state().heatProblem, QString());
    QCOMPARE(running.state().storeProblem, QString());
    const CollectedFile file(path);
    QVERIFY(!std::isnan(file.value("active_connections", u"1"_s, firstMinute + 5min)));
}

QTEST_GUILESS_MAIN(TestTenantsCollected)
#include "tst_tenants_collected.moc"
