// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/minute_cadence.h"

#include <QTest>

using namespace tessera;
using namespace std::chrono_literals;

namespace {

const Minute start = Day(std::chrono::year(2026) / 3 / 29); // summer time begins in Europe

/// Clocks that are set and machines that sleep.
struct Clocks
{
    ClockReading now { start, 1000s, 5000s };

    void pass(std::chrono::milliseconds span)
    {
        now.wall += span;
        now.awake += span;
        now.sinceBoot += span;
    }
    void sleep(std::chrono::milliseconds span)
    {
        pass(span);
        now.awake -= span;
    }
    void set(std::chrono::milliseconds by) { now.wall += by; }
};

} // namespace

/// Each minute once, on the minute; what was missed stays missed and says why.
class TestMinuteCadence : public QObject
{
    Q_OBJECT
private slots:
    void eachMinuteIsDueOnce();
    void beginsAtOnceAndGoesOnFromTheFile();
    void minutesBeforeTheStartWereNobodys();
    void missedMinutesSayWhy_data();
    void missedMinutesSayWhy();
    void clockSetBackMeasuresAgain();
    void smallCorrectionsAreNoJumps();
    void wakesALittleEarly();
};

void TestMinuteCadence::eachMinuteIsDueOnce()
{
    MinuteCadence cadence;
    Clocks clocks;
    clocks.pass(20s);
    QCOMPARE(cadence.turnAt(clocks.now).due, start);
    for (int i = 1; i < 100; ++i) {
        const auto between = cadence.turnAt(clocks.now);
        QVERIFY(!between.due);
        QCOMPARE(clocks.now.wall + between.wait, start + std::chrono::minutes(i));
        clocks.pass(between.wait);
        const auto turn = cadence.turnAt(clocks.now);
        QCOMPARE(turn.due, start + std::chrono::minutes(i));
        QVERIFY(turn.missed.length() == 0min && !turn.wasSetBack);
        clocks.pass(7s); // measuring takes its time
    }
}

void TestMinuteCadence::beginsAtOnceAndGoesOnFromTheFile()
{
    MinuteCadence cadence(start);
    Clocks clocks;
    clocks.pass(20s);
    QVERIFY(!cadence.turnAt(clocks.now).due); // whoever collected before has measured it
    clocks.pass(40s);
    const auto turn = cadence.turnAt(clocks.now);
    QCOMPARE(turn.due, start + 1min);
    QCOMPARE(turn.missed.length(), 0min);
}

void TestMinuteCadence::minutesBeforeTheStartWereNobodys()
{
    MinuteCadence cadence(start - 3h);
    const auto turn = cadence.turnAt(Clocks().now);
    QCOMPARE(turn.due, start);
    QCOMPARE(turn.missed, (MinuteRange { start - 3h + 1min, start }));
    QCOMPARE(turn.reason, QStringLiteral("Nobody collected."));
    MinuteCadence tried(start - 3h, QStringLiteral("no route"));
    QCOMPARE(tried.turnAt(Clocks().now).reason, QStringLiteral("no route"));
}

void TestMinuteCadence::missedMinutesSayWhy_data()
{
    QTest::addColumn<int>("slept");
    QTest::addColumn<int>("set");
    QTest::addColumn<int>("passed");
    QTest::addColumn<QString>("reason");
    QTest::newRow("lid closed") << 600 << 0 << 0 << QStringLiteral("This machine slept.");
    QTest::newRow("clock set forward")
        << 0 << 600 << 0 << QStringLiteral("The clock of this machine was set forward.");
    QTest::newRow("machine overloaded") << 0 << 0 << 600 << QStringLiteral("The collector was held up.");
}

void TestMinuteCadence::missedMinutesSayWhy()
{
    QFETCH(const int, slept);
    QFETCH(const int, set);
    QFETCH(const int, passed);
    QFETCH(const QString, reason);
    MinuteCadence cadence;
    Clocks clocks;
    QVERIFY(cadence.turnAt(clocks.now).due);
    clocks.sleep(std::chrono::seconds(slept));
    clocks.set(std::chrono::seconds(set));
    clocks.pass(std::chrono::seconds(passed));
    const auto turn = cadence.turnAt(clocks.now);
    QCOMPARE(turn.due, start + 10min);
    QCOMPARE(turn.missed, (MinuteRange { start + 1min, start + 10min }));
    QCOMPARE(turn.reason, reason);
}

void TestMinuteCadence::clockSetBackMeasuresAgain()
{
    MinuteCadence cadence;
    Clocks clocks;
    QVERIFY(cadence.turnAt(clocks.now).due);
    clocks.pass(1min);
    clocks.set(-1h);
    const auto turn = cadence.turnAt(clocks.now);
    QCOMPARE(turn.due, start - 59min);
    QVERIFY(turn.wasSetBack && turn.missed.length() == 0min);
    clocks.pass(1min);
    const auto next = cadence.turnAt(clocks.now);
    QCOMPARE(next.due, start - 58min);
    QVERIFY(!next.wasSetBack);
}

void TestMinuteCadence::smallCorrectionsAreNoJumps()
{
    MinuteCadence cadence;
    Clocks clocks;
    QVERIFY(cadence.turnAt(clocks.now).due);
    clocks.set(-5s);
    const auto turn = cadence.turnAt(clocks.now);
    QVERIFY(!turn.due);
    QCOMPARE(turn.wait, 65000ms);
    clocks.pass(turn.wait);
    QCOMPARE(cadence.turnAt(clocks.now).due, start + 1min);
}

void TestMinuteCadence::wakesALittleEarly()
{
    MinuteCadence cadence;
    Clocks clocks;
    QVERIFY(cadence.turnAt(clocks.now).due);
    clocks.pass(59999ms);
    const auto early = cadence.turnAt(clocks.now);
    QVERIFY(!early.due);
    QCOMPARE(early.wait, 1ms);
}

QTEST_GUILESS_MAIN(TestMinuteCadence)
#include "tst_minute_cadence.moc"
