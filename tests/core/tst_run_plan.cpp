// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/run_plan.h"

#include <QTest>

using namespace tessera;

namespace {

/// Answers by the statement's text: "fail X" fails, "lose X" breaks the connection, "check …" says what it
/// was told.
class ScriptedExecutor : public ActionExecutor
{
public:
    Result<QString> execute(const Action &action, const ActionInput &input, std::stop_token) override
    {
        const auto *sql = std::get_if<RunSql>(&action);
        if (!sql)
            return QString();
        ran << sql->sql;
        previous << input.previous;
        if (onRun)
            onRun(sql->sql);
        if (sql->sql.startsWith(QLatin1String("fail")))
            return fail(ErrorKind::Server, QStringLiteral("the server says no"));
        if (sql->sql.startsWith(QLatin1String("lose")))
            return fail(ErrorKind::Connection, QStringLiteral("connection lost"));
        if (sql->sql.startsWith(QLatin1String("cancel")))
            return fail(ErrorKind::Cancelled, QStringLiteral("cancelled"));
        return sql->sql.section(QLatin1Char(' '), -1);
    }
    QStringList takeNotices() override { return {}; }
    Result<std::unique_ptr<ActionExecutor>> sibling(std::stop_token) override
    {
        return fail(ErrorKind::Server, QStringLiteral("one session only"));
    }
    QList<MoveProgress> movesUnderWay(std::stop_token) override { return {}; }

    QStringList ran;
    QStringList previous;
    std::function<void(const QString &)> onRun;
};

Step step(const char *run, const char *undo = nullptr, const char *check = nullptr)
{
    Step made { .title = QString::fromLatin1(run), .run = RunSql { QString::fromLatin1(run) } };
    if (undo) {
        made.canUndo = true;
        made.undo = RunSql { QString::fromLatin1(undo) };
    }
    if (check)
        made.check = WaitUntil { QString::fromLatin1(check) };
    return made;
}

struct Ran
{
    RunResult result;
    QStringList statements;
    QList<StepEvent> events;
};

Ran run(const Plan &plan, const QSet<qsizetype> &done = {})
{
    ScriptedExecutor executor;
    RunControl control;
    Ran ran;
    ran.result = runPlan(
        plan, executor, control, [&](const StepEvent &event) { ran.events << event; }, done);
    ran.statements = executor.ran;
    return ran;
}

QStringList words(std::initializer_list<const char *> list)
{
    QStringList texts;
    for (const auto *word : list)
        texts << QString::fromLatin1(word);
    return texts;
}

} // namespace

class TestRunPlan : public QObject
{
    Q_OBJECT
private slots:
    void stepsRunInOrderAndHandTheirResultOn();
    void failureTakesBackTheFinishedSteps();
    void failureKeepsFinishedMoves();
    void stepWithoutUndoNeedsAttention();
    void failedUndoNeedsAttention();
    void lostConnectionGoesOnWhenTheServerSaysDone();
    void lostConnectionIsAFailureWhenTheServerSaysNot();
    void lostConnectionWithoutCheckTakesThatStepBackToo();
    void cancelSaysWhatStays();
    void pausedRunWaitsBeforeTheNextStep();
    void resumeSkipsFinishedSteps();
};

void TestRunPlan::stepsRunInOrderAndHandTheirResultOn()
{
    ScriptedExecutor executor;
    RunControl control;
    const Plan plan { .steps = { step("select 7"), step("follow it") } };
    const auto result = runPlan(plan, executor, control, [](const StepEvent &) {});
    QCOMPARE(result.outcome, Outcome::Succeeded);
    QCOMPARE(result.finishedSteps, 2);
    QCOMPARE(executor.ran, words({ "select 7", "follow it" }));
    QCOMPARE(executor.previous, QStringList({ QString(), QStringLiteral("7") }));
}

void TestRunPlan::failureTakesBackTheFinishedSteps()
{
    const auto ran =
        run({ .steps = { step("one", "undo one"), step("two", "undo two"), step("fail three") } });
    QCOMPARE(ran.result.outcome, Outcome::Undone);
    QCOMPARE(ran.statements, words({ "one", "two", "fail three", "undo two", "undo one" }));
    QVERIFY(ran.result.message.startsWith(QLatin1String("the server says no")));
    QCOMPARE(ran.events.last().state, StepState::Undone);
}

void TestRunPlan::failureKeepsFinishedMoves()
{
    const auto ran = run({ .steps = { step("one", "undo one"), step("fail two"), step("three") },
                           .onFailure = OnFailure::KeepFinished });
    QCOMPARE(ran.result.outcome, Outcome::Failed);
    QCOMPARE(ran.result.finishedSteps, 1);
    QCOMPARE(ran.statements, words({ "one", "fail two" }));
}

void TestRunPlan::stepWithoutUndoNeedsAttention()
{
    const auto ran = run({ .steps = { step("one"), step("fail two") } });
    QCOMPARE(ran.result.outcome, Outcome::NeedsAttention);
    QCOMPARE(ran.statements, words({ "one", "fail two" }));
}

void TestRunPlan::failedUndoNeedsAttention()
{
    const auto ran =
        run({ .steps = { step("one", "undo one"), step("two", "fail undo"), step("fail three") } });
    QCOMPARE(ran.result.outcome, Outcome::NeedsAttention);
    QCOMPARE(ran.statements.last(), QStringLiteral("fail undo"));
}

void TestRunPlan::lostConnectionGoesOnWhenTheServerSaysDone()
{
    const auto ran = run({ .steps = { step("lose one", "undo one", "check t"), step("two") } });
    QCOMPARE(ran.result.outcome, Outcome::Succeeded);
    QCOMPARE(ran.statements, words({ "lose one", "check t", "two" }));
}

void TestRunPlan::lostConnectionIsAFailureWhenTheServerSaysNot()
{
    const auto ran = run({ .steps = { step("one", "undo one"), step("lose two", "undo two", "check f") } });
    QCOMPARE(ran.result.outcome, Outcome::Undone);
    QCOMPARE(ran.statements, words({ "one", "lose two", "check f", "undo one" }));
}

void TestRunPlan::lostConnectionWithoutCheckTakesThatStepBackToo()
{
    const auto ran = run({ .steps = { step("one", "undo one"), step("lose two", "undo two") } });
    QCOMPARE(ran.result.outcome, Outcome::Undone);
    QCOMPARE(ran.statements, words({ "one", "lose two", "undo two", "undo one" }));
}

void TestRunPlan::cancelSaysWhatStays()
{
    const auto ran = run({ .steps = { step("one", "undo one"), step("cancel two", "undo two", "check f") } });
    QCOMPARE(ran.result.outcome, Outcome::Stopped);
    QCOMPARE(ran.result.finishedSteps, 1);
    QCOMPARE(ran.statements, words({ "one", "cancel two", "check f" }));
    QVERIFY(ran.result.message.contains(QLatin1String("one")));
}

void TestRunPlan::pausedRunWaitsBeforeTheNextStep()
{
    ScriptedExecutor executor;
    RunControl control;
    executor.onRun = [&](const QString &) { control.pause(); };
    QStringList states;
    const Plan plan { .steps = { step("one"), step("two") } };
    const auto result = runPlan(plan, executor, control, [&](const StepEvent &event) {
        if (event.state == StepState::Paused) {
            states << QStringLiteral("paused before %1").arg(event.step);
            executor.onRun = nullptr;
            control.unpause();
        }
    });
    QCOMPARE(result.outcome, Outcome::Succeeded);
    QCOMPARE(states, words({ "paused before 1" }));
}

void TestRunPlan::resumeSkipsFinishedSteps()
{
    const auto ran = run({ .steps = { step("one"), step("two"), step("three") } }, { 0 });
    QCOMPARE(ran.statements, words({ "two", "three" }));
    QCOMPARE(ran.result.finishedSteps, 3);
}

QTEST_GUILESS_MAIN(TestRunPlan)
#include "tst_run_plan.moc"
