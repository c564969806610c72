// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/run_operation.h"
#include "core/plan/run_lock.h"
#include "tests/support/busy_sandbox.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Changes through tesseractl, judged by SQL on the cluster.
class TestChanges : public QObject
{
    Q_OBJECT
private slots:
    void refusalsChangeNothing_data() { SandboxFixture::addEngineRows(); }
    void refusalsChangeNothing();
    void shownClusterAgreesWithTheCatalogs_data() { SandboxFixture::addEngineRows(); }
    void shownClusterAgreesWithTheCatalogs();
    void oneOperationAtATime_data() { SandboxFixture::addEngineRows(); }
    void oneOperationAtATime();
    void secondConsoleWaitsItsTurn_data() { SandboxFixture::addEngineRows(); }
    void secondConsoleWaitsItsTurn();
    void staleOrUnconfirmedPlansAreRefused_data() { SandboxFixture::addEngineRows(); }
    void staleOrUnconfirmedPlansAreRefused();
    void scalesOutUnderWrites_data() { SandboxFixture::addEngineRows(); }
    void scalesOutUnderWrites();
    void cleanupTestCase() { m_pool.clear(); }

private:
    SandboxPool m_pool;
};

namespace {

QString catalogHash(const SandboxFixture &sandbox)
{
    return sandbox.value(
        u"SELECT md5(string_agg(line, ',' ORDER BY line)) FROM (SELECT n::text FROM pg_dist_node n UNION ALL"
        " SELECT p::text FROM pg_dist_partition p UNION ALL SELECT s::text FROM pg_dist_placement s)"
        " AS all_rows (line)"_s);
}

/// What psql prints, its lines in the order of printed(lines).
QString printed(QStringList lines);
QString printed(const SandboxFixture &sandbox, const QString &sql)
{
    return printed(sandbox.psql(sql).split(u'\n', Qt::SkipEmptyParts));
}

QString printed(QStringList lines)
{
    std::ranges::sort(lines, [](const QString &a, const QString &b) { return a.toUtf8() < b.toUtf8(); });
    return lines.join(u" | "_s);
}

/// How many placements of a table each node has, in the order of the nodes.
QString placementsByNode(const SandboxFixture &sandbox, const QString &table)
{
    return sandbox.value(
        u"SELECT string_agg(placements::text, ' ' ORDER BY nodeid) FROM (SELECT nodeid, count(*) AS "
        u"placements"
        " FROM pg_dist_node JOIN pg_dist_placement USING (groupid) JOIN pg_dist_shard USING (shardid)"
        " WHERE logicalrelid = '%1'::regclass GROUP BY nodeid) AS held"_s.arg(table));
}

} // namespace

void TestChanges::refusalsChangeNothing()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    sandbox.value(u"CREATE TABLE public.\"we\"\"ird; drop\" (k int PRIMARY KEY, v text);"
                  "CREATE TABLE public.child (k int PRIMARY KEY REFERENCES public.\"we\"\"ird; drop\")"_s);
    const auto before = catalogHash(sandbox);
    const auto hostile = u"we\"ird; drop"_s;
    const QList<QStringList> refused {
        { u"table"_s, u"distribute"_s, u"no such; table"_s, u"--column"_s, u"k"_s },
        { u"table"_s, u"distribute"_s, hostile, u"--column"_s, u"'; DROP TABLE child; --"_s },
        { u"table"_s, u"distribute"_s, hostile, u"--column"_s, u"v"_s },
        { u"table"_s, u"distribute"_s, hostile, u"--column"_s, u"k"_s },
        { u"table"_s, u"distribute"_s, u"child"_s, u"--column"_s, u"k"_s },
        { u"table"_s, u"undistribute"_s, hostile },
        { u"node"_s, u"add"_s, u"127.0.0.1:1"_s },
        { u"node"_s, u"add"_s, u"127.0.0.1:%1"_s.arg(sandbox.state().nodes.at(1).node.port) },
        { u"shard"_s, u"move"_s, u"1"_s, u"--to"_s, u"2"_s },
        { u"rebalance"_s, u"stop"_s },
    };
    for (const auto &words : refused) {
        const auto outcome = sandbox.ctl(words + QStringList { u"--yes"_s });
        QVERIFY2(outcome.exitCode == 3,
                 qPrintable(words.join(u' ') + u": "_s + QString::fromUtf8(outcome.errors)));
        QVERIFY2(('\n' + outcome.errors).count("\ntesseractl: ") == 1, outcome.errors);
    }
    QCOMPARE(catalogHash(sandbox), before);
    QVERIFY(sandbox.ctl({ u"--json"_s, u"journal"_s, u"list"_s }).json().array().isEmpty());
    sandbox.value(u"DROP TABLE public.child, public.\"we\"\"ird; drop\""_s);
}

void TestChanges::shownClusterAgreesWithTheCatalogs()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    sandbox.value(u"CREATE TABLE public.\"Odd täble\" (k int PRIMARY KEY)"_s);
    const auto made = sandbox.ctl({ u"table"_s, u"distribute"_s, u"Odd täble"_s, u"--column"_s, u"k"_s,
                                    u"--shards"_s, u"8"_s, u"--yes"_s });
    QVERIFY2(made.exitCode == 0, made.errors);
    const auto shown = sandbox.ctl({ u"--json"_s, u"cluster"_s, u"show"_s }).json().object();
    QStringList nodes;
    for (const auto &node : shown[u"nodes"_s].toArray())
        nodes << u"%1 %2 %3 %4 %5"_s.arg(QString::number(node[u"nodeId"_s].toInt()),
                                         QString::number(node[u"groupId"_s].toInt()),
                                         node[u"host"_s].toString(), QString::number(node[u"port"_s].toInt()),
                                         node[u"isActive"_s].toBool() ? u"true"_s : u"false"_s);
    QCOMPARE(
        printed(nodes),
        printed(
            sandbox,
            u"SELECT concat_ws(' ', nodeid, groupid, nodename, nodeport, isactive::text) FROM pg_dist_node"_s));
    QStringList tables;
    for (const auto &table : shown[u"tables"_s].toArray())
        tables << u"%1 %2"_s.arg(table[u"name"_s].toString(),
                                 QString::number(table[u"colocationId"_s].toInt()));
    QCOMPARE(
        printed(tables),
        printed(
            sandbox,
            u"SELECT relname || ' ' || colocationid FROM pg_dist_partition JOIN pg_class ON oid = logicalrelid"_s));
    QStringList shards;
    for (const auto &shard : sandbox.ctl({ u"--json"_s, u"shard"_s, u"list"_s }).json().array()) {
        for (const auto &placement : shard[u"placements"_s].toArray())
            shards << u"%1 %2 %3 %4"_s.arg(QString::number(shard[u"shardId"_s].toInteger()),
                                           QString::number(shard[u"minValue"_s].toInt()),
                                           QString::number(shard[u"maxValue"_s].toInt()),
                                           QString::number(placement[u"nodeId"_s].toInt()));
    }
    QCOMPARE(shards.size(), 8);
    QCOMPARE(
        printed(shards),
        printed(sandbox,
                u"SELECT concat_ws(' ', shardid, shardminvalue, shardmaxvalue, nodeid) FROM pg_dist_shard"
                " JOIN pg_dist_placement USING (shardid) JOIN pg_dist_node USING (groupid)"_s));
    const auto found =
        sandbox.ctl({ u"--json"_s, u"shard"_s, u"find"_s, u"Odd täble"_s, u"42"_s }).json().object();
    QCOMPARE(QString::number(found[u"shardId"_s].toInteger()),
             sandbox.value(
                 u"SELECT get_shard_id_for_distribution_column('public.\"Odd täble\"'::regclass, 42)"_s));
    QCOMPARE(sandbox.ctl({ u"table"_s, u"undistribute"_s, u"Odd täble"_s, u"--yes"_s }).exitCode, 0);
    QCOMPARE(sandbox.value(u"SELECT count(*) FROM pg_dist_partition"_s), u"0"_s);
    sandbox.value(u"DROP TABLE public.\"Odd täble\""_s);
}

void TestChanges::oneOperationAtATime()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    sandbox.value(u"CREATE TABLE public.waiting (k int PRIMARY KEY)"_s);
    const QStringList distribute { u"table"_s,    u"distribute"_s, u"waiting"_s,
                                   u"--column"_s, u"k"_s,          u"--yes"_s };
    auto other = sandbox.session();
    QVERIFY(other.script(u"SET application_name = 'tessera abc'"_s, Deadline::in(10s)));
    QVERIFY(takeRunLock(other, Deadline::in(10s)));
    auto refused = sandbox.ctl(distribute);
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.errors.contains("tessera abc of postgres"), refused.errors);
    other = sandbox.session(); // the lock goes with its session
    QVERIFY(joinRunLock(other, Deadline::in(10s))); // a parallel session of a run that is left over
    refused = sandbox.ctl(distribute);
    QCOMPARE(refused.exitCode, 3);
    other = sandbox.session();
    const auto done = sandbox.ctl(distribute);
    QVERIFY2(done.exitCode == 0, done.errors);
    QCOMPARE(sandbox.ctl({ u"table"_s, u"undistribute"_s, u"waiting"_s, u"--yes"_s }).exitCode, 0);
    sandbox.value(u"DROP TABLE public.waiting"_s);
}

/// Two programs on one cluster: the second is told who is at work and has changed nothing.
void TestChanges::secondConsoleWaitsItsTurn()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    sandbox.value(u"CREATE TABLE public.one (k int PRIMARY KEY); CREATE TABLE public.two (k int PRIMARY KEY)"
                  ";INSERT INTO public.one VALUES (1)"_s);
    const auto distribute = [](const QString &table) {
        return QStringList { u"table"_s, u"distribute"_s, table, u"--column"_s, u"k"_s, u"--yes"_s };
    };
    auto blocker = sandbox.session();
    QVERIFY(blocker.script(u"BEGIN; SELECT k FROM public.one FOR UPDATE"_s, Deadline::in(10s)));
    const auto first = startCtl(sandbox, distribute(u"one"_s));
    const auto waiting = u"SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'tessera %-%'"
                         " AND wait_event_type = 'Lock'"_s;
    QTRY_COMPARE_WITH_TIMEOUT(sandbox.value(waiting), u"1"_s, 30000);
    const auto second = sandbox.ctl(distribute(u"two"_s));
    QCOMPARE(second.exitCode, 3);
    QCOMPARE(second.errors.count("tesseractl: "), 1);
    QCOMPARE(sandbox.psql(u"SELECT count(*) FROM pg_dist_partition"_s), u"0"_s);
    QVERIFY(blocker.script(u"COMMIT"_s, Deadline::in(10s)));
    QVERIFY(first->waitForFinished(60000));
    QCOMPARE(first->exitCode(), 0);
    QCOMPARE(sandbox.psql(u"SELECT string_agg(logicalrelid::text, ' ') FROM pg_dist_partition"_s), u"one"_s);
    QCOMPARE(sandbox.ctl({ u"table"_s, u"undistribute"_s, u"one"_s, u"--yes"_s }).exitCode, 0);
    sandbox.value(u"DROP TABLE public.one, public.two"_s);
}

void TestChanges::staleOrUnconfirmedPlansAreRefused()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    sandbox.value(u"CREATE TABLE public.stale (k int PRIMARY KEY)"_s);
    ConnectionTarget target { .name = u"shop"_s, .info = sandbox.connInfo() };
    const QJsonObject parameters { { u"table"_s, u"stale"_s }, { u"column"_s, u"k"_s } };
    const auto prepared =
        prepareOperation(Connector(target), { u"table.distribute"_s, parameters }, Deadline::in(60s));
    QVERIFY2(prepared, qPrintable(prepared ? QString() : prepared.error().message));
    const QTemporaryDir folder;
    auto journal = Journal::open(folder.filePath(u"journal.sqlite"_s));
    QVERIFY(journal);
    const auto run = [&](const Confirmation &confirmation) {
        RunControl control;
        return runOperation(Connector(target), *prepared, confirmation, *journal, control,
                            [](const StepEvent &) {});
    };
    target.environment = EnvironmentClass::Production;
    QCOMPARE(run({ true }).error().kind, ErrorKind::Refused);
    target.options.readOnly = true;
    QCOMPARE(run({ true, u"shop"_s }).error().kind, ErrorKind::Refused);
    target.options.readOnly = false;
    sandbox.value(u"ALTER TABLE public.stale ADD COLUMN v int"_s);
    QCOMPARE(run({ true, u"shop"_s }).error().kind, ErrorKind::Stale);
    QVERIFY(journal->list()->isEmpty());
    sandbox.value(u"ALTER TABLE public.stale DROP COLUMN v"_s);
    const auto done = run({ true, u"shop"_s });
    QVERIFY2(done && done->outcome == Outcome::Succeeded,
             qPrintable(done ? done->message : done.error().message));
    QCOMPARE(journal->entry(done->journalId)->steps.first().state, StepState::Done);
    QCOMPARE(sandbox.ctl({ u"table"_s, u"undistribute"_s, u"stale"_s, u"--yes"_s }).exitCode, 0);
    sandbox.value(u"DROP TABLE public.stale"_s);
}

void TestChanges::scalesOutUnderWrites()
{
    QFETCH(const QString, engine);
    BusySandbox busy(engine);
    QVERIFY(busy.begin());
    const auto &sandbox = busy.sandbox();
    const auto added = sandbox.ctl({ u"node"_s, u"add"_s, u"--new"_s, u"--yes"_s });
    QVERIFY2(added.exitCode == 0, added.errors);
    const auto balanced = sandbox.ctl({ u"rebalance"_s, u"run"_s, u"--yes"_s });
    QVERIFY2(balanced.exitCode == 0, balanced.errors);
    busy.end();
    QCOMPARE(placementsByNode(sandbox, u"public.writes"_s), u"2 2 2 2"_s);
}

QTEST_GUILESS_MAIN(TestChanges)
#include "tst_changes.moc"
