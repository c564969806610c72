// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/cluster_identity.h"
#include "core/history/history_store.h"
#include "core/watch/cluster_watcher.h"
#include "tests/support/hostile_table.h"
#include "tests/support/sandbox_fixture.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the watcher records while a shard moves, and what tesseractl says of it, on each engine.
class TestPlacementHistory : public QObject
{
    Q_OBJECT
private slots:
    void aRealMoveIsInTheRecord_data() { SandboxFixture::addEngineRows(); }
    void aRealMoveIsInTheRecord();
    void cleanupTestCase() { m_pool.clear(); }

private:
    SandboxPool m_pool;
};

static const WatchTimes quick { .catalogs = 200ms, .catalogsWhileBusy = 100ms, .firstRetry = 100ms };

void TestPlacementHistory::aRealMoveIsInTheRecord()
{
    auto &sandbox = m_pool.get(QLatin1String(QTest::currentDataTag()));
    auto session = sandbox.session();
    for (const auto *sql : { "CREATE TABLE %1 (id bigint PRIMARY KEY)",
                             "SELECT create_distributed_table('%1', 'id', shard_count := 4)" })
        QVERIFY(session.script(withHostileTable(sql), Deadline::in(60s)));
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"data/tessera/placements.sqlite"_s);
    ShardId shard;
    GroupId from;
    GroupId to;
    {
        ClusterWatcher watcher(
            [info = sandbox.connInfo()](Deadline deadline, std::stop_token stop) {
                return Session::open(info, {}, deadline, std::move(stop));
            },
            quick);
        watcher.recordHistory(path);
        watcher.start();
        QTRY_VERIFY_WITH_TIMEOUT(watcher.state().snapshot && !watcher.state().snapshot->shards().empty(),
                                 30000);
        const auto snapshot = watcher.state().snapshot;
        const auto &placement = snapshot->placements().front();
        const auto nodes = snapshot->shardNodes();
        shard = snapshot->shards()[placement.shard].id;
        from = placement.group;
        const auto &target = nodes.first().group == from ? nodes.last() : nodes.first();
        to = target.group;
        const auto *source = snapshot->primaryOf(from);
        QVERIFY(session.run(u"SELECT citus_move_shard_placement($1, $2::int, $3::int, 'block_writes')"_s,
                            { shard.value, source->id.value, target.id.value }, Deadline::in(120s)));
        watcher.refreshNow();
        QTRY_VERIFY_WITH_TIMEOUT(
            watcher.state().snapshot->placementsOf(*watcher.state().snapshot->shard(shard)).front().group
                == to,
            30000);
    }
    const auto identity = readClusterIdentity(session, Deadline::in(30s));
    QVERIFY(identity);
    const auto stays = HistoryStore::open(path)->read(*identity)->staysOf(shard);
    QCOMPARE(stays.size(), 2U);
    QCOMPARE(stays[0].group, to);
    QCOMPARE(stays[0].until, stillSo);
    QCOMPARE(stays[1].group, from);
    QCOMPARE(stays[1].until, stays[0].since);
    const QStringList arguments { u"--sandbox"_s, sandbox.name(), u"--json"_s, u"shard"_s, u"history"_s };
    const auto told = runCtl(arguments + QStringList { QString::number(shard.value) }, folder.path());
    QCOMPARE(told.exitCode, 0);
    QCOMPARE(told.json().array().size(), 2);
    QCOMPARE(told.json().array().first()[u"groupId"_s].toInt(), to.value);
    const auto nothing = runCtl(arguments + QStringList { u"1"_s }, folder.path());
    QCOMPARE(nothing.exitCode, 0);
    QVERIFY(nothing.json().array().isEmpty());
}

QTEST_GUILESS_MAIN(TestPlacementHistory)
#include "tst_placement_history.moc"
