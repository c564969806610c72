// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/run_plan.h"

#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto patience = 10s;

/// What all doors of one run share: who is inside, and what the test decides.
struct World
{
    std::mutex mutex;
    std::condition_variable changed;
    QStringList began;
    QStringList inside;
    qsizetype most = 0; ///< That were inside at a time
    /// Holds a statement inside until it says true; asked again whenever something changes.
    std::function<bool(const QString &sql)> mayLeave = [](const QString &) { return true; };
    QStringList failing;
    int sessions = 100; ///< How many may be opened
    QList<MoveProgress> moves;
};

class Door : public ActionExecutor
{
public:
    explicit Door(World &world)
        : m_world(world)
    {
    }
    Result<QString> execute(const Action &action, const ActionInput &, std::stop_token stop) override
    {
        const auto sql = std::get<RunSql>(action).sql;
        std::unique_lock lock(m_world.mutex);
        m_world.began << sql;
        m_world.inside << sql;
        m_world.most = std::max(m_world.most, m_world.inside.size());
        m_world.changed.notify_all();
        const std::stop_callback wake(stop, [this] { m_world.changed.notify_all(); });
        const bool left = m_world.changed.wait_for(
            lock, patience, [&] { return m_world.mayLeave(sql) || stop.stop_requested(); });
        m_world.inside.removeOne(sql);
        m_world.changed.notify_all();
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, u"cancelled"_s);
        if (!left)
            return fail(ErrorKind::Timeout, u"nobody let it go"_s);
        if (m_world.failing.contains(sql))
            return fail(ErrorKind::Server, sql + u" says no"_s);
        return sql;
    }
    QStringList takeNotices() override { return {}; }
    Result<std::unique_ptr<ActionExecutor>> sibling(std::stop_token) override
    {
        const std::lock_guard lock(m_world.mutex);
        if (m_world.sessions-- <= 0)
            return fail(ErrorKind::Connection, u"too many clients"_s);
        return std::make_unique<Door>(m_world);
    }
    QList<MoveProgress> movesUnderWay(std::stop_token) override { return m_world.moves; }

private:
    World &m_world;
};

Step transfer(const QString &name, int from, int to, int group = 1)
{
    return { .title = name,
             .run = RunSql { name },
             .undo = RunSql { u"undo "_s + name },
             .canUndo = true,
             .transfer = Transfer { ShardId { name.mid(1).toLongLong() }, NodeId { from }, NodeId { to },
                                    ColocationId { group } } };
}

Plan planOf(QList<Step> steps, Lanes lanes = {})
{
    return { .steps = std::move(steps), .onFailure = OnFailure::KeepFinished, .lanes = lanes };
}

struct Ran
{
    RunResult result;
    QList<StepEvent> events;
};

Ran run(World &world, const Plan &plan, RunControl &control, const QSet<qsizetype> &done = {})
{
    Door door(world);
    Ran ran;
    const auto thread = std::this_thread::get_id();
    ran.result = runPlan(
        plan, door, control,
        [&](const StepEvent &event) {
            QCOMPARE(std::this_thread::get_id(), thread);
            ran.events << event;
        },
        done);
    return ran;
}

Ran run(World &world, const Plan &plan, const QSet<qsizetype> &done = {})
{
    RunControl control;
    return run(world, plan, control, done);
}

} // namespace

class TestRunTogether : public QObject
{
    Q_OBJECT

private slots:
    void lanesAreFilledAndNeverOverfilled();
    void startIsToldBeforeAnythingHappens();
    void oneAtATimeInAColocationGroup();
    void otherStepsWaitForAllBeforeThem();
    void failureLetsTheOthersEndAndBeginsNoMore();
    void failureTakesBackAllThatIsDone();
    void cancelReachesAllThatRun();
    void pauseHoldsBackTheRest();
    void doneStepsAreNotRunAgain();
    void fewerSessionsMeanFewerLanes();
    void noSessionIsAFailure();
    void progressComesToItsStep();
    void smallSetsShareALane();
    void newsDoNotStarveProgress();
};

/// Each waits for a second one of the same two nodes, or for the last of them.
void TestRunTogether::lanesAreFilledAndNeverOverfilled()
{
    World world;
    const auto ofLane = [](const QStringList &names, const QString &name) {
        return std::ranges::count_if(names, [&](const QString &other) {
            return (other.mid(1).toInt() - name.mid(1).toInt()) % 2 == 0;
        });
    };
    world.mayLeave = [&](const QString &name) {
        return ofLane(world.inside, name) == 2 || ofLane(world.began, name) == 4;
    };
    QList<Step> steps;
    for (int i = 1; i <= 8; ++i)
        steps << transfer(u"m%1"_s.arg(i), i % 2 + 1, i % 2 + 3);
    const auto ran = run(world, planOf(steps));
    QCOMPARE(ran.result.outcome, Outcome::Succeeded);
    QCOMPARE(ran.result.finishedSteps, 8);
    QVERIFY(world.most >= 2 && world.most <= 4);
    World narrow;
    QCOMPARE(run(narrow, planOf(steps, { .outOfNode = 1, .intoNode = 1 })).result.outcome,
             Outcome::Succeeded);
    QVERIFY(narrow.most <= 2);
}

/// Else a crash leaves a statement that the journal does not know.
void TestRunTogether::startIsToldBeforeAnythingHappens()
{
    World world;
    const auto plan = planOf({ transfer(u"m1"_s, 1, 2), transfer(u"m2"_s, 1, 2) });
    Door door(world);
    RunControl control;
    QStringList tooEarly;
    const auto report = [&](const StepEvent &event) {
        const auto name = plan.steps.at(event.step).title;
        std::unique_lock lock(world.mutex);
        if (event.state == StepState::Running
            && world.changed.wait_for(lock, 50ms, [&] { return world.began.contains(name); }))
            tooEarly << name;
    };
    QCOMPARE(runPlan(plan, door, control, report).outcome, Outcome::Succeeded);
    QCOMPARE(tooEarly, QStringList());
}

void TestRunTogether::oneAtATimeInAColocationGroup()
{
    World world;
    const auto plan = planOf({ transfer(u"m1"_s, 1, 3), transfer(u"m2"_s, 2, 4), transfer(u"m3"_s, 5, 6) },
                             { .oneInColocationGroup = true });
    QCOMPARE(run(world, plan).result.outcome, Outcome::Succeeded);
    QCOMPARE(world.most, 1);
}

void TestRunTogether::otherStepsWaitForAllBeforeThem()
{
    World world;
    const Step first { .title = u"first"_s, .run = RunSql { u"first"_s } };
    const Step last { .title = u"last"_s, .run = RunSql { u"last"_s } };
    world.mayLeave = [&](const QString &sql) {
        return sql == u"first"_s || sql == u"last"_s || world.inside.size() == 2 || world.began.size() == 3;
    };
    const auto ran = run(world, planOf({ first, transfer(u"m1"_s, 1, 2), transfer(u"m2"_s, 1, 2), last }));
    QCOMPARE(ran.result.outcome, Outcome::Succeeded);
    QCOMPARE(world.began.first(), u"first"_s);
    QCOMPARE(world.began.last(), u"last"_s);
    QCOMPARE(world.most, 2);
}

void TestRunTogether::failureLetsTheOthersEndAndBeginsNoMore()
{
    World world;
    world.failing = { u"m1"_s };
    std::atomic<bool> wasTold = false;
    world.mayLeave = [&](const QString &sql) {
        return sql == u"m1"_s ? world.began.contains(u"m2"_s) : wasTold.load();
    };
    Door door(world);
    RunControl control;
    const auto report = [&](const StepEvent &event) {
        wasTold = wasTold || event.state == StepState::Failed;
        world.changed.notify_all();
    };
    const auto result =
        runPlan(planOf({ transfer(u"m1"_s, 1, 2), transfer(u"m2"_s, 1, 2), transfer(u"m3"_s, 1, 2) }), door,
                control, report);
    QCOMPARE(result.outcome, Outcome::Failed);
    QCOMPARE(result.finishedSteps, 1);
    QVERIFY(result.message.startsWith(u"m1 says no"_s));
    world.began.sort();
    QCOMPARE(world.began, (QStringList { u"m1"_s, u"m2"_s }));
}

void TestRunTogether::failureTakesBackAllThatIsDone()
{
    World world;
    world.failing = { u"m2"_s };
    auto plan = planOf({ transfer(u"m1"_s, 1, 2), transfer(u"m2"_s, 1, 2) }, { .outOfNode = 1 });
    plan.onFailure = OnFailure::UndoFinished;
    const auto ran = run(world, plan);
    QCOMPARE(ran.result.outcome, Outcome::Undone);
    QCOMPARE(world.began, (QStringList { u"m1"_s, u"m2"_s, u"undo m1"_s }));
}

void TestRunTogether::cancelReachesAllThatRun()
{
    World world;
    RunControl control;
    world.mayLeave = [&](const QString &) { return false; };
    const std::jthread canceller([&] {
        std::unique_lock lock(world.mutex);
        world.changed.wait_for(lock, patience, [&] { return world.inside.size() == 2; });
        lock.unlock();
        control.cancel();
    });
    const auto ran =
        run(world, planOf({ transfer(u"m1"_s, 1, 2), transfer(u"m2"_s, 1, 2), transfer(u"m3"_s, 1, 2) }),
            control);
    QCOMPARE(ran.result.outcome, Outcome::Stopped);
    QCOMPARE(ran.result.finishedSteps, 0);
    QCOMPARE(world.began.size(), 2);
}

void TestRunTogether::pauseHoldsBackTheRest()
{
    World world;
    RunControl control;
    std::atomic<bool> wasTold = false;
    world.mayLeave = [&](const QString &sql) {
        if (sql == u"m1"_s)
            control.pause();
        return true;
    };
    Door door(world);
    const auto report = [&](const StepEvent &event) {
        if (event.state != StepState::Paused)
            return;
        wasTold = true;
        QCOMPARE(event.step, 1);
        control.unpause();
    };
    const auto result =
        runPlan(planOf({ transfer(u"m1"_s, 1, 2), transfer(u"m2"_s, 1, 2) }, { .outOfNode = 1 }), door,
                control, report);
    QCOMPARE(result.outcome, Outcome::Succeeded);
    QVERIFY(wasTold);
}

void TestRunTogether::doneStepsAreNotRunAgain()
{
    World world;
    const auto ran =
        run(world, planOf({ transfer(u"m1"_s, 1, 2), transfer(u"m2"_s, 1, 2), transfer(u"m3"_s, 1, 2) }),
            { 0, 2 });
    QCOMPARE(ran.result.outcome, Outcome::Succeeded);
    QCOMPARE(ran.result.finishedSteps, 3);
    QCOMPARE(world.began, QStringList { u"m2"_s });
}

void TestRunTogether::fewerSessionsMeanFewerLanes()
{
    World world;
    world.sessions = 1;
    const auto ran =
        run(world, planOf({ transfer(u"m1"_s, 1, 2), transfer(u"m2"_s, 1, 2), transfer(u"m3"_s, 1, 2) }));
    QCOMPARE(ran.result.outcome, Outcome::Succeeded);
    QCOMPARE(world.most, 1);
}

void TestRunTogether::noSessionIsAFailure()
{
    World world;
    world.sessions = 0;
    const auto ran = run(world, planOf({ transfer(u"m1"_s, 1, 2) }));
    QCOMPARE(ran.result.outcome, Outcome::Failed);
    QVERIFY(ran.result.message.startsWith(u"too many clients"_s));
}

void TestRunTogether::progressComesToItsStep()
{
    World world;
    world.moves = { { .shard = ShardId { 2 }, .phase = u"Copying Data"_s } };
    std::atomic<bool> wasTold = false;
    world.mayLeave = [&](const QString &) { return wasTold.load(); };
    Door door(world);
    RunControl control;
    const auto report = [&](const StepEvent &event) {
        if (!event.progress)
            return;
        QCOMPARE(event.step, 1);
        QCOMPARE(event.progress->phase, u"Copying Data"_s);
        wasTold = true;
        world.changed.notify_all();
    };
    const auto result =
        runPlan(planOf({ transfer(u"m1"_s, 1, 2), transfer(u"m2"_s, 1, 2) }), door, control, report);
    QCOMPARE(result.outcome, Outcome::Succeeded);
}

/// Small sets share a lane, large ones do not; never more than the node has workers for.
void TestRunTogether::smallSetsShareALane()
{
    QList<Step> steps;
    for (int i = 0; i < 8; ++i) {
        steps << transfer(u"m%1"_s.arg(i), 1, 2);
        steps.last().transfer->load = 25;
    }
    World world;
    world.mayLeave = [&](const QString &) { return world.inside.size() == 3 || world.began.size() > 5; };
    QCOMPARE(run(world, planOf(steps, { .outOfNode = 1, .intoNode = 1, .mostAtNode = 3 })).result.outcome,
             Outcome::Succeeded);
    QCOMPARE(world.most, 3);
    steps[0].transfer->load = 100;
    World wide;
    wide.mayLeave = [&](const QString &name) {
        return name == u"m0"_s ? wide.inside.size() == 1 : wide.inside.size() == 4 || wide.began.size() > 5;
    };
    QCOMPARE(run(wide, planOf(steps, { .outOfNode = 1, .intoNode = 1, .mostAtNode = 8 })).result.outcome,
             Outcome::Succeeded);
    QCOMPARE(wide.most, 4);
}

/// One move waits to be told about while others come and go all the time.
void TestRunTogether::newsDoNotStarveProgress()
{
    World world;
    world.moves = { { .shard = ShardId { 0 }, .phase = u"Copying Data"_s } };
    std::atomic<bool> wasTold = false;
    world.mayLeave = [&](const QString &name) { return name != u"m0"_s || wasTold; };
    QList<Step> steps;
    for (int i = 0; i < 2000; ++i)
        steps << transfer(u"m%1"_s.arg(i), 1, 2);
    Door door(world);
    RunControl control;
    qsizetype begunWhenTold = 0;
    const auto report = [&](const StepEvent &event) {
        std::this_thread::sleep_for(1ms); // a journal that takes its time: the news never end
        if (!event.progress || event.step != 0 || wasTold)
            return;
        const std::lock_guard lock(world.mutex);
        QVERIFY(event.progress->remaining);
        begunWhenTold = world.began.size();
        wasTold = true;
        world.changed.notify_all();
    };
    QCOMPARE(runPlan(planOf(steps), door, control, report).outcome, Outcome::Succeeded);
    QVERIFY2(wasTold && begunWhenTold < 2000, qPrintable(QString::number(begunWhenTold)));
}

QTEST_GUILESS_MAIN(TestRunTogether)
#include "tst_run_together.moc"
