// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/cluster_session.h"
#include "core/plan/action_text.h"
#include "core/plan/fingerprint.h"
#include "tests/support/cluster_text.h"
#include "tests/support/plan_world.h"

#include <QTest>

using namespace tessera;
using namespace tessera::test;
using namespace Qt::StringLiterals;

namespace {

Result<Plan> planned(const char *operation, const QJsonObject &parameters,
                     const PlanFacts &facts = planFactsOf(planWorld()))
{
    return planOperation(QString::fromLatin1(operation), parameters, facts);
}

} // namespace

class TestOperations : public QObject
{
    Q_OBJECT
private slots:
    void moveTakesTheWholeSet();
    void distributeQuotesHostileNames();
    void addNodeCopiesReferenceTables();
    void refusals_data();
    void refusals();
    void foreignKeysAreRefused();
    void newNodeOfAnotherVersionIsRefused();
    void everyOperationChecksItsParameters();
    void identityIsTheBestThereIs();
    void cleanupNamesWhatNoRecordKnows();
    void onlyThatSessionIsEnded();
    void sessionsOfOthersAreProtected_data();
    void sessionsOfOthersAreProtected();
    void fingerprintFollowsFactsInScope();
};

void TestOperations::moveTakesTheWholeSet()
{
    const auto plan = planned("shard.move", with({ { u"shard"_s, u"102008"_s }, { u"to"_s, u"w2:5432"_s } }));
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
    QCOMPARE(
        planLines(*plan).mid(0, 4),
        QStringList({ u"Move shard 102008 to w2:5432"_s,
                      u"1. Move the set of shard 102008, 2 shard(s), from w1:5432 to w2:5432."_s,
                      u"   run: SELECT pg_catalog.citus_move_shard_placement(102008, 2, 3, 'auto')"_s,
                      u"   undo: SELECT pg_catalog.citus_move_shard_placement(102008, 3, 2, 'auto') FROM "
                      "pg_catalog.pg_dist_placement WHERE shardid = 102008 AND groupid = 2"_s }));
    QCOMPARE(plan->moves,
             QList<PlacementChange>({ { ShardId { 102008 }, GroupId { 1 }, GroupId { 2 }, 0 },
                                      { ShardId { 102012 }, GroupId { 1 }, GroupId { 2 }, 0 } }));
    QCOMPARE(totalBytes(*plan), std::nullopt); // sizes were not read: unknown, not zero
}

void TestOperations::distributeQuotesHostileNames()
{
    const auto plan = planned("table.distribute",
                              with({ { u"table"_s, u"we\"ird; drop"_s },
                                     { u"column"_s, u"tenant"_s },
                                     { u"shardCount"_s, u"8"_s } }));
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
    QCOMPARE(planLines(*plan).at(2),
             u"   run: SELECT pg_catalog.create_distributed_table('\"public\".\"we\"\"ird; "
             u"drop\"'::pg_catalog.regclass, "
             "'tenant', 'hash', colocate_with := 'default', shard_count := 8)"_s);
}

void TestOperations::addNodeCopiesReferenceTables()
{
    const auto plan = planned("node.add", with({ { u"address"_s, u"w5"_s } }));
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
    QCOMPARE(plan->steps.size(), 2);
    QCOMPARE(actionText(plan->steps.at(0).run), u"SELECT pg_catalog.citus_add_node('w5', 5432)"_s);
    QCOMPARE(actionText(plan->steps.at(1).run), u"SELECT pg_catalog.replicate_reference_tables('auto')"_s);
    QVERIFY(std::ranges::all_of(plan->steps, &Step::canUndo));
}

void TestOperations::refusals_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QJsonObject>("parameters");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *operation, const QJsonObject &parameters,
                        const char *words) {
        QTest::newRow(name) << QString::fromLatin1(operation) << parameters << QString::fromUtf8(words);
    };
    const auto distribute = [](const QString &table, const QString &column) {
        return with({ { u"table"_s, table }, { u"column"_s, column } });
    };
    const auto move = [](const QString &shard, const QString &to) {
        return with({ { u"shard"_s, shard }, { u"to"_s, to } });
    };
    const auto node = [](const QString &name) { return with({ { u"node"_s, name } }); };
    row("no such table", "table.distribute", distribute(u"no%1pe"_s, u"id"_s), "There is no table no%1pe.");
    row("already distributed", "table.distribute", distribute(u"orders"_s, u"tenant"_s),
        "orders is already distributed by tenant.");
    row("no such column", "table.distribute", distribute(u"events"_s, u"nope"_s),
        "events has no column nope.");
    row("type without hash", "table.distribute", distribute(u"events"_s, u"doc"_s),
        "is of type json, which cannot be hashed");
    row("generated column", "table.distribute", distribute(u"events"_s, u"sum"_s), "is generated");
    row("key without the column", "table.reference", with({ { u"table"_s, u"gone"_s } }),
        "There is no table gone.");
    row("too many shards", "table.distribute",
        with({ { u"table"_s, u"events"_s }, { u"column"_s, u"tenant"_s }, { u"shardCount"_s, u"64001"_s } }),
        "The shard count 64001 is out of range.");
    row("no shards", "table.distribute",
        with({ { u"table"_s, u"events"_s }, { u"column"_s, u"tenant"_s }, { u"shardCount"_s, u"0"_s } }),
        "The shard count 0 is out of range.");
    row("colocated with a reference table", "table.distribute",
        with({ { u"table"_s, u"events"_s },
               { u"column"_s, u"tenant"_s },
               { u"colocateWith"_s, u"countries"_s } }),
        "countries is a reference table.");
    row("not distributed", "table.undistribute", with({ { u"table"_s, u"events"_s } }),
        "events is not distributed.");
    row("node already there", "node.add", with({ { u"address"_s, u"w1:5432"_s } }),
        "w1:5432 is in the cluster already, as node 2.");
    row("node there but inactive", "node.add", with({ { u"address"_s, u"w4:5432"_s } }),
        "Activate node 5 instead.");
    row("no address", "node.add", with({ { u"address"_s, u"w5:port"_s } }), "is not an address");
    row("no such shard", "shard.move", move(u"7"_s, u"w1:5432"_s), "The cluster has no shard 7.");
    row("shard is no number", "shard.move", move(u"x"_s, u"w1:5432"_s), "is not a shard id");
    row("no such node", "shard.move", move(u"102008"_s, u"w9:5432"_s), "The cluster has no node w9:5432.");
    row("the node it is on", "shard.move", move(u"102008"_s, u"w1:5432"_s),
        "Shard 102008 is on w1:5432 already.");
    row("node without shards", "shard.move", move(u"102008"_s, u"w3:5432"_s), "may not hold shards");
    row("inactive node", "shard.move", move(u"102008"_s, u"w4:5432"_s), "w4:5432 is inactive.");
    row("reference shard", "shard.move", move(u"102016"_s, u"w2:5432"_s), "countries is a reference table");
    row("no rebalance to stop", "rebalance.stop", {}, "No rebalance is running.");
    row("coordinator stays", "node.remove", node(u"coord:5432"_s), "is the coordinator");
    row("node with shards", "node.remove", node(u"w1:5432"_s), "holds the only copy of 4 shard(s)");
    row("node with shards disabled", "node.disable", node(u"2"_s), "Drain the node first.");
    row("active node", "node.activate", node(u"w1:5432"_s), "is active already");
    row("nothing to clean", "cleanup.run", {}, "Nothing is left behind.");
    row("no lost group", "cleanup.run", { { u"lostGroups"_s, true } }, "No record belongs to a node group");
    row("no copy missing", "reference.replicate", {}, "Every node has all reference tables.");
    row("nothing prepared", "transactions.recover", {}, "No transaction waits");
    row("nobody idles", "session.end", with({ { u"node"_s, u"2"_s }, { u"pid"_s, u"7"_s } }),
        "There is no session with pid 7 on w1:5432 any more.");
    row("identity of no table", "table.identity", with({ { u"table"_s, u"gone"_s } }),
        "There is no distributed table gone.");
    row("identity of a local table", "table.identity", with({ { u"table"_s, u"events"_s } }),
        "There is no distributed table events.");
    row("has an identity", "table.identity", with({ { u"table"_s, u"orders"_s } }),
        "orders has an identity already.");
    row("no such index", "table.identity",
        with({ { u"table"_s, u"orders"_s }, { u"index"_s, u"or\"ders"_s } }),
        "or\"ders is no unique index of orders");
}

void TestOperations::refusals()
{
    QFETCH(const QString, operation);
    QFETCH(const QJsonObject, parameters);
    QFETCH(const QString, words);
    const auto plan = planOperation(operation, parameters, planFactsOf(planWorld()));
    QVERIFY(!plan);
    QVERIFY2(plan.error().message.contains(words), qPrintable(plan.error().message));
}

void TestOperations::foreignKeysAreRefused()
{
    auto facts = planFactsOf(planWorld());
    auto &events = facts.definitions[u"events"_s];
    const auto parameters = with({ { u"table"_s, u"events"_s }, { u"column"_s, u"tenant"_s } });
    events.foreignKeys = { { .name = u"fk"_s, .other = u"local"_s, .columns = { u"id"_s } } };
    QVERIFY(planned("table.distribute", parameters, facts)
                .error()
                .message.startsWith(u"events refers to the local table local by the foreign key fk."_s));
    events.foreignKeys = {
        { .name = u"fk"_s, .other = u"local"_s, .isIncoming = true, .columns = { u"id"_s } }
    };
    QVERIFY(planned("table.distribute", parameters, facts)
                .error()
                .message.startsWith(u"The local table local refers to events by the foreign key fk."_s));
    events.foreignKeys = {
        { .name = u"fk"_s, .other = u"orders"_s, .otherIsCitusTable = true, .columns = { u"id"_s } }
    };
    QVERIFY(planned("table.distribute", parameters, facts)
                .error()
                .message.contains(u"does not contain the column tenant"_s));
    events.foreignKeys = { { .name = u"fk"_s,
                             .other = u"countries"_s,
                             .otherIsCitusTable = true,
                             .otherIsReference = true,
                             .columns = { u"id"_s } } };
    QVERIFY(planned("table.distribute", parameters, facts));
}

void TestOperations::newNodeOfAnotherVersionIsRefused()
{
    auto facts = planFactsOf(planWorld());
    const auto parameters = with({ { u"address"_s, u"w5:5432"_s } });
    NodeFacts server { .address = u"w5:5432"_s, .problem = u"Connection refused"_s };
    facts.newNodes = { server };
    QCOMPARE(planned("node.add", parameters, facts).error().message,
             u"w5:5432 cannot be reached: Connection refused"_s);
    server.isReachable = true;
    server.serverVersion = u"160001"_s;
    server.extensionVersion = u"13.2-1"_s;
    facts.newNodes = { server };
    QVERIFY(planned("node.add", parameters, facts)
                .error()
                .message.contains(u"runs PostgreSQL 16, the coordinator 15"_s));
    server.serverVersion = u"150001"_s;
    server.extensionVersion = u"12.1-1"_s;
    facts.newNodes = { server };
    QVERIFY(planned("node.add", parameters, facts)
                .error()
                .message.contains(u"citus 12.1-1, the coordinator 13.2-1"_s));
    server.extensionVersion.clear();
    facts.newNodes = { server };
    QVERIFY(
        planned("node.add", parameters, facts).error().message.contains(u"does not have the extension"_s));
    server.extensionVersion = u"13.2-1"_s;
    facts.newNodes = { server };
    QVERIFY(planned("node.add", parameters, facts));
}

void TestOperations::everyOperationChecksItsParameters()
{
    for (const auto &row : operationCatalogue()) {
        const bool needsOne = std::ranges::any_of(row.fields, &OperationField::isRequired);
        if (needsOne)
            QCOMPARE(planned(row.id, {}).error().kind, ErrorKind::Invalid);
        QCOMPARE(planned(row.id, with({ { u"surprise"_s, u"1"_s } })).error().kind, ErrorKind::Invalid);
        QCOMPARE(operationRow(QString::fromLatin1(row.id)), &row);
    }
    QCOMPARE(planned("format.disk", {}).error().kind, ErrorKind::Invalid);
}

void TestOperations::identityIsTheBestThereIs()
{
    auto facts = planFactsOf(planWorld());
    auto &orders = facts.definitions[u"orders"_s];
    orders.hasIdentity = false;
    const auto line = [&](int number, const QString &index = {}) {
        QJsonObject wish { { u"table"_s, u"orders"_s } };
        if (!index.isEmpty())
            wish.insert(u"index"_s, index);
        const auto plan = planned("table.identity", wish, facts);
        return plan ? planLines(*plan).at(number) : plan.error().message;
    };
    orders.replicaIdentity = 'n';
    QCOMPARE(line(2),
             u"   run: ALTER TABLE \"public\".\"orders\" REPLICA IDENTITY DEFAULT"_s); // the primary key
    QCOMPARE(line(3), u"   undo: ALTER TABLE \"public\".\"orders\" REPLICA IDENTITY NOTHING"_s);
    orders.uniqueKeys = { { .name = u"loose"_s, .columns = { u"id"_s } },
                          { .name = u"we\"ird; drop"_s, .columns = { u"tenant"_s }, .canIdentify = true } };
    orders.replicaIdentity = 'd';
    QCOMPARE(line(2),
             u"   run: ALTER TABLE \"public\".\"orders\" REPLICA IDENTITY USING INDEX \"we\"\"ird; drop\""_s);
    QCOMPARE(line(3), u"   undo: ALTER TABLE \"public\".\"orders\" REPLICA IDENTITY DEFAULT"_s);
    QVERIFY(line(2, u"loose"_s).startsWith(u"loose is no unique index of orders"_s));
    orders.uniqueKeys.removeLast();
    QCOMPARE(line(2), u"   run: ALTER TABLE \"public\".\"orders\" REPLICA IDENTITY FULL"_s);
    orders.mayAlter = false;
    QVERIFY(line(0).startsWith(u"Only the owner of orders (ann)"_s));
}

void TestOperations::cleanupNamesWhatNoRecordKnows()
{
    auto facts = planFactsOf(planWorld());
    facts.nodes[1].replication = { { ReplicationKind::Slot, u"citus_shard_move_slot_2_10_5"_s },
                                   { ReplicationKind::Publication, u"citus_shard_we\\\"ird'; drop"_s } };
    const auto sql = [&] {
        const auto plan = planned("cleanup.run", {}, facts);
        QStringList texts;
        for (const auto &step : plan ? plan->steps : QList<Step>())
            texts << actionText(step.run);
        return texts;
    };
    QCOMPARE(sql().size(), 2);
    QVERIFY2(sql().first().startsWith(u"SELECT "_s), qPrintable(sql().first())); // people read it
    QVERIFY2(sql().first().contains(u"citus_shard_move_slot_2_10_5"_s), qPrintable(sql().first()));
    QVERIFY2(sql().first().contains(u"\"citus_shard_we\\\\\\\\\\\\\"ird''; drop\""_s),
             qPrintable(sql().first()));
    facts.snapshot = test::withParts(*facts.snapshot, [](ClusterSnapshot::Parts &parts) {
        parts.cleanup = { { .id = 1,
                            .operationId = 5,
                            .objectType = 3,
                            .objectName = u"citus_shard_move_slot_2_10_5"_s,
                            .group = GroupId { 1 } } };
    });
    QCOMPARE(sql().size(), 3);
    QCOMPARE(sql().first(), u"CALL pg_catalog.citus_cleanup_orphaned_resources()"_s);
    QVERIFY(!sql().at(1).contains(u"citus_shard_move_slot_2_10_5"_s)); // the server drops that one
    facts.runningOperations = { 5 };
    QCOMPARE(sql().size(), 2); // what the running move has stays
    QVERIFY(!sql().first().contains(u"citus_shard_move_slot_2_10_5"_s));
}

void TestOperations::onlyThatSessionIsEnded()
{
    auto facts = planFactsOf(planWorld());
    const auto start = u"2026-01-01T00:00:00.000001Z"_s;
    facts.session = SessionFacts { .pid = 7,
                                   .user = u"ann"_s,
                                   .application = u"night report"_s,
                                   .startedAt = start,
                                   .statementStartedAt = start,
                                   .state = u"idle in transaction"_s,
                                   .idle = std::chrono::seconds(6),
                                   .globalPid = 2 * 10'000'000'000 + 7,
                                   .maySignal = true };
    const auto wish = [](const QString &startedAt) {
        return with({ { u"node"_s, u"2"_s }, { u"pid"_s, u"7"_s }, { u"startedAt"_s, startedAt } });
    };
    const auto plan = planned("session.end", wish(start), facts);
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
    const auto *run = std::get_if<RunSql>(&plan->steps.first().run);
    QVERIFY(run);
    QCOMPARE(run->values, QList<Value>({ qint32 { 7 }, start, qint32 { 2 } }));
    QVERIFY(!planned("session.end", wish(u"2026-01-01T00:00:00.000002Z"_s), facts));
    facts.session->idle = std::chrono::seconds(0);
    facts.session->state = u"active"_s;
    QVERIFY(planned("session.end", wish(start), facts)); // at work, but named
    QVERIFY(!planned("session.end", wish({}), facts));
    auto statement = wish(start);
    statement.insert(u"statementStartedAt"_s, start);
    QVERIFY(planned("session.cancel", statement, facts));
    statement.insert(u"statementStartedAt"_s, u"2026-01-01T00:00:00.000002Z"_s);
    QVERIFY(!planned("session.cancel", statement, facts)); // the one that was meant is over
}

void TestOperations::sessionsOfOthersAreProtected_data()
{
    QTest::addColumn<SessionFacts>("session");
    QTest::addColumn<QString>("sentence");
    const SessionFacts ordinary { .pid = 7,
                                  .user = u"ann"_s,
                                  .startedAt = u"2026-01-01T00:00:00.000001Z"_s,
                                  .state = u"active"_s,
                                  .maySignal = true };
    auto part = ordinary;
    part.globalPid = 10'000'000'000 + 99;
    QTest::newRow("a part") << part << u"works for the session with the global pid 10000000099"_s;
    auto own = ordinary;
    own.application = u"tessera 4711"_s;
    QTest::newRow("our own") << own << u"is a session of Tessera"_s;
    auto foreign = ordinary;
    foreign.maySignal = false;
    QTest::newRow("no right") << foreign << u"needs that role, or pg_signal_backend"_s;
    auto hidden = ordinary;
    hidden.startedAt.clear();
    QTest::newRow("not shown") << hidden << u"Grant it pg_read_all_stats"_s;
}

void TestOperations::sessionsOfOthersAreProtected()
{
    QFETCH(const SessionFacts, session);
    QFETCH(const QString, sentence);
    auto facts = planFactsOf(planWorld());
    facts.session = session;
    auto wish = with({ { u"node"_s, u"2"_s }, { u"pid"_s, u"7"_s }, { u"startedAt"_s, session.startedAt } });
    const auto ended = planned("session.end", wish, facts);
    QVERIFY(!ended);
    QVERIFY2(ended.error().message.contains(sentence), qPrintable(ended.error().message));
    if (!isTessera(session.application))
        return;
    wish.insert(u"own"_s, true);
    QVERIFY(planned("session.end", wish, facts));
}

void TestOperations::fingerprintFollowsFactsInScope()
{
    const auto small =
        u"w1 group 1 | w2 group 2 | a: hash t group 1 shards 2 on w1 w2 | b: hash t group 2 shards 2 on w1"_s;
    const auto moved =
        u"w1 group 1 | w2 group 2 | a: hash t group 1 shards 2 on w2 w1 | b: hash t group 2 shards 2 on w1"_s;
    const auto bMoved =
        u"w1 group 1 | w2 group 2 | a: hash t group 1 shards 2 on w1 w2 | b: hash t group 2 shards 2 on w2"_s;
    const FactScope onlyA { .tables = { u"a"_s } };
    const auto print = [&](const QString &text) { return fingerprintOf(onlyA, planFactsOf(text)); };
    QCOMPARE(print(small), print(small));
    QVERIFY(print(small) != print(moved));
    QCOMPARE(print(small), print(bMoved)); // another colocation group
    QVERIFY(print(small) != print(u"w3 group 3 | "_s + small)); // another node
    auto facts = planFactsOf(small);
    const auto before = fingerprintOf(onlyA, facts);
    facts.sizes = std::make_shared<const ShardSizes>();
    QCOMPARE(fingerprintOf(onlyA, facts), before);
    facts.definitions[u"events"_s].columns.removeLast();
    QVERIFY(fingerprintOf(onlyA, facts) != before);
}

QTEST_GUILESS_MAIN(TestOperations)
#include "tst_operations.moc"
