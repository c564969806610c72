// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/sync_names.h"
#include "core/operations/add_standby.h"
#include "core/sandbox/server_control.h"
#include "tests/support/group_faults.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Standbys come and go while a cluster runs, and commits wait for them as was asked.
class TestStandbys : public QObject
{
    Q_OBJECT
private slots:
    void addedAndRemoved_data() { SandboxFixture::addEngineRows(); }
    void addedAndRemoved();
    void failedCopyLeavesNothing_data() { SandboxFixture::addEngineRows(); }
    void failedCopyLeavesNothing();
    void cleanupTestCase() { m_pool.clear(); }

private:
    SandboxFixture &sandbox();
    SandboxPool m_pool;
};

namespace {

QString slotsOf(const SandboxFixture &sandbox)
{
    return sandbox.value(u"SELECT coalesce(string_agg(slot_name, ','), '') FROM pg_replication_slots "
                         "WHERE slot_type = 'physical'"_s,
                         1);
}

} // namespace

SandboxFixture &TestStandbys::sandbox()
{
    QFETCH(QString, engine);
    return m_pool.get(engine);
}

void TestStandbys::addedAndRemoved()
{
    const auto &cluster = sandbox();
    cluster.value(u"CREATE TABLE public.seen AS SELECT generate_series(1, 1000) AS k"_s, 1);
    const auto added = cluster.change({ u"ha"_s, u"standby"_s, u"add"_s, u"--new"_s, u"--group"_s, u"1"_s });
    QVERIFY2(added.exitCode == 0, wordsOf(added).constData());
    const auto state = readState(cluster.place());
    QCOMPARE(state->standbys.size(), 1);
    const auto standby = state->standbys.first().node;
    QVERIFY(isServerUp(standby));
    const auto name = standbyNameFor(u"127.0.0.1:%1"_s.arg(standby.port));
    auto there = Session::open(cluster.place().tcpConnection(standby), {}, Deadline::in(10s));
    QVERIFY2(there, there ? "" : qPrintable(there.error().message));
    const auto rows = there->run(u"SELECT count(*), pg_is_in_recovery()::text, "
                                 "current_setting('synchronous_standby_names') FROM public.seen"_s,
                                 {}, Deadline::in(10s));
    QVERIFY(rows);
    QCOMPARE(rows->get<QString>(0, 0), u"1000"_s);
    QCOMPARE(rows->get<QString>(0, 1), u"true"_s);
    QCOMPARE(rows->get<QString>(0, 2), QString());
    QCOMPARE(groupNow(cluster, 1)[u"protection"_s].toString(), u"degraded"_s);

    const auto strict = cluster.change({ u"ha"_s, u"sync"_s, u"strict"_s, u"--group"_s, u"1"_s });
    QVERIFY2(strict.exitCode == 0, wordsOf(strict).constData());
    QVERIFY(QTest::qWaitFor(
        [&] { return groupNow(cluster, 1)[u"protection"_s].toString() == u"protected"_s; }, 30'000));
    const auto off = cluster.change({ u"ha"_s, u"sync"_s, u"off"_s, u"--group"_s, u"1"_s });
    QVERIFY2(off.exitCode == 0, wordsOf(off).constData());
    QCOMPARE(cluster.value(u"SHOW synchronous_standby_names"_s, 1), QString());
    QVERIFY(cluster.change({ u"ha"_s, u"sync"_s, u"prefer"_s, u"--group"_s, u"1"_s }).exitCode == 0);
    QCOMPARE(cluster.value(u"SHOW synchronous_standby_names"_s, 1), SyncNames { .names = { name } }.text());

    const auto removed = cluster.change({ u"ha"_s, u"standby"_s, u"remove"_s, name, u"--group"_s, u"1"_s });
    QVERIFY2(removed.exitCode == 0, wordsOf(removed).constData());
    QVERIFY(!isServerUp(standby));
    QCOMPARE(slotsOf(cluster), QString());
    QCOMPARE(cluster.value(u"SHOW synchronous_standby_names"_s, 1), QString());
    QVERIFY(readState(cluster.place())->standbys.isEmpty());
    const QDir servers(cluster.place().servers());
    QCOMPARE(servers.entryList({ u"node-%1.removed-*"_s.arg(standby.port) }).size(), 1);
    cluster.value(u"DROP TABLE public.seen"_s, 1);
}

/// The standby may not log in: what was begun is taken back.
void TestStandbys::failedCopyLeavesNothing()
{
    const auto &cluster = sandbox();
    const auto added = cluster.change({ u"ha"_s, u"standby"_s, u"add"_s, u"--new"_s, u"--group"_s, u"1"_s,
                                        u"--login"_s, u"user=\"we'ird; $(nobody)"_s });
    QVERIFY2(added.exitCode != 0, wordsOf(added).constData());
    const auto again = cluster.change({ u"ha"_s, u"standby"_s, u"add"_s, u"--new"_s, u"--group"_s, u"1"_s,
                                        u"--login"_s, u"user=nobody_at_all"_s });
    QVERIFY2(again.exitCode == 1, wordsOf(again).constData());
    QVERIFY2(wordsOf(again).contains("no password supplied"), wordsOf(again).constData());
    QCOMPARE(slotsOf(cluster), QString());
    QVERIFY(readState(cluster.place())->standbys.isEmpty());
    QVERIFY(QDir(cluster.place().servers()).entryList({ u"*tessera-copy*"_s }).isEmpty());
}

QTEST_GUILESS_MAIN(TestStandbys)
#include "tst_standbys.moc"
