// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/findings.h"
#include "core/operations/operation_catalogue.h"
#include "tests/support/cluster_text.h"
#include "tests/support/plan_world.h"

#include <QTest>

using namespace tessera;
using namespace tessera::test;
using namespace Qt::StringLiterals;

namespace {

const auto workers = u"w1 group 1 | w2 group 2 | "_s;
const auto healthy =
    workers + u"orders: hash id group 1 shards 4 on w1 w2 | countries: reference on coord w1 w2"_s;

ClusterState stateOf(const QString &world)
{
    ClusterState state;
    state.snapshot = clusterFromText(world);
    state.readAt = state.snapshot->serverTime();
    return state;
}

/// The world with its parts changed as @p change says.
template <class Change> ClusterState changed(const QString &world, Change change)
{
    auto state = stateOf(world);
    const auto &from = *state.snapshot;
    ClusterSnapshot::Parts parts;
    parts.capabilities = from.capabilities();
    parts.nodes = from.nodes();
    parts.tables = from.tables();
    parts.colocationGroups = from.colocationGroups();
    parts.shards.assign(from.shards().begin(), from.shards().end());
    parts.placements.assign(from.placements().begin(), from.placements().end());
    change(parts);
    state.snapshot = std::make_shared<const ClusterSnapshot>(std::move(parts));
    return state;
}

QStringList codes(const ClusterState &state)
{
    QStringList list;
    for (const auto &finding : findings(state))
        list << finding.code;
    return list;
}

QString messageOf(const ClusterState &state, const QString &code)
{
    for (const auto &finding : findings(state)) {
        if (finding.code == code)
            return finding.message;
    }
    return {};
}

using Parts = ClusterSnapshot::Parts;

} // namespace

class TestFindings : public QObject
{
    Q_OBJECT

private slots:
    void healthyClusterHasNone();
    void nothingReadHasNone();
    void nodesAreJudged_data();
    void nodesAreJudged();
    void unknownReachabilityIsNoFinding();
    void unreachableWorkerIsNamed();
    void coordinatorNamedLocalhostWithRemoteWorkers();
    void holeIsFoundAtEachPlace_data();
    void holeIsFoundAtEachPlace();
    void overlapNamesBothShards();
    void shardsOfOneSetOnTwoNodes();
    void shardWhoseGroupIsNotRegistered();
    void tablesWithoutIdentityAreListed();
    void leftoverNeedsTwoMinutesOrAGoneNode();
    void leftoverOfARunningMoveIsNone();
    void unrecordedReplicationObjectsAreListed();
    void preparedTransactionBecomesAWarning();
    void interruptedRunIsOfThisCluster();
    void lostInactiveNodeMayGo();
    void remediesCanBePlanned_data();
    void remediesCanBePlanned();
    void failedTaskIsTold();
    void comparedNodesThatDiffer();
    void unreadableCatalogIsSaid();
    void worstComesFirst();
    void everyFindingHasARemedy();
};

void TestFindings::healthyClusterHasNone()
{
    QCOMPARE(codes(stateOf(healthy)), QStringList());
}

void TestFindings::nothingReadHasNone()
{
    QCOMPARE(codes({}), QStringList());
}

void TestFindings::nodesAreJudged_data()
{
    QTest::addColumn<QString>("world");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("inactive node with shards")
        << u"w1 group 1 | w2 group 2 inactive | orders: hash id group 1 shards 4 on w1 w2"_s
        << QStringList { u"inactive-node-with-placements"_s };
    QTest::newRow("inactive node without shards")
        << u"w1 group 1 | w2 group 2 inactive | orders: hash id group 1 shards 4 on w1"_s
        << QStringList { u"inactive-node"_s };
    QTest::newRow("drain that did not finish")
        << u"w1 group 1 | w2 group 2 noshards | orders: hash id group 1 shards 4 on w1 w2"_s
        << QStringList { u"drain-unfinished"_s };
    QTest::newRow("reference table misses a node")
        << workers + u"countries: reference on coord w1"_s << QStringList { u"reference-copy-missing"_s };
    QTest::newRow("secondary is no node of its own")
        << u"w1 group 1 | w1b group 1 secondary | countries: reference on coord w1"_s << QStringList();
}

void TestFindings::nodesAreJudged()
{
    QFETCH(QString, world);
    QTEST(codes(stateOf(world)), "expected");
}

void TestFindings::unknownReachabilityIsNoFinding()
{
    auto state = stateOf(healthy);
    state.reachable = { { NodeId { 1 }, true }, { NodeId { 2 }, true } };
    QCOMPARE(codes(state), QStringList());
}

void TestFindings::unreachableWorkerIsNamed()
{
    auto state = stateOf(healthy);
    state.reachable = { { state.snapshot->nodes().at(1).id, false } };
    QCOMPARE(messageOf(state, u"node-unreachable"_s), u"The coordinator cannot connect to w1:5432."_s);
    QCOMPARE(findings(state).first().severity, Severity::Critical);
}

void TestFindings::coordinatorNamedLocalhostWithRemoteWorkers()
{
    const auto local = u"localhost group 0 noshards | %1 group 1 | orders: hash id group 1 shards 4 on %1"_s;
    QCOMPARE(codes(stateOf(local.arg(u"w1"_s))), QStringList { u"coordinator-is-localhost"_s });
    QCOMPARE(codes(stateOf(local.arg(u"127.0.0.1"_s))), QStringList());
    const auto withoutCoordinator = changed(healthy, [](Parts &parts) { parts.nodes.removeFirst(); });
    QVERIFY(codes(withoutCoordinator).contains(u"coordinator-not-registered"_s));
}

void TestFindings::holeIsFoundAtEachPlace_data()
{
    QTest::addColumn<int>("shard");
    QTest::addColumn<QString>("range");
    QTest::newRow("at the start") << 0 << u"-2147483648 … -1073741825"_s;
    QTest::newRow("in the middle") << 2 << u"0 … 1073741823"_s;
    QTest::newRow("at the end") << 3 << u"1073741824 … 2147483647"_s;
}

void TestFindings::holeIsFoundAtEachPlace()
{
    QFETCH(int, shard);
    QFETCH(QString, range);
    const auto state =
        changed(workers + u"orders: hash id group 1 shards 4 on w1 w2"_s, [shard](Parts &parts) {
            parts.shards.erase(parts.shards.begin() + shard);
            parts.placements.erase(parts.placements.begin() + shard);
            for (auto &placement : parts.placements)
                placement.shard -= placement.shard > static_cast<quint32>(shard);
        });
    QCOMPARE(codes(state), QStringList { u"range-hole"_s });
    QVERIFY2(messageOf(state, u"range-hole"_s).contains(range),
             qPrintable(messageOf(state, u"range-hole"_s)));
}

void TestFindings::overlapNamesBothShards()
{
    const auto state = changed(workers + u"orders: hash id group 1 shards 4 on w1 w2"_s,
                               [](Parts &parts) { parts.shards[1].maxValue = 10; });
    QCOMPARE(codes(state), QStringList { u"range-overlap"_s });
    QCOMPARE(messageOf(state, u"range-overlap"_s),
             u"Shards 102009 and 102010 of orders claim the same hash range 0 … 10."_s);
}

void TestFindings::shardsOfOneSetOnTwoNodes()
{
    const auto world = workers
        + u"orders: hash id group 1 shards 4 on w1 w2 | lines: hash order_id group 1 shards 4 on w1 w2"_s;
    const auto state = changed(world, [](Parts &parts) { parts.placements[5].group = GroupId { 1 }; });
    QCOMPARE(codes(state), QStringList { u"colocation-broken"_s });
    QVERIFY(messageOf(state, u"colocation-broken"_s).contains(u"first that of shard 102009"_s));
}

void TestFindings::shardWhoseGroupIsNotRegistered()
{
    const auto state = changed(workers + u"orders: hash id group 1 shards 4 on w1 w2"_s,
                               [](Parts &parts) { parts.placements[0].group = GroupId { 77 }; });
    QCOMPARE(codes(state), QStringList { u"shard-without-node"_s });
}

void TestFindings::tablesWithoutIdentityAreListed()
{
    const auto state = changed(healthy, [](Parts &parts) {
        parts.tables[0].name = u"we\"ird; drop"_s;
        parts.tables[0].identity = ReplicaIdentity::Missing;
        parts.tables[1].identity = ReplicaIdentity::Missing; // a reference table is never moved
    });
    QCOMPARE(codes(state), QStringList { u"no-replica-identity"_s });
    QVERIFY(messageOf(state, u"no-replica-identity"_s).contains(u"we\"ird; drop"_s));
    const auto unknown =
        changed(healthy, [](Parts &parts) { parts.tables[0].identity = ReplicaIdentity::Unknown; });
    QCOMPARE(codes(unknown), QStringList());
}

void TestFindings::leftoverNeedsTwoMinutesOrAGoneNode()
{
    auto state = changed(healthy, [](Parts &parts) {
        parts.cleanup = { { .id = 7,
                            .operationId = 3,
                            .objectType = 1,
                            .objectName = u"public.orders_102008"_s,
                            .group = GroupId { 1 },
                            .policy = 2 } };
    });
    QCOMPARE(codes(state), QStringList { u"cleanup-waiting"_s }); // a single reading tells of it, too
    QCOMPARE(findings(state).first().severity, Severity::Info);
    state.cleanupFirstSeen = { { 7, state.readAt.addSecs(-100) } };
    QCOMPARE(codes(state), QStringList { u"cleanup-waiting"_s });
    state.cleanupFirstSeen = { { 7, state.readAt.addSecs(-121) } };
    QCOMPARE(codes(state), QStringList { u"cleanup-stuck"_s });
    const auto gone = changed(healthy, [](Parts &parts) {
        parts.cleanup = { { .id = 7,
                            .operationId = 3,
                            .objectType = 1,
                            .objectName = u"public.orders_102008"_s,
                            .group = GroupId { 9 },
                            .policy = 2 } };
    });
    QCOMPARE(codes(gone), QStringList { u"cleanup-without-node"_s });
}

void TestFindings::leftoverOfARunningMoveIsNone()
{
    auto state = changed(healthy, [](Parts &parts) {
        parts.cleanup = { { .id = 7,
                            .operationId = 3,
                            .objectType = 1,
                            .objectName = u"public.orders_102008"_s,
                            .group = GroupId { 1 },
                            .policy = 1 },
                          { .id = 8,
                            .operationId = 4,
                            .objectType = 1,
                            .objectName = u"public.orders_102009"_s,
                            .group = GroupId { 1 },
                            .policy = 1,
                            .isRunning = true } };
    });
    state.cleanupFirstSeen = { { 7, state.readAt.addSecs(-600) }, { 8, state.readAt.addSecs(-600) } };
    RunningMove move;
    move.shard = ShardId { 102008 };
    state.moves = { move };
    QCOMPARE(codes(state), QStringList());
    state.moves.clear();
    QVERIFY(messageOf(state, u"cleanup-stuck"_s).contains(u"orders_102008"_s));
    QVERIFY(!messageOf(state, u"cleanup-stuck"_s).contains(u"orders_102009"_s));
}

void TestFindings::unrecordedReplicationObjectsAreListed()
{
    const auto slot = [](const QString &name, bool isActive = false) {
        return ReplicationObject { ReplicationKind::Slot, name, isActive };
    };
    auto state = changed(healthy, [](Parts &parts) {
        parts.cleanup = { { .id = 7,
                            .operationId = 5,
                            .objectType = 3,
                            .objectName = u"citus_shard_move_slot_2_10_5"_s,
                            .group = GroupId { 1 } } };
    });
    OperationTraces traces { .nodes = { { .node = NodeId { 2 },
                                          .replication = { slot(u"citus_shard_move_slot_2_10_5"_s),
                                                           slot(u"citus_shard_move_slot_2_10_6"_s),
                                                           slot(u"citus_shard_move_slot_2_10_7"_s, true),
                                                           slot(u"citus_shard_we\"ird; drop_8"_s) } } },
                             .running = { 6 } };
    state.traces = std::make_shared<const OperationTraces>(traces);
    QCOMPARE(codes(state), (QStringList { u"replication-leftovers"_s, u"cleanup-waiting"_s }));
    const auto message = messageOf(state, u"replication-leftovers"_s);
    QVERIFY2(message.contains(u"1 slot"_s) && message.contains(u"citus_shard_we\"ird; drop_8"_s),
             qPrintable(message));
}

void TestFindings::preparedTransactionBecomesAWarning()
{
    auto state = stateOf(healthy);
    const auto severityAfter = [&](std::chrono::seconds age) -> std::optional<Severity> {
        state.traces = std::make_shared<const OperationTraces>(OperationTraces {
            .nodes = { { .node = NodeId { 2 }, .prepared = { { u"citus_0_7_1_1"_s, age } } } } });
        const auto found = findings(state);
        return found.isEmpty() ? std::nullopt : std::optional(found.first().severity);
    };
    using namespace std::chrono_literals;
    QVERIFY(!severityAfter(4s)); // a write that is just being committed
    QCOMPARE(severityAfter(5s), Severity::Info);
    QCOMPARE(severityAfter(121s), Severity::Warning);
    QCOMPARE(codes(state), QStringList { u"prepared-transactions"_s });
}

void TestFindings::interruptedRunIsOfThisCluster()
{
    auto state = stateOf(healthy);
    state.clusterId = u"shop/42"_s;
    state.interrupted = { { .journalId = 9,
                            .clusterId = u"shop/42"_s,
                            .title = u"Move we\"ird; drop %1"_s,
                            .startedAt = state.readAt,
                            .finishedSteps = 2,
                            .steps = 5,
                            .canUndo = true } };
    QCOMPARE(codes(state), QStringList { u"run-interrupted"_s });
    const auto finding = findings(state).first();
    QVERIFY2(finding.message.contains(u"we\"ird; drop %1"_s) && finding.message.contains(u"after 2 of 5"_s),
             qPrintable(finding.message));
    QVERIFY(finding.remedy.contains(u"undo"_s));
    QCOMPARE(finding.remedyPlan->operation, u"journal.resume"_s);
    QCOMPARE(finding.remedyPlan->parameters[u"entry"_s].toString(), u"9"_s);
    state.interrupted.first().canUndo = false;
    QVERIFY(!findings(state).first().remedy.contains(u"undo"_s));
    state.clusterId = u"shop/43"_s;
    QCOMPARE(codes(state), QStringList());
    state.clusterId.clear();
    state.interrupted.first().clusterId.clear();
    QCOMPARE(codes(state), QStringList()); // neither is known: not the same
}

void TestFindings::lostInactiveNodeMayGo()
{
    const auto remedyOf = [](const QString &world, bool answers) {
        auto state = stateOf(world);
        state.reachable = { { NodeId { 3 }, answers } };
        for (const auto &finding : findings(state)) {
            if (finding.code.startsWith(u"inactive-node"_s))
                return finding.remedyPlan ? finding.remedyPlan->operation : u"-"_s;
        }
        return QString();
    };
    const auto empty = u"w1 group 1 | w2 group 2 inactive | orders: hash id group 1 shards 4 on w1"_s;
    const auto holder = u"w1 group 1 | w2 group 2 inactive | orders: hash id group 1 shards 4 on w1 w2"_s;
    QCOMPARE(remedyOf(empty, true), u"node.activate"_s);
    QCOMPARE(remedyOf(empty, false), u"node.remove"_s);
    QCOMPARE(remedyOf(holder, true), u"node.activate"_s);
    QCOMPARE(remedyOf(holder, false), u"-"_s); // its rows are nowhere else
}

void TestFindings::failedTaskIsTold()
{
    const auto withTask = [](const QString &job, const JobTask &task) {
        return changed(healthy, [&](Parts &parts) {
            parts.jobs = { { .id = JobId { 4 },
                             .state = job,
                             .type = {},
                             .description = {},
                             .startedAt = {},
                             .finishedAt = {},
                             .tasks = { task } } };
        });
    };
    const JobTask error { .id = 1,
                          .state = u"error"_s,
                          .command = {},
                          .pid = {},
                          .notBefore = {},
                          .message = u"ERROR:  disk full\nDETAIL: no"_s };
    QCOMPARE(messageOf(withTask(u"failed"_s, error), u"job-failed"_s),
             u"Background job 4 failed: ERROR: disk full DETAIL: no"_s);
    JobTask retried = error;
    retried.state = u"runnable"_s;
    retried.retryCount = 2;
    QCOMPARE(codes(withTask(u"running"_s, retried)), QStringList { u"job-in-trouble"_s });
    JobTask waiting = retried;
    waiting.retryCount = 0;
    QCOMPARE(codes(withTask(u"running"_s, waiting)), QStringList());
    QCOMPARE(codes(withTask(u"cancelled"_s, error)), QStringList());
}

void TestFindings::comparedNodesThatDiffer()
{
    auto state = stateOf(healthy);
    const auto &nodes = state.snapshot->nodes(); // the coordinator comes first
    const auto answers = [&](const QString &second) {
        return QHash<NodeId, QString> { { nodes.at(0).id, u"a"_s },
                                        { nodes.at(1).id, u"a"_s },
                                        { nodes.at(2).id, second } };
    };
    NodeChecks checks;
    checks.version = checks.metadata = answers(u"a"_s);
    checks.copies.insert(state.snapshot->tables().at(1).oid, answers(u"a"_s));
    state.checks = std::make_shared<const NodeChecks>(checks);
    QCOMPARE(codes(state), QStringList());
    checks.version = checks.metadata = answers(u"b"_s);
    checks.copies.insert(state.snapshot->tables().at(1).oid, answers(u"b"_s));
    state.checks = std::make_shared<const NodeChecks>(checks);
    QCOMPARE(codes(state),
             (QStringList { u"metadata-differs"_s, u"reference-copies-differ"_s, u"version-skew"_s }));
    QVERIFY(messageOf(state, u"metadata-differs"_s).contains(u"w2:5432"_s));
    QVERIFY(messageOf(state, u"reference-copies-differ"_s).contains(u"countries"_s));
}

void TestFindings::unreadableCatalogIsSaid()
{
    const auto state = changed(healthy, [](Parts &parts) {
        parts.capabilities.unreadable = { u"pg_dist_cleanup"_s, u"pg_dist_authinfo"_s };
    });
    QCOMPARE(codes(state), QStringList { u"catalog-unreadable"_s });
    QVERIFY(!messageOf(state, u"catalog-unreadable"_s).contains(u"authinfo"_s));
}

void TestFindings::worstComesFirst()
{
    auto state = stateOf(u"w1 group 1 | w2 group 2 noshards | orders: hash id group 1 shards 4 on w1 w2"_s);
    state.reachable = { { NodeId { 2 }, false } };
    QCOMPARE(codes(state), (QStringList { u"node-unreachable"_s, u"drain-unfinished"_s }));
}

void TestFindings::remediesCanBePlanned_data()
{
    QTest::addColumn<QString>("world");
    QTest::addColumn<WorldChange>("change");
    QTest::addColumn<QString>("code");
    const auto none = [](Parts &) {};
    const auto left = [](qint32 group) {
        return [group](Parts &parts) {
            parts.cleanup = { { .id = 7,
                                .operationId = 5,
                                .objectName = u"public.orders_102008"_s,
                                .group = GroupId { group } } };
        };
    };
    const auto withOrders = u"%1 | orders: hash tenant group 1 shards 4 on %2"_s;
    QTest::newRow("leftover") << healthy << WorldChange(left(1)) << u"cleanup-waiting"_s;
    QTest::newRow("leftover of a lost node") << healthy << WorldChange(left(9)) << u"cleanup-without-node"_s;
    QTest::newRow("inactive") << withOrders.arg(u"w1 group 1 | w2 group 2 inactive"_s, u"w1 w2"_s)
                              << WorldChange(none) << u"inactive-node-with-placements"_s;
    QTest::newRow("inactive and empty") << withOrders.arg(u"w1 group 1 | w2 group 2 inactive"_s, u"w1"_s)
                                        << WorldChange(none) << u"inactive-node"_s;
    QTest::newRow("out of step") << healthy
                                 << WorldChange([](Parts &parts) { parts.nodes[1].metadataSynced = false; })
                                 << u"metadata-not-synced"_s;
    QTest::newRow("half drained") << withOrders.arg(u"w1 group 1 | w2 group 2 noshards"_s, u"w1 w2"_s)
                                  << WorldChange(none) << u"drain-unfinished"_s;
    QTest::newRow("missing copy") << workers + u"countries: reference on coord w1"_s << WorldChange(none)
                                  << u"reference-copy-missing"_s;
    QTest::newRow("no identity") << healthy << WorldChange([](Parts &parts) {
        parts.tables[0].identity = ReplicaIdentity::Missing;
    }) << u"no-replica-identity"_s;
    QTest::newRow("job in trouble") << healthy << WorldChange([](Parts &parts) {
        Job job { .id = JobId { 4 }, .state = u"running"_s, .type = u"rebalance"_s };
        job.tasks = { JobTask { .id = 1, .state = u"runnable"_s, .retryCount = 2, .message = u"no"_s } };
        parts.jobs = { job };
    }) << u"job-in-trouble"_s;
}

/// What a finding offers is an operation that the same cluster lets plan.
void TestFindings::remediesCanBePlanned()
{
    QFETCH(const QString, world);
    QFETCH(const WorldChange, change);
    QFETCH(const QString, code);
    auto facts = planFactsOf(world, change);
    facts.definitions[u"orders"_s].hasIdentity = false;
    ClusterState state;
    state.snapshot = facts.snapshot;
    state.readAt = facts.snapshot->serverTime();
    const auto found = findings(state);
    const auto finding = std::ranges::find(found, code, &Finding::code);
    QVERIFY(finding != found.end());
    QVERIFY(finding->remedyPlan && !finding->remedyPlan->label.isEmpty());
    const auto plan = planOperation(finding->remedyPlan->operation, finding->remedyPlan->parameters, facts);
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
}

void TestFindings::everyFindingHasARemedy()
{
    auto state =
        changed(u"localhost group 0 noshards | w1 group 1 | w2 group 2 inactive | w3 group 3 noshards | "
                "orders: hash id group 1 shards 6 on w1 w2 w3 | countries: reference on w1"_s,
                [](Parts &parts) {
                    parts.tables[0].identity = ReplicaIdentity::Missing;
                    parts.shards[1].maxValue = 10;
                    parts.shards[4].minValue += 5;
                    parts.placements[0].group = GroupId { 77 };
                    parts.cleanup = { { .id = 1, .objectName = u"x_1"_s, .group = GroupId { 9 } } };
                });
    state.reachable = { { NodeId { 2 }, false } };
    const auto list = findings(state);
    QVERIFY(list.size() >= 9);
    for (const auto &finding : list) {
        QVERIFY2(!finding.remedy.isEmpty() && !finding.message.isEmpty(), qPrintable(finding.code));
        QVERIFY2(finding.message.endsWith(u'.') && finding.remedy.endsWith(u'.'),
                 qPrintable(finding.message));
    }
}

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
