// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostile_table.h"
#include "tests/support/made_leftovers.h"
#include "tests/support/sandbox_fixture.h"

#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Findings of 'cluster show' against real conditions: each is made, reported, ended by the command that the
/// finding prints, and then no longer reported.
class TestFindingRemedies : public QObject
{
    Q_OBJECT
private slots:
    void unrecordedSlot_data() { SandboxFixture::addEngineRows(); }
    void unrecordedSlot();
    void recordOfALostNode_data() { SandboxFixture::addEngineRows(); }
    void recordOfALostNode();
    void recordedLeftover_data() { SandboxFixture::addEngineRows(); }
    void recordedLeftover();
    void preparedTransaction_data() { SandboxFixture::addEngineRows(); }
    void preparedTransaction();
    void inactiveNode_data() { SandboxFixture::addEngineRows(); }
    void inactiveNode();
    void tableWithoutIdentity_data() { SandboxFixture::addEngineRows(); }
    void tableWithoutIdentity();
    void halfDrainedNode_data() { SandboxFixture::addEngineRows(); }
    void halfDrainedNode();
    void interruptedRun_data() { SandboxFixture::addEngineRows(); }
    void interruptedRun();
    void runningMoveIsNoFinding_data() { SandboxFixture::addEngineRows(); }
    void runningMoveIsNoFinding();
    void cleanupTestCase() { m_pool.clear(); }

private:
    SandboxPool m_pool;
};

namespace {

QJsonArray findingsOf(const SandboxFixture &sandbox)
{
    const auto shown = sandbox.ctl({ u"--json"_s, u"cluster"_s, u"show"_s });
    if (shown.exitCode != 0)
        QTest::qFail(shown.errors.constData(), __FILE__, __LINE__);
    return shown.json().object()[u"findings"_s].toArray();
}

/// Empty when there is none of that code.
QJsonObject findingOf(const SandboxFixture &sandbox, const QString &code)
{
    for (const auto &finding : findingsOf(sandbox)) {
        if (finding[u"code"_s].toString() == code)
            return finding.toObject();
    }
    return {};
}

/// What 'cleanup list' tells of the object; empty when it lists none of that name.
QJsonObject leftNamed(const SandboxFixture &sandbox, const QString &name)
{
    for (const auto &item : sandbox.ctl({ u"--json"_s, u"cleanup"_s, u"list"_s }).json().array()) {
        if (item[u"objectName"_s].toString() == name)
            return item.toObject();
    }
    return {};
}

void makeTable(const SandboxFixture &sandbox, const char *columns, int rows)
{
    sandbox.value(withHostileTable("DROP TABLE IF EXISTS %1"));
    sandbox.value(withHostileTable("CREATE TABLE %1 ") + QString::fromLatin1(columns));
    sandbox.value(withHostileTable("INSERT INTO %1 SELECT g, repeat('x', 300) FROM generate_series(1, ")
                  + QString::number(rows) + u") g"_s);
}

void distribute(const SandboxFixture &sandbox)
{
    sandbox.value(withHostileTable("SELECT create_distributed_table('%1', 'k', shard_count := 4)"));
}

} // namespace

void TestFindingRemedies::unrecordedSlot()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    QCOMPARE(findingsOf(sandbox), QJsonArray());
    leaveSlot(sandbox);
    leavePublication(sandbox, 2);
    const auto finding = findingOf(sandbox, u"replication-leftovers"_s);
    QCOMPARE(finding[u"severity"_s].toString(), u"warning"_s);
    QVERIFY(finding[u"message"_s].toString().contains(leftSlotName));
    QVERIFY(finding[u"message"_s].toString().contains(leftPublicationName));
    const auto listed = leftNamed(sandbox, leftSlotName);
    QCOMPARE(listed[u"kind"_s].toString(), u"unrecorded"_s);
    QCOMPARE(listed[u"objectType"_s].toString(), u"slot"_s);
    QCOMPARE(listed[u"operationId"_s].toInteger(), 424242);
    QCOMPARE(listed[u"groupId"_s].toInt(), 1);
    QVERIFY(listed[u"retainedWalBytes"_s].isDouble() && !listed[u"isInUse"_s].toBool());
    QCOMPARE(listed[u"remedyPlan"_s], finding[u"remedyPlan"_s]);
    QCOMPARE(leftNamed(sandbox, leftPublicationName)[u"objectType"_s].toString(), u"publication"_s);
    const auto remedied = runRemedy(sandbox, finding);
    QVERIFY2(remedied.exitCode == 0, remedied.errors);
    QCOMPARE(findingsOf(sandbox), QJsonArray());
    QCOMPARE(sandbox.value(u"SELECT count(*) FROM pg_replication_slots"_s, 1), u"0"_s);
    QCOMPARE(sandbox.ctl({ u"cleanup"_s, u"list"_s }).output, "Nothing is left behind.\n");
}

void TestFindingRemedies::recordOfALostNode()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    leaveRecordOfLostNode(sandbox, u"public.\"we\"\"ird; drop_1\""_s);
    const auto finding = findingOf(sandbox, u"cleanup-without-node"_s);
    QVERIFY(finding[u"remedyPlan"_s][u"parameters"_s][u"lostGroups"_s].toBool());
    const auto listed = leftNamed(sandbox, u"public.\"we\"\"ird; drop_1\""_s);
    QCOMPARE(listed[u"kind"_s].toString(), u"lostRecord"_s);
    QCOMPARE(listed[u"policy"_s].toString(), u"always"_s);
    QVERIFY(listed[u"node"_s].isNull());
    const auto text = sandbox.ctl({ u"cleanup"_s, u"list"_s }).output;
    QVERIFY2(text.contains("cleanup run --lost-groups"), text);
    const auto remedied = runRemedy(sandbox, finding);
    QVERIFY2(remedied.exitCode == 0, remedied.errors);
    QCOMPARE(findingsOf(sandbox), QJsonArray());
}

void TestFindingRemedies::recordedLeftover()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    auto reader = leaveTableThatIsRead(sandbox);
    QJsonObject finding; // while the server tries to drop it, it counts as in use
    QTRY_VERIFY_WITH_TIMEOUT(!(finding = findingOf(sandbox, u"cleanup-waiting"_s)).isEmpty(), 30'000);
    QVERIFY(finding[u"message"_s].toString().contains(u"public.held_900001"_s));
    QVERIFY(reader.script(u"COMMIT"_s, Deadline::in(10s)));
    const auto remedied = runRemedy(sandbox, finding);
    // whoever was first: the server cleans up by itself every few seconds
    QVERIFY2(remedied.exitCode == 0 || remedied.errors.contains("Nothing is left behind"), remedied.errors);
    QTRY_COMPARE_WITH_TIMEOUT(findingsOf(sandbox), QJsonArray(), 30'000);
    QCOMPARE(sandbox.value(u"SELECT to_regclass('public.held_900001') IS NULL"_s, 1), u"t"_s);
}

void TestFindingRemedies::preparedTransaction()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    sandbox.value(u"ALTER SYSTEM SET citus.recover_2pc_interval = -1"_s);
    sandbox.value(u"SELECT pg_reload_conf()"_s);
    const auto name = straySecondPhase(engine);
    sandbox.value(u"BEGIN; SELECT txid_current(); PREPARE TRANSACTION '%1'"_s.arg(name), 1);
    const auto left = u"SELECT count(*) FROM pg_prepared_xacts WHERE gid = '%1'"_s.arg(name);
    QJsonObject finding; // the built-in engine's runner may end it first, a little after five seconds
    const auto isSaid = [&] {
        finding = findingOf(sandbox, u"prepared-transactions"_s);
        return !finding.isEmpty() || sandbox.value(left, 1) == u"0"_s;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(), 30'000);
    QVERIFY(engine != u"citus"_s || !finding.isEmpty());
    if (!finding.isEmpty()) {
        QVERIFY(finding[u"message"_s].toString().contains(name));
        const auto remedied = runRemedy(sandbox, finding);
        QVERIFY2(remedied.exitCode == 0 || sandbox.value(left, 1) == u"0"_s, remedied.errors);
    }
    QTRY_COMPARE_WITH_TIMEOUT(sandbox.value(left, 1), u"0"_s, 30'000);
    QCOMPARE(findingsOf(sandbox), QJsonArray());
    sandbox.value(u"ALTER SYSTEM RESET citus.recover_2pc_interval"_s);
    sandbox.value(u"SELECT pg_reload_conf()"_s);
}

void TestFindingRemedies::inactiveNode()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    const auto disabled = sandbox.change({ u"node"_s, u"disable"_s, u"3"_s });
    QVERIFY2(disabled.exitCode == 0, disabled.errors);
    const auto finding = findingOf(sandbox, u"inactive-node"_s);
    QCOMPARE(finding[u"remedyPlan"_s][u"operation"_s].toString(), u"node.activate"_s);
    const auto remedied = runRemedy(sandbox, finding);
    QVERIFY2(remedied.exitCode == 0, remedied.errors);
    QCOMPARE(sandbox.value(u"SELECT isactive FROM pg_dist_node WHERE nodeid = 3"_s), u"t"_s);
    QCOMPARE(findingsOf(sandbox), QJsonArray());
}

void TestFindingRemedies::tableWithoutIdentity()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    makeTable(sandbox, "(k int, v text)", 10);
    distribute(sandbox);
    const auto finding = findingOf(sandbox, u"no-replica-identity"_s);
    const auto remedied = runRemedy(sandbox, finding);
    QVERIFY2(remedied.exitCode == 0, remedied.errors);
    QCOMPARE(findingsOf(sandbox), QJsonArray());
    sandbox.value(withHostileTable("DROP TABLE %1"));
}

void TestFindingRemedies::halfDrainedNode()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    makeTable(sandbox, "(k int PRIMARY KEY, v text)", 10);
    distribute(sandbox);
    const auto mayHold = [&](const QString &yesOrNo) {
        sandbox.value(u"SELECT citus_set_node_property(nodename, nodeport, 'shouldhaveshards', %1)"
                      " FROM pg_dist_node WHERE nodeid = 3"_s.arg(yesOrNo));
    };
    mayHold(u"false"_s);
    const auto remedied = runRemedy(sandbox, findingOf(sandbox, u"drain-unfinished"_s));
    QVERIFY2(remedied.exitCode == 0, remedied.errors);
    QCOMPARE(sandbox.value(u"SELECT count(*) FROM pg_dist_placement JOIN pg_dist_node USING (groupid)"
                           " WHERE nodeid = 3"_s),
             u"0"_s);
    QTRY_COMPARE_WITH_TIMEOUT(findingsOf(sandbox), QJsonArray(), 60'000); // dropped a little later
    mayHold(u"true"_s);
    sandbox.value(withHostileTable("DROP TABLE %1"));
}

void TestFindingRemedies::interruptedRun()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    makeTable(sandbox, "(k int PRIMARY KEY, v text)", 500);
    auto blocker = sandbox.session();
    QVERIFY(
        blocker.script(u"BEGIN; "_s + withHostileTable("SELECT k FROM %1 FOR UPDATE"), Deadline::in(10s)));
    const auto process = startCtl(sandbox,
                                  { u"table"_s, u"distribute"_s, QString::fromLatin1(hostileTable),
                                    u"--column"_s, u"k"_s, u"--yes"_s });
    const auto waiting = u"SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'tessera %-%'"
                         " AND wait_event_type = 'Lock'"_s;
    QTRY_COMPARE_WITH_TIMEOUT(sandbox.value(waiting), u"1"_s, 30'000);
    QVERIFY(findingOf(sandbox, u"run-interrupted"_s).isEmpty()); // it runs
    process->kill();
    QVERIFY(process->waitForFinished());
    const auto finding = findingOf(sandbox, u"run-interrupted"_s);
    QVERIFY2(finding[u"message"_s].toString().contains(QString::fromLatin1(hostileTable)),
             qPrintable(finding[u"message"_s].toString()));
    const auto id = QString::number(newestJournalEntry(sandbox)[u"id"_s].toInteger());
    const auto command = finding[u"remedyPlan"_s][u"command"_s].toString();
    QVERIFY2(command.endsWith(u" journal resume "_s + id), qPrintable(command));
    const auto text = sandbox.ctl({ u"cluster"_s, u"show"_s }).output;
    QVERIFY2(text.contains("\n    " + command.toUtf8() + '\n'), text);
    QVERIFY(blocker.script(u"COMMIT"_s, Deadline::in(10s)));
    const auto remedied = runRemedy(sandbox, finding);
    QVERIFY2(remedied.exitCode == 0, remedied.errors);
    QCOMPARE(findingsOf(sandbox), QJsonArray());
    QCOMPARE(sandbox.value(u"SELECT count(*) FROM pg_dist_partition WHERE partmethod = 'h'"_s), u"1"_s);
    sandbox.value(withHostileTable("DROP TABLE %1"));
}

/// Its slot, publication and records are in use, on both engines; also by a session that is not ours.
void TestFindingRemedies::runningMoveIsNoFinding()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    makeTable(sandbox, "(k int PRIMARY KEY, v text)", 500);
    distribute(sandbox);
    const auto shard = sandbox.value(
        u"SELECT min(shardid) FROM pg_dist_placement JOIN pg_dist_node USING (groupid) WHERE nodeid = 2"_s);
    auto writer = sandbox.session(1); // a new slot waits for its end
    QVERIFY(writer.script(u"BEGIN; SELECT txid_current()"_s, Deadline::in(10s)));
    const auto process = startCtl(sandbox, { u"shard"_s, u"move"_s, shard, u"--to"_s, u"3"_s, u"--yes"_s });
    const auto records = u"SELECT count(*) > 1 FROM pg_dist_cleanup"_s;
    QTRY_COMPARE_WITH_TIMEOUT(sandbox.value(records), u"t"_s, 30'000);
    const auto publications = u"SELECT count(*) FROM pg_publication"_s;
    QTRY_COMPARE_WITH_TIMEOUT(sandbox.value(publications, 1), u"1"_s, 30'000);
    QCOMPARE(findingsOf(sandbox), QJsonArray());
    const auto listed = sandbox.ctl({ u"--json"_s, u"cleanup"_s, u"list"_s }).json().array();
    QVERIFY(!listed.isEmpty());
    for (const auto &item : listed)
        QVERIFY(item[u"isInUse"_s].toBool() && item[u"remedyPlan"_s].isNull());
    QVERIFY(writer.script(u"COMMIT"_s, Deadline::in(10s)));
    QVERIFY(process->waitForFinished(60'000));
    QCOMPARE(process->exitCode(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(findingsOf(sandbox), QJsonArray(), 60'000);
    sandbox.value(withHostileTable("DROP TABLE %1"));
}

QTEST_GUILESS_MAIN(TestFindingRemedies)
#include "tst_finding_remedies.moc"
