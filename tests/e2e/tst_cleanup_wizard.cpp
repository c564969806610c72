// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/desktop.h"
#include "tests/support/made_leftovers.h"

#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// A person sees what operations left on the nodes and removes it, and takes up a change that was broken off,
/// with the installed console.
class TestCleanupWizard : public QObject
{
    Q_OBJECT
private slots:
    void leftoversAreSeenAndRemoved_data() { SandboxFixture::addEngineRows(); }
    void leftoversAreSeenAndRemoved();
    void interruptedRunIsTakenUp_data() { SandboxFixture::addEngineRows(); }
    void interruptedRunIsTakenUp();

private:
    void isNothingOffered(ConsoleUser &user);
    void cleansUpByMouse(ConsoleUser &user, const Psql &psql);
    void deletesRecordsByKeyboard(ConsoleUser &user, const Psql &psql);
    void endsPrepared(ConsoleUser &user, Desktop &desktop);
};

namespace {

/// What a killed move leaves on a worker, and the record of a node that is gone.
void leaveBehind(Desktop &desktop)
{
    const auto &sandbox = desktop.sandbox();
    leaveSlot(sandbox);
    leavePublication(sandbox);
    leaveRecordOfLostNode(sandbox, u"public.\"größe; 1\""_s);
}

/// A tesseractl of the same user that is killed inside the statement which distributes the table.
bool breakOff(Desktop &desktop)
{
    const auto &sandbox = desktop.sandbox();
    auto holder = sandbox.session();
    if (!holder.script(u"BEGIN; SELECT id FROM public.orders FOR UPDATE"_s, Deadline::in(10s)))
        return false;
    QProcess program;
    program.setProcessEnvironment(ctlEnvironment(desktop.folder()));
    program.start(ctlProgram(),
                  { u"--sandbox"_s, sandbox.name(), u"table"_s, u"distribute"_s, u"orders"_s, u"--column"_s,
                    u"id"_s, u"--yes"_s });
    const auto waits = [&sandbox] {
        return sandbox.value(u"SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                             " AND application_name LIKE 'tessera %-%'"_s)
            == u"1"_s;
    };
    const bool isWaiting = QTest::qWaitFor(waits, 30'000);
    program.kill(); // SIGKILL
    program.waitForFinished();
    return isWaiting && holder.script(u"COMMIT"_s, Deadline::in(10s)).has_value();
}

QString leftOn(Desktop &desktop)
{
    return desktop.sandbox().value(
        u"SELECT (SELECT count(*) FROM pg_replication_slots) || ' ' || (SELECT count(*) FROM pg_publication)"_s,
        1);
}

} // namespace

void TestCleanupWizard::leftoversAreSeenAndRemoved()
{
    QFETCH(const QString, engine);
    Desktop desktop(engine, u"cleanup-wizard"_s);
    QVERIFY2(desktop.open(u"CREATE TABLE public.orders (id bigint PRIMARY KEY);"
                          "SELECT create_distributed_table('public.orders', 'id', shard_count := 4)"_s),
             desktop.problem());
    auto &user = desktop.user();
    QVERIFY2(user.clickButton(u"Cleanup"_s), user.problem());
    isNothingOffered(user);
    if (QTest::currentTestFailed())
        return;
    user.takePicture(u"nothing-left"_s);
    leaveBehind(desktop);
    QVERIFY2(user.press(u"F5"_s) && user.clickCell(leftPublicationName), user.problem());
    user.takePicture(u"left-behind"_s);
    cleansUpByMouse(user, desktop.psql());
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(leftOn(desktop), u"0 0"_s);
    deletesRecordsByKeyboard(user, desktop.psql());
    if (QTest::currentTestFailed())
        return;
    if (engine == u"citus"_s) // the built-in engine's runner ends what its sessions lost within seconds
        endsPrepared(user, desktop);
    if (QTest::currentTestFailed())
        return;
    QVERIFY2(user.clickButton(u"Cleanup"_s), user.problem());
    isNothingOffered(user);
    QCOMPARE(desktop.psql()(u"SELECT count(*) FROM pg_dist_partition"_s), u"1"_s);
    if (!QTest::currentTestFailed())
        QVERIFY2(desktop.leave(), desktop.problem());
}

void TestCleanupWizard::isNothingOffered(ConsoleUser &user)
{
    QVERIFY2(user.reads(u"Nothing is left behind"_s), user.problem());
    for (const auto &[button, why] :
         { std::pair(u"Clean up…"_s, u"No object of an operation is left to be dropped."_s),
           std::pair(u"Delete records of lost nodes…"_s, u"No record belongs to a node that is gone."_s),
           std::pair(u"End prepared transactions…"_s, u"No transaction waits to be ended."_s) }) {
        QVERIFY2(user.reads(why), user.problem());
        QVERIFY2(user.isDimmed(button), qPrintable(button));
    }
}

void TestCleanupWizard::cleansUpByMouse(ConsoleUser &user, const Psql &psql)
{
    QVERIFY2(user.clickButton(u"Clean up…"_s), user.problem());
    QVERIFY2(user.sees(u"Run the plan"_s), user.problem());
    user.takePicture(u"review"_s);
    QVERIFY2(user.clickButton(u"Run the plan"_s), user.problem());
    QVERIFY2(user.sees(u"Show in the journal"_s), user.problem());
    user.takePicture(u"cleaned"_s);
    QCOMPARE(psql(u"SELECT count(*) FROM pg_dist_cleanup"_s), u"1"_s); // asks for a plan of its own
}

/// The finding on the overview leads to the same plan; no mouse from there on.
void TestCleanupWizard::deletesRecordsByKeyboard(ConsoleUser &user, const Psql &psql)
{
    QVERIFY2(user.clickButton(u"Overview"_s), user.problem());
    QVERIFY2(user.sees(u"Delete the records…"_s), user.problem());
    user.takePicture(u"finding"_s);
    QVERIFY2(user.tabTo(u"PushButton"_s, u"Delete the records…"_s) && user.press(u"space"_s), user.problem());
    QVERIFY2(user.sees(u"Run the plan"_s), user.problem());
    QVERIFY2(user.tabTo(u"PushButton"_s, u"Run the plan"_s) && user.press(u"space"_s), user.problem());
    const auto isGone = [&psql] { return psql(u"SELECT count(*) FROM pg_dist_cleanup"_s) == u"0"_s; };
    QVERIFY2(user.waitFor(u"the record to be gone"_s, isGone), user.problem());
    QVERIFY2(user.sees(u"Show in the journal"_s), user.problem());
}

/// The daemon that would end it is switched off; the transaction and its end are real.
void TestCleanupWizard::endsPrepared(ConsoleUser &user, Desktop &desktop)
{
    const auto &sandbox = desktop.sandbox();
    sandbox.value(u"ALTER SYSTEM SET citus.recover_2pc_interval = -1"_s);
    sandbox.value(u"SELECT pg_reload_conf()"_s);
    sandbox.value(u"BEGIN; SELECT txid_current(); PREPARE TRANSACTION 'citus_0_4242_1_1'"_s, 1);
    QVERIFY2(user.clickButton(u"Cleanup"_s), user.problem());
    QVERIFY2(user.press(u"F5"_s) && user.clickCell(u"citus_0_4242_1_1"_s), user.problem());
    QVERIFY2(user.clickButton(u"End prepared transactions…"_s), user.problem());
    QVERIFY2(user.clickButton(u"Run the plan"_s), user.problem());
    const auto isGone = [&sandbox] {
        return sandbox.value(u"SELECT count(*) FROM pg_prepared_xacts"_s, 1) == u"0"_s;
    };
    QVERIFY2(user.waitFor(u"the transaction to be ended"_s, isGone), user.problem());
    QVERIFY2(user.sees(u"Show in the journal"_s), user.problem());
}

/// From the finding on the overview to the run in the journal, and on with it.
void TestCleanupWizard::interruptedRunIsTakenUp()
{
    QFETCH(const QString, engine);
    Desktop desktop(engine, u"interrupted-run"_s);
    QVERIFY2(desktop.open(u"CREATE TABLE public.orders (id bigint PRIMARY KEY);"
                          "INSERT INTO public.orders SELECT generate_series(1, 1000)"_s),
             desktop.problem());
    auto &user = desktop.user();
    QVERIFY2(user.clickButton(u"Overview"_s), user.problem());
    QVERIFY2(user.misses(u"Show the run…"_s), user.problem());
    QVERIFY(breakOff(desktop));
    QVERIFY2(user.sees(u"Show the run…"_s), user.problem()); // the journal is read again by itself
    user.takePicture(u"finding"_s);
    QVERIFY2(user.clickButton(u"Show the run…"_s), user.problem());
    QVERIFY2(user.sees(u"Resume"_s), user.problem());
    user.takePicture(u"run"_s);
    QVERIFY2(user.clickButton(u"Resume"_s), user.problem());
    QVERIFY2(user.sees(u"Show in the journal"_s), user.problem());
    const auto &psql = desktop.psql();
    QCOMPARE(psql(u"SELECT count(*) FROM pg_dist_partition WHERE partmethod = 'h'"_s), u"1"_s);
    QCOMPARE(psql(u"SELECT count(*) || ' ' || count(DISTINCT id) FROM public.orders"_s), u"1000 1000"_s);
    QVERIFY2(user.clickButton(u"Overview"_s), user.problem());
    QVERIFY2(user.misses(u"Show the run…"_s), user.problem());
    QVERIFY2(desktop.leave(), desktop.problem());
}

QTEST_GUILESS_MAIN(TestCleanupWizard)
#include "tst_cleanup_wizard.moc"
