// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/group_faults.h"

#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Standbys that are registered as secondaries: the whole cluster is read from them, and they still take
/// over.
class TestReadReplicas : public QObject
{
    Q_OBJECT
private slots:
    void registeredAndReadFrom_data() { SandboxFixture::addEngineRows(); }
    void registeredAndReadFrom();
};

namespace {

const auto cluster = u"we\"ird; drop 'süd"_s;

QString registered(const SandboxFixture &sandbox)
{
    return sandbox.value(
        u"SELECT coalesce(string_agg(nodeport || ' ' || nodecluster, ', '), '') FROM pg_dist_node "
        "WHERE noderole = 'secondary'"_s);
}

/// A session by the string that 'ha clients --read-cluster' prints.
Result<Session> reader(const SandboxFixture &sandbox)
{
    const auto shown = sandbox.ctl({ u"--json"_s, u"ha"_s, u"clients"_s, u"--read-cluster"_s, cluster });
    auto info = ConnInfo::parse(shown.json()[u"strings"_s][1][u"text"_s].toString());
    if (!info)
        return tl::unexpected(info.error());
    info->set(u"passfile"_s, sandbox.connInfo().value(u"passfile"_s));
    return Session::open(*info, {}, Deadline::in(20s));
}

} // namespace

void TestReadReplicas::registeredAndReadFrom()
{
    QFETCH(const QString, engine);
    SandboxFixture sandbox(engine, 1, 1);
    QVERIFY(sandbox.bringUp());
    for (const int group : { 0, 1 })
        QVERIFY(QTest::qWaitFor([&] { return groupNow(sandbox, group)[u"protection"_s] == u"protected"_s; },
                                60'000));
    const auto standby = QString::number(sandbox.state().standbys.at(1).node.port);
    const auto server = u"127.0.0.1:"_s + standby;
    const auto early = sandbox.ctl({ u"ha"_s, u"clients"_s, u"--read-cluster"_s, cluster });
    QVERIFY2(early.exitCode == 3 && early.errors.contains("no secondary"), wordsOf(early));
    const QStringList registering { u"ha"_s,      u"standby"_s, u"register"_s,  server,
                                    u"--group"_s, u"1"_s,       u"--cluster"_s, cluster };
    const auto done = sandbox.change(registering);
    QVERIFY2(done.exitCode == 0, wordsOf(done));
    QCOMPARE(registered(sandbox), standby + u' ' + cluster);
    const auto again = sandbox.change(registering);
    QVERIFY2(again.exitCode != 0 && again.errors.contains("already"), wordsOf(again));

    if (engine == u"citus"_s) { // the built-in engine reads from primaries only
        sandbox.value(u"CREATE TABLE public.seen (k int)"_s);
        sandbox.value(u"SELECT create_distributed_table('public.seen', 'k')"_s);
        sandbox.value(u"INSERT INTO public.seen SELECT generate_series(1, 100)"_s);
        auto session = reader(sandbox);
        QVERIFY2(session, session ? "" : qPrintable(session.error().message));
        QVERIFY(QTest::qWaitFor(
            [&] {
                const auto rows = session->run(u"SELECT count(*) FROM public.seen"_s, {}, Deadline::in(10s));
                return rows && rows->get<QString>(0, 0) == u"100"_s;
            },
            30'000));
        const auto here = session->run(u"SELECT pg_is_in_recovery()::text"_s, {}, Deadline::in(10s));
        QVERIFY(here && here->get<QString>(0, 0) == u"true"_s); // the coordinator's standby
        const auto there = session->run(
            u"SELECT bool_and(pg_is_in_recovery())::text, min(inet_server_port())::text FROM public.seen"_s,
            {}, Deadline::in(10s));
        QVERIFY2(there, there ? "" : qPrintable(there.error().message));
        QCOMPARE(there->get<QString>(0, 0), u"true"_s); // the worker's
        QCOMPARE(there->get<QString>(0, 1), standby);
    }

    // It takes over all the same, and changes places with the old primary (failover.md R5).
    const auto switched = sandbox.change({ u"ha"_s, u"switchover"_s, u"--group"_s, u"1"_s });
    QVERIFY2(switched.exitCode == 0, wordsOf(switched));
    const auto old = QString::number(sandbox.state().nodes.at(1).node.port);
    QCOMPARE(groupNow(sandbox, 1)[u"primary"_s].toString(), server);
    QCOMPARE(registered(sandbox), old + u' ' + cluster);

    const auto removed = sandbox.change({ u"node"_s, u"remove"_s, u"127.0.0.1:"_s + old });
    QVERIFY2(removed.exitCode == 0, wordsOf(removed));
    QCOMPARE(registered(sandbox), QString());
}

QTEST_GUILESS_MAIN(TestReadReplicas)
#include "tst_read_replicas.moc"
