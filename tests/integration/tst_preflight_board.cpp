// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/prepare_operation.h"
#include "core/plan/read_plan_facts.h"
#include "core/sandbox/sandbox_secrets.h"
#include "tests/support/made_leftovers.h"
#include "tests/support/sandbox_fixture.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto table = "we\"ird; drop";

QString withTable(const char *sql)
{
    return QString::fromLatin1(sql).arg(u"public.\"we\"\"ird; drop\""_s);
}

/// A shard of the table on the first worker, and its name there.
struct Shard1
{
    QString id;
    QString name; ///< Quoted
};

Shard1 shardOnFirstWorker(const SandboxFixture &sandbox)
{
    const auto from =
        u" FROM pg_dist_shard JOIN pg_dist_placement USING (shardid) JOIN pg_dist_node USING (groupid)"
        " WHERE nodeid = 2 AND logicalrelid = "_s
        + withTable("'%1'::regclass");
    return { sandbox.value(u"SELECT min(shardid)"_s + from),
             sandbox.value(u"SELECT 'public.' || shard_name(logicalrelid, shardid)"_s + from
                           + u" ORDER BY shardid LIMIT 1"_s) };
}

QJsonArray checksOfDryRun(const SandboxFixture &sandbox, const QStringList &words, const QString &id)
{
    const auto dry = sandbox.ctl(QStringList { u"--json"_s } + words + QStringList { u"--dry-run"_s });
    if (dry.exitCode != 0 && dry.exitCode != 3)
        QTest::qFail(dry.errors.constData(), __FILE__, __LINE__);
    QJsonArray found;
    for (const auto &check : dry.json().object()[u"checks"_s].toArray()) {
        if (check[u"id"_s].toString() == id)
            found << check;
    }
    return found;
}

/// What the dry run of moving that shard to the second worker says about one check.
QJsonArray moveChecks(const SandboxFixture &sandbox, const QString &id)
{
    return checksOfDryRun(sandbox,
                          { u"shard"_s, u"move"_s, shardOnFirstWorker(sandbox).id, u"--to"_s, u"3"_s }, id);
}

/// A setting of the coordinator until the object goes.
class CoordinatorSetting
{
public:
    CoordinatorSetting(const SandboxFixture &sandbox, const QString &name, const QString &value)
        : m_sandbox(sandbox)
        , m_name(name)
    {
        m_sandbox.value(u"ALTER SYSTEM SET %1 = %2"_s.arg(name, value));
        reload();
    }
    ~CoordinatorSetting()
    {
        m_sandbox.value(u"ALTER SYSTEM RESET %1"_s.arg(m_name));
        reload();
    }
    Q_DISABLE_COPY_MOVE(CoordinatorSetting)

private:
    void reload() { m_sandbox.value(u"SELECT pg_reload_conf()"_s); }
    const SandboxFixture &m_sandbox;
    QString m_name;
};

/// The worst word, "ok" when the check is silent.
QString verdict(const QJsonArray &checks)
{
    QStringList words { u"ok"_s };
    for (const auto &check : checks)
        words << check[u"result"_s].toString();
    return words.contains(u"block"_s) ? u"block"_s : words.contains(u"warn"_s) ? u"warn"_s : u"ok"_s;
}

} // namespace

/// The preflight board against real conditions: each is made, said, remedied by the plan that the check
/// names, and then no longer said.
class TestPreflightBoard : public QObject
{
    Q_OBJECT
private slots:
    void identity_data() { SandboxFixture::addEngineRows(); }
    void identity();
    void leftSlot_data() { SandboxFixture::addEngineRows(); }
    void leftSlot();
    void recordedLeftover_data() { SandboxFixture::addEngineRows(); }
    void recordedLeftover();
    void leftoverOfALostNode_data() { SandboxFixture::addEngineRows(); }
    void leftoverOfALostNode();
    void preparedTransaction_data() { SandboxFixture::addEngineRows(); }
    void preparedTransaction();
    void idleTransaction_data() { SandboxFixture::addEngineRows(); }
    void idleTransaction();
    void ownerWithoutLogin_data() { SandboxFixture::addEngineRows(); }
    void ownerWithoutLogin();
    void plainRoleIsToldWhatItCannotSee_data() { SandboxFixture::addEngineRows(); }
    void plainRoleIsToldWhatItCannotSee();
    void runningRebalance_data() { SandboxFixture::addEngineRows(); }
    void runningRebalance();
    void jobsNobodyLooksFor_data() { SandboxFixture::addEngineRows(); }
    void jobsNobodyLooksFor();
    void diskIsKeptFree_data() { SandboxFixture::addEngineRows(); }
    void diskIsKeptFree();
    void missingReferenceTable_data() { SandboxFixture::addEngineRows(); }
    void missingReferenceTable();
    void cleanupTestCase() { m_pool.clear(); }

private:
    /// With the hostile table of four shards and a primary key.
    SandboxFixture &withOrders(const QString &engine);

    SandboxPool m_pool;
};

SandboxFixture &TestPreflightBoard::withOrders(const QString &engine)
{
    auto &sandbox = m_pool.get(engine);
    if (sandbox.value(withTable("SELECT to_regclass('%1') IS NULL")) == u"t"_s) {
        sandbox.value(withTable("CREATE TABLE %1 (k int PRIMARY KEY, v text)"));
        sandbox.value(withTable("SELECT create_distributed_table('%1', 'k', shard_count := 4)"));
        sandbox.value(withTable("INSERT INTO %1 SELECT g, 'x' FROM generate_series(1, 100) g"));
    }
    return sandbox;
}

void TestPreflightBoard::identity()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    sandbox.value(withTable("CREATE TABLE %1 (k int NOT NULL, v text)"));
    sandbox.value(u"CREATE UNIQUE INDEX \"key; of\" ON "_s + withTable("%1 (k)"));
    sandbox.value(withTable("SELECT create_distributed_table('%1', 'k', shard_count := 4)"));
    sandbox.value(withTable("INSERT INTO %1 SELECT g, 'x' FROM generate_series(1, 100) g"));
    const auto before = moveChecks(sandbox, u"replica-identity"_s);
    QCOMPARE(verdict(before), u"block"_s);
    const auto remedied = runRemedy(sandbox, before.first());
    QVERIFY2(remedied.exitCode == 0, remedied.errors);
    QCOMPARE(verdict(moveChecks(sandbox, u"replica-identity"_s)), u"ok"_s);
    // the built-in engine's shells cannot name an index, so there the whole row is the identity
    const auto kind = withTable("SELECT relreplident FROM pg_class WHERE oid = '%1'::regclass");
    QCOMPARE(sandbox.value(kind), engine == u"citus"_s ? u"i"_s : u"f"_s);
    const auto shard = shardOnFirstWorker(sandbox);
    QCOMPARE(
        sandbox.value(
            u"SET citus.show_shards_for_app_name_prefixes = '*'; SELECT relreplident FROM pg_class WHERE oid = '%1'::regclass"_s
                .arg(shard.name),
            1),
        sandbox.value(kind));
    const auto id = newestJournalEntry(sandbox)[u"id"_s].toInteger();
    const auto moved = sandbox.ctl({ u"shard"_s, u"move"_s, shard.id, u"--to"_s, u"3"_s, u"--yes"_s });
    QVERIFY2(moved.exitCode == 0, moved.errors);
    QCOMPARE(sandbox.value(withTable("SELECT count(*) FROM %1")), u"100"_s);
    const auto undone = sandbox.ctl({ u"journal"_s, u"undo"_s, QString::number(id), u"--yes"_s });
    QVERIFY2(undone.exitCode == 0, undone.errors);
    QCOMPARE(sandbox.value(kind), u"d"_s);
    QCOMPARE(verdict(moveChecks(sandbox, u"replica-identity"_s)), u"block"_s);
    sandbox.value(withTable("DROP TABLE %1"));
}

void TestPreflightBoard::leftSlot()
{
    QFETCH(const QString, engine);
    auto &sandbox = withOrders(engine);
    QCOMPARE(verdict(moveChecks(sandbox, u"replication-leftovers"_s)), u"ok"_s);
    leaveSlot(sandbox);
    leavePublication(sandbox);
    const auto before = moveChecks(sandbox, u"replication-leftovers"_s);
    QCOMPARE(before.size(), 1);
    QCOMPARE(verdict(before), u"warn"_s);
    QVERIFY(before.first()[u"sentence"_s].toString().contains(leftSlotName));
    const auto remedied = runRemedy(sandbox, before.first());
    QVERIFY2(remedied.exitCode == 0, remedied.errors);
    QCOMPARE(sandbox.value(
                 u"SELECT (SELECT count(*) FROM pg_replication_slots) + (SELECT count(*) FROM pg_publication"
                 " WHERE pubname LIKE 'citus%')"_s,
                 1),
             u"0"_s);
    QCOMPARE(verdict(moveChecks(sandbox, u"replication-leftovers"_s)), u"ok"_s);
}

void TestPreflightBoard::recordedLeftover()
{
    QFETCH(const QString, engine);
    auto &sandbox = withOrders(engine);
    auto reader = leaveTableThatIsRead(sandbox);
    QJsonArray before; // while the server tries to drop it, it counts as in use
    const auto isSaid = [&] { return verdict(before = moveChecks(sandbox, u"leftovers"_s)) == u"warn"_s; };
    QVERIFY(QTest::qWaitFor(isSaid, 30'000));
    QVERIFY(reader.script(u"COMMIT"_s, Deadline::in(10s)));
    const auto remedied = runRemedy(sandbox, before.first());
    // whoever was first: the server cleans up by itself every few seconds
    QVERIFY2(remedied.exitCode == 0 || remedied.errors.contains("Nothing is left behind"), remedied.errors);
    QTRY_COMPARE_WITH_TIMEOUT(verdict(moveChecks(sandbox, u"leftovers"_s)), u"ok"_s, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(sandbox.value(u"SELECT to_regclass('public.held_900001') IS NULL"_s, 1), u"t"_s,
                              30'000);
}

void TestPreflightBoard::leftoverOfALostNode()
{
    QFETCH(const QString, engine);
    auto &sandbox = withOrders(engine);
    const auto name = u"public.any_"_s + shardOnFirstWorker(sandbox).id;
    leaveRecordOfLostNode(sandbox, name);
    const auto before = moveChecks(sandbox, u"lost-leftovers"_s);
    QCOMPARE(verdict(before), u"block"_s);
    const auto plain = sandbox.ctl({ u"cleanup"_s, u"run"_s, u"--yes"_s });
    QCOMPARE(plain.exitCode, 3); // the server would skip it
    const auto remedied = runRemedy(sandbox, before.first());
    QVERIFY2(remedied.exitCode == 0, remedied.errors);
    QCOMPARE(sandbox.value(u"SELECT count(*) FROM pg_dist_cleanup WHERE record_id = 900002"_s), u"0"_s);
    QCOMPARE(verdict(moveChecks(sandbox, u"lost-leftovers"_s)), u"ok"_s);
}

/// The two minutes are simulated; the transaction, its locks and its end are real.
void TestPreflightBoard::preparedTransaction()
{
    QFETCH(const QString, engine);
    auto &sandbox = withOrders(engine);
    const CoordinatorSetting noDaemon(sandbox, u"citus.recover_2pc_interval"_s, u"-1"_s);
    const auto name = straySecondPhase(engine);
    const auto shard = shardOnFirstWorker(sandbox);
    const Connector connector(ConnectionTarget { .name = u"shop"_s, .info = sandbox.connInfo() });
    const QJsonObject move { { u"shard"_s, shard.id }, { u"to"_s, u"3"_s } };
    sandbox.value(
        u"SET citus.enable_manual_changes_to_shards = on; BEGIN; LOCK TABLE %1 IN ROW EXCLUSIVE MODE; SELECT txid_current(); PREPARE TRANSACTION '%2'"_s
            .arg(shard.name, name),
        1);
    auto facts = readPlanFacts(connector, {}, Deadline::in(60s));
    QVERIFY2(facts, qPrintable(facts ? QString() : facts.error().message));
    auto &node = facts->nodes[1];
    QCOMPARE(node.prepared.size(), 1);
    QCOMPARE(node.prepared.first().name, name);
    QVERIFY(node.prepared.first().age < 60s);
    const auto plan = planOperation(u"shard.move"_s, move, *facts);
    QVERIFY(plan);
    QVERIFY(mayRun(preflight(*plan, *facts)));
    node.prepared.first().age = 120s;
    QVERIFY(!mayRun(preflight(*plan, *facts)));
    const auto left = u"SELECT count(*) FROM pg_prepared_xacts WHERE gid = '%1'"_s.arg(name);
    const auto ended = [&] {
        const auto run = sandbox.ctl({ u"transactions"_s, u"recover"_s, u"--yes"_s });
        // the built-in engine leaves a stray alone for five seconds, then its runner may be first
        return (run.exitCode == 0 || run.errors.contains("second phase")) && sandbox.value(left, 1) == u"0"_s;
    };
    QTRY_VERIFY_WITH_TIMEOUT(ended(), 30'000);
    QCOMPARE(sandbox.ctl({ u"transactions"_s, u"recover"_s, u"--yes"_s }).exitCode, 3);
}

void TestPreflightBoard::idleTransaction()
{
    QFETCH(const QString, engine);
    auto &sandbox = withOrders(engine);
    auto idle = sandbox.session(1);
    const auto pid = QString::number(idle.backendPid());
    QVERIFY(idle.script(u"SET application_name = 'night report'; BEGIN; "_s
                            + withTable("UPDATE %1 SET v = 'y' WHERE k = 1"),
                        Deadline::in(10s)));
    QJsonArray found;
    QTRY_VERIFY_WITH_TIMEOUT(!(found = moveChecks(sandbox, u"idle-transactions"_s)).isEmpty(), 30'000);
    QCOMPARE(found.size(), 1); // the session that holds it, not the backends that it has on other nodes
    const auto sentence = found.first()[u"sentence"_s].toString();
    QVERIFY2(sentence.contains(u"pid "_s + pid) && sentence.contains(QString::fromLatin1(table)),
             qPrintable(sentence));
    const auto parameters = found.first()[u"remedyPlan"_s][u"parameters"_s].toObject();
    const auto other = sandbox.ctl({ u"session"_s, u"end"_s, pid, u"--node"_s, u"2"_s, u"--started"_s,
                                     u"2020-01-01T00:00:00.000000Z"_s, u"--yes"_s });
    QCOMPARE(other.exitCode, 3); // another session with the same number
    QCOMPARE(parameters[u"node"_s].toString(), u"2"_s);
    const auto remedied = runRemedy(sandbox, found.first());
    QVERIFY2(remedied.exitCode == 0, remedied.errors);
    QVERIFY(!idle.script(u"SELECT 1"_s, Deadline::in(10s)));
    QCOMPARE(verdict(moveChecks(sandbox, u"idle-transactions"_s)), u"ok"_s);
    QCOMPARE(sandbox.value(withTable("SELECT v FROM %1 WHERE k = 1")), u"x"_s);
}

void TestPreflightBoard::ownerWithoutLogin()
{
    QFETCH(const QString, engine);
    auto &sandbox = withOrders(engine);
    const auto role = u"own\"er; drop"_s;
    const auto made = createLoginRole(sandbox.place(), sandbox.state().record, role, Deadline::in(30s));
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    sandbox.value(withTable("ALTER TABLE %1 OWNER TO \"own\"\"er; drop\""));
    QCOMPARE(verdict(moveChecks(sandbox, u"owner-login"_s)), u"ok"_s);
    for (qsizetype i = 0; i < sandbox.state().nodes.size(); ++i)
        sandbox.value(u"SET citus.enable_ddl_propagation = off; ALTER ROLE \"own\"\"er; drop\" NOLOGIN"_s, i);
    const auto found = moveChecks(sandbox, u"owner-login"_s);
    QCOMPARE(verdict(found), u"block"_s);
    QVERIFY(found.first()[u"sentence"_s].toString().contains(role));
    sandbox.value(withTable("ALTER TABLE %1 OWNER TO postgres"));
    QCOMPARE(verdict(moveChecks(sandbox, u"owner-login"_s)), u"ok"_s);
}

void TestPreflightBoard::plainRoleIsToldWhatItCannotSee()
{
    QFETCH(const QString, engine);
    auto &sandbox = withOrders(engine);
    const auto role = u"pl\"ain; drop"_s;
    const auto made = createLoginRole(sandbox.place(), sandbox.state().record, role, Deadline::in(30s));
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    auto info = sandbox.connInfo();
    const Connector connector(ConnectionTarget { .name = u"shop"_s, .info = info.set(u"user"_s, role) });
    const QJsonObject move { { u"shard"_s, shardOnFirstWorker(sandbox).id }, { u"to"_s, u"3"_s } };
    const auto prepared = prepareOperation(connector, { u"shard.move"_s, move }, Deadline::in(60s));
    QVERIFY2(prepared, qPrintable(prepared ? QString() : prepared.error().message));
    QStringList said;
    for (const auto &check : prepared->checks) {
        if (check.result != CheckResult::Ok)
            said << check.id;
    }
    QVERIFY2(said.contains(u"ownership"_s) && said.contains(u"long-transactions"_s),
             qPrintable(said.join(u' ')));
    QVERIFY2(!said.contains(u"node-unreachable"_s) && !said.contains(u"replication-room"_s),
             qPrintable(said.join(u' ')));
}

/// A job whose move waits for a writer's transaction.
void TestPreflightBoard::runningRebalance()
{
    QFETCH(const QString, engine);
    auto &sandbox = withOrders(engine);
    const auto shard = shardOnFirstWorker(sandbox);
    QCOMPARE(sandbox.ctl({ u"shard"_s, u"move"_s, shard.id, u"--to"_s, u"3"_s, u"--yes"_s }).exitCode, 0);
    auto writer = sandbox.session();
    QVERIFY(writer.script(u"BEGIN; "_s + withTable("UPDATE %1 SET v = v"), Deadline::in(10s)));
    sandbox.value(u"SELECT citus_rebalance_start(rebalance_strategy := 'by_shard_count')"_s);
    const auto before = moveChecks(sandbox, u"running-job"_s);
    QCOMPARE(verdict(before), u"warn"_s);
    const auto remedied = runRemedy(sandbox, before.first());
    QVERIFY2(remedied.exitCode == 0, remedied.errors);
    QVERIFY(writer.script(u"ROLLBACK"_s, Deadline::in(10s)));
    QCOMPARE(verdict(moveChecks(sandbox, u"running-job"_s)), u"ok"_s);
    QTRY_COMPARE_WITH_TIMEOUT(verdict(moveChecks(sandbox, u"leftovers"_s)), u"ok"_s, 60'000);
    const auto back = sandbox.ctl({ u"shard"_s, u"move"_s, shard.id, u"--to"_s, u"2"_s, u"--yes"_s });
    QVERIFY2(back.exitCode == 0, back.errors);
}

void TestPreflightBoard::jobsNobodyLooksFor()
{
    QFETCH(const QString, engine);
    auto &sandbox = withOrders(engine);
    const QStringList drain { u"node"_s, u"drain"_s, u"2"_s };
    QCOMPARE(verdict(checksOfDryRun(sandbox, drain, u"job-workers"_s)), u"ok"_s);
    const CoordinatorSetting off(sandbox, u"citus.background_task_queue_interval"_s, u"-1"_s);
    QCOMPARE(verdict(checksOfDryRun(sandbox, drain, u"job-workers"_s)), u"block"_s);
    QCOMPARE(sandbox.ctl(drain + QStringList { u"--yes"_s }).exitCode, 3);
}

void TestPreflightBoard::diskIsKeptFree()
{
    QFETCH(const QString, engine);
    auto &sandbox = withOrders(engine);
    QCOMPARE(verdict(moveChecks(sandbox, u"disk-space"_s)), u"ok"_s);
    const CoordinatorSetting all(sandbox, u"citus.desired_percent_disk_available_after_move"_s, u"100"_s);
    const auto found = moveChecks(sandbox, u"disk-space"_s);
    QCOMPARE(verdict(found), u"block"_s);
    QVERIFY(found.first()[u"sentence"_s].toString().contains(u"At step 1 the disk of"_s));
}

void TestPreflightBoard::missingReferenceTable()
{
    QFETCH(const QString, engine);
    auto &sandbox = withOrders(engine);
    sandbox.value(u"CREATE TABLE public.\"coun;tries\" (k int PRIMARY KEY, v text)"_s);
    sandbox.value(u"SELECT create_reference_table('public.\"coun;tries\"')"_s);
    sandbox.value(u"INSERT INTO public.\"coun;tries\" VALUES (1, 'a')"_s);
    QCOMPARE(verdict(moveChecks(sandbox, u"reference-tables"_s)), u"ok"_s);
    const auto server = addServer(SandboxFixture::home(), sandbox.name(), { .deadline = Deadline::in(60s) });
    QVERIFY2(server, qPrintable(server ? QString() : server.error().message));
    const auto address = u"'127.0.0.1', %1"_s.arg(server->port);
    sandbox.value(
        u"SET citus.replicate_reference_tables_on_activate = off; SELECT citus_add_node(%1)"_s.arg(address));
    const auto before = moveChecks(sandbox, u"reference-tables"_s);
    QCOMPARE(verdict(before), u"block"_s);
    QVERIFY(before.first()[u"sentence"_s].toString().contains(u"coun;tries"_s));
    const auto remedied = runRemedy(sandbox, before.first());
    QVERIFY2(remedied.exitCode == 0, remedied.errors);
    QCOMPARE(verdict(moveChecks(sandbox, u"reference-tables"_s)), u"ok"_s);
    auto added = Session::open(sandbox.place().tcpConnection(*server), {}, Deadline::in(10s));
    QVERIFY(added);
    const auto seen = added->script(u"SELECT v FROM public.\"coun;tries\""_s, Deadline::in(20s));
    QVERIFY2(seen && seen->constLast().get<QString>(0, 0) == u"a"_s,
             qPrintable(seen ? QString() : seen.error().message));
    QCOMPARE(sandbox.ctl({ u"reference"_s, u"replicate"_s, u"--yes"_s }).exitCode, 3);
    sandbox.value(u"DROP TABLE public.\"coun;tries\""_s);
    sandbox.value(u"SELECT citus_remove_node(%1)"_s.arg(address));
}

QTEST_GUILESS_MAIN(TestPreflightBoard)
#include "tst_preflight_board.moc"
