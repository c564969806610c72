// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/value_axis.h"

#include <QTest>

#include <limits>

using namespace tessera;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(tessera::MetricUnit)

class TestValueAxis : public QObject
{
    Q_OBJECT
private slots:
    void ticksAreRound_data();
    void ticksAreRound();
    void topIsNotBelowWhatIsShown();
    void valuesHaveTheirUnit_data();
    void valuesHaveTheirUnit();
    void languageOfTheReader();
};

void TestValueAxis::ticksAreRound_data()
{
    QTest::addColumn<double>("largest");
    QTest::addColumn<MetricUnit>("unit");
    QTest::addColumn<QStringList>("labels");
    constexpr double mega = 1024 * 1024;
    QTest::newRow("percent") << 83.0
                             << MetricUnit::Percent << QStringList { u"0"_s,    u"20 %"_s, u"40 %"_s,
                                                                     u"60 %"_s, u"80 %"_s, u"100 %"_s };
    QTest::newRow("a hundred") << 100.0
                               << MetricUnit::Percent << QStringList { u"0"_s,    u"20 %"_s, u"40 %"_s,
                                                                       u"60 %"_s, u"80 %"_s, u"100 %"_s };
    QTest::newRow("bytes") << 900.0 << MetricUnit::Bytes
                           << QStringList { u"0"_s,     u"200 B"_s, u"400 B"_s,
                                            u"600 B"_s, u"800 B"_s, u"1,000 B"_s };
    QTest::newRow("megabytes") << 12 * mega << MetricUnit::Bytes
                               << QStringList { u"0"_s, u"5 MB"_s, u"10 MB"_s, u"15 MB"_s };
    QTest::newRow("a rate of bytes") << 1.3 * mega << MetricUnit::BytesPerSecond
                                     << QStringList { u"0"_s, u"0.5 MB/s"_s, u"1.0 MB/s"_s, u"1.5 MB/s"_s };
    QTest::newRow("a rate") << 0.04 << MetricUnit::PerSecond
                            << QStringList { u"0"_s, u"0.01 /s"_s, u"0.02 /s"_s, u"0.03 /s"_s, u"0.04 /s"_s };
    QTest::newRow("a count is whole") << 2.0 << MetricUnit::Count << QStringList { u"0"_s, u"1"_s, u"2"_s };
    QTest::newRow("nothing") << 0.0 << MetricUnit::Count << QStringList { u"0"_s, u"1"_s };
    QTest::newRow("millions") << 2.1e8 << MetricUnit::Count
                              << QStringList { u"0"_s,     u"50 M"_s,  u"100 M"_s,
                                               u"150 M"_s, u"200 M"_s, u"250 M"_s };
    QTest::newRow("minutes") << 600.0 << MetricUnit::Seconds
                             << QStringList { u"0"_s,     u"2 min"_s, u"4 min"_s,
                                              u"6 min"_s, u"8 min"_s, u"10 min"_s };
    QTest::newRow("yes or no") << 1.0 << MetricUnit::YesNo << QStringList { u"no"_s, u"yes"_s };
    QTest::newRow("no number") << std::numeric_limits<double>::infinity() << MetricUnit::PerSecond
                               << QStringList { u"0"_s,      u"0.2 /s"_s, u"0.4 /s"_s,
                                                u"0.6 /s"_s, u"0.8 /s"_s, u"1.0 /s"_s };
}

void TestValueAxis::ticksAreRound()
{
    QFETCH(const double, largest);
    QFETCH(const MetricUnit, unit);
    QFETCH(const QStringList, labels);
    QStringList found;
    for (const auto &tick : valueAxis(largest, unit, 5, QLocale(QLocale::English)).ticks)
        found << tick.label;
    QCOMPARE(found, labels);
}

void TestValueAxis::topIsNotBelowWhatIsShown()
{
    for (double largest = 1e-4; largest < 1e13; largest *= 1.37) {
        for (const auto unit :
             { MetricUnit::Count, MetricUnit::Bytes, MetricUnit::Seconds, MetricUnit::PerSecond }) {
            const auto axis = valueAxis(largest, unit, 5, QLocale::c());
            QVERIFY(axis.top >= largest * (1 - 1e-9));
            QVERIFY2(axis.ticks.size() >= 2 && axis.ticks.size() <= 6, qPrintable(QString::number(largest)));
            QCOMPARE(axis.ticks.last().at, axis.top);
        }
    }
}

void TestValueAxis::valuesHaveTheirUnit_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<MetricUnit>("unit");
    QTest::addColumn<QString>("text");
    QTest::newRow("percent") << 41.26 << MetricUnit::Percent << u"41.3 %"_s;
    QTest::newRow("whole percent") << 41.0 << MetricUnit::Percent << u"41 %"_s;
    QTest::newRow("bytes") << 512.0 << MetricUnit::Bytes << u"512 B"_s;
    QTest::newRow("gigabytes") << 12.4 * 1024 * 1024 * 1024 << MetricUnit::Bytes << u"12.4 GB"_s;
    QTest::newRow("few a second") << 0.05 << MetricUnit::PerSecond << u"0.05 /s"_s;
    QTest::newRow("milliseconds") << 0.25 << MetricUnit::Seconds << u"250 ms"_s;
    QTest::newRow("seconds") << 3.2 << MetricUnit::Seconds << u"3.20 s"_s;
    QTest::newRow("count") << 12345.0 << MetricUnit::Count << u"12,345"_s;
    QTest::newRow("alive") << 1.0 << MetricUnit::YesNo << u"yes"_s;
    QTest::newRow("nothing") << std::numeric_limits<double>::quiet_NaN() << MetricUnit::Bytes << u"–"_s;
}

void TestValueAxis::valuesHaveTheirUnit()
{
    QFETCH(const double, value);
    QFETCH(const MetricUnit, unit);
    QFETCH(const QString, text);
    QCOMPARE(valueText(value, unit, QLocale(QLocale::English)), text);
}

void TestValueAxis::languageOfTheReader()
{
    QCOMPARE(valueText(41.26, MetricUnit::Percent, QLocale(QLocale::German)), u"41,3 %"_s);
}

QTEST_APPLESS_MAIN(TestValueAxis)
#include "tst_value_axis.moc"
