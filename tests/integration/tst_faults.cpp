// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/postgres_programs.h"
#include "core/sandbox/server_control.h"
#include "tests/support/hostile_table.h"
#include "tests/support/live_run.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <sys/resource.h>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What goes wrong while shards are on their way: nothing is lost, what stays behind is told and goes, and
/// the same move works afterwards.
class TestFaults : public QObject
{
    Q_OBJECT
private slots:
    void cancelledInEachPhase_data();
    void cancelledInEachPhase();
    void targetDies_data() { SandboxFixture::addEngineRows(); }
    void targetDies();
    void targetDiskIsFull_data() { SandboxFixture::addEngineRows(); }
    void targetDiskIsFull();
    void identityGoesHalfway_data() { SandboxFixture::addEngineRows(); }
    void identityGoesHalfway();
    void serversJobComesHalfway_data() { SandboxFixture::addEngineRows(); }
    void serversJobComesHalfway();
    void init();
    void cleanup();

private:
    [[nodiscard]] QString value(const QString &sql, qsizetype node = 0) const
    {
        return m_sandbox->value(sql, node);
    }
    [[nodiscard]] QString firstShard() const;
    [[nodiscard]] QString homeOf(const QString &shard) const;
    [[nodiscard]] QString awayFrom(const QString &shard) const;
    [[nodiscard]] QStringList momentsOf(const QString &operation) const;
    void lookFor(const QString &moment, const LiveRun &run) const;
    [[nodiscard]] QStringList phasesOf(const QString &operation, const QJsonObject &parameters) const;
    void moveWorks(const QString &shard) const;
    [[nodiscard]] std::unique_ptr<LiveRun> heldHalfway();
    void finishes(qint64 run) const;
    [[nodiscard]] int setsOn(int node) const;
    /// The node's server can write no larger files than that.
    [[nodiscard]] bool restartedWithFilesUpTo(rlim_t bytes, const QString &nodeId) const;

    std::unique_ptr<SandboxFixture> m_sandbox;
    int m_sets = 0; ///< Of the table
};

namespace {

constexpr int rowCount = 24000;
const auto begun = u"begun"_s;

/// Of the move under way.
const auto phase = u"SELECT coalesce(min(status), '') FROM get_rebalance_progress() WHERE progress < 2"_s;
const auto statements = u"SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'tessera %-%'"
                        " AND query LIKE '%citus_%' AND state = 'active'"_s;

} // namespace

void TestFaults::init()
{
    QFETCH(const QString, engine);
    if (!m_sandbox || m_sandbox->engine() != engine) {
        m_sandbox = std::make_unique<SandboxFixture>(engine);
        QVERIFY(m_sandbox->bringUp());
    }
    (void)value(withHostileTable("CREATE TABLE %1 (k int PRIMARY KEY, v text)"));
    const bool isHeld = QByteArrayView(QTest::currentTestFunction()).endsWith("Halfway");
    m_sets = isHeld ? 16 : 2; // more than go at a time
    (void)value(withHostileTable("SELECT create_distributed_table('%1', 'k', shard_count := ")
                + QString::number(m_sets) + u')');
    (void)value(withHostileTable("INSERT INTO %1 SELECT g, repeat(md5(g::text), 30) FROM generate_series(1, ")
                + QString::number(rowCount) + u") g"_s);
}

/// Whatever happened, every row is there once, and nothing is left behind that is not told or gone soon.
void TestFaults::cleanup()
{
    QCOMPARE(value(withHostileTable("SELECT count(*) || ' ' || count(DISTINCT k) FROM %1")),
             u"%1 %1"_s.arg(rowCount));
    (void)value(withHostileTable("DROP TABLE %1"));
    QStringList left;
    (void)QTest::qWaitFor(
        [&] {
            left.clear();
            (void)m_sandbox->change({ u"cleanup"_s, u"run"_s });
            const auto shown = m_sandbox->ctl({ u"--json"_s, u"cluster"_s, u"show"_s }).json();
            for (const auto &finding : shown[u"findings"_s].toArray())
                left << finding[u"message"_s].toString();
            return left.isEmpty();
        },
        60'000);
    QCOMPARE(left, QStringList());
}

QString TestFaults::firstShard() const
{
    return value(
        withHostileTable("SELECT min(shardid) FROM pg_dist_shard WHERE logicalrelid = '%1'::regclass"));
}

QString TestFaults::homeOf(const QString &shard) const
{
    return value(u"SELECT nodeid FROM pg_dist_placement JOIN pg_dist_node USING (groupid) WHERE shardid = "_s
                 + shard);
}

QString TestFaults::awayFrom(const QString &shard) const
{
    return value(u"SELECT nodeid FROM pg_dist_node WHERE groupid <> 0 AND nodeid <> "_s + homeOf(shard));
}

bool TestFaults::restartedWithFilesUpTo(rlim_t bytes, const QString &nodeId) const
{
    const auto &node = m_sandbox->state().nodes.at(nodeId.toInt() - 1).node;
    const auto programs = findPostgres({});
    if (!programs || !stopServer(m_sandbox->place(), *programs, node, Deadline::in(30s)))
        return false;
    rlimit usual {};
    if (::getrlimit(RLIMIT_FSIZE, &usual) != 0)
        return false;
    const rlimit limited { std::min(bytes, usual.rlim_max), usual.rlim_max };
    if (::setrlimit(RLIMIT_FSIZE, &limited) != 0) // the server inherits it
        return false;
    const auto started = startServer(m_sandbox->place(), *programs, node, Deadline::in(30s));
    return ::setrlimit(RLIMIT_FSIZE, &usual) == 0 && started;
}

/// The move of the shard to the other node works, without anything being mended first.
void TestFaults::moveWorks(const QString &shard) const
{
    const auto target = awayFrom(shard);
    CtlOutcome moved;
    (void)QTest::qWaitFor(
        [&] {
            moved = m_sandbox->change({ u"shard"_s, u"move"_s, shard, u"--to"_s, target });
            return moved.exitCode == 0;
        },
        60'000);
    QVERIFY2(moved.exitCode == 0, moved.errors);
    QCOMPARE(homeOf(shard), target);
}

void TestFaults::cancelledInEachPhase_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("operation");
    for (const auto &engine : SandboxFixture::engines()) {
        for (const auto operation : { "shard.move", "shard.split" })
            QTest::addRow("%s %s", qPrintable(engine), operation) << engine << QString::fromLatin1(operation);
    }
}

/// What a run that nobody disturbs goes through, as a close look sees it.
QStringList TestFaults::phasesOf(const QString &operation, const QJsonObject &parameters) const
{
    QStringList phases;
    LiveRun run(*m_sandbox, operation, parameters);
    auto session = m_sandbox->session();
    run.start();
    while (!run.isOver()) {
        const auto rows = session.script(phase, Deadline::in(20s));
        const auto seen = rows ? rows->constLast().get<QString>(0, 0) : QString();
        if (!seen.isEmpty() && !phases.contains(seen))
            phases << seen;
    }
    if (run.result().outcome != Outcome::Succeeded)
        QTest::qFail(qPrintable(run.result().message), __FILE__, __LINE__);
    return phases;
}

/// Moves tell their phase; a split does not, so it is cancelled at several times of its usual one.
QStringList TestFaults::momentsOf(const QString &operation) const
{
    const auto other =
        value(withHostileTable("SELECT max(shardid) FROM pg_dist_shard WHERE logicalrelid = '%1'::regclass"));
    if (operation == u"shard.move"_s)
        return QStringList { begun }
        + phasesOf(operation, { { u"shard"_s, other }, { u"to"_s, awayFrom(other) } });
    QElapsedTimer clock;
    clock.start();
    (void)phasesOf(operation, { { u"shard"_s, other } });
    QStringList moments { begun };
    for (int tenths = 1; tenths < 10; tenths += 2)
        moments << QString::number(clock.elapsed() * tenths / 10);
    return moments;
}

/// Looks until the run has come so far; without a pause, since some phases are short.
void TestFaults::lookFor(const QString &moment, const LiveRun &run) const
{
    auto session = m_sandbox->session();
    const auto seen = [&](const QString &sql) {
        const auto rows = session.script(sql, Deadline::in(20s));
        return rows ? rows->constLast().get<QString>(0, 0) : QString();
    };
    while (!run.isOver() && seen(statements) == u"0"_s) { }
    bool isTime = false;
    const auto after = moment.toInt(&isTime);
    QElapsedTimer clock;
    clock.start();
    while (!run.isOver() && moment != begun && (isTime ? clock.elapsed() < after : seen(phase) != moment)) { }
}

void TestFaults::cancelledInEachPhase()
{
    QFETCH(const QString, operation);
    const auto moments = momentsOf(operation);
    qInfo("%s", qPrintable(moments.join(u", "_s)));
    QVERIFY(moments.size() >= 4);
    const auto shard = firstShard();
    int stopped = 0;
    for (const auto &moment : moments) {
        const auto home = homeOf(shard);
        QJsonObject parameters { { u"shard"_s, shard } };
        if (operation == u"shard.move"_s)
            parameters.insert(u"to"_s, awayFrom(shard));
        LiveRun run(*m_sandbox, operation, parameters);
        run.start();
        lookFor(moment, run);
        run.control().cancel();
        const auto result = run.result();
        QCOMPARE(value(withHostileTable("SELECT count(*) FROM %1")), QString::number(rowCount));
        if (result.outcome == Outcome::Succeeded && operation == u"shard.split"_s)
            break; // it was quicker, and the shard is gone
        if (result.outcome == Outcome::Succeeded)
            continue;
        QVERIFY2(result.outcome == Outcome::Stopped, qPrintable(moment + u": "_s + result.message));
        QCOMPARE(homeOf(shard), home);
        ++stopped;
    }
    QVERIFY(stopped > 0);
    if (operation == u"shard.move"_s)
        moveWorks(shard);
}

void TestFaults::targetDies()
{
    const auto shard = firstShard();
    const auto home = homeOf(shard);
    const auto target = awayFrom(shard);
    const auto victim = target.toInt() - 1;
    LiveRun run(*m_sandbox, u"shard.move"_s, { { u"shard"_s, shard }, { u"to"_s, target } });
    auto session = m_sandbox->session();
    run.start();
    QTRY_VERIFY_WITH_TIMEOUT(run.isOver()
                                 || session.script(phase, Deadline::in(20s))
                                        ->constLast()
                                        .get<QString>(0, 0)
                                        .startsWith(u"Copying"_s),
                             60'000);
    QVERIFY(!run.isOver());
    m_sandbox->killServer(victim);
    const auto result = run.result();
    QVERIFY2(result.outcome != Outcome::Succeeded && result.outcome != Outcome::Stopped,
             qPrintable(result.message));
    QCOMPARE(homeOf(shard), home);
    const auto shown = m_sandbox->ctl({ u"--json"_s, u"cluster"_s, u"show"_s });
    QVERIFY2(shown.output.contains("\"node-unreachable\""), shown.output);
    QVERIFY(m_sandbox->bringUp());
    moveWorks(shard);
}

/// A limit on the size of files stands for a full disk: the server's writes fail in the same place.
void TestFaults::targetDiskIsFull()
{
    const auto shard = firstShard();
    const auto home = homeOf(shard);
    const auto target = awayFrom(shard);
    (void)value(withHostileTable(
        "INSERT INTO %1 SELECT g, repeat(md5(g::text), 60) FROM generate_series(100001, 130000) g"));
    QVERIFY(restartedWithFilesUpTo(17 << 20, target)); // above a WAL file, below the shard
    const auto full = m_sandbox->change(
        { u"shard"_s, u"move"_s, shard, u"--to"_s, target, u"--mode"_s, u"block_writes"_s });
    QVERIFY(restartedWithFilesUpTo(RLIM_INFINITY, target));
    QCOMPARE(full.exitCode, 1);
    QVERIFY2(full.errors.contains("could not"), full.errors);
    QCOMPARE(homeOf(shard), home);
    QCOMPARE(newestJournalEntry(*m_sandbox)[u"state"_s].toString(), u"undone"_s);
    moveWorks(shard);
    (void)value(withHostileTable("DELETE FROM %1 WHERE k > 100000"));
}

/// A run that empties the first worker, held when some of its moves are done and none runs.
std::unique_ptr<LiveRun> TestFaults::heldHalfway()
{
    const auto parameters = QJsonObject { { u"strategy"_s, u"by_shard_count"_s },
                                          { u"mode"_s, u"online"_s },
                                          { u"movesPerNode"_s, u"1"_s } };
    const auto draining = [&](const char *node) {
        auto wish = parameters;
        wish.insert(u"drain"_s, QString::fromLatin1(node));
        return wish;
    };
    LiveRun crowding(*m_sandbox, u"rebalance.run"_s, draining("3"));
    crowding.start();
    if (crowding.result().outcome != Outcome::Succeeded)
        QTest::qFail(qPrintable(crowding.result().message), __FILE__, __LINE__);
    (void)value(u"SELECT citus_set_node_property(nodename, nodeport, 'shouldhaveshards', true)"
                " FROM pg_dist_node WHERE nodeid = 3"_s);
    (void)m_sandbox->change({ u"cleanup"_s, u"run"_s });
    auto run = std::make_unique<LiveRun>(*m_sandbox, u"rebalance.run"_s, draining("2"));
    auto writer = m_sandbox->session();
    (void)writer.script(u"BEGIN; "_s + withHostileTable("UPDATE %1 SET v = v WHERE k < 100"),
                        Deadline::in(20s));
    run->start();
    const auto moves = u"SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'tessera %-%'"
                       " AND query LIKE '%citus_move_shard_placement%' AND state = 'active'"_s;
    const auto isMoving = [&] { return run->isOver() || value(moves) != u"0"_s; };
    if (!QTest::qWaitFor(isMoving, 60'000))
        QTest::qFail("no move begins", __FILE__, __LINE__);
    run->control().pause();
    (void)writer.script(u"COMMIT"_s, Deadline::in(20s));
    const auto isHeld = [&] { return run->isOver() || (run->isPaused() && value(moves) == u"0"_s); };
    if (!QTest::qWaitFor(isHeld, 60'000) || run->isOver())
        QTest::qFail("the run is not held between its moves", __FILE__, __LINE__);
    return run;
}

void TestFaults::identityGoesHalfway()
{
    const auto run = heldHalfway();
    const auto key = value(withHostileTable(
        "SELECT quote_ident(conname) FROM pg_constraint WHERE conrelid = '%1'::regclass AND contype = 'p'"));
    (void)value(withHostileTable("ALTER TABLE %1 DROP CONSTRAINT ") + key);
    run->control().unpause();
    const auto result = run->result();
    QCOMPARE(result.outcome, Outcome::Failed);
    QVERIFY2(result.message.contains(u"replica identity"_s, Qt::CaseInsensitive), qPrintable(result.message));
    QVERIFY2(setsOn(2) > 0 && setsOn(3) > 0, qPrintable(result.message));
    const auto shown = m_sandbox->ctl({ u"--json"_s, u"cluster"_s, u"show"_s });
    QVERIFY2(shown.output.contains("no-replica-identity"), shown.output);
    const auto mended = m_sandbox->change({ u"table"_s, u"identity"_s, QString::fromLatin1(hostileTable) });
    QVERIFY2(mended.exitCode == 0, mended.errors);
    finishes(result.journalId);
}

void TestFaults::serversJobComesHalfway()
{
    const auto run = heldHalfway();
    (void)value(u"SELECT citus_rebalance_start(rebalance_strategy := 'by_shard_count')"_s);
    run->control().unpause();
    const auto result = run->result();
    (void)value(u"SELECT citus_rebalance_wait()"_s);
    QVERIFY2(result.outcome == Outcome::Succeeded || result.outcome == Outcome::Failed,
             qPrintable(result.message));
    finishes(result.journalId);
}

/// What the run left open is done by resuming it.
void TestFaults::finishes(qint64 run) const
{
    const auto resumed = m_sandbox->change({ u"journal"_s, u"resume"_s, QString::number(run) });
    QVERIFY2(resumed.exitCode == 0, resumed.errors + resumed.output);
    QCOMPARE(setsOn(2), 0);
    QCOMPARE(setsOn(3), m_sets);
    (void)value(u"SELECT citus_set_node_property(nodename, nodeport, 'shouldhaveshards', true)"
                " FROM pg_dist_node WHERE nodeid = 2"_s);
}

int TestFaults::setsOn(int node) const
{
    return value(
               u"SELECT count(*) FROM pg_dist_placement JOIN pg_dist_node USING (groupid) WHERE nodeid = %1"_s
                   .arg(node))
        .toInt();
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
