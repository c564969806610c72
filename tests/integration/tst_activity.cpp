// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/lock_forest.h"
#include "core/activity/locked_object.h"
#include "core/activity/read_sessions.h"
#include "core/activity/read_tenants.h"
#include "core/activity/session_text.h"
#include "core/cluster/node_fan_out.h"
#include "core/cluster/probe_capabilities.h"
#include "core/cluster/read_snapshot.h"
#include "core/postgres/sql_text.h"
#include "core/sandbox/postgres_programs.h"
#include "core/sandbox/server_control.h"
#include "tests/support/client_program.h"
#include "tests/support/hostile_table.h"
#include "tests/support/sandbox_fixture.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>


using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Sessions and locks of a whole cluster, and what ends them, on real servers.
class TestActivity : public QObject
{
    Q_OBJECT
private slots:
    void pileUpOverNodesIsATreeAndIsEndedAtItsRoot_data() { SandboxFixture::addEngineRows(); }
    void pileUpOverNodesIsATreeAndIsEndedAtItsRoot();
    void aLockedTableKeepsNobodyFromEndingTheHolder_data() { SandboxFixture::addEngineRows(); }
    void aLockedTableKeepsNobodyFromEndingTheHolder();
    void onlyTheStatementThatWasMeantIsCancelled_data() { SandboxFixture::addEngineRows(); }
    void onlyTheStatementThatWasMeantIsCancelled();
    void hostileStatementsAreShownAndNeverKept_data() { SandboxFixture::addEngineRows(); }
    void hostileStatementsAreShownAndNeverKept();
    void aRoleWithFewRightsIsToldSo_data() { SandboxFixture::addEngineRows(); }
    void aRoleWithFewRightsIsToldSo();
    void manySessionsAreCappedAndCounted_data() { SandboxFixture::addEngineRows(); }
    void manySessionsAreCappedAndCounted();
    void tenantsAreCounted_data() { SandboxFixture::addEngineRows(); }
    void tenantsAreCounted();
    void aSilentNodeIsNamed_data() { SandboxFixture::addEngineRows(); }
    void aSilentNodeIsNamed();
    void cleanupTestCase() { m_pool.clear(); }

private:
    SandboxPool m_pool;
};

namespace {

const auto secret = u"4711 secret"_s;

Deadline soon()
{
    return Deadline::in(30s);
}

void makeTable(const SandboxFixture &sandbox)
{
    sandbox.value(withHostileTable("DROP TABLE IF EXISTS %1"));
    sandbox.value(withHostileTable("CREATE TABLE %1 (k int PRIMARY KEY, v text)"));
    sandbox.value(withHostileTable("SELECT create_distributed_table('%1', 'k', shard_count := 4)"));
    sandbox.value(withHostileTable("INSERT INTO %1 SELECT g, 'x' FROM generate_series(1, 400) g"));
}

QJsonObject locksOf(const SandboxFixture &sandbox)
{
    return sandbox.ctl({ u"--json"_s, u"activity"_s, u"locks"_s }).json().object();
}

/// "app(child child)", of all trees.
QString printed(const QJsonArray &trees)
{
    QStringList words;
    for (const auto &tree : trees) {
        auto word = tree[u"session"_s][u"application"_s].toString();
        if (word.isEmpty())
            word = tree[u"kind"_s].toString();
        const auto children = printed(tree[u"children"_s].toArray());
        words << (children.isEmpty() ? word : word + u'(' + children + u')');
    }
    words.sort();
    return words.join(u' ');
}

qint64 globalPidOfProgram(const SandboxFixture &sandbox, const QString &application)
{
    const auto answer = sandbox.ctl({ u"--json"_s, u"activity"_s, u"list"_s, u"--all"_s });
    for (const auto &session : answer.json().object()[u"sessions"_s].toArray()) {
        if (session[u"application"_s].toString() == application)
            return session[u"globalPid"_s].toInteger();
    }
    return 0;
}

CtlOutcome signal(const SandboxFixture &sandbox, const QString &verb, qint64 globalPid)
{
    return sandbox.change({ u"activity"_s, verb, QString::number(globalPid) });
}

Result<ClusterSessions> readAll(Session &session, const SessionsWish &wish = {})
{
    return limitNodeWaits(session, soon()).and_then([&] { return readSessions(session, wish, soon()); });
}

} // namespace

void TestActivity::pileUpOverNodesIsATreeAndIsEndedAtItsRoot()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    makeTable(sandbox);
    ClientProgram holder(sandbox, 0, u"night report"_s);
    holder.run(u"BEGIN; "_s + withHostileTable("UPDATE %1 SET v = '%2'").arg(secret));
    const auto update = withHostileTable("UPDATE %1 SET v = 'w' WHERE k = ");
    ClientProgram first(sandbox, 1, u"first"_s);
    ClientProgram second(sandbox, 2, u"second"_s);
    ClientProgram third(sandbox, 0, u"third"_s);
    first.begin(update + u"7"_s);
    second.begin(update + u"8"_s);
    third.begin(update + u"9"_s);
    const auto isPiled = [&] {
        return printed(locksOf(sandbox)[u"trees"_s].toArray()) == u"night report(first second third)"_s;
    };
    QVERIFY2(QTest::qWaitFor(isPiled, 30000),
             qPrintable(QString::fromUtf8(QJsonDocument(locksOf(sandbox)).toJson())));
    const auto tree = locksOf(sandbox)[u"trees"_s][0];
    QCOMPARE(tree[u"blocked"_s].toInt(), 3);
    const auto wait = tree[u"children"_s][0][u"waits"_s][0];
    QVERIFY2(wait[u"object"_s].toString().startsWith(u"we\"ird; drop, shard "_s),
             qPrintable(wait[u"object"_s].toString()));
    const auto ended = signal(sandbox, u"terminate"_s, tree[u"globalPid"_s].toInteger());
    QVERIFY2(ended.exitCode == 0, ended.errors + ended.output);
    QVERIFY(QTest::qWaitFor([&] { return first.isOver() && second.isOver() && third.isOver(); }, 30000));
    QCOMPARE(first.error().message + second.error().message + third.error().message, QString());
    QVERIFY(!QJsonDocument(newestJournalEntry(sandbox)).toJson().contains(secret.toUtf8()));
    QVERIFY(!ended.output.contains(secret.toUtf8()) && !ended.errors.contains(secret.toUtf8()));
    QCOMPARE(locksOf(sandbox)[u"trees"_s].toArray().size(), 0);
}

/// Neither the reading of sessions nor a plan may wait for a table that is locked as a whole, or for the lock
/// of a change that runs.
void TestActivity::aLockedTableKeepsNobodyFromEndingTheHolder()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    makeTable(sandbox);
    ClientProgram holder(sandbox, 0, u"locker"_s);
    holder.run(withHostileTable("BEGIN; LOCK TABLE %1 IN ACCESS EXCLUSIVE MODE"));
    ClientProgram reader(sandbox, 0, u"reader"_s);
    reader.begin(withHostileTable("SELECT count(*) FROM %1"));
    const auto isBlocked = [&] {
        return printed(locksOf(sandbox)[u"trees"_s].toArray()) == u"locker(reader)"_s;
    };
    QVERIFY(QTest::qWaitFor(isBlocked, 30000));
    const auto wait = locksOf(sandbox)[u"trees"_s][0][u"children"_s][0][u"waits"_s][0];
    QVERIFY2(wait[u"object"_s].toString().startsWith(u"we\"ird; drop"_s),
             qPrintable(wait[u"object"_s].toString()));
    auto change = sandbox.session();
    const auto locked = change.run(sqlText(u"take_run_lock"_s), {}, soon());
    QVERIFY(locked && locked->get<bool>(0, 0));
    const auto ended = signal(sandbox, u"terminate"_s, globalPidOfProgram(sandbox, u"locker"_s));
    QVERIFY2(ended.exitCode == 0, ended.errors + ended.output);
    QVERIFY(QTest::qWaitFor([&] { return reader.isOver(); }, 30000));
}

void TestActivity::onlyTheStatementThatWasMeantIsCancelled()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    ClientProgram sleeper(sandbox, 1, u"sleeper"_s); // on a worker
    sleeper.begin(u"SELECT pg_sleep(600)"_s);
    qint64 gpid = 0;
    QVERIFY(QTest::qWaitFor([&] { return (gpid = globalPidOfProgram(sandbox, u"sleeper"_s)) > 0; }, 30000));
    const auto cancelled = signal(sandbox, u"cancel"_s, gpid);
    QVERIFY2(cancelled.exitCode == 0, cancelled.errors + cancelled.output);
    QVERIFY(QTest::qWaitFor([&] { return sleeper.isOver(); }, 30000));
    QCOMPARE(sleeper.error().sqlState, u"57014"_s);
    const auto again = signal(sandbox, u"cancel"_s, gpid);
    QVERIFY2(again.exitCode != 0 && again.errors.contains("is over"), again.errors);
    sleeper.run(u"SELECT 1"_s); // the session has stayed
    const auto nobody = signal(sandbox, u"terminate"_s, 10'000'000'001);
    QVERIFY2(nobody.exitCode == 1 && nobody.errors.contains("no session"), nobody.errors);
    ClientProgram own(sandbox, 0, u"tessera 4711"_s);
    const auto refused = signal(sandbox, u"terminate"_s, globalPidOfProgram(sandbox, u"tessera 4711"_s));
    QVERIFY2(refused.exitCode != 0 && refused.errors.contains("is a session of Tessera"), refused.errors);
}

void TestActivity::hostileStatementsAreShownAndNeverKept()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    ClientProgram writer(sandbox, 0, u"we\"ird; \u202E % $node$"_s);
    const auto long1 = QString(1'000'000, u'\u00e9');
    writer.begin(u"SELECT pg_sleep(600), '\x01\u202E $node$ %1 \"q\" \U0001F418 "_s + secret + u"', '"_s
                 + long1 + u"'"_s);
    auto session = sandbox.session();
    ClusterSession found;
    const auto isThere = [&] {
        const auto read = readAll(session);
        if (!read)
            return false;
        for (const auto &one : read->sessions) {
            if (one.id.pid == writer.pid() && one.state == SessionState::Active)
                found = one;
        }
        return found.id.pid != 0;
    };
    QVERIFY(QTest::qWaitFor(isThere, 30000));
    QVERIFY(found.statement.startsWith(u"SELECT pg_sleep(600), '\x01\u202E"_s));
    QVERIFY(found.statement.size() <= SessionsWish().characters);
    QVERIFY(found.isCutByServer); // track_activity_query_size is 1 kB
    QVERIFY(found.application.startsWith(u"we\"ird; "_s));
    const auto list = sandbox.ctl({ u"activity"_s, u"list"_s });
    QVERIFY2(list.exitCode == 0, list.errors);
    QVERIFY(!list.output.contains('\x01') && !list.output.contains(QString(u"\u202E"_s).toUtf8()));
    const auto ended = signal(sandbox, u"cancel"_s, globalPidOf(found.id));
    QVERIFY2(ended.exitCode == 0, ended.errors);
    QVERIFY(!QJsonDocument(newestJournalEntry(sandbox)).toJson().contains(secret.toUtf8()));
    QVERIFY(QTest::qWaitFor([&] { return writer.isOver(); }, 30000));
}

void TestActivity::aRoleWithFewRightsIsToldSo()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    auto session = sandbox.session();
    QVERIFY(session.script(u"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'looker') THEN"
                           " CREATE ROLE looker LOGIN; END IF; END $$"_s,
                           soon()));
    if (engine == u"builtin"_s)
        sandbox.value(u"SELECT tessera_engine.sync_role('looker')"_s);
    ClientProgram other(sandbox, 0, u"other"_s);
    other.run(u"BEGIN; SELECT '%1'"_s.arg(secret));
    QVERIFY(session.script(u"SET ROLE looker"_s, soon()));
    const auto read = readAll(session);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QVERIFY(!read->nodes.isEmpty());
    const auto notes = readingNotes(*read, [](NodeId node) { return QString::number(node.value); });
    QVERIFY2(notes.join(u' ').contains(u"Grant it pg_monitor"_s)
                 || notes.join(u' ').contains(u"told nothing"_s),
             qPrintable(notes.join(u' ')));
    for (const auto &one : read->sessions)
        QVERIFY(!one.statement.contains(secret));
}

void TestActivity::manySessionsAreCappedAndCounted()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    std::vector<std::unique_ptr<ClientProgram>> programs;
    for (int i = 0; i < 12; ++i)
        programs.push_back(std::make_unique<ClientProgram>(sandbox, 0, u"idler"_s));
    programs.front()->run(u"BEGIN"_s);
    auto session = sandbox.session();
    const auto read = readAll(session, { .sessions = 4 });
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QCOMPARE(read->sessions.size(), 4);
    QVERIFY(read->isCapped());
    QVERIFY(std::ranges::any_of(read->sessions, [&](const ClusterSession &one) {
        return one.id.pid == programs.front()->pid(); // what holds a transaction is not left out for idlers
    }));
    const auto &coordinator = read->nodes.first();
    QVERIFY(coordinator.idle >= 11 && coordinator.idleInTransaction >= 1);
    QCOMPARE(coordinator.limit, sandbox.value(u"SHOW max_connections"_s).toInt());
}

/// The SQL that the page gives has the tenants counted.
void TestActivity::tenantsAreCounted()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    const auto tenants = [&] { return sandbox.ctl({ u"--json"_s, u"tenant"_s, u"list"_s }).json().object(); };
    if (engine == u"builtin"_s) { // it does not count
        QCOMPARE(tenants()[u"state"_s].toString(), u"absent"_s);
        return;
    }
    makeTable(sandbox);
    QCOMPARE(tenants()[u"state"_s].toString(), u"off"_s);
    sandbox.value(
        u"SELECT run_command_on_all_nodes($$ALTER SYSTEM SET citus.stat_tenants_track = 'all'$$)"_s);
    sandbox.value(u"SELECT run_command_on_all_nodes('SELECT pg_reload_conf()')"_s);
    const auto isCounted = [&] {
        sandbox.value(withHostileTable("SELECT v FROM %1 WHERE k = 7"));
        const auto said = tenants();
        const auto first = said[u"tenants"_s][0];
        return said[u"state"_s] == u"counted"_s && first[u"tenant"_s] == u"7"_s
            && first[u"reads"_s].toInt() > 0;
    };
    QVERIFY2(QTest::qWaitFor(isCounted, 30000),
             qPrintable(QString::fromUtf8(QJsonDocument(tenants()).toJson())));
    auto session = sandbox.session();
    QVERIFY(session.script(u"DROP ROLE IF EXISTS blind; CREATE ROLE blind; SET ROLE blind"_s, soon()));
    const auto capabilities = probeCapabilities(session, soon());
    QVERIFY(capabilities);
    const auto hidden = readTenants(session, *capabilities, soon());
    QVERIFY(hidden);
    QCOMPARE(hidden->state, TenantStatistics::State::Forbidden);
}

/// Last, for it stops a server.
void TestActivity::aSilentNodeIsNamed()
{
    QFETCH(const QString, engine);
    auto &sandbox = m_pool.get(engine);
    const auto programs = findPostgres({});
    QVERIFY(programs
            && stopServer(sandbox.place(), *programs, sandbox.state().nodes.constLast().node, soon()));
    auto session = sandbox.session();
    const auto read = readAll(session);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QCOMPARE(read->nodes.size(), 3);
    QCOMPARE(
        std::ranges::count_if(read->nodes, [](const NodeSessions &node) { return !node.problem.isEmpty(); }),
        1);
    QVERIFY(!read->sessions.isEmpty());
    const auto list = sandbox.ctl({ u"activity"_s, u"list"_s });
    QVERIFY2(list.exitCode == 0 && list.output.contains("told nothing"), list.output + list.errors);
}

QTEST_GUILESS_MAIN(TestActivity)
#include "tst_activity.moc"
