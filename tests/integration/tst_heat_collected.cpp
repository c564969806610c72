// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/heat/heat_poll.h"
#include "tests/support/collector_run.h"
#include "tests/support/hostile_table.h"

#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a collector keeps of the shards of a real cluster, and what tesseractl tells of it.
class TestHeatCollected : public QObject
{
    Q_OBJECT
private slots:
    void loadedRangeIsTheHottest_data() { SandboxFixture::addEngineRows(); }
    void loadedRangeIsTheHottest();
    void splitIsNoSpike_data() { SandboxFixture::addEngineRows(); }
    void splitIsNoSpike();
    void silentNodeIsAGapForItAlone_data() { SandboxFixture::addEngineRows(); }
    void silentNodeIsAGapForItAlone();
    void cleanupTestCase() { m_pool.clear(); }

private:
    /// With a distributed table of a hostile name and four shards.
    SandboxFixture &world(const QString &engine);
    SandboxPool m_pool;
};

namespace {

Deadline soon()
{
    return Deadline::in(60s);
}

AskNodes throughCoordinator(Session &session)
{
    return [&session](const QString &command) { return askAllNodes(session, command, soon()); };
}

HeatMinute polled(HeatPoll &poll, Session &session)
{
    const auto minute = poll.poll(session, throughCoordinator(session), soon());
    if (!minute)
        QTest::qFail(qPrintable(minute.error().message), __FILE__, __LINE__);
    return minute.value_or(HeatMinute());
}

/// Of the hostile table: rows a second by shard, NaN where it is not known.
QHash<qint64, float> writesOf(const HeatMinute &minute)
{
    QHash<qint64, float> writes;
    for (const auto &column : minute.columns) {
        for (std::size_t i = 0; i < column.layout->shards.size(); ++i) {
            const auto &shard = column.layout->shards[i];
            if (column.layout->tableOf(shard).name.name == QLatin1String(hostileTable))
                writes.insert(shard.id.value, column.written[i]);
        }
    }
    return writes;
}

qint64 shardOf(const SandboxFixture &sandbox, int key)
{
    return sandbox.value(withHostileTable("SELECT get_shard_id_for_distribution_column('%1', %2)").arg(key))
        .toLongLong();
}

} // namespace

SandboxFixture &TestHeatCollected::world(const QString &engine)
{
    auto &sandbox = m_pool.get(engine);
    sandbox.value(withHostileTable("DROP TABLE IF EXISTS %1; CREATE TABLE %1 (k bigint NOT NULL, v int)"));
    sandbox.value(withHostileTable("SELECT create_distributed_table('%1', 'k', shard_count := 4)"));
    return sandbox;
}

/// Statistics come a moment after the statement, so the minute that has them is waited for.
void TestHeatCollected::loadedRangeIsTheHottest()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    CollectorRun running(sandbox, sandbox.place().folder() + u"/console/data/tessera/metrics"_s);
    QVERIFY(running.reaches(firstMinute));
    QCOMPARE(running.state().heatProblem, QString());
    sandbox.value(withHostileTable("INSERT INTO %1 SELECT 7, i FROM generate_series(1, 5000) i"));
    const auto shard = shardOf(sandbox, 7);
    const QStringList ask { u"--json"_s,
                            u"shard"_s,
                            u"heat"_s,
                            u"--table"_s,
                            QLatin1String(hostileTable),
                            u"--measure"_s,
                            u"written"_s,
                            u"--from"_s,
                            u"2026-11-27T00:00:00Z"_s,
                            u"--to"_s,
                            u"2026-11-27T00:40:00Z"_s };
    QJsonObject hottest;
    for (auto minute = firstMinute + 1min; minute < firstMinute + 30min; minute += 1min) {
        running.clock().step(1min);
        QVERIFY(running.reaches(minute));
        const auto heat = sandbox.ctl(ask);
        QVERIFY2(heat.exitCode == 0, heat.errors);
        QCOMPARE(heat.json()[u"ranges"_s].toArray().size(), 4);
        hottest = heat.json()[u"ranges"_s][0].toObject();
        if (hottest[u"rowsPerSecond"_s].toDouble() > 0)
            break;
    }
    QVERIFY(hottest[u"rowsPerSecond"_s].toDouble() > 0);
    QCOMPARE(hottest[u"shardId"_s].toInteger(), shard);
    QCOMPARE(hottest[u"table"_s].toString(), QLatin1String(hostileTable));
    QVERIFY(qFuzzyCompare(hottest[u"share"_s].toDouble(), 1.0));
    const auto bounds = sandbox.value(
        u"SELECT shardminvalue || '..' || shardmaxvalue FROM pg_dist_shard WHERE shardid = %1"_s.arg(shard));
    QCOMPARE(u"%1..%2"_s.arg(hottest[u"minValue"_s].toInteger()).arg(hottest[u"maxValue"_s].toInteger()),
             bounds);
    const auto text = sandbox.ctl(ask.mid(1));
    QVERIFY2(text.output.contains("we\"ird; drop") && text.output.contains(bounds.toUtf8()), text.output);
    QCOMPARE(sandbox.ctl({ u"shard"_s, u"heat"_s, u"--measure"_s, u"cold"_s }).exitCode, 2);
    QCOMPARE(sandbox.ctl({ u"shard"_s, u"heat"_s, u"--table"_s, u"none"_s }).exitCode, 1);
    QCOMPARE(sandbox.change({ u"metrics"_s, u"forget"_s }).exitCode, 0);
    QCOMPARE(sandbox.ctl(ask).exitCode, 1);
}

/// The parts hold rows that were copied: nobody wrote them.
void TestHeatCollected::splitIsNoSpike()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    sandbox.value(withHostileTable("INSERT INTO %1 SELECT i, i FROM generate_series(1, 2000) i"));
    auto session = sandbox.session();
    HeatPoll poll;
    QVERIFY(polled(poll, session).columns.isEmpty()); // only took note
    QCOMPARE(writesOf(polled(poll, session)).size(), 4);
    const auto shard = shardOf(sandbox, 7);
    const auto split =
        sandbox.change({ u"shard"_s, u"split"_s, QString::number(shard), u"--mode"_s, u"block_writes"_s });
    QVERIFY2(split.exitCode == 0, split.errors);
    const auto after = writesOf(polled(poll, session));
    QCOMPARE(after.size(), 5);
    QVERIFY(!after.contains(shard));
    QCOMPARE(std::ranges::count_if(after, [](float rate) { return std::isnan(rate); }), 2);
    for (int i = 0; i < 3; ++i) {
        for (const auto rate : writesOf(polled(poll, session)))
            QVERIFY2(std::isnan(rate) || rate == 0, qPrintable(QString::number(double(rate))));
    }
}

void TestHeatCollected::silentNodeIsAGapForItAlone()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    auto session = sandbox.session();
    HeatPoll poll;
    (void)polled(poll, session);
    QVERIFY(
        std::ranges::none_of(writesOf(polled(poll, session)), [](float rate) { return std::isnan(rate); }));
    const auto dead =
        sandbox.value(u"SELECT max(nodeid) FROM pg_dist_node WHERE noderole = 'primary'"_s).toInt();
    const auto held = sandbox.value(withHostileTable(
        "SELECT count(*) FROM pg_dist_placement JOIN pg_dist_shard USING (shardid) WHERE logicalrelid = "
        "'%1'::regclass AND groupid = (SELECT groupid FROM pg_dist_node ORDER BY nodeid DESC LIMIT 1)"));
    sandbox.killServer(2);
    const auto minute = polled(poll, session);
    QCOMPARE(minute.silent.keys(), (QList<NodeId> { NodeId { dead } }));
    const auto writes = writesOf(minute);
    QCOMPARE(writes.size(), 4);
    QCOMPARE(std::ranges::count_if(writes, [](float rate) { return std::isnan(rate); }), held.toLongLong());
    QVERIFY(held.toLongLong() > 0 && held.toLongLong() < 4);
    m_pool.clear(); // it lacks a server now
}

QTEST_GUILESS_MAIN(TestHeatCollected)
#include "tst_heat_collected.moc"
