// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/time_window.h"

#include <QTest>

using namespace tessera;
using namespace std::chrono_literals;

static const Minute now = Day(std::chrono::year(2026) / 11 / 27) + 12h + 4min;

class TestTimeWindow : public QObject
{
    Q_OBJECT
private slots:
    void liveEndsWithThePresentMinute();
    void pagingMeetsWithoutOverlap();
    void nextStopsAtThePresent();
    void zoomingOutKeepsTheMiddle();
    void zoomingInKeepsWhatIsPointedAt();
    void draggedEitherWay();
    void nothingIsNarrowerOrWiderThanCanBeShown();
    void frozenStandsStill();
};

void TestTimeWindow::liveEndsWithThePresentMinute()
{
    const auto hour = lastOf(1h);
    QVERIFY(hour.isLive());
    QCOMPARE(hour.at(now), (MinuteRange { now - 59min, now + 1min }));
    QCOMPARE(hour.at(now + 3min).end, now + 4min);
}

void TestTimeWindow::pagingMeetsWithoutOverlap()
{
    const auto before = previous(lastOf(6h), now);
    QVERIFY(!before.isLive());
    QCOMPARE(before.at(now).end, lastOf(6h).at(now).begin);
    QCOMPARE(next(previous(before, now), now), before);
}

void TestTimeWindow::nextStopsAtThePresent()
{
    QVERIFY(next(previous(lastOf(1h), now), now).isLive());
    const TimeWindow recent { 1h, now - 10min };
    QVERIFY(next(recent, now).isLive());
    QVERIFY(next(lastOf(1h), now).isLive());
}

void TestTimeWindow::zoomingOutKeepsTheMiddle()
{
    const TimeWindow past { 60min, now - 300min };
    const auto wider = zoomedOut(past, now);
    QCOMPARE(wider.length, std::chrono::minutes(120));
    QCOMPARE(wider.at(now).begin, past.at(now).begin - 30min);
    QCOMPARE(zoomedOut(lastOf(1h), now), lastOf(2h));
    const TimeWindow recent { 60min, now }; // half of it would be yet to come
    QCOMPARE(zoomedOut(recent, now).at(now).end, now + 1min);
}

void TestTimeWindow::zoomingInKeepsWhatIsPointedAt()
{
    QCOMPARE(zoomedIn(lastOf(2h), now), lastOf(1h));
    const auto nearer = zoomedIn(lastOf(24h), now, now - 10h);
    QVERIFY(!nearer.isLive());
    QCOMPARE(nearer.at(now).begin + 6h, now - 10h);
}

void TestTimeWindow::draggedEitherWay()
{
    const MinuteRange range { now - 40min, now - 20min };
    QCOMPARE(windowOf(range, now).at(now), range);
    QCOMPARE(windowOf({ range.end, range.begin }, now).at(now), range);
    QCOMPARE(windowOf({ now - 20min, now + 5h }, now).at(now).end, now + 1min);
}

void TestTimeWindow::nothingIsNarrowerOrWiderThanCanBeShown()
{
    QCOMPARE(windowOf({ now - 30min, now - 29min }, now).length, leastWindow);
    QCOMPARE(windowOf({ now + 30min, now + 40min }, now).length, leastWindow);
    auto window = lastOf(30 * 24h);
    for (int i = 0; i < 10; ++i)
        window = zoomedOut(window, now);
    QCOMPARE(window.length, mostWindow);
    for (int i = 0; i < 30; ++i)
        window = zoomedIn(window, now);
    QCOMPARE(window.length, leastWindow);
}

void TestTimeWindow::frozenStandsStill()
{
    const auto still = frozen(lastOf(1h), now);
    QCOMPARE(still.at(now + 1h), lastOf(1h).at(now));
    QCOMPARE(live(still), lastOf(1h));
}

QTEST_APPLESS_MAIN(TestTimeWindow)
#include "tst_time_window.moc"
