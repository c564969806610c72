// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/operation_cases.h"

#include "tests/support/engine_cluster.h"
#include "tests/support/hostile_table.h"
#include "tests/support/made_leftovers.h"

#include <QTest>

#include <array>

namespace tessera::testing {

namespace {

using namespace Qt::StringLiterals;

using Parameters = QJsonObject;

const auto table = QString::fromLatin1(hostileTable);

Parameters outsider(OperationScene &scene)
{
    scene.distributeTables(8);
    scene.makeReference();
    scene.emptyNode(3);
    scene.value(u"SELECT citus_remove_node(%1)"_s.arg(scene.place(3)));
    return { { u"address"_s, scene.address(3) } };
}

Parameters outsiderWithMoves(OperationScene &scene)
{
    auto parameters = outsider(scene);
    parameters.insert(u"rebalance"_s, u"tessera"_s);
    return parameters;
}

Parameters thirdNode(OperationScene &scene)
{
    scene.distributeTables(8);
    return { { u"node"_s, scene.address(3) } };
}

Parameters thirdNodeWithDrain(OperationScene &scene)
{
    auto parameters = thirdNode(scene);
    parameters.insert(u"drain"_s, true);
    return parameters;
}

/// It had the only copies of two tables' shards.
Parameters lostNode(OperationScene &scene)
{
    auto parameters = thirdNode(scene);
    scene.makeReference();
    scene.loseNode(3);
    parameters.insert(u"loseData"_s, true);
    parameters.insert(u"lostTables"_s, u"2"_s);
    return parameters;
}

Parameters disabledNode(OperationScene &scene)
{
    scene.value(u"SELECT citus_disable_node(%1, synchronous := true)"_s.arg(scene.place(3)));
    return { { u"node"_s, scene.address(3) } };
}

/// With a copy of a table that was moved off it, which the server has not dropped yet.
Parameters emptiedNode(OperationScene &scene)
{
    scene.distributeTables(8);
    scene.value(u"ALTER SYSTEM SET citus.defer_shard_delete_interval = -1"_s);
    scene.value(u"SELECT pg_reload_conf()"_s);
    scene.value(u"SELECT citus_drain_node(%1)"_s.arg(scene.place(3)));
    return { { u"node"_s, scene.address(3) } };
}

Parameters emptyNode(OperationScene &scene)
{
    return { { u"node"_s, scene.address(3) } };
}

Parameters localTable(OperationScene &scene)
{
    scene.makeTables();
    scene.value(u"ALTER TABLE public.beside DROP CONSTRAINT beside_k_fkey"_s);
    return { { u"table"_s, table } };
}

Parameters localTableByKey(OperationScene &scene)
{
    auto parameters = localTable(scene);
    parameters.insert(u"column"_s, u"k"_s);
    return parameters;
}

Parameters localTree(OperationScene &scene)
{
    scene.makeTables();
    return { { u"table"_s, table }, { u"column"_s, u"k"_s }, { u"withForeignKeys"_s, true } };
}

Parameters distributed(OperationScene &scene)
{
    scene.distributeTables(4);
    return { { u"table"_s, table } };
}

Parameters distributedTree(OperationScene &scene)
{
    scene.makeTables();
    const auto made = scene.sandbox().change(
        { u"table"_s, u"distribute"_s, table, u"--column"_s, u"k"_s, u"--with-foreign-keys"_s });
    if (made.exitCode != 0)
        QTest::qFail(made.errors.constData(), __FILE__, __LINE__);
    return { { u"table"_s, table }, { u"withForeignKeys"_s, true } };
}

Parameters moreShards(OperationScene &scene)
{
    auto parameters = distributed(scene);
    parameters.insert(u"shardCount"_s, u"8"_s);
    parameters.insert(u"withColocated"_s, true);
    return parameters;
}

Parameters shardToOther(OperationScene &scene)
{
    scene.distributeTables(2);
    const auto shard = scene.firstShard();
    return { { u"shard"_s, shard }, { u"to"_s, scene.otherNode(shard) } };
}

Parameters shardInTwo(OperationScene &scene)
{
    scene.distributeTables(2);
    return { { u"shard"_s, scene.firstShard() } };
}

Parameters tenant(OperationScene &scene)
{
    scene.distributeTables(2);
    return { { u"table"_s, table }, { u"key"_s, u"7"_s } };
}

Parameters plainSchema(OperationScene &scene)
{
    scene.makeSchema();
    return { { u"schema"_s, hostileName() } };
}

Parameters distributedSchema(OperationScene &scene)
{
    auto parameters = plainSchema(scene);
    scene.value(
        u"SELECT citus_schema_distribute($name$\"%1\"$name$)"_s.arg(hostileName().replace(u'"', u"\"\""_s)));
    return parameters;
}

Parameters newSchema(OperationScene &)
{
    return { { u"schema"_s, hostileName() } };
}

Parameters schemaToOther(OperationScene &scene)
{
    auto parameters = distributedSchema(scene);
    const auto shard = scene.value(u"SELECT min(shardid) FROM pg_dist_shard WHERE logicalrelid IN"
                                   " (SELECT logicalrelid FROM pg_dist_partition WHERE repmodel = 's')"_s);
    parameters.insert(u"to"_s, scene.otherNode(shard));
    return parameters;
}

/// Everything lies on two of three nodes.
Parameters lopsided(OperationScene &scene)
{
    const auto property = u"SELECT citus_set_node_property(%1, 'shouldhaveshards', %2)"_s;
    scene.value(property.arg(scene.place(3), u"false"_s));
    scene.distributeTables(8);
    scene.value(property.arg(scene.place(3), u"true"_s));
    return { { u"strategy"_s, u"by_shard_count"_s } };
}

/// A job whose first move waits for a writer.
Parameters waitingJob(OperationScene &scene)
{
    lopsided(scene);
    scene.hold(u"BEGIN; "_s + withHostileTable("UPDATE %1 SET v = v"));
    scene.value(u"SELECT citus_rebalance_start(rebalance_strategy := 'by_shard_count')"_s);
    if (!QTest::qWaitFor([&] { return scene.state().contains(u" 1 slots"_s); }, 60'000))
        qFatal("the move made no slot");
    return {};
}

Parameters unrecordedSlot(OperationScene &scene)
{
    leaveSlot(scene.sandbox());
    leavePublication(scene.sandbox());
    return {};
}

Parameters recordOfALostNode(OperationScene &scene)
{
    leaveRecordOfLostNode(scene.sandbox(), u"public.\"we\"\"ird; drop_1\""_s);
    return { { u"lostGroups"_s, true } };
}

Parameters missingReference(OperationScene &scene)
{
    scene.value(u"SELECT citus_remove_node(%1)"_s.arg(scene.place(3)));
    scene.makeReference();
    scene.value(u"SET citus.replicate_reference_tables_on_activate = off; SELECT citus_add_node(%1)"_s.arg(
        scene.place(3)));
    return {};
}

Parameters withoutIdentity(OperationScene &scene)
{
    scene.value(withHostileTable("CREATE TABLE %1 (k int NOT NULL, v text)"));
    scene.value(withHostileTable("SELECT create_distributed_table('%1', 'k', shard_count := 4)"));
    return { { u"table"_s, table } };
}

/// What is left of a transaction whose coordinator died, as each engine calls it. The built-in engine leaves
/// it alone for some seconds, then its runner would end it.
Parameters strayTransaction(OperationScene &scene)
{
    scene.value(u"ALTER SYSTEM SET citus.recover_2pc_interval = -1"_s);
    scene.value(u"SELECT pg_reload_conf()"_s);
    scene.distributeTables(2);
    scene.value(u"SET citus.enable_manual_changes_to_shards = on; BEGIN; CREATE TABLE public.halfway (k int);"
                "PREPARE TRANSACTION '%1'"_s.arg(straySecondPhase(scene.sandbox().engine())),
                1);
    return {};
}

Parameters victim(OperationScene &scene)
{
    const auto pid = scene.hold(u"SET application_name = 'victim'; BEGIN; SELECT txid_current()"_s);
    const QStringList wish { u"session"_s, u"end"_s, QString::number(pid), u"--node"_s, scene.address(0) };
    const auto isIdle = [&] {
        return scene.sandbox().ctl(wish + QStringList { u"--dry-run"_s }).exitCode == 0;
    };
    if (!QTest::qWaitFor(isIdle, 30'000))
        QTest::qFail("the session does not count as idle", __FILE__, __LINE__);
    return { { u"node"_s, scene.address(0) }, { u"pid"_s, QString::number(pid) } };
}

Parameters sleeper(OperationScene &scene)
{
    const auto pid = scene.begin(u"SET application_name = 'sleeper'; SELECT pg_sleep(600)"_s);
    const auto start = [&](const char *column) {
        return scene.value(
            u"SELECT coalesce((SELECT to_char(%1 AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
            " FROM pg_stat_activity WHERE pid = %2 AND application_name = 'sleeper' AND wait_event = 'PgSleep'), '')"_s
                .arg(QLatin1String(column), QString::number(pid)));
    };
    if (!QTest::qWaitFor([&] { return !start("query_start").isEmpty(); }, 30'000))
        QTest::qFail("the statement does not run", __FILE__, __LINE__);
    return { { u"node"_s, scene.address(0) },
             { u"pid"_s, QString::number(pid) },
             { u"startedAt"_s, start("backend_start") },
             { u"statementStartedAt"_s, start("query_start") } };
}

constexpr std::array cases {
    OperationCase { "add a node", "node.add", outsider },
    OperationCase { "add a node with moves", "node.add", outsiderWithMoves },
    OperationCase { "drain", "node.drain", thirdNode },
    OperationCase { "remove with drain", "node.remove", thirdNodeWithDrain },
    OperationCase { "remove an empty node", "node.remove", emptyNode },
    OperationCase { "remove an emptied node", "node.remove", emptiedNode },
    OperationCase { "remove a lost node", "node.remove", lostNode, "cannot make lost shards anew" },
    OperationCase { "activate", "node.activate", disabledNode },
    OperationCase { "disable", "node.disable", emptyNode },
    OperationCase { "distribute", "table.distribute", localTableByKey },
    OperationCase { "distribute a tree", "table.distribute", localTree },
    OperationCase { "reference", "table.reference", localTable },
    OperationCase { "local", "table.local", localTable },
    OperationCase { "undistribute", "table.undistribute", distributed },
    OperationCase { "undistribute a tree", "table.undistribute", distributedTree },
    OperationCase { "alter", "table.alter", moreShards },
    OperationCase { "move", "shard.move", shardToOther },
    OperationCase { "split", "shard.split", shardInTwo },
    OperationCase { "isolate", "tenant.isolate", tenant, "it has no" },
    OperationCase { "create a schema", "schema.create", newSchema },
    OperationCase { "distribute a schema", "schema.distribute", plainSchema },
    OperationCase { "undistribute a schema", "schema.undistribute", distributedSchema },
    OperationCase { "move a schema", "schema.move", schemaToOther, "it has no" },
    OperationCase { "rebalance by the server", "rebalance.start", lopsided },
    OperationCase { "rebalance by moves", "rebalance.run", lopsided },
    OperationCase { "stop a rebalance", "rebalance.stop", waitingJob },
    OperationCase { "clean up", "cleanup.run", unrecordedSlot },
    OperationCase { "forget a lost node", "cleanup.run", recordOfALostNode },
    OperationCase { "copy reference tables", "reference.replicate", missingReference },
    OperationCase { "identity", "table.identity", withoutIdentity },
    OperationCase { "end prepared transactions", "transactions.recover", strayTransaction },
    OperationCase { "end a session", "session.end", victim },
    OperationCase { "cancel a statement", "session.cancel", sleeper },
};

} // namespace

std::span<const OperationCase> operationCases()
{
    return cases;
}

} // namespace tessera::testing
