// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/time_ticks.h"

#include <QTest>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone berlin("Europe/Berlin");
const QLocale english(QLocale::English);

Minute local(int month, int day, int hour = 0, int minute = 0)
{
    return minuteOf(QDateTime(QDate(2026, month, day), QTime(hour, minute), berlin));
}

QStringList labels(MinuteRange range, int most, const QTimeZone &zone = berlin)
{
    QStringList all;
    for (const auto &tick : timeTicks(range, most, zone, english))
        all << tick.label;
    return all;
}

} // namespace

class TestTimeTicks : public QObject
{
    Q_OBJECT
private slots:
    void roundTimesOfTheWallClock_data();
    void roundTimesOfTheWallClock();
    void midnightIsADate();
    void summerTimeBegins();
    void summerTimeEnds();
    void halfHourZones();
    void neverTooMany_data();
    void neverTooMany();
    void daysStayWhileTheWindowMoves();
    void rangesAreTold();
};

void TestTimeTicks::roundTimesOfTheWallClock_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("five minutes") << 5
                                  << QStringList { u"11:02"_s, u"11:03"_s, u"11:04"_s, u"11:05"_s,
                                                   u"11:06"_s };
    QTest::newRow("an hour") << 60 << QStringList { u"11:15"_s, u"11:30"_s, u"11:45"_s, u"12:00"_s };
    QTest::newRow("six hours") << 360 << QStringList { u"12:00"_s, u"14:00"_s, u"16:00"_s };
}

void TestTimeTicks::roundTimesOfTheWallClock()
{
    QFETCH(const int, minutes);
    QFETCH(const QStringList, expected);
    const auto begin = local(11, 27, 11, 2);
    QCOMPARE(labels({ begin, begin + std::chrono::minutes(minutes) }, 5), expected);
}

void TestTimeTicks::midnightIsADate()
{
    const MinuteRange night { local(11, 26, 21), local(11, 27, 4) };
    const auto ticks = timeTicks(night, 5, berlin, english);
    QCOMPARE(labels(night, 5), (QStringList { u"22:00"_s, u"27 Nov"_s, u"02:00"_s }));
    QCOMPARE(ticks.at(1).isDay, true);
    QCOMPARE(ticks.at(1).at, local(11, 27));
    QCOMPARE(ticks.at(0).isDay, false);
}

/// On 29 March 2026 two o'clock is three o'clock.
void TestTimeTicks::summerTimeBegins()
{
    const MinuteRange night { local(3, 29, 0), local(3, 29, 6) };
    QCOMPARE(night.length(), 5h);
    QCOMPARE(labels(night, 6), (QStringList { u"29 Mar"_s, u"01:00"_s, u"03:00"_s, u"04:00"_s, u"05:00"_s }));
}

/// On 25 October 2026 two o'clock comes twice.
void TestTimeTicks::summerTimeEnds()
{
    const auto midnight = local(10, 25, 0);
    const auto ticks = timeTicks({ midnight, midnight + 6h }, 6, berlin, english);
    QCOMPARE(labels({ midnight, midnight + 6h }, 6),
             (QStringList { u"25 Oct"_s, u"01:00"_s, u"02:00"_s, u"02:00"_s, u"03:00"_s, u"04:00"_s }));
    for (int i = 1; i < ticks.size(); ++i)
        QCOMPARE(ticks.at(i).at - ticks.at(i - 1).at, 1h);
}

void TestTimeTicks::halfHourZones()
{
    const QTimeZone kathmandu("Asia/Kathmandu"); // 5:45 ahead
    const Minute begin = Day(std::chrono::year(2026) / 11 / 27);
    QCOMPARE(labels({ begin, begin + 4h }, 4, kathmandu),
             (QStringList { u"06:00"_s, u"07:00"_s, u"08:00"_s, u"09:00"_s }));
}

void TestTimeTicks::neverTooMany_data()
{
    QTest::addColumn<int>("minutes");
    for (const int length : { 5, 17, 60, 100, 361, 1440, 2000, 10080, 43200, 100000, 527040 })
        QTest::addRow("%d minutes", length) << length;
}

void TestTimeTicks::neverTooMany()
{
    QFETCH(const int, minutes);
    const auto begin = local(3, 20, 7, 13);
    for (int most = 2; most < 20; ++most) {
        const auto ticks = timeTicks({ begin, begin + std::chrono::minutes(minutes) }, most, berlin, english);
        QVERIFY2(ticks.size() <= most + 1, qPrintable(u"%1 for %2"_s.arg(ticks.size()).arg(most)));
        QVERIFY(most < 6 || ticks.size() >= 2);
    }
}

void TestTimeTicks::daysStayWhileTheWindowMoves()
{
    const auto begin = local(11, 1);
    const auto first = timeTicks({ begin, begin + 30 * 24h }, 8, berlin, english);
    const auto later = timeTicks({ begin + 90min, begin + 30 * 24h + 90min }, 8, berlin, english);
    QVERIFY(first.contains(later.at(0)) && first.contains(later.at(1)));
}

void TestTimeTicks::rangesAreTold()
{
    QCOMPARE(rangeText({ local(11, 27, 11), local(11, 27, 12) }, berlin, english), u"27 Nov 11:00 – 12:00"_s);
    QCOMPARE(rangeText({ local(11, 26, 23), local(11, 27, 1) }, berlin, english),
             u"26 Nov 23:00 – 27 Nov 01:00"_s);
}

QTEST_APPLESS_MAIN(TestTimeTicks)
#include "tst_time_ticks.moc"
