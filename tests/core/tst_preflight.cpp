// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/operation_catalogue.h"
#include "core/plan/preflight.h"
#include "tests/support/cluster_text.h"
#include "tests/support/plan_world.h"

#include <QTest>

#include <functional>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Change = std::function<void(PlanFacts &)>;
Q_DECLARE_METATYPE(Change)

namespace {

using Parts = ClusterSnapshot::Parts;

/// What a check may say of a healthy cluster.
enum Healthy { Silent, Passes };

QJsonObject moveTo(const QString &mode = u"auto"_s)
{
    return { { u"shard"_s, u"102008"_s }, { u"to"_s, u"w2:5432"_s }, { u"mode"_s, mode } };
}

void change(PlanFacts &facts, const std::function<void(Parts &)> &parts)
{
    facts.snapshot = test::withParts(*facts.snapshot, parts);
}

/// The node of HOST:5432.
NodeFacts &node(PlanFacts &facts, const QString &host)
{
    for (auto &one : facts.nodes) {
        if (one.address == host + u":5432"_s)
            return one;
    }
    qFatal("no node %s", qPrintable(host));
}

PlanFacts healthyFacts()
{
    auto facts = test::planFactsOf(test::planWorld());
    facts.sizes = test::sizesFromText(*facts.snapshot, u"102008 3000 | 102012 2000"_s);
    facts.serverMoves = { { ShardId { 102008 }, ByteCount { 5000 }, u"w1:5432"_s, u"w2:5432"_s } };
    facts.newNodes << NodeFacts { .address = u"w5:5432"_s,
                                  .isReachable = true,
                                  .serverVersion = u"150020"_s,
                                  .extensionVersion = u"13.2-1"_s };
    facts.definitions[u"events"_s].bytes = ByteCount { 5000 };
    facts.definitions[u"orders"_s].uniqueKeys.clear();
    facts.definitions[u"orders"_s].hasIdentity = false;
    return facts;
}

/// What is read of it once its end is planned.
std::optional<SessionFacts> sessionOf(const PlanFacts &facts, const QString &pid)
{
    for (const auto &one : facts.nodes) {
        for (const auto &open : one.transactions) {
            if (QString::number(open.pid) == pid)
                return SessionFacts { .pid = open.pid,
                                      .user = open.user,
                                      .application = open.application,
                                      .backendType = u"client backend"_s,
                                      .startedAt = open.startedAt,
                                      .state = u"idle in transaction"_s,
                                      .age = open.age,
                                      .idle = open.idle,
                                      .maySignal = true };
        }
    }
    return std::nullopt;
}

QList<Check> checksNamed(const QList<Check> &checks, const QString &id)
{
    QList<Check> found;
    for (const auto &check : checks) {
        if (check.id == id)
            found << check;
    }
    return found;
}

CheckResult worst(const QList<Check> &checks)
{
    auto result = CheckResult::Ok;
    for (const auto &check : checks)
        result = std::max(result, check.result);
    return result;
}

OpenTransaction session(std::chrono::seconds age, std::chrono::seconds idle, const QStringList &relations)
{
    return { .pid = 7,
             .user = u"ann"_s,
             .application = u"psql"_s,
             .startedAt = u"2026-01-01T00:00:00.000001Z"_s,
             .age = age,
             .idle = idle,
             .hasWritten = true,
             .relations = relations };
}

CleanupRecord record(const QString &name, qint32 group)
{
    return { .id = 3, .operationId = 5, .objectType = 1, .objectName = name, .group = GroupId { group } };
}

Job runningJob()
{
    return {
        .id = JobId { 9 }, .state = u"running"_s, .type = u"rebalance"_s, .description = u"Rebalance"_s
    };
}

} // namespace

/// One row a check and outcome: what makes it speak, and that it is content with a healthy cluster.
class TestPreflight : public QObject
{
    Q_OBJECT
private slots:
    void eachCheckHasTwoOutcomes_data();
    void eachCheckHasTwoOutcomes();
    void healthyClusterMayBeChanged();
    void remedyOfItselfIsNotAsked();
    void diskIsWalkedStepByStep();
    void diskOfAServerToBeAddedCounts();
    void transfersTogetherNeedMore();
    void manyTablesWithoutIdentityShareALine();
    void manyShardsNeedMemory();
    void hostileNamesStayWhole();
    void ownSessionIsNotToBeEnded();
};

namespace {

void row(const char *name, const char *id, CheckResult result, Healthy healthy, const Change &change,
         const char *operation = "shard.move", const QJsonObject &parameters = moveTo())
{
    QTest::newRow(name) << QString::fromLatin1(id) << int(result) << int(healthy) << change
                        << QString::fromLatin1(operation) << parameters;
}

void addServerRows()
{
    const QJsonObject address { { u"address"_s, u"w5:5432"_s } };
    row("standby", "coordinator", CheckResult::Block, Passes,
        [](PlanFacts &facts) { facts.isInRecovery = true; });
    row("worker", "coordinator", CheckResult::Block, Passes,
        [](PlanFacts &facts) { facts.isCoordinator = false; });
    row(
        "plain role", "privileges", CheckResult::Block, Passes,
        [](PlanFacts &facts) { facts.isSuperuser = false; }, "node.add", address);
    row("function not granted", "privileges", CheckResult::Block, Passes, [](PlanFacts &facts) {
        facts.isSuperuser = false;
        change(facts, [](Parts &parts) { parts.capabilities.executable = { u"citus_version"_s }; });
    });
    row("tables of another", "ownership", CheckResult::Block, Silent, [](PlanFacts &facts) {
        facts.isSuperuser = false;
        facts.memberOf = { u"ann"_s };
    });
    row("own tables", "ownership", CheckResult::Ok, Silent, [](PlanFacts &facts) {
        facts.isSuperuser = false;
        facts.memberOf = { u"postgres"_s };
    });
    row("rebalance under way", "running-job", CheckResult::Warn, Silent,
        [](PlanFacts &facts) { change(facts, [](Parts &parts) { parts.jobs = { runningJob() }; }); });
    row("jobs are not looked for", "job-workers", CheckResult::Block, Passes,
        [](PlanFacts &facts) { facts.jobs.queueInterval.reset(); }, "rebalance.start", {});
    row("no free process", "job-workers", CheckResult::Block, Passes,
        [](PlanFacts &facts) { node(facts, u"coord"_s).usedWorkerProcesses = 7; }, "rebalance.start", {});
    row("few free processes", "job-workers", CheckResult::Warn, Passes,
        [](PlanFacts &facts) { facts.jobs.executors = 8; }, "rebalance.start", {});
    row("only the limit of a node raised", "job-workers", CheckResult::Warn, Passes,
        [](PlanFacts &facts) { facts.jobs.executorsPerNode = 4; }, "rebalance.start", {});
}

void addNodeRows()
{
    row("silent node", "node-unreachable", CheckResult::Block, Passes,
        [](PlanFacts &facts) { node(facts, u"w3"_s).isReachable = false; });
    row("metadata behind", "metadata-unsynced", CheckResult::Block, Silent,
        [](PlanFacts &facts) { change(facts, [](Parts &parts) { parts.nodes[2].metadataSynced = false; }); });
    row("new node of unknown version", "new-node", CheckResult::Warn, Passes,
        [](PlanFacts &facts) { facts.newNodes.first().serverVersion.clear(); }, "node.add",
        { { u"address"_s, u"w5:5432"_s } });
    row("older extension", "version-skew", CheckResult::Warn, Silent,
        [](PlanFacts &facts) { node(facts, u"w2"_s).extensionVersion = u"13.1-1"_s; });
    row("other setting", "setting-skew", CheckResult::Warn, Silent,
        [](PlanFacts &facts) { node(facts, u"w2"_s).settings[u"max_connections"_s] = u"500"_s; });
}

void addReplicationRows()
{
    row("wal_level replica", "wal-level", CheckResult::Block, Passes,
        [](PlanFacts &facts) { node(facts, u"w1"_s).walLevel = u"replica"_s; });
    row("answers before writing", "synchronous-commit", CheckResult::Warn, Silent,
        [](PlanFacts &facts) { node(facts, u"w2"_s).answersBeforeWriting = true; });
    row("no slot at the source", "replication-room", CheckResult::Block, Passes,
        [](PlanFacts &facts) { node(facts, u"w1"_s).usedSlots = 10; });
    row("no slot elsewhere", "replication-room", CheckResult::Ok, Passes,
        [](PlanFacts &facts) { node(facts, u"w3"_s).usedSlots = 10; });
    row("no sender at the source", "replication-room", CheckResult::Block, Passes,
        [](PlanFacts &facts) { node(facts, u"w1"_s).usedWalSenders = 10; });
    row("no logical worker at the target", "replication-room", CheckResult::Block, Passes,
        [](PlanFacts &facts) { node(facts, u"w2"_s).usedLogicalWorkers = 4; });
    row("no process at the target", "replication-room", CheckResult::Block, Passes,
        [](PlanFacts &facts) { node(facts, u"w2"_s).usedWorkerProcesses = 8; });
    row("a slot for one of two owners", "replication-room", CheckResult::Block, Passes, [](PlanFacts &facts) {
        node(facts, u"w1"_s).usedSlots = 9;
        change(facts, [](Parts &parts) { parts.tables[1].owner = u"ann"_s; });
    });
    row("other setting without shards", "setting-skew", CheckResult::Ok, Silent,
        [](PlanFacts &facts) { node(facts, u"coord"_s).settings[u"max_connections"_s] = u"500"_s; });
    row("other collation", "setting-skew", CheckResult::Warn, Silent, [](PlanFacts &facts) {
        node(facts, u"coord"_s).settings[u"collation"_s] = u"de_DE"_s;
        node(facts, u"w1"_s).settings[u"collation"_s] = u"C"_s;
    });
}

void addTableRows()
{
    const auto bare = [](PlanFacts &facts) {
        change(facts, [](Parts &parts) { parts.tables[0].identity = ReplicaIdentity::Missing; });
    };
    row("table without identity", "replica-identity", CheckResult::Block, Passes, bare);
    row("table without identity, forced", "replica-identity", CheckResult::Warn, Passes, bare, "shard.move",
        moveTo(u"force_logical"_s));
    row("owner without login", "owner-login", CheckResult::Block, Silent,
        [](PlanFacts &facts) { node(facts, u"w2"_s).rolesWithoutLogin = { u"postgres"_s }; });
    row("another role without login", "owner-login", CheckResult::Ok, Silent,
        [](PlanFacts &facts) { node(facts, u"w2"_s).rolesWithoutLogin = { u"ann"_s }; });
    row("reference table missing", "reference-tables", CheckResult::Block, Passes,
        [](PlanFacts &facts) { change(facts, [](Parts &parts) { parts.placements.pop_back(); }); });
}

void addDiskRows()
{
    row("disk too small", "disk-space", CheckResult::Block, Passes, [](PlanFacts &facts) {
        node(facts, u"w2"_s).freeDisk = ByteCount { 14'999 }; // 5,000 come, 10,000 stay free
    });
    row("disk just large enough", "disk-space", CheckResult::Ok, Passes,
        [](PlanFacts &facts) { node(facts, u"w2"_s).freeDisk = ByteCount { 15'000 }; });
    row("small disk elsewhere", "disk-space", CheckResult::Ok, Passes,
        [](PlanFacts &facts) { node(facts, u"w1"_s).freeDisk = ByteCount { 0 }; });
    row("disk unknown", "disk-space", CheckResult::Warn, Passes,
        [](PlanFacts &facts) { node(facts, u"w2"_s).freeDisk.reset(); });
    row("disk too small for a new table", "disk-space", CheckResult::Block, Passes,
        [](PlanFacts &facts) { facts.definitions[u"events"_s].bytes = ByteCount { 60'001 }; },
        "table.reference", { { u"table"_s, u"events"_s } });
    row("sizes unknown", "sizes-unknown", CheckResult::Warn, Silent, [](PlanFacts &facts) {
        auto sizes = std::make_shared<ShardSizes>(*facts.sizes);
        sizes->silent = { { NodeId { 2 }, u"no answer"_s } };
        facts.sizes = sizes;
    });
}

void addLeftoverRows()
{
    const auto left = [](const QString &name, qint32 group) {
        return [=](PlanFacts &facts) {
            change(facts, [&](Parts &parts) { parts.cleanup = { record(name, group) }; });
        };
    };
    const auto slot = [](PlanFacts &facts, bool isActive) {
        node(facts, u"w1"_s).replication = { { ReplicationKind::Slot, u"citus_shard_move_slot_2_10_5"_s,
                                               isActive } };
    };
    const auto prepared = [](std::chrono::seconds age, const QStringList &relations) {
        return [=](PlanFacts &facts) {
            node(facts, u"w1"_s).prepared = { { u"citus_0_7_1_1"_s, age, relations } };
        };
    };
    row("recorded leftover", "leftovers", CheckResult::Warn, Passes, left(u"public.orders_102009"_s, 1));
    row("leftover of a running move", "leftovers", CheckResult::Ok, Passes, [=](PlanFacts &facts) {
        left(u"public.orders_102009"_s, 1)(facts);
        facts.runningOperations = { 5 };
    });
    row("records unreadable", "leftovers", CheckResult::Warn, Passes, [](PlanFacts &facts) {
        change(facts, [](Parts &parts) { parts.capabilities.unreadable = { u"pg_dist_cleanup"_s }; });
    });
    row("leftover of a lost group", "lost-leftovers", CheckResult::Warn, Silent,
        left(u"public.orders_102009"_s, 99));
    row("the shard itself on a lost group", "lost-leftovers", CheckResult::Block, Silent,
        left(u"public.orders_102008"_s, 99));
    row("slot that nobody reads", "replication-leftovers", CheckResult::Warn, Silent,
        [=](PlanFacts &facts) { slot(facts, false); });
    row("slot in use", "replication-leftovers", CheckResult::Ok, Silent,
        [=](PlanFacts &facts) { slot(facts, true); });
    row("slot of a running move", "replication-leftovers", CheckResult::Ok, Silent, [=](PlanFacts &facts) {
        slot(facts, false);
        facts.runningOperations = { 5 };
    });
    row("old prepared transaction", "prepared-transactions", CheckResult::Warn, Silent,
        prepared(3min, { u"other_9"_s }));
    row("old prepared transaction on the shard", "prepared-transactions", CheckResult::Block, Silent,
        prepared(3min, { u"orders_102008"_s }));
    row("fresh prepared transaction", "prepared-transactions", CheckResult::Ok, Silent,
        prepared(119s, { u"orders_102008"_s }));
}

void addSessionRows()
{
    const auto at = [](const QString &host, const OpenTransaction &one) {
        return [=](PlanFacts &facts) { node(facts, host).transactions = { one }; };
    };
    row("idle for a while", "idle-transactions", CheckResult::Warn, Silent,
        at(u"w1"_s, session(20s, 10s, { u"orders_102008"_s })));
    row("idle for long", "idle-transactions", CheckResult::Block, Silent,
        at(u"coord"_s, session(90s, 60s, { u"lines"_s })));
    row("idle elsewhere", "idle-transactions", CheckResult::Ok, Silent,
        at(u"w1"_s, session(90s, 60s, { u"other"_s, u"other_102008"_s })));
    row("busy on the table", "long-transactions", CheckResult::Warn, Passes,
        at(u"w2"_s, session(90s, 0s, { u"orders"_s })));
    row("writer elsewhere", "long-transactions", CheckResult::Warn, Passes,
        at(u"w2"_s, session(90s, 0s, { u"other"_s })));
    row("sessions of others unseen", "long-transactions", CheckResult::Warn, Passes,
        [](PlanFacts &facts) { node(facts, u"w1"_s).seesAllSessions = false; });
}

} // namespace

void TestPreflight::eachCheckHasTwoOutcomes_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("result");
    QTest::addColumn<int>("healthy");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QJsonObject>("parameters");
    addServerRows();
    addNodeRows();
    addReplicationRows();
    addTableRows();
    addDiskRows();
    addLeftoverRows();
    addSessionRows();
}

void TestPreflight::eachCheckHasTwoOutcomes()
{
    QFETCH(const QString, id);
    QFETCH(const int, result);
    QFETCH(const int, healthy);
    QFETCH(const Change, change);
    QFETCH(const QString, operation);
    QFETCH(const QJsonObject, parameters);
    auto facts = healthyFacts();
    const auto plan = planOperation(operation, parameters, facts);
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
    const auto before = checksNamed(preflight(*plan, facts), id);
    QCOMPARE(worst(before), CheckResult::Ok);
    QCOMPARE(before.isEmpty(), healthy == Silent);
    change(facts);
    // what changes the plan itself, such as a table that has grown
    const auto after = planOperation(operation, parameters, facts).value_or(*plan);
    const auto checks = preflight(after, facts);
    const auto found = checksNamed(checks, id);
    QCOMPARE(int(worst(found)), result);
    QCOMPARE(mayRun(checks), result != int(CheckResult::Block));
    for (const auto &check : found) {
        QCOMPARE(check.remedy.isEmpty(), check.result == CheckResult::Ok);
        if (!check.remedyPlan)
            continue;
        QVERIFY(!check.remedyPlan->label.isEmpty());
        facts.session = sessionOf(facts, check.remedyPlan->parameters[u"pid"_s].toString());
        const auto remedy = planOperation(check.remedyPlan->operation, check.remedyPlan->parameters, facts);
        QVERIFY2(remedy, qPrintable(remedy ? QString() : remedy.error().message));
    }
}

void TestPreflight::healthyClusterMayBeChanged()
{
    const auto facts = healthyFacts();
    const auto plan = planOperation(u"shard.move"_s, moveTo(), facts).value();
    const auto checks = preflight(plan, facts);
    QCOMPARE(worst(checks), CheckResult::Ok);
    QVERIFY(mayRun(checks));
    const auto disk = checksNamed(checks, u"disk-space"_s).first().sentence;
    QVERIFY2(disk.contains(u"w2:5432 keeps at least 53.7 kB free"_s), qPrintable(disk)); // 60,000 - 5,000
}

void TestPreflight::remedyOfItselfIsNotAsked()
{
    auto facts = healthyFacts();
    change(facts, [](Parts &parts) { parts.placements.pop_back(); });
    const auto copy = planOperation(u"reference.replicate"_s, {}, facts).value();
    QVERIFY(mayRun(preflight(copy, facts)));
}

/// Two sets change places through a third node: the first node's copy counts until the deferred drop.
void TestPreflight::diskIsWalkedStepByStep()
{
    auto facts = healthyFacts();
    const auto step = [](std::chrono::seconds time) {
        return Step { .title = u"x"_s, .run = Nothing {}, .estimate = { time, time } };
    };
    Plan plan { .operation = u"test"_s, .title = u"Swap"_s, .steps = { step(10s), step(10s), step(10s) } };
    plan.moves = { { ShardId { 102008 }, GroupId { 1 }, GroupId { 2 }, 0 },
                   { ShardId { 102009 }, GroupId { 2 }, GroupId { 1 }, 1 },
                   { ShardId { 102013 }, GroupId { 2 }, GroupId { 1 }, 2 } };
    facts.sizes = test::sizesFromText(*facts.snapshot, u"102008 3000 | 102009 4000 | 102013 4000"_s);
    const auto verdict = [&] { return checksNamed(preflight(plan, facts), u"disk-space"_s).first(); };
    node(facts, u"w1"_s).freeDisk = ByteCount { 15'000 };
    // step 2 leaves 11,000; before step 3 the 3,000 are not dropped yet, for 15 s have not passed: 7,000
    QCOMPARE(verdict().result, CheckResult::Block);
    QVERIFY2(verdict().sentence.startsWith(u"At step 3 the disk of w1:5432 is 2.9 kB short of the 10 %"_s),
             qPrintable(verdict().sentence));
    plan.steps[1].estimate = { 20s, 20s };
    QCOMPARE(verdict().result, CheckResult::Ok); // dropped before step 3: 10,000 stay free
    facts.jobs.dropInterval.reset();
    QCOMPARE(verdict().result, CheckResult::Block); // never dropped
    facts.jobs.dropInterval = 15s;
    node(facts, u"w1"_s).freeDisk = ByteCount { 13'999 };
    QVERIFY2(verdict().sentence.startsWith(u"At step 2 the disk of w1:5432"_s)
                 || verdict().sentence.startsWith(u"At step 3 the disk of w1:5432"_s),
             qPrintable(verdict().sentence));
}

/// The second of two servers gets its copy of the reference tables, then a shard.
void TestPreflight::diskOfAServerToBeAddedCounts()
{
    auto facts = healthyFacts();
    const auto server = [](const QString &address) {
        return NodeFacts { .address = address,
                           .isReachable = true,
                           .freeDisk = ByteCount { 20'000 },
                           .totalDisk = ByteCount { 100'000 } };
    };
    facts.newNodes = { server(u"w6:5432"_s), server(u"w5:5432"_s) };
    Plan plan { .operation = u"test"_s, .title = u"Add"_s, .steps = { Step { .title = u"x"_s } } };
    plan.needs.newNodes = { u"w5:5432"_s, u"w6:5432"_s };
    plan.needs.bytesInto.insert(NodeId { -2 }, ByteCount { 6'000 });
    const auto verdict = [&] { return checksNamed(preflight(plan, facts), u"disk-space"_s).first(); };
    QCOMPARE(verdict().result, CheckResult::Ok);
    plan.moves = { { ShardId { 102008 }, GroupId { 1 }, GroupId { -2 }, 0 } };
    facts.sizes = test::sizesFromText(*facts.snapshot, u"102008 3000"_s);
    QCOMPARE(verdict().result, CheckResult::Ok);
    QVERIFY2(verdict().sentence.contains(u"w6:5432 keeps at least 10.7 kB free"_s),
             qPrintable(verdict().sentence));
    facts.sizes = test::sizesFromText(*facts.snapshot, u"102008 5000"_s);
    QCOMPARE(verdict().result, CheckResult::Block);
    facts.newNodes.first().freeDisk.reset();
    QCOMPARE(verdict().result, CheckResult::Warn);
    plan.moves.clear();
    QCOMPARE(verdict().result, CheckResult::Warn);
}

/// Transfers that run together leave no time for the deferred drop, and each takes a slot.
void TestPreflight::transfersTogetherNeedMore()
{
    auto facts = healthyFacts();
    const auto step = [](qint64 shard, qint32 from, qint32 to) {
        return Step { .title = u"x"_s,
                      .run = Nothing {},
                      .estimate = { 60s, 60s },
                      .transfer = Transfer { ShardId { shard }, NodeId { from }, NodeId { to } } };
    };
    Plan plan { .operation = u"test"_s,
                .title = u"Swap"_s,
                .steps = { step(102008, 2, 3), step(102010, 2, 3), step(102009, 3, 2) } };
    plan.moves = { { ShardId { 102008 }, GroupId { 1 }, GroupId { 2 }, 0 },
                   { ShardId { 102010 }, GroupId { 1 }, GroupId { 2 }, 1 },
                   { ShardId { 102009 }, GroupId { 2 }, GroupId { 1 }, 2 } };
    plan.scope.tables = { u"orders"_s };
    plan.needs.logicalReplication = true;
    facts.sizes = test::sizesFromText(*facts.snapshot, u"102008 4000 | 102009 4000 | 102010 4000"_s);
    node(facts, u"w1"_s).freeDisk = ByteCount { 13'000 };
    const auto result = [&](const QString &id) { return worst(checksNamed(preflight(plan, facts), id)); };
    QCOMPARE(result(u"disk-space"_s), CheckResult::Block); // the third begins with the first
    node(facts, u"w1"_s).freeDisk = ByteCount { 14'000 };
    QCOMPARE(result(u"disk-space"_s), CheckResult::Ok);
    node(facts, u"w1"_s).freeDisk = ByteCount { 13'000 };
    for (auto &one : plan.steps)
        one.transfer.reset(); // one after the other: the first two are dropped before the third
    QCOMPARE(result(u"disk-space"_s), CheckResult::Ok);

    node(facts, u"w1"_s).usedSlots = 9;
    QCOMPARE(result(u"replication-room"_s), CheckResult::Ok);
    plan.steps = { step(102008, 2, 3), step(102010, 2, 3), step(102009, 3, 2) };
    QCOMPARE(result(u"replication-room"_s), CheckResult::Block);
    plan.lanes.outOfNode = 1;
    QCOMPARE(result(u"replication-room"_s), CheckResult::Ok);
}

void TestPreflight::manyTablesWithoutIdentityShareALine()
{
    QString world = u"w1 group 1 | w2 group 2"_s;
    for (int i = 0; i < 8; ++i)
        world += u" | t%1: hash k group 1 shards 2 on w1 w2"_s.arg(i);
    auto facts = test::planFactsOf(world);
    change(facts, [](Parts &parts) {
        for (auto &table : parts.tables)
            table.identity = ReplicaIdentity::Missing;
    });
    const auto plan = planOperation(u"shard.move"_s, moveTo(), facts).value();
    const auto found = checksNamed(preflight(plan, facts), u"replica-identity"_s);
    QCOMPARE(found.size(), 6);
    QVERIFY2(found.last().sentence.contains(u"t5, t6, t7"_s), qPrintable(found.last().sentence));
}

void TestPreflight::manyShardsNeedMemory()
{
    auto facts = test::planFactsOf(u"w1 group 1 | w2 group 2 | t: hash k group 1 shards 65536 on w1 w2"
                                   " | u: hash k group 1 shards 65536 on w1 w2"_s);
    const auto plan = planOperation(u"shard.move"_s, moveTo(), facts).value();
    const auto found = checksNamed(preflight(plan, facts), u"many-shards"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().result, CheckResult::Warn);
}

void TestPreflight::hostileNamesStayWhole()
{
    const auto name = u"we\"ird;%1drop"_s;
    auto facts =
        test::planFactsOf(u"w1 group 1 | w2 group 2 | %1: hash k group 1 shards 2 on w1 w2"_s.arg(name));
    change(facts, [](Parts &parts) { parts.tables[0].identity = ReplicaIdentity::Missing; });
    const auto plan = planOperation(u"shard.move"_s, moveTo(), facts).value();
    node(facts, u"w1"_s).transactions = { session(90s, 70s, { name + u"_102008"_s }) };
    const auto checks = preflight(plan, facts);
    const auto identity = checksNamed(checks, u"replica-identity"_s).first();
    QVERIFY(identity.sentence.startsWith(name));
    QCOMPARE(identity.remedyPlan->parameters[u"table"_s].toString(), name);
    QVERIFY(checksNamed(checks, u"idle-transactions"_s).first().sentence.contains(name));
}

void TestPreflight::ownSessionIsNotToBeEnded()
{
    auto facts = test::planFactsOf(u"w1 group 1 | w2 group 2 | orders: hash k group 1 shards 2 on w1 w2"_s);
    const auto plan = planOperation(u"shard.move"_s, moveTo(), facts).value();
    for (const auto &application : { u"psql"_s, u"tessera move"_s, u"tessera"_s }) {
        auto one = session(90s, 70s, { u"orders_102008"_s });
        one.application = application;
        node(facts, u"w1"_s).transactions = { one };
        const auto check = checksNamed(preflight(plan, facts), u"idle-transactions"_s).first();
        QCOMPARE(check.result, CheckResult::Block);
        QCOMPARE(check.remedyPlan.has_value(), application == u"psql"_s);
        QVERIFY(!check.remedy.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestPreflight)
#include "tst_preflight.moc"
