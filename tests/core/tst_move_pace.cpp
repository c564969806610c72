// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/finished_moves.h"
#include "core/plan/run_forecast.h"

#include <QRandomGenerator>
#include <QTest>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mb = 1'000'000;

QList<FinishedMove> movesOf(const QList<qint64> &megabytes, std::chrono::milliseconds fixed, qint64 rate)
{
    QList<FinishedMove> moves;
    for (const auto size : megabytes)
        moves << FinishedMove { ByteCount { size * mb },
                                fixed + std::chrono::milliseconds(size * mb * 1000 / rate) };
    return moves;
}

Step transfer(int from, int to, qint64 megabytes, bool blocksWrites = false)
{
    return { .bytes = ByteCount { megabytes * mb },
             .estimate = { 10s, 40s },
             .transfer = Transfer { .shard = ShardId { 1 },
                                    .from = NodeId { from },
                                    .to = NodeId { to },
                                    .blocksWrites = blocksWrites } };
}

JournalStep ranFor(std::chrono::milliseconds time, StepState state = StepState::Done)
{
    const QDateTime begun(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
    return { .state = state, .startedAt = begun, .endedAt = begun.addMSecs(time.count()) };
}

} // namespace

class TestMovePace : public QObject
{
    Q_OBJECT
private slots:
    void nothingIsSupposedToBeMeasured();
    void fixedPartAndRateAreFound();
    void oneSlowMoveDoesNoHarm();
    void setsOfOneSizeTellOneFigure();
    void rangeHoldsMostMoves();
    void kindsAreLearnedApart();
    void journalTeachesOfOneCluster();
    void forecastLearnsFromTheRun();
    void forecastKnowsLanes();
    void forecastOfAFailedMoveTeachesNothing();
};

void TestMovePace::nothingIsSupposedToBeMeasured()
{
    const auto pace = learnedPace({});
    QCOMPARE(pace, MovePace());
    QVERIFY(paceText(pace.online).endsWith(u"are supposed."_s));
    QCOMPARE(pace.online.of(std::nullopt), (TimeRange { 1400ms, 5600ms }));
}

void TestMovePace::fixedPartAndRateAreFound()
{
    const auto cost = learnedPace(movesOf({ 10, 200, 50, 400, 90 }, 2s, 20 * mb)).online;
    QVERIFY(cost.isRateMeasured);
    QCOMPARE(cost.moves, 5);
    QVERIFY2(qAbs(cost.bytesPerSecond - 20e6) < 2e5, qPrintable(QString::number(cost.bytesPerSecond)));
    QVERIFY2(cost.fixed > 1950ms && cost.fixed < 2050ms, qPrintable(QString::number(cost.fixed.count())));
    const auto time = cost.of(ByteCount { 1000 * mb });
    QVERIFY(time.likely > 51s && time.likely < 53s);
    QVERIFY(time.atMost > time.likely);
}

void TestMovePace::oneSlowMoveDoesNoHarm()
{
    auto moves = movesOf({ 10, 200, 50, 400, 90, 130, 300 }, 2s, 20 * mb);
    moves << FinishedMove { ByteCount { mb }, 600s };
    const auto cost = learnedPace(moves).online;
    QVERIFY2(qAbs(cost.bytesPerSecond - 20e6) < 3e6, qPrintable(QString::number(cost.bytesPerSecond)));
    QVERIFY(cost.of(ByteCount { 100 * mb }).likely < 9s);
}

void TestMovePace::setsOfOneSizeTellOneFigure()
{
    const auto small = learnedPace(movesOf({ 2, 2, 2, 2 }, 800ms, 40 * mb)).online;
    QVERIFY(!small.isRateMeasured);
    QCOMPARE(small.bytesPerSecond, MovePace().online.bytesPerSecond);
    QVERIFY(small.fixed > 750ms && small.fixed < 850ms);
    const auto large = learnedPace(movesOf({ 1000, 1000, 1000 }, 1400ms, 10 * mb)).online;
    QVERIFY(large.isRateMeasured);
    QVERIFY2(qAbs(large.bytesPerSecond - 10e6) < 2e5, qPrintable(QString::number(large.bytesPerSecond)));
}

void TestMovePace::rangeHoldsMostMoves()
{
    QRandomGenerator random(7);
    QList<FinishedMove> moves;
    for (int i = 0; i < 100; ++i) {
        const auto bytes = random.bounded(500) * mb;
        const auto time = (1500 + static_cast<double>(bytes) / 30e3) * (0.8 + random.bounded(0.5));
        moves << FinishedMove { ByteCount { bytes }, std::chrono::milliseconds(qRound64(time)) };
    }
    const auto cost = learnedPace(moves).online;
    const auto within = std::ranges::count_if(
        moves, [&](const FinishedMove &move) { return move.took <= cost.of(move.bytes).atMost; });
    const auto fast = std::ranges::count_if(
        moves, [&](const FinishedMove &move) { return move.took <= cost.of(move.bytes).likely; });
    QVERIFY2(within >= 88, qPrintable(QString::number(within)));
    QVERIFY2(fast >= 40 && fast <= 60, qPrintable(QString::number(fast)));
}

void TestMovePace::kindsAreLearnedApart()
{
    auto moves = movesOf({ 10, 200, 50 }, 100ms, 100 * mb);
    for (auto &move : moves)
        move.blocksWrites = true;
    const auto pace = learnedPace(moves);
    QCOMPARE(pace.online, MovePace().online);
    QVERIFY(pace.blocking.fixed < 150ms);
    QCOMPARE(&pace.copyingWhileBlocked(), &pace.blocking);
    const auto online = learnedPace(movesOf({ 10, 200, 50 }, 100ms, 100 * mb));
    QCOMPARE(&online.copyingWhileBlocked(), &online.online);
}

void TestMovePace::journalTeachesOfOneCluster()
{
    JournalEntry mine { .clusterId = u"shop/1"_s };
    mine.plan.steps = { transfer(1, 2, 10), transfer(1, 2, 20), Step {}, transfer(1, 2, 30, true) };
    mine.steps = { ranFor(3s), ranFor(4s, StepState::Failed), ranFor(9s), ranFor(1s) };
    JournalEntry other { .clusterId = u"shop/2"_s };
    other.plan.steps = { transfer(1, 2, 10) };
    other.steps = { ranFor(50s) };
    QCOMPARE(finishedMoves({ other, mine }, u"shop/1"_s),
             (QList<FinishedMove> { { ByteCount { 10 * mb }, 3s }, { ByteCount { 30 * mb }, 1s, true } }));
    QCOMPARE(readPace({}, u"shop/1"_s), MovePace());
}

void TestMovePace::forecastLearnsFromTheRun()
{
    const Plan plan { .steps = { transfer(1, 2, 10), transfer(1, 2, 10), transfer(1, 2, 10) },
                      .lanes = { .outOfNode = 1, .intoNode = 1 } };
    RunForecast forecast(plan, {});
    const RunForecast::Time begun {};
    QCOMPARE(forecast.remaining(begun), (TimeRange { 30s, 120s }));
    forecast.begin(0, begun);
    QCOMPARE(forecast.remaining(begun + 4s), (TimeRange { 26s, 116s }));
    forecast.end(0, true, begun + 5s);
    forecast.begin(1, begun + 5s);
    QCOMPARE(forecast.remaining(begun + 5s).likely, 10s);
    QCOMPARE(forecast.remaining(begun + 60s).likely, 5s); // the second is late, not less than nothing
    QCOMPARE(RunForecast(plan, { 0, 1 }).remaining(begun), (TimeRange { 10s, 40s }));
}

/// Two lanes at each node, two of three moves through the same one; small sets share a lane.
void TestMovePace::forecastKnowsLanes()
{
    Plan plan { .steps = { transfer(1, 2, 10), transfer(1, 3, 10), transfer(4, 3, 10), transfer(4, 5, 10) } };
    const RunForecast::Time begun {};
    QCOMPARE(RunForecast(plan, {}).remaining(begun).likely, 10s);
    plan.lanes.outOfNode = plan.lanes.intoNode = 1;
    QCOMPARE(RunForecast(plan, {}).remaining(begun).likely, 20s);
    for (auto &step : plan.steps)
        step.transfer->load = 25;
    QCOMPARE(RunForecast(plan, {}).remaining(begun).likely, 10s);
}

void TestMovePace::forecastOfAFailedMoveTeachesNothing()
{
    const Plan plan { .steps = { transfer(1, 2, 10), transfer(1, 2, 10) } };
    RunForecast forecast(plan, {});
    const RunForecast::Time begun {};
    forecast.begin(0, begun);
    forecast.end(0, false, begun + 1s);
    QCOMPARE(forecast.remaining(begun + 1s).likely, 10s);
}

QTEST_GUILESS_MAIN(TestMovePace)
#include "tst_move_pace.moc"
