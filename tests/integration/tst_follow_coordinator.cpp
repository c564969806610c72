// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/connection_store.h"
#include "core/ha/host_directory.h"
#include "core/postgres/places.h"
#include "core/sandbox/sandbox_registration.h"
#include "tests/support/group_faults.h"
#include "tests/support/manager_programs.h"

#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;

/// The coordinator changes its server: what is saved, and what applications were told, finds it there.
class TestFollowCoordinator : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("TESSERA_SANDBOX_ROOT", SandboxFixture::home().root.toUtf8()); }
    void afterASwitchover_data() { SandboxFixture::addEngineRows(); }
    void afterASwitchover();
};

namespace {

QJsonArray stringsFor(const ManagedConnection &connection)
{
    return connection.ctl({ u"--json"_s, u"ha"_s, u"clients"_s }).json()[u"strings"_s].toArray();
}

ConnInfo savedInfo(const SandboxFixture &sandbox)
{
    const auto path = sandbox.place().folder() + u"/console/config/tessera/connections.json"_s;
    const auto list = ConnectionStore(path).load();
    const auto *saved = list ? list->byName(u"managed"_s) : nullptr;
    return saved != nullptr ? saved->info : ConnInfo();
}

/// Which server an application with this string reaches; empty: none that accepts writes.
QString reachedBy(const QString &text, const SandboxFixture &sandbox)
{
    auto info = ConnInfo::parse(text);
    if (!info)
        return info.error().message;
    info->set(u"passfile"_s, sandbox.connInfo().value(u"passfile"_s));
    const auto deadline = Deadline::in(std::chrono::seconds(20));
    auto session = Session::open(*info, {}, deadline);
    if (!session)
        return session.error().message;
    const auto rows = session->run(
        u"SELECT pg_catalog.current_setting('port'), pg_catalog.pg_is_in_recovery()"_s, {}, deadline);
    return rows && !rows->get<bool>(0, 1) ? rows->get<QString>(0, 0) : QString();
}

} // namespace

void TestFollowCoordinator::afterASwitchover()
{
    QFETCH(const QString, engine);
    SandboxFixture sandbox(engine, 1, 1);
    QVERIFY(sandbox.bringUp());
    const auto hosts = hostsOf(*sandboxTarget(SandboxFixture::home(), sandbox.name())).all();
    const ManagedConnection connection(sandbox, hosts);
    const auto first = QString::number(sandbox.state().nodes.first().node.port);
    const auto second = QString::number(sandbox.state().standbys.first().node.port);
    QVERIFY(QTest::qWaitFor([&] { return groupNow(sandbox, 0)[u"protection"_s] == u"protected"_s; }, 60'000));
    const auto strings = stringsFor(connection);
    QVERIFY(strings.size() >= 4);
    QCOMPARE(reachedBy(strings.at(0)[u"text"_s].toString(), sandbox), first);
    QCOMPARE(placesOf(savedInfo(sandbox)).size(), 1);

    const auto done = connection.change({ u"ha"_s, u"switchover"_s, u"--group"_s, u"0"_s });
    QVERIFY2(done.exitCode == 0, wordsOf(done));
    QVERIFY2(done.output.contains("managed"), wordsOf(done)); // it says what it rewrote
    QCOMPARE(placesOf(savedInfo(sandbox)).size(), 2);
    QCOMPARE(reachedBy(strings.at(0)[u"text"_s].toString(), sandbox), second);
    QCOMPARE(reachedBy(strings.at(1)[u"text"_s].toString(), sandbox), second);
    const auto shown = connection.ctl({ u"--json"_s, u"cluster"_s, u"show"_s });
    QVERIFY2(shown.exitCode == 0, wordsOf(shown));

    const auto back = connection.change({ u"ha"_s, u"switchover"_s, u"--group"_s, u"0"_s });
    QVERIFY2(back.exitCode == 0, wordsOf(back));
    QCOMPARE(placesOf(savedInfo(sandbox)).size(), 2);
    QCOMPARE(reachedBy(strings.at(0)[u"text"_s].toString(), sandbox), first);
}

QTEST_GUILESS_MAIN(TestFollowCoordinator)
#include "tst_follow_coordinator.moc"
