// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A deadlock between two transactions that no single server sees. On every engine.
#include "tests/support/sandbox_fixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <future>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDeadlock : public QObject
{
    Q_OBJECT
private slots:
    void overTwoNodesEndsSoon_data() { SandboxFixture::addEngineRows(); }
    void overTwoNodesEndsSoon();
    void longWaitIsNoDeadlock_data() { SandboxFixture::addEngineRows(); }
    void longWaitIsNoDeadlock();
    void cleanupTestCase() { m_pool.clear(); }

private:
    SandboxFixture &cluster();
    SandboxPool m_pool;
};

namespace {

const auto count = u"UPDATE public.counted SET n = n + 1 WHERE k = $1"_s;

/// A key whose shard lies on the node.
qint64 keyOn(const SandboxFixture &cluster, qsizetype node)
{
    return cluster
        .value(uR"(SELECT min(k) FROM public.counted JOIN pg_dist_placement
                       ON shardid = get_shard_id_for_distribution_column('public.counted', k)
                   JOIN pg_dist_node USING (groupid) WHERE nodeport = %1)"_s.arg(
            cluster.state().nodes.at(node).node.port))
        .toLongLong();
}

/// The SQLSTATE; empty when done.
QString update(Session &session, qint64 key)
{
    const auto done = session.run(count, { key }, Deadline::in(60s));
    return done ? QString() : done.error().sqlState;
}

bool say(Session &session, const QString &command)
{
    return session.run(command, {}, Deadline::in(20s)).has_value();
}

} // namespace

SandboxFixture &TestDeadlock::cluster()
{
    QFETCH(QString, engine);
    auto &cluster = m_pool.get(engine);
    cluster.value(u"DROP TABLE IF EXISTS public.counted"_s);
    cluster.value(uR"(CREATE TABLE public.counted (k bigint PRIMARY KEY, n int NOT NULL DEFAULT 0);
        SELECT create_distributed_table('public.counted', 'k', shard_count := 4);
        INSERT INTO public.counted SELECT generate_series(1, 100))"_s);
    return cluster;
}

void TestDeadlock::overTwoNodesEndsSoon()
{
    auto &sandbox = cluster();
    const qint64 keys[] = { keyOn(sandbox, 1), keyOn(sandbox, 2) };
    Session sessions[] = { sandbox.session(1), sandbox.session(2) };
    for (int i = 0; i < 2; ++i) {
        QVERIFY(say(sessions[i], u"BEGIN"_s));
        QCOMPARE(update(sessions[i], keys[i]), QString());
    }
    QElapsedTimer clock;
    clock.start();
    auto other = std::async(std::launch::async, [&] { return update(sessions[1], keys[0]); });
    QStringList states { update(sessions[0], keys[1]) };
    states << other.get();
    qInfo("ended after %lld ms", clock.elapsed());
    states.sort();
    // A stock server lets nobody end another session's statement with 40P01.
    QCOMPARE(states, (QStringList { QString(), sandbox.engine() == u"citus" ? u"40P01"_s : u"57014"_s }));
    QVERIFY(clock.elapsed() < 10'000);
    for (auto &session : sessions)
        QVERIFY(say(session, u"COMMIT"_s)); // a rollback for the one that failed
    QCOMPARE(sandbox.value(u"SELECT sum(n) FROM public.counted"_s), u"2"_s);
}

/// Who waits for somebody that waits for nobody goes on waiting.
void TestDeadlock::longWaitIsNoDeadlock()
{
    auto &sandbox = cluster();
    const auto key = keyOn(sandbox, 2);
    auto holder = sandbox.session(0);
    auto waiter = sandbox.session(1);
    QVERIFY(say(holder, u"BEGIN"_s));
    QCOMPARE(update(holder, key), QString());
    auto waiting = std::async(std::launch::async, [&] { return update(waiter, key); });
    QCOMPARE(waiting.wait_for(4s), std::future_status::timeout);
    QVERIFY(say(holder, u"COMMIT"_s));
    QVERIFY(waiting.get() != u"57014");
}

QTEST_GUILESS_MAIN(TestDeadlock)
#include "tst_deadlock.moc"
