// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/plan_world.h"

#include "core/plan/action_text.h"
#include "tests/support/cluster_text.h"

namespace tessera::test {

using namespace Qt::StringLiterals;

QString planWorld()
{
    return u"w1 group 1 | w2 group 2 | w3 group 3 noshards | w4 group 4 inactive |"
           "orders: hash tenant group 1 shards 4 on w1 w2 | lines: hash tenant group 1 shards 4 on w1 w2 |"
           "countries: reference on coord w1 w2 w3"_s;
}

TableDefinition tableDefinition(const QString &name)
{
    TableDefinition table;
    table.oid = TableOid { 17000 };
    table.schema = u"public"_s;
    table.name = name;
    table.owner = u"ann"_s;
    table.mayAlter = true;
    table.bytes = ByteCount { 1 << 20 };
    table.columns = { { u"id"_s, u"bigint"_s, true },
                      { u"tenant"_s, u"integer"_s, true },
                      { u"doc"_s, u"json"_s, false },
                      { u"sum"_s, u"integer"_s, true, true } };
    table.uniqueKeys = { { .name = name + u"_pkey"_s,
                           .columns = { u"tenant"_s, u"id"_s },
                           .isPrimary = true,
                           .canIdentify = true } };
    return table;
}

PlanFacts planFactsOf(const QString &text, const WorldChange &change)
{
    PlanFacts facts;
    facts.snapshot = clusterFromText(text, change);
    facts.isSuperuser = true;
    facts.user = u"postgres"_s;
    for (const auto &node : facts.snapshot->nodes())
        facts.nodes << NodeFacts { .id = node.id,
                                   .address = node.address(),
                                   .isReachable = node.isActive,
                                   .walLevel = u"logical"_s,
                                   .replicationSlots = 10,
                                   .usedSlots = 0,
                                   .walSenders = 10,
                                   .usedWalSenders = 0,
                                   .workerProcesses = 8,
                                   .usedWorkerProcesses = 2,
                                   .logicalWorkers = 4,
                                   .usedLogicalWorkers = 0,
                                   .settings = { { u"max_connections"_s, u"100"_s } },
                                   .serverVersion = u"150020"_s,
                                   .extensionVersion = u"13.2-1"_s,
                                   .freeDisk = ByteCount { 60'000 },
                                   .totalDisk = ByteCount { 100'000 },
                                   .seesAllSessions = true };
    for (const auto &name : { u"events"_s, u"we\"ird; drop"_s, u"orders"_s })
        facts.definitions.insert(name, tableDefinition(name));
    return facts;
}

QJsonObject with(std::initializer_list<std::pair<QString, QString>> parameters)
{
    QJsonObject object;
    for (const auto &[name, value] : parameters)
        object.insert(name, value);
    return object;
}

QStringList linesOf(const Result<Plan> &plan)
{
    return plan ? planLines(*plan) : QStringList { plan.error().message };
}

} // namespace tessera::test
