// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform_process.h"
#include "core/postgres/quote.h"
#include "core/sandbox/runner_process.h"
#include "core/sandbox/sandbox_secrets.h"
#include "core/sandbox/server_control.h"
#include "tests/support/sandbox_fixture.h"

#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Only the built-in engine has a runner; Citus executes background tasks in the server.
class TestTaskRunner : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_sandbox.reset(); }
    void runsATaskAsItsOwnerOnly();
    void storesWhyATaskFailed();
    void runsAgainWhatAKilledRunnerLeft();
    void connectsAgainAfterTheCoordinatorWasKilled();
    void isRefusedBesideAnother();
    void endsWithTheSandbox();

private:
    /// Schedules one task; its id.
    QString schedule(const QString &command, const QString &owner = u"postgres"_s) const;
    QString statusOf(const QString &task) const;
    void bringUpAgain();
    std::unique_ptr<SandboxFixture> m_sandbox;
};

void TestTaskRunner::initTestCase()
{
    m_sandbox = std::make_unique<SandboxFixture>(u"builtin"_s, 0);
    QVERIFY(m_sandbox->bringUp());
    m_sandbox->value(u"CREATE TABLE public.seen (effective name, logged_in name)"_s);
    m_sandbox->value(u"GRANT SELECT, INSERT ON public.seen TO PUBLIC"_s);
}

QString TestTaskRunner::schedule(const QString &command, const QString &owner) const
{
    auto session = m_sandbox->session();
    const auto task =
        session.run(u"WITH job AS (INSERT INTO pg_dist_background_job (state, job_type, description) "
                    "VALUES ('scheduled', 'rebalance', 'test') RETURNING job_id) "
                    "INSERT INTO pg_dist_background_task (job_id, owner, status, command, message) "
                    "SELECT job_id, $1::regrole, 'runnable', $2, '' FROM job RETURNING task_id"_s,
                    { Value(quoteIdentifier(owner)), Value(command) }, Deadline::in(10s));
    if (!task)
        qFatal("%s", qPrintable(task.error().message));
    return task->get<QString>(0, 0);
}

QString TestTaskRunner::statusOf(const QString &task) const
{
    return m_sandbox->value(u"SELECT status FROM pg_dist_background_task WHERE task_id = "_s + task);
}

void TestTaskRunner::bringUpAgain()
{
    const SandboxWish wish { .name = m_sandbox->name(), .isThrowaway = true };
    const auto up = bringUp(SandboxFixture::home(), wish, { .deadline = Deadline::in(60s) });
    QVERIFY2(up, qPrintable(up ? QString() : up.error().message));
}

void TestTaskRunner::runsATaskAsItsOwnerOnly()
{
    const auto role = u"we\"ird; drop é"_s;
    const auto made = createLoginRole(m_sandbox->place(), m_sandbox->state().record, role, Deadline::in(30s));
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    // Were it only SET SESSION AUTHORIZATION, the command could take it back.
    const auto task = schedule(u"DO $$ BEGIN RESET SESSION AUTHORIZATION; RESET ROLE; "
                               "INSERT INTO public.seen SELECT current_user, session_user; END $$"_s,
                               role);
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(task), u"done"_s, 30000);
    QCOMPARE(m_sandbox->value(u"SELECT effective FROM public.seen"_s), role);
    QCOMPARE(m_sandbox->value(u"SELECT logged_in FROM public.seen"_s), role);
    QCOMPARE(m_sandbox->value(u"SELECT count(*) FROM public.seen"_s), u"1"_s);
}

void TestTaskRunner::storesWhyATaskFailed()
{
    const auto task = schedule(u"SELECT 1 / 0"_s);
    const auto column = [&](const QString &name) {
        return m_sandbox->value(
            u"SELECT %1 FROM pg_dist_background_task WHERE task_id = %2"_s.arg(name, task));
    };
    QTRY_COMPARE_WITH_TIMEOUT(column(u"retry_count"_s), u"1"_s, 30000);
    QVERIFY(column(u"message"_s).startsWith(u"ERROR: division by zero"_s));
    QCOMPARE(statusOf(task), u"runnable"_s);
    QCOMPARE(column(u"not_before > now()"_s), u"t"_s);
    m_sandbox->value(u"DELETE FROM pg_dist_background_task WHERE task_id = "_s + task);
}

void TestTaskRunner::runsAgainWhatAKilledRunnerLeft()
{
    m_sandbox->value(u"DELETE FROM public.seen"_s);
    const auto task = schedule(
        u"DO $$ BEGIN PERFORM pg_sleep(3); INSERT INTO public.seen VALUES ('once', 'once'); END $$"_s);
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(task), u"running"_s, 30000);
    QFile pidFile(m_sandbox->place().runnerPidFile());
    QVERIFY(pidFile.open(QIODevice::ReadOnly));
    killProcess(pidFile.readAll().trimmed().toLongLong());
    QTRY_VERIFY_WITH_TIMEOUT(!isRunnerUp(m_sandbox->place()), 10000);
    QCOMPARE(statusOf(task), u"running"_s);
    bringUpAgain();
    QVERIFY(isRunnerUp(m_sandbox->place()));
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(task), u"done"_s, 30000);
    QCOMPARE(m_sandbox->value(u"SELECT count(*) FROM public.seen"_s), u"1"_s);
}

void TestTaskRunner::connectsAgainAfterTheCoordinatorWasKilled()
{
    killServer(m_sandbox->state().nodes.first().node);
    QTRY_COMPARE(readState(m_sandbox->place())->text(), u"down"_s);
    bringUpAgain();
    const auto task = schedule(u"SELECT 1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(task), u"done"_s, 60000);
}

void TestTaskRunner::isRefusedBesideAnother()
{
    const auto second = runCtl({ u"sandbox"_s, u"runner"_s, m_sandbox->name() }, m_sandbox->place().folder());
    QCOMPARE(second.exitCode, 3);
    QVERIFY(second.errors.contains("runner already"));
}

void TestTaskRunner::endsWithTheSandbox()
{
    QVERIFY(bringDown(SandboxFixture::home(), m_sandbox->name(), { .deadline = Deadline::in(60s) }));
    QVERIFY(!isRunnerUp(m_sandbox->place()));
}

QTEST_GUILESS_MAIN(TestTaskRunner)
#include "tst_task_runner.moc"
