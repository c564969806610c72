// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/cluster_identity.h"
#include "core/history/history_store.h"
#include "core/watch/cluster_watcher.h"
#include "tests/support/hostile_table.h"
#include "tests/support/sandbox_fixture.h"

#include <QJsonArray>
#include <QSignalSpy>
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
    void listsThePast(const SandboxFixture &sandbox, const QString &folder, ShardId shard,
                      const std::vector<ShardStay> &stays);

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
        QSignalSpy lines(&watcher, &ClusterWatcher::timeLineChanged);
        QSignalSpy pasts(&watcher, &ClusterWatcher::pastRead);
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
        QTRY_VERIFY(!lines.isEmpty() && !lines.last()[0].value<TimeLine>().changes.empty());
        const auto line = lines.last()[0].value<TimeLine>();
        watcher.askPast(line.changes.back() - 1);
        QTRY_COMPARE(pasts.size(), 1);
        const auto past = pasts[0][0].value<PastCatalogs>();
        QCOMPARE(past.snapshot->placementsOf(*past.snapshot->shard(shard)).front().group, from);
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
    const auto changes = runCtl(arguments, folder.path());
    QCOMPARE(changes.exitCode, 0);
    QCOMPARE(changes.json().array().first()[u"kind"_s].toString(), u"begin"_s);
    QCOMPARE(changes.json().array().last()[u"kind"_s].toString(), u"change"_s);
    listsThePast(sandbox, folder.path(), shard, stays);
}

/// "shard list --at": before the move, at no time, and when nobody watched.
void TestPlacementHistory::listsThePast(const SandboxFixture &sandbox, const QString &folder, ShardId shard,
                                        const std::vector<ShardStay> &stays)
{
    const auto list = [&](const QString &time) {
        return runCtl({ u"--sandbox"_s, sandbox.name(), u"--json"_s, u"shard"_s, u"list"_s, u"--table"_s,
                        QLatin1String(hostileTable), u"--at"_s, time },
                      folder);
    };
    const auto text = [](Moment moment) {
        return QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC).toString(Qt::ISODateWithMs);
    };
    const auto groupAt = [&](Moment moment) {
        const auto told = list(text(moment));
        for (const auto &row : told.json().array()) {
            if (row[u"shardId"_s].toInteger() == shard.value)
                return sandbox.value(u"SELECT groupid::text FROM pg_dist_node WHERE nodeid = "_s
                                     + QString::number(row[u"placements"_s][0][u"nodeId"_s].toInt()));
        }
        return QString::fromUtf8(told.errors);
    };
    QCOMPARE(groupAt(stays[0].since), QString::number(stays[0].group.value));
    QCOMPARE(groupAt(stays[0].since - 1), QString::number(stays[1].group.value));
    QCOMPARE(list(u"yesterday'; drop"_s).exitCode, 2);
    const auto early = list(text(stays[1].since - 3'600'000));
    QCOMPARE(early.exitCode, 1);
    QVERIFY2(early.errors.contains("The record begins at "), early.errors.constData());
    const auto late = list(text(QDateTime::currentMSecsSinceEpoch() + 3'600'000));
    QCOMPARE(late.exitCode, 2);
}

QTEST_GUILESS_MAIN(TestPlacementHistory)
#include "tst_placement_history.moc"
