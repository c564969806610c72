// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/server_control.h"
#include "core/sandbox/standby_build.h"
#include "tests/support/sandbox_fixture.h"

#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What `tesseractl ha show` says of real standbys.
class TestHaShow : public QObject
{
    Q_OBJECT
private slots:
    void standbysAreSeen_data() { SandboxFixture::addEngineRows(); }
    void standbysAreSeen();
    void coordinatorMayBeDown_data() { SandboxFixture::addEngineRows(); }
    void coordinatorMayBeDown();
    void withoutAnyItSaysSo_data() { SandboxFixture::addEngineRows(); }
    void withoutAnyItSaysSo();
};

namespace {

constexpr int patience = 60'000;

QJsonArray groups(const SandboxFixture &sandbox)
{
    return sandbox.ctl({ u"--json"_s, u"ha"_s, u"show"_s }).json()[u"groups"_s].toArray();
}

QString protection(const SandboxFixture &sandbox)
{
    QStringList words;
    for (const auto &group : groups(sandbox))
        words << group[u"protection"_s].toString();
    return words.join(u' ');
}

bool becomes(const SandboxFixture &sandbox, const QString &words)
{
    return QTest::qWaitFor([&] { return protection(sandbox) == words; }, patience);
}

} // namespace

void TestHaShow::standbysAreSeen()
{
    QFETCH(const QString, engine);
    SandboxFixture sandbox(engine, 1, 1);
    QVERIFY(sandbox.bringUp());
    QVERIFY2(becomes(sandbox, u"protected protected"_s), qPrintable(protection(sandbox)));
    const auto worker = groups(sandbox).last();
    const auto &standby = sandbox.state().standbys.at(1).node;
    QCOMPARE(worker[u"candidate"_s].toString(), standbyName(standby));
    QCOMPARE(worker[u"lostBytes"_s].toInteger(-1), 0);
    QCOMPARE(worker[u"timeline"_s].toInt(), 1);
    const auto seen = worker[u"standbys"_s][0];
    QCOMPARE(seen[u"slot"_s].toString(), standbyName(standby));
    QCOMPARE(seen[u"state"_s].toString(), u"streaming"_s);
    QVERIFY(worker[u"slots"_s][0][u"isActive"_s].toBool());
    killServer(standby);
    QVERIFY2(becomes(sandbox, u"protected blocked"_s), qPrintable(protection(sandbox)));
    QCOMPARE(sandbox.ctl({ u"ha"_s, u"show"_s }).exitCode, 4);
    sandbox.value(u"ALTER SYSTEM SET synchronous_standby_names = ''"_s, 1);
    sandbox.value(u"SELECT pg_reload_conf()"_s, 1);
    QVERIFY2(becomes(sandbox, u"protected unprotected"_s), qPrintable(protection(sandbox)));
    QVERIFY(sandbox.bringUp()); // it catches up, and no commit waits for it
    QVERIFY2(becomes(sandbox, u"protected degraded"_s), qPrintable(protection(sandbox)));
    sandbox.killServer(1);
    QVERIFY2(becomes(sandbox, u"protected down"_s), qPrintable(protection(sandbox)));
}

/// The catalogs are read from its standby then, and each server speaks for itself.
void TestHaShow::coordinatorMayBeDown()
{
    QFETCH(const QString, engine);
    SandboxFixture sandbox(engine, 1, 1);
    QVERIFY(sandbox.bringUp());
    QVERIFY2(becomes(sandbox, u"protected protected"_s), qPrintable(protection(sandbox)));
    sandbox.killServer(0);
    QVERIFY2(becomes(sandbox, u"down protected"_s), qPrintable(protection(sandbox)));
    const auto coordinator = groups(sandbox).first();
    QCOMPARE(coordinator[u"candidate"_s].toString(), standbyName(sandbox.state().standbys.first().node));
    QCOMPARE(coordinator[u"members"_s].toArray().size(), 2);
    const auto done = sandbox.change({ u"ha"_s, u"failover"_s, u"--group"_s, u"0"_s });
    QVERIFY2(done.exitCode == 0, (done.output + done.errors).constData());
    QVERIFY2(becomes(sandbox, u"unprotected protected"_s), qPrintable(protection(sandbox)));
}

void TestHaShow::withoutAnyItSaysSo()
{
    QFETCH(const QString, engine);
    SandboxFixture sandbox(engine, 1);
    QVERIFY(sandbox.bringUp());
    QCOMPARE(protection(sandbox), u"unprotected unprotected"_s);
    const auto shown = sandbox.ctl({ u"ha"_s, u"show"_s });
    QCOMPARE(shown.exitCode, 0);
    QVERIFY2(shown.output.contains("loses data"), shown.output);
}

QTEST_GUILESS_MAIN(TestHaShow)
#include "tst_ha_show.moc"
