// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/node_fan_out.h"
#include "core/cluster/read_snapshot.h"
#include "core/watch/cluster_watcher.h"
#include "tests/support/hostile_table.h"
#include "tests/support/sandbox_fixture.h"

#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Rows read and written of shards, on each engine.
class TestShardActivityRead : public QObject
{
    Q_OBJECT
private slots:
    void rowsOfAHostileTableAreCounted_data() { SandboxFixture::addEngineRows(); }
    void rowsOfAHostileTableAreCounted();
    void watcherMeasuresOnlyWhileWanted_data() { SandboxFixture::addEngineRows(); }
    void watcherMeasuresOnlyWhileWanted();
    void cleanupTestCase() { m_pool.clear(); }

private:
    SandboxPool m_pool;
};

static Deadline soon()
{
    return Deadline::in(60s);
}

/// Written rows of all placements; statistics come a moment after the statement.
static qint64 writtenRows(Session &session, const ClusterSnapshot &snapshot)
{
    const auto counters = readCounters(session, snapshot, soon());
    qint64 rows = 0;
    for (const auto &each : counters ? counters->counters : std::vector<PlacementCounters> {})
        rows += each.written;
    return rows;
}

void TestShardActivityRead::rowsOfAHostileTableAreCounted()
{
    auto &sandbox = m_pool.get(QLatin1String(QTest::currentDataTag()));
    auto session = sandbox.session();
    for (const auto *sql : { "CREATE TABLE %1 (id bigint PRIMARY KEY)",
                             "SELECT create_distributed_table('%1', 'id', shard_count := 4)",
                             "INSERT INTO %1 SELECT generate_series(1, 400)" })
        QVERIFY(session.script(withHostileTable(sql), soon()));
    const auto snapshot = readSnapshot(session, soon());
    QVERIFY(snapshot);
    QTRY_COMPARE_WITH_TIMEOUT(writtenRows(session, **snapshot), 400, 30000);
    const auto before = readCounters(session, **snapshot, soon());
    QVERIFY(before);
    QCOMPARE(before->counters.size(), (*snapshot)->placements().size());
    QVERIFY(before->silent.isEmpty());
    QVERIFY(session.script(withHostileTable("DELETE FROM %1 WHERE id <= 100"), soon()));
    QTRY_COMPARE_WITH_TIMEOUT(writtenRows(session, **snapshot), 500, 30000);
    const auto activity = activityBetween(*before, *readCounters(session, **snapshot, soon()));
    double writes = 0;
    for (const auto &rate : activity->rates)
        writes += rate.writes;
    QCOMPARE(activity->rates.size(), before->counters.size());
    QVERIFY(writes > 0);
}

void TestShardActivityRead::watcherMeasuresOnlyWhileWanted()
{
    auto &sandbox = m_pool.get(QLatin1String(QTest::currentDataTag()));
    const WatchTimes quick { .catalogs = 200ms,
                             .catalogsWhileBusy = 100ms,
                             .health = 300ms,
                             .sizes = 500ms,
                             .activity = 200ms,
                             .firstRetry = 100ms };
    ClusterWatcher watcher(
        [info = sandbox.connInfo()](Deadline deadline, std::stop_token stop) {
            return Session::open(info, {}, deadline, std::move(stop));
        },
        quick);
    watcher.start();
    QTRY_VERIFY_WITH_TIMEOUT(watcher.state().sizes, 30000);
    QVERIFY(!watcher.state().activity);
    watcher.setActivityWanted(true);
    QTRY_VERIFY_WITH_TIMEOUT(watcher.state().activity && watcher.state().activity->isMeasured(), 30000);
    watcher.setActivityWanted(false);
    QTRY_VERIFY_WITH_TIMEOUT(!watcher.state().activity, 30000);
}

QTEST_GUILESS_MAIN(TestShardActivityRead)
#include "tst_shard_activity_read.moc"
