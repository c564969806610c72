// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/server_control.h"
#include "core/sandbox/standby_build.h"
#include "tests/support/client_program.h"
#include "tests/support/hostile_table.h"
#include "tests/support/sandbox_fixture.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// A sandbox whose servers have synchronous standbys.
class TestSandboxStandbys : public QObject
{
    Q_OBJECT
private slots:
    void everyNodeHasOne_data() { SandboxFixture::addEngineRows(); }
    void everyNodeHasOne();
    void whatIsCommittedIsThere_data() { SandboxFixture::addEngineRows(); }
    void whatIsCommittedIsThere();
    void commitsWaitForIt_data() { SandboxFixture::addEngineRows(); }
    void commitsWaitForIt();
    void goDownAndUpTogether_data() { SandboxFixture::addEngineRows(); }
    void goDownAndUpTogether();
    void addedServerGetsOne_data() { SandboxFixture::addEngineRows(); }
    void addedServerGetsOne();
    void cleanupTestCase() { m_pool.clear(); }

private:
    SandboxFixture &sandbox() { return m_pool.get(QString::fromUtf8(QTest::currentDataTag())); }
    SandboxPool m_pool { 1, 1 };
};

namespace {

constexpr int patience = 30'000;

SandboxCall soon()
{
    return { .deadline = Deadline::in(60s) };
}

QString followers(const SandboxFixture &sandbox, qsizetype node)
{
    return sandbox.value(u"SELECT string_agg(application_name || ' ' || state || ' ' || sync_state, ',') "
                         "FROM pg_stat_replication"_s,
                         node);
}

bool allFollow(const SandboxFixture &sandbox)
{
    for (qsizetype node = 0; node < sandbox.state().nodes.size(); ++node) {
        const auto standby = sandbox.state().standbys.at(node).node;
        if (followers(sandbox, node) != standbyName(standby) + u" streaming quorum"_s)
            return false;
    }
    return true;
}

QString valueAt(const SandboxFixture &sandbox, const SandboxNode &standby, const QString &sql)
{
    auto session = Session::open(sandbox.place().tcpConnection(standby), {}, Deadline::in(10s));
    const auto rows = session ? session->run(sql, {}, Deadline::in(10s)) : tl::unexpected(session.error());
    return rows && !rows->isEmpty() ? rows->get<QString>(0, 0) : QString();
}

} // namespace

void TestSandboxStandbys::everyNodeHasOne()
{
    const auto &cluster = sandbox();
    QCOMPARE(cluster.state().nodes.size(), 2);
    QCOMPARE(cluster.state().standbys.size(), 2);
    QVERIFY(QTest::qWaitFor([&] { return allFollow(cluster); }, patience));
    const auto status = runCtl({ u"--json"_s, u"sandbox"_s, u"status"_s, u"--name"_s, cluster.name() }, {});
    const auto nodes = status.json()[u"nodes"_s].toArray();
    QCOMPARE(nodes.size(), 4);
    QCOMPARE(nodes[3][u"role"_s].toString(), u"standby"_s);
    QCOMPARE(nodes[3][u"standbyOf"_s].toInt(), nodes[1][u"port"_s].toInt());
    QCOMPARE(nodes[3][u"state"_s].toString(), u"up"_s);
}

void TestSandboxStandbys::whatIsCommittedIsThere()
{
    const auto &cluster = sandbox();
    cluster.value(withHostileTable("CREATE TABLE %1 (k int PRIMARY KEY)"));
    cluster.value(withHostileTable("SELECT create_distributed_table('%1', 'k', shard_count := 2)"));
    cluster.value(u"SET synchronous_commit = remote_apply; "_s
                  + withHostileTable("INSERT INTO %1 SELECT generate_series(1, 50)"));
    const auto shard = cluster.value(
        withHostileTable("SELECT 'public.' || shard_name('%1'::regclass, min(shardid)) FROM pg_dist_shard"));
    const auto count = u"SELECT count(*) FROM "_s + shard;
    const auto onNode = cluster.value(count, 1);
    QVERIFY(onNode.toInt() > 0);
    const auto &standby = cluster.state().standbys.at(1).node;
    QVERIFY(QTest::qWaitFor([&] { return valueAt(cluster, standby, count) == onNode; }, patience));
    QCOMPARE(valueAt(cluster, standby, u"SELECT pg_catalog.pg_is_in_recovery()::text"_s), u"true"_s);
}

void TestSandboxStandbys::commitsWaitForIt()
{
    auto &cluster = sandbox();
    QVERIFY(QTest::qWaitFor([&] { return allFollow(cluster); }, patience));
    killServer(cluster.state().standbys.at(1).node);
    ClientProgram writer(cluster, 1, u"writer"_s);
    writer.begin(u"CREATE TABLE public.waits (k int)"_s);
    const auto isHeld = [&] {
        return cluster.value(u"SELECT wait_event FROM pg_stat_activity WHERE application_name = 'writer'"_s,
                             1)
            == u"SyncRep"_s;
    };
    QVERIFY(QTest::qWaitFor(isHeld, patience));
    QVERIFY(!writer.isOver());
    const auto state = readState(cluster.place());
    QCOMPARE(state->text(), u"degraded"_s);
    QVERIFY(cluster.bringUp());
    QVERIFY(QTest::qWaitFor([&] { return allFollow(cluster); }, patience));
    QVERIFY(QTest::qWaitFor([&] { return writer.isOver(); }, patience));
    QCOMPARE(writer.error().message, QString());
    cluster.value(u"DROP TABLE public.waits"_s, 1);
}

void TestSandboxStandbys::goDownAndUpTogether()
{
    auto &cluster = sandbox();
    const auto down = bringDown(SandboxFixture::home(), cluster.name(), soon());
    QVERIFY2(down, down ? "" : qPrintable(down.error().message));
    QCOMPARE(down->text(), u"down"_s);
    QVERIFY(cluster.bringUp());
    QVERIFY(QTest::qWaitFor([&] { return allFollow(cluster); }, patience));
}

void TestSandboxStandbys::addedServerGetsOne()
{
    auto &cluster = sandbox();
    const auto server = addServer(SandboxFixture::home(), cluster.name(), soon());
    QVERIFY2(server, server ? "" : qPrintable(server.error().message + server.error().context));
    const auto state = readState(cluster.place());
    QCOMPARE(state->standbys.size(), 3);
    const auto standby = state->standbys.last().node;
    QCOMPARE(standby.standbyOf, server->port);
    QVERIFY(isServerUp(standby));
    QVERIFY(removeServer(SandboxFixture::home(), cluster.name(), server->port, soon()));
    QCOMPARE(readState(cluster.place())->standbys.size(), 2);
    QVERIFY(!isServerUp(standby) && !QDir(standby.folder).exists());
}

QTEST_GUILESS_MAIN(TestSandboxStandbys)
#include "tst_sandbox_standbys.moc"
