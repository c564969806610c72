// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/balance.h"
#include "core/cluster/findings.h"
#include "core/cluster/node_comparison.h"
#include "core/cluster/node_fan_out.h"
#include "core/cluster/read_snapshot.h"
#include "core/watch/cluster_watcher.h"
#include "tests/support/postgres_server.h"
#include "tests/support/sandbox_fixture.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Deadline soon()
{
    return Deadline::in(30s);
}

/// Stops a process for as long as the object lives; it keeps its connections and answers nothing.
class Frozen
{
public:
    explicit Frozen(pid_t process)
        : m_process(process)
    {
        ::kill(m_process, SIGSTOP);
    }
    ~Frozen() { ::kill(m_process, SIGCONT); }
    Q_DISABLE_COPY_MOVE(Frozen)

private:
    pid_t m_process;
};

OpenSession opener(const SandboxFixture &sandbox)
{
    return [info = sandbox.connInfo()](Deadline deadline, std::stop_token stop) {
        return Session::open(info, {}, deadline, std::move(stop));
    };
}

const WatchTimes quick { .catalogs = 200ms,
                         .catalogsWhileBusy = 100ms,
                         .health = 300ms,
                         .sizes = 500ms,
                         .comparison = 500ms,
                         .firstRetry = 100ms,
                         .lastRetry = 500ms,
                         .answer = 15s };

QStringList codes(const ClusterState &state)
{
    QStringList list;
    for (const auto &finding : state.findings)
        list << finding.code;
    return list;
}

} // namespace

/// Everything that asks other nodes, on each engine.
class TestClusterWatch : public QObject
{
    Q_OBJECT

private slots:
    void sizesOfEveryPlacementAreRead_data() { SandboxFixture::addEngineRows(); }
    void sizesOfEveryPlacementAreRead();
    void silentWorkerCostsAMark_data() { SandboxFixture::addEngineRows(); }
    void silentWorkerCostsAMark();
    void nodesThatAgreeGiveNoFinding_data() { SandboxFixture::addEngineRows(); }
    void nodesThatAgreeGiveNoFinding();
    void nodeWithOtherMetadataIsFound_data() { SandboxFixture::addEngineRows(); }
    void nodeWithOtherMetadataIsFound();
    void watcherFollowsAMove_data() { SandboxFixture::addEngineRows(); }
    void watcherFollowsAMove();
    void newShardsAreWeighedAtOnce_data() { SandboxFixture::addEngineRows(); }
    void newShardsAreWeighedAtOnce();
    void watcherSurvivesTheLossOfTheCoordinator_data() { SandboxFixture::addEngineRows(); }
    void watcherSurvivesTheLossOfTheCoordinator();
    void cleanupTestCase() { m_pool.clear(); }

private:
    /// The engine's sandbox, with two colocated tables, a reference table and a hostile name.
    SandboxFixture &cluster();

    SandboxPool m_pool;
    QSet<QString> m_filled;
};

SandboxFixture &TestClusterWatch::cluster()
{
    const auto engine = QTest::currentDataTag();
    auto &sandbox = m_pool.get(QLatin1String(engine));
    if (m_filled.contains(QLatin1String(engine)))
        return sandbox;
    m_filled.insert(QLatin1String(engine));
    auto session = sandbox.session();
    runOrFail(session, u"CREATE TABLE public.orders (id bigint PRIMARY KEY, note text)"_s);
    runOrFail(session, u"CREATE TABLE public.\"we\"\"ird; drop\" (id bigint PRIMARY KEY, note text)"_s);
    runOrFail(session, u"CREATE TABLE public.countries (code text PRIMARY KEY)"_s);
    runOrFail(session, u"SELECT create_distributed_table('public.orders', 'id', shard_count := 4)"_s);
    runOrFail(
        session,
        u"SELECT create_distributed_table('public.\"we\"\"ird; drop\"', 'id', colocate_with := 'public.orders')"_s);
    runOrFail(session, u"SELECT create_reference_table('public.countries')"_s);
    runOrFail(session,
              u"INSERT INTO public.orders SELECT g, repeat('x', 200) FROM generate_series(1, 2000) AS g"_s);
    runOrFail(session, u"INSERT INTO public.countries VALUES ('de'), ('fr')"_s);
    return sandbox;
}

void TestClusterWatch::sizesOfEveryPlacementAreRead()
{
    auto session = cluster().session();
    const auto snapshot = readSnapshot(session, soon());
    QVERIFY2(snapshot, snapshot ? "" : qPrintable(snapshot.error().message));
    const auto sizes = readSizes(session, **snapshot, SizeKind::Exact, soon());
    QVERIFY2(sizes, sizes ? "" : qPrintable(sizes.error().message));
    QVERIFY((*sizes)->silent.isEmpty());
    QCOMPARE((*sizes)->bytes.size(), (*snapshot)->placements().size());
    const auto server = runOrFail(session, u"SELECT shard_id, size FROM citus_shard_sizes()"_s);
    QCOMPARE(static_cast<size_t>(server.size()), (*sizes)->bytes.size());
    for (int row = 0; row < server.size(); ++row) {
        const auto *shard = (*snapshot)->shard(ShardId { server.get<qint64>(row, 0) });
        QVERIFY(shard);
        for (const auto &placement : (*snapshot)->placementsOf(*shard))
            QCOMPARE((*sizes)->of(placement.id), std::optional(ByteCount { server.get<qint64>(row, 1) }));
    }
    runOrFail(session, u"ANALYZE public.orders"_s);
    const auto estimates = readSizes(session, **snapshot, SizeKind::Estimated, soon());
    QVERIFY2(estimates, estimates ? "" : qPrintable(estimates.error().message));
    QVERIFY((*estimates)->areEstimates);
    QVERIFY((*estimates)->silent.isEmpty());
}

void TestClusterWatch::silentWorkerCostsAMark()
{
    auto &sandbox = cluster();
    auto session = sandbox.session();
    QVERIFY(limitNodeWaits(session, soon()));
    const auto snapshot = readSnapshot(session, soon());
    QVERIFY(snapshot);
    const Frozen worker(sandbox.postmaster(2));
    const auto sizes = readSizes(session, **snapshot, SizeKind::Exact, soon());
    QVERIFY2(sizes, sizes ? "" : qPrintable(sizes.error().message));
    QCOMPARE((*sizes)->silent.size(), 1);
    const auto silent = (*snapshot)->node((*sizes)->silent.first().node);
    QVERIFY(silent);
    QCOMPARE(int { silent->port }, int { sandbox.state().nodes.at(2).node.port });
    QVERIFY(!(*sizes)->silent.first().reason.isEmpty());
    for (const auto &placement : (*snapshot)->placements())
        QCOMPARE((*sizes)->of(placement.id).has_value(), placement.group != silent->group);
    const auto reachable = readReachability(session, (*snapshot)->nodes(), soon());
    QVERIFY2(reachable, reachable ? "" : qPrintable(reachable.error().message));
    for (const auto &node : (*snapshot)->nodes())
        QCOMPARE(reachable->value(node.id), node.id != silent->id);
}

void TestClusterWatch::nodesThatAgreeGiveNoFinding()
{
    auto session = cluster().session();
    ClusterState state;
    state.snapshot = *readSnapshot(session, soon());
    state.sizes = *readSizes(session, *state.snapshot, SizeKind::Exact, soon());
    const auto checks = compareNodes(session, *state.snapshot, state.sizes.get(), soon());
    QVERIFY2(checks, checks ? "" : qPrintable(checks.error().message));
    state.checks = *checks;
    QCOMPARE(state.checks->version.size(), 3);
    QCOMPARE(state.checks->metadata.size(), 3);
    QCOMPARE(state.checks->copies.size(), 1);
    QCOMPARE(state.checks->copies.begin()->size(), 3);
    state.findings = findings(state);
    QCOMPARE(codes(state), QStringList());
}

void TestClusterWatch::nodeWithOtherMetadataIsFound()
{
    auto &sandbox = cluster();
    auto session = sandbox.session();
    auto worker = sandbox.session(1);
    runOrFail(worker, u"UPDATE pg_dist_colocation SET shardcount = shardcount + 1"_s);
    ClusterState state;
    state.snapshot = *readSnapshot(session, soon());
    const auto checks = compareNodes(session, *state.snapshot, nullptr, soon());
    runOrFail(worker, u"UPDATE pg_dist_colocation SET shardcount = shardcount - 1"_s);
    QVERIFY2(checks, checks ? "" : qPrintable(checks.error().message));
    state.checks = *checks;
    state.findings = findings(state);
    QCOMPARE(codes(state), QStringList { u"metadata-differs"_s });
    QVERIFY(state.findings.first().message.contains(QString::number(sandbox.state().nodes.at(1).node.port)));
    QVERIFY(state.checks->copies.isEmpty()); // sizes are unknown, so copies stay unread
}

void TestClusterWatch::watcherFollowsAMove()
{
    auto &sandbox = cluster();
    ClusterWatcher watcher(opener(sandbox), quick);
    QSignalSpy changes(&watcher, &ClusterWatcher::stateChanged);
    watcher.start();
    QTRY_VERIFY_WITH_TIMEOUT(watcher.state().sizes && watcher.state().checks && watcher.state().serverPlan,
                             30000);
    const auto before = watcher.state();
    QVERIFY(before.problem.isEmpty());
    QCOMPARE(before.reachable.size(), 3);
    QVERIFY2(balanceOf(before).sentence.startsWith(u"Balanced"_s), qPrintable(balanceOf(before).sentence));
    QVERIFY(!changes.isEmpty());

    const auto &shard = before.snapshot->shards()[0];
    const auto from = before.snapshot->primaryOf(before.snapshot->placementsOf(shard)[0].group)->id;
    const auto to = from == NodeId { 2 } ? NodeId { 3 } : NodeId { 2 };
    auto session = sandbox.session();
    runOrFail(session,
              u"SELECT citus_move_shard_placement(%1, %2, %3, 'block_writes')"_s.arg(shard.id.value)
                  .arg(from.value)
                  .arg(to.value));
    const auto hasMoved = [&] {
        const auto now = watcher.state().snapshot;
        return now->placementsOf(*now->shard(shard.id))[0].group == now->node(to)->group;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasMoved(), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(watcher.state().serverPlan && !watcher.state().serverPlan->moves.isEmpty(),
                             20000);
    const auto verdict = [&] { return balanceOf(watcher.state()).sentence; };
    QTRY_VERIFY2_WITH_TIMEOUT(verdict().contains(u"in 1 move"_s), qPrintable(verdict()),
                              20000); // sizes come after
}

/// Without waiting for the next turn of the sizes: until they are known no moves can be planned.
void TestClusterWatch::newShardsAreWeighedAtOnce()
{
    auto &sandbox = cluster();
    auto times = quick;
    times.sizes = 1h;
    ClusterWatcher watcher(opener(sandbox), times);
    watcher.start();
    QVERIFY(QTest::qWaitFor([&] { return watcher.state().sizes != nullptr; }, 20000));
    auto session = sandbox.session();
    runOrFail(session, u"CREATE TABLE public.later (id bigint PRIMARY KEY)"_s);
    runOrFail(session, u"SELECT create_distributed_table('public.later', 'id', shard_count := 4)"_s);
    const auto areWeighed = [&] {
        const auto state = watcher.state();
        const auto isKnown = [&](const Placement &placement) {
            return state.sizes->of(placement.id).has_value();
        };
        return state.snapshot->table(u"later"_s)
            && std::ranges::all_of(state.snapshot->placements(), isKnown);
    };
    QVERIFY(QTest::qWaitFor(areWeighed, 20000));
    runOrFail(session, u"DROP TABLE public.later"_s);
}

void TestClusterWatch::watcherSurvivesTheLossOfTheCoordinator()
{
    auto &sandbox = cluster();
    ClusterWatcher watcher(opener(sandbox), quick);
    watcher.start();
    QTRY_VERIFY_WITH_TIMEOUT(watcher.state().snapshot, 20000);
    const auto known = watcher.state().snapshot;
    ::kill(sandbox.postmaster(0), SIGQUIT);
    QTRY_VERIFY_WITH_TIMEOUT(!watcher.state().problem.isEmpty(), 20000);
    QVERIFY(watcher.state().snapshot);
    QCOMPARE(watcher.state().snapshot->shards().size(), known->shards().size());
    const auto lostAt = watcher.state().readAt;
    QVERIFY(lostAt.isValid());
    QVERIFY(sandbox.bringUp());
    QTRY_VERIFY_WITH_TIMEOUT(watcher.state().problem.isEmpty(), 30000);
    QVERIFY(watcher.state().readAt > lostAt);
}

QTEST_GUILESS_MAIN(TestClusterWatch)
#include "tst_cluster_watch.moc"
