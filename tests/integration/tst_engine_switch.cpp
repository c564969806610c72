// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A move of the built-in engine dies around its decision. Citus has no such stage to stop it in, so these
// tests are the built-in engine's alone. Its planner and its retries are pure SQL and are checked beside it.
#include "tests/support/engine_cluster.h"

#include <QTest>

#include <thread>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestEngineSwitch : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void deadMoverIsRolledBackOrFinished_data();
    void deadMoverIsRolledBackOrFinished();
    void planIsThatOfCitus();
    void failedTaskIsTriedAgainLater();
    void cleanupTestCase();

private:
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<EngineCluster> m_cluster;
};

namespace {

const auto prepared = u"SELECT count(*) FROM pg_prepared_xacts WHERE gid LIKE 'tessera_switch_%'"_s;
const auto home = u"SELECT groupid FROM pg_dist_placement WHERE shardid = "_s;

} // namespace

void TestEngineSwitch::initTestCase()
{
    m_sandbox = std::make_unique<SandboxFixture>(u"builtin"_s);
    QVERIFY(m_sandbox->bringUp());
    m_cluster = std::make_unique<EngineCluster>(*m_sandbox);
    m_cluster->run(uR"(CREATE TABLE public.t (k bigint PRIMARY KEY);
        SELECT create_distributed_table('public.t', 'k', shard_count := 8);
        INSERT INTO public.t SELECT generate_series(1, 1000))"_s);
}

void TestEngineSwitch::cleanupTestCase()
{
    m_cluster.reset();
    m_sandbox.reset();
}

void TestEngineSwitch::deadMoverIsRolledBackOrFinished_data()
{
    QTest::addColumn<bool>("isDecided");
    QTest::addColumn<bool>("oneNodeCommitted");
    QTest::newRow("before the decision") << false << false;
    QTest::newRow("after the decision") << true << false;
    QTest::newRow("after the first commit") << true << true;
}

/// All nodes have prepared and the mover is about to decide: a trigger holds it there, and it is killed. The
/// decision and the first commit are then made in its place while it still lives, so that the runner waits.
void TestEngineSwitch::deadMoverIsRolledBackOrFinished()
{
    QFETCH(bool, isDecided);
    QFETCH(bool, oneNodeCommitted);
    auto &cluster = *m_cluster;
    const auto shard =
        cluster.value(u"SELECT min(shardid) FROM pg_dist_shard WHERE logicalrelid = 'public.t'::regclass"_s);
    const auto source = cluster.value(home + shard);
    const auto target = source == u"1" ? u"2"_s : u"1"_s;
    cluster.run(uR"(CREATE OR REPLACE FUNCTION public.hold() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_advisory_xact_lock(4711); RETURN NULL; END';
        CREATE OR REPLACE TRIGGER hold BEFORE UPDATE ON tessera_engine.switch
            FOR EACH STATEMENT EXECUTE FUNCTION public.hold();
        SELECT pg_advisory_lock(4711))"_s);
    auto session = m_sandbox->session();
    const auto mover = session.backendPid();
    std::jthread moving([&] {
        static_cast<void>(session.run(uR"(SELECT citus_move_shard_placement(%1, s.nodeid, t.nodeid)
            FROM pg_dist_node AS s, pg_dist_node AS t WHERE s.groupid = %2 AND t.groupid = %3)"_s.arg(
                                          shard, source, target),
                                      {}, Deadline::in(120s)));
    });
    const auto waiting =
        u"SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'advisory' AND query ~ 'tessera_engine.switch'"_s;
    QTRY_COMPARE_WITH_TIMEOUT(cluster.value(waiting), u"1"_s, 60000);
    for (int node = 0; node < cluster.nodes(); ++node)
        QCOMPARE(cluster.value(prepared, node), u"1"_s);
    if (isDecided) {
        cluster.run(
            u"SET session_replication_role = replica; UPDATE tessera_engine.switch SET decided = true; "
            "RESET session_replication_role"_s);
    }
    if (oneNodeCommitted) {
        const auto gid = cluster.value(u"SELECT gid FROM pg_prepared_xacts"_s, 2);
        cluster.run(u"COMMIT PREPARED '%1'"_s.arg(gid), 2);
    }
    cluster.run(u"SELECT pg_terminate_backend(%1); SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE wait_event = 'advisory' AND query ~ 'tessera_engine.switch'"_s.arg(mover));
    moving.join();
    cluster.run(u"SELECT pg_advisory_unlock(4711); DROP TRIGGER hold ON tessera_engine.switch"_s);
    for (int node = 0; node < cluster.nodes(); ++node) {
        QTRY_COMPARE_WITH_TIMEOUT(
            (cluster.run(u"CALL citus_cleanup_orphaned_resources()"_s), cluster.value(prepared, node)),
            u"0"_s, 60000);
    }
    QCOMPARE(cluster.value(u"SELECT count(*) FROM tessera_engine.switch"_s), u"0"_s);
    for (int node = 0; node < cluster.nodes(); ++node) {
        QCOMPARE(cluster.value(u"SELECT count(*) FROM public.t"_s, node), u"1000"_s);
        QCOMPARE(cluster.value(home + shard, node), isDecided ? target : source);
    }
    cluster.run(
        u"DELETE FROM public.t WHERE k <= 1000; INSERT INTO public.t SELECT generate_series(1, 1000)"_s);
}

/// Read off Citus 13.2.2 with the same placements: the first of eight groups on one worker, seven on the
/// other.
void TestEngineSwitch::planIsThatOfCitus()
{
    auto &cluster = *m_cluster;
    const auto move =
        uR"(SELECT citus_move_shard_placement(shardid, %1, %2, 'block_writes') FROM pg_dist_placement
        WHERE groupid = %1 - 1 AND shardid %3 (SELECT min(shardid) FROM pg_dist_shard) ORDER BY shardid)"_s;
    cluster.run(move.arg(u"2"_s, u"3"_s, u">"_s));
    cluster.run(move.arg(u"3"_s, u"2"_s, u"="_s));
    const auto plan = [&](const QString &arguments) {
        return cluster.list(
            u"SELECT shardid - (SELECT min(shardid) FROM pg_dist_shard) || ' ' || source.nodeid "
            "|| '-' || target.nodeid FROM get_rebalance_table_shards_plan(%1) JOIN pg_dist_node AS "
            "source ON source.nodeport = sourceport JOIN pg_dist_node AS target "
            "ON target.nodeport = targetport"_s.arg(arguments));
    };
    QCOMPARE(plan(u"rebalance_strategy := 'by_shard_count'"_s), u"1 3-2,2 3-2,3 3-2"_s);
    QCOMPARE(plan(u"rebalance_strategy := 'by_shard_count', max_shard_moves := 2"_s), u"1 3-2,2 3-2"_s);
    cluster.run(u"UPDATE pg_dist_node SET shouldhaveshards = false WHERE nodeid = 2"_s);
    QCOMPARE(plan(u"drain_only := true"_s), u"0 2-3"_s);
    cluster.run(u"UPDATE pg_dist_node SET shouldhaveshards = true WHERE nodeid = 2"_s);
    cluster.run(
        u"SELECT rebalance_table_shards(rebalance_strategy := 'by_shard_count', shard_transfer_mode := 'block_writes')"_s);
    QCOMPARE(cluster.list(u"SELECT count(*) FROM pg_dist_placement GROUP BY groupid ORDER BY 1"_s), u"4,4"_s);
    QCOMPARE(cluster.value(u"SELECT count(*) FROM public.t"_s), u"1000"_s);
}

/// Citus' delays: 5 s, 20 s, then every minute, 32 times; what depends on a hopeless task is never run.
void TestEngineSwitch::failedTaskIsTriedAgainLater()
{
    auto &cluster = *m_cluster;
    QCOMPARE(
        cluster.list(
            u"SELECT coalesce(tessera_engine.retry_delay(n)::text, 'never') FROM unnest(ARRAY[1, 2, 3, 32, 33]) AS n"_s),
        u"00:00:05,00:00:20,00:01:00,00:01:00,never"_s);
    cluster.run(uR"(BEGIN;
        INSERT INTO pg_dist_background_job (job_id, job_type, description) VALUES (900, 'rebalance', 'test');
        SELECT tessera_engine.schedule_task(900, 'postgres', 'SELECT 1', '{}', NULL);
        SELECT tessera_engine.schedule_task(900, 'postgres', 'SELECT 2', ARRAY[(SELECT min(task_id) FROM pg_dist_background_task WHERE job_id = 900)], NULL);
        UPDATE pg_dist_background_task SET status = 'running' WHERE job_id = 900 AND command = 'SELECT 1';
        SELECT tessera_engine.runner_finish_task(min(task_id), false, 'ERROR: no') FROM pg_dist_background_task WHERE job_id = 900)"_s);
    const auto states =
        u"SELECT status || ' ' || coalesce(retry_count, 0) FROM pg_dist_background_task WHERE job_id = 900 ORDER BY task_id"_s;
    QCOMPARE(cluster.list(states), u"runnable 1,blocked 0"_s);
    QCOMPARE(
        cluster.value(
            u"SELECT not_before > now() + interval '4 s' FROM pg_dist_background_task WHERE retry_count = 1"_s),
        u"t"_s);
    cluster.run(
        uR"(UPDATE pg_dist_background_task SET status = 'running', retry_count = 32 WHERE job_id = 900 AND command = 'SELECT 1';
        SELECT tessera_engine.runner_finish_task(min(task_id), false, 'ERROR: no') FROM pg_dist_background_task WHERE job_id = 900)"_s);
    QCOMPARE(cluster.list(states), u"error 33,unscheduled 0"_s);
    QCOMPARE(cluster.value(u"SELECT state FROM pg_dist_background_job WHERE job_id = 900"_s), u"failed"_s);
    cluster.run(u"ROLLBACK"_s);
}

QTEST_GUILESS_MAIN(TestEngineSwitch)
#include "tst_engine_switch.moc"
