// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/made_leftovers.h"

#include <QTest>

namespace tessera::testing {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Of a table that is to go whatever became of its operation.
void record(const SandboxFixture &sandbox, int id, const QString &table, int group)
{
    sandbox.value(
        u"INSERT INTO pg_dist_cleanup (record_id, operation_id, object_type, object_name, node_group_id,"
        " policy_type) VALUES (%1, %1, 1, '%2', %3, 0)"_s.arg(QString::number(id), table,
                                                              QString::number(group)));
}

} // namespace

void leaveSlot(const SandboxFixture &sandbox)
{
    sandbox.value(u"SELECT pg_create_logical_replication_slot('%1', 'pgoutput')"_s.arg(leftSlotName), 1);
}

void leavePublication(const SandboxFixture &sandbox, qsizetype node)
{
    sandbox.value(
        u"SET citus.enable_ddl_propagation = off; CREATE PUBLICATION \"citus_shard_we\"\"ird'; drop\""_s,
        node);
}

void leaveRecordOfLostNode(const SandboxFixture &sandbox, const QString &name)
{
    record(sandbox, 900002, name, 4711);
}

Session leaveTableThatIsRead(const SandboxFixture &sandbox)
{
    sandbox.value(u"CREATE TABLE public.held_900001 (k int)"_s, 1);
    auto reader = sandbox.session(1);
    if (!reader.script(u"BEGIN; LOCK TABLE public.held_900001 IN ACCESS SHARE MODE"_s, Deadline::in(10s)))
        QTest::qFail("the table cannot be read", __FILE__, __LINE__);
    record(sandbox, 900001, u"public.held_900001"_s, 1);
    return reader;
}

QString straySecondPhase(const QString &engine)
{
    return engine == u"citus"_s ? u"citus_0_4242_1_1"_s : u"tessera_switch_424242"_s;
}

} // namespace tessera::testing
