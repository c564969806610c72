// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/alert_watch.h"
#include "core/charts/read_charts.h"
#include "core/collect/cluster_sampler.h"
#include "core/collect/minute_cadence.h"
#include "core/collect/minute_writer.h"
#include "core/metrics/metric_reader.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int days = 30;
using ChartPtrs = QHash<QString, ChartDataPtr>;

const Minute start = Day(std::chrono::year(2026) / 3 / 14); // summer time begins on the way
const auto odd = u"we\"ird; drop"_s;
const SeriesKey commits { u"xact_commit"_s, u"2"_s, odd };
const SeriesKey connections { u"active_connections"_s, u"2"_s };

/// A cluster of one node whose counter goes up by seven a second of true time, and a collector that looks at
/// it with clocks that are not always true.
class Month
{
public:
    explicit Month(const QString &path)
        : m_path(path)
    {
        begin();
    }

    void pass(int minutes)
    {
        for (int i = 0; i < minutes; ++i) {
            move(1min, 1min);
            look();
        }
    }
    void sleep(std::chrono::minutes span) { move(span, 0min); }
    void set(std::chrono::minutes by) { m_clock.wall += by; }
    void restart()
    {
        m_startedAt = m_true;
        m_counted = 0;
    }
    void reset() { m_counted = 0; }
    void silence(bool isSilent) { m_isSilent = isSilent; }
    /// Killed: nothing of what it knew is left but the file.
    void killCollector(std::chrono::minutes span)
    {
        m_writer.reset();
        move(span, span);
        begin();
    }
    [[nodiscard]] Minute now() const { return std::chrono::floor<std::chrono::minutes>(m_clock.wall); }
    [[nodiscard]] bool isWell() const { return m_isWell; }

private:
    void begin()
    {
        m_writer.emplace(m_path, MeasuredCluster { u"shop/1"_s },
                         Retention { .days = std::chrono::days(60) });
        m_isWell = m_isWell && m_writer->open();
        m_cadence = MinuteCadence(m_writer->newest());
        m_sampler = ClusterSampler(m_writer->nodeNames());
    }
    void move(std::chrono::minutes span, std::chrono::minutes awake)
    {
        m_clock.wall += span;
        m_clock.sinceBoot += span;
        m_clock.awake += awake;
        const auto seconds = static_cast<double>(std::chrono::seconds(span).count());
        m_true += seconds;
        m_counted += 7 * seconds;
    }
    void look()
    {
        const auto turn = m_cadence.turnAt(m_clock);
        if (!turn.due)
            return;
        const NodeReading reading { .at = m_true,
                                    .startedAt = m_startedAt,
                                    .values = {
                                        { { u"xact_commit"_s, odd }, m_counted },
                                        { { u"active_connections"_s, {} }, std::fmod(m_true, 97) } } };
        ClusterRound round { .nodes = { { NodeId { 2 }, u"w1:5432"_s } } };
        round.answers << NodeMetrics { NodeId { 2 },
                                       m_isSilent ? Result<NodeReading>(fail(ErrorKind::Connection, odd))
                                                  : reading };
        auto minute = m_sampler.take(*turn.due, round, {});
        if (turn.missed.length() > 0min)
            minute.events << MetricEvent {
                MetricEventKind::Gap, {}, turn.missed.begin, turn.missed.end, turn.reason
            };
        m_isWell = m_isWell && m_writer->write(minute);
    }

    QString m_path;
    ClockReading m_clock { start, 1000s, 1000s };
    double m_true = 1e9;
    double m_startedAt = 1;
    double m_counted = 5;
    bool m_isSilent = false;
    bool m_isWell = true;
    std::optional<MinuteWriter> m_writer;
    MinuteCadence m_cadence;
    ClusterSampler m_sampler;
};

/// The minutes of the range in which the line has no value, as offsets from start: "10-12 40".
QString gapsOf(const MetricStore::Line &line)
{
    QStringList gaps;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (!std::isnan(line[i]))
            continue;
        auto last = i;
        while (last + 1 < line.size() && std::isnan(line[last + 1]))
            ++last;
        gaps << (last > i ? u"%1-%2"_s.arg(i).arg(last) : QString::number(i));
        i = last;
    }
    return gaps.join(u' ');
}

/// "firing 6242": each change of the alerts, the oldest first, with the minutes since start.
QStringList changesOf(const AlertStore &alerts)
{
    QStringList changes;
    const auto history = alerts.history({ start, start + std::chrono::days(days) }, 1000).value();
    for (const auto &record : history)
        changes.prepend(u"%1 %2 %3"_s.arg(record.transition.key.rule, nameOf(record.transition.to))
                            .arg((record.transition.at - start).count()));
    return changes;
}

/// A rule of the month's own: the counter stood still, or was not to be known, is no alert.
AlertRule slowRule()
{
    return { .id = u"slow"_s,
             .metric = u"xact_commit"_s,
             .aggregation = AlertAggregation::Mean,
             .comparison = AlertOperator::Below,
             .threshold = 6,
             .isEnabled = true };
}

ChartPtrs chartsOf(const MetricReader &reader, MinuteRange range)
{
    const QList<ChartNode> nodes { { u"2"_s, u"w1:5432"_s } };
    const ChartsWish wish {
        .range = range,
        .charts = { { u"commits"_s, { .metrics = { { u"xact_commit"_s, {} } } }, 700 },
                    { u"alive"_s, { .metrics = { { u"is_db_alive"_s, {} } }, .nodes = { u"2"_s } }, 700 } },
        .nodes = nodes
    };
    return readCharts(reader, wish, {}, {}).value().charts;
}

} // namespace

/// A month, minute by minute, with everything that happens to a laptop and to a server. Each minute that is
/// there is right, and exactly those are missing that nobody could know.
class TestCollectedMonth : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everyMinuteIsRightOrAGap();
    void alertsAreTheSilenceAlone();
    void chartOfTheMonthIsRight();
    void chartOfADayIsRight();

private:
    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"shop.sqlite"_s);
    std::optional<MetricReader> m_reader;
};

void TestCollectedMonth::initTestCase()
{
    Month month(m_path);
    month.pass(1000); // minutes 1 to 1000
    month.sleep(180min); // 1001 to 1180
    month.pass(1000); // 1181 to 2180, without a rate at 1181
    month.set(120min); // 2181 to 2300 never were
    month.pass(1000); // 2301 to 3300
    month.set(-60min); // 3241 to 3300 are measured again
    month.pass(1000); // 3241 to 4240
    month.restart();
    month.pass(1000); // no rate at 4241; to 5240
    month.reset();
    month.pass(1000); // no rate at 5241; to 6240
    month.silence(true);
    month.pass(90); // 6241 to 6330
    month.silence(false);
    month.pass(1000); // no rate at 6331; to 7330
    month.killCollector(1440min); // 7331 to 8770
    month.pass(days * 1440 - 8770); // no rate at 8771
    QVERIFY(month.isWell());
    QCOMPARE(month.now(), start + std::chrono::minutes(days * 1440));
    m_reader.emplace(MetricReader::open(m_path).value());
}

void TestCollectedMonth::everyMinuteIsRightOrAGap()
{
    const auto &reader = m_reader;
    const MinuteRange range { start, start + std::chrono::minutes(days * 1440 + 1) };
    const auto lines = reader->lines(QList<SeriesKey> { commits, connections }, range).value();
    QCOMPARE(gapsOf(lines.at(1)), u"0 1001-1180 2181-2300 6241-6330 7331-8770"_s);
    QCOMPARE(gapsOf(lines.at(0)), u"0-1 1001-1181 2181-2300 4241 5241 6241-6331 7331-8771"_s);
    for (const double rate : lines.at(0))
        QVERIFY2(std::isnan(rate) || rate == 7, qPrintable(QString::number(rate)));

    QStringList events;
    const auto found = reader->events(range).value();
    for (const auto &event : found)
        events << u"%1 %2 %3"_s.arg(nameOf(event.kind), event.subject, event.text);
    QCOMPARE(
        events,
        (QStringList { u"gap  This machine slept."_s, u"gap  The clock of this machine was set forward."_s,
                       u"counterReset 2 xact_commit"_s, u"gap 2 "_s + odd, u"gap  Nobody collected."_s }));
}

/// Neither sleep nor a restart, a reset, a clock that was set nor a collector that died is an alert.
void TestCollectedMonth::alertsAreTheSilenceAlone()
{
    auto alerts = AlertStore::open(AlertStore::pathBeside(m_path)).value();
    const auto rules = suggestedRules();
    auto down = *std::ranges::find(rules, u"node-down"_s, &AlertRule::id);
    down.isEnabled = true;
    QVERIFY(alerts.save(down));
    QVERIFY(alerts.save(slowRule()));
    AlertWatch watch(m_path, u"shop"_s);
    for (int i = 900; i < 9000; ++i) // all that happens
        QVERIFY(watch.judge(start + std::chrono::minutes(i)));
    QCOMPARE(changesOf(alerts),
             (QStringList { u"node-down pending 6242"_s, u"node-down firing 6242"_s,
                            u"node-down resolved 6331"_s }));
}

void TestCollectedMonth::chartOfTheMonthIsRight()
{
    const auto charts = chartsOf(*m_reader, { start, start + std::chrono::days(days) });
    const auto commitsChart = charts.value(u"commits"_s);
    QVERIFY(commitsChart->hasHours());
    QCOMPARE(commitsChart->lines.size(), 1U);
    const auto &hours = commitsChart->lines.front().hours;
    QCOMPARE(hours.size(), std::size_t(days * 24));
    qint64 samples = 0;
    for (const auto &hour : hours) {
        samples += hour.samples;
        if (hour.samples > 0)
            QVERIFY(hour.least == 7 && hour.most == 7);
    }
    // the minutes of the month less those without a rate, and the one of the next month
    QCOMPARE(samples, days * 1440 - 2 - 181 - 120 - 1 - 1 - 91 - 1441);
    QStringList gaps;
    for (const auto &gap : commitsChart->gaps)
        gaps << u"%1+%2 %3"_s.arg((gap.range.begin - start).count())
                    .arg(gap.range.length().count())
                    .arg(gap.subject);
    QCOMPARE(gaps, (QStringList { u"1001+180 "_s, u"2181+120 "_s, u"6241+90 2"_s, u"7331+1440 "_s }));
}

void TestCollectedMonth::chartOfADayIsRight()
{
    const MinuteRange day { start + 6000min, start + 6700min };
    const auto alive = chartsOf(*m_reader, day).value(u"alive"_s);
    QVERIFY(!alive->hasHours());
    QCOMPARE(alive->lines.size(), 1U);
    const auto &minutes = alive->lines.front().minutes;
    QCOMPARE(minutes.size(), std::size_t(700));
    for (std::size_t i = 0; i < minutes.size(); ++i)
        QCOMPARE(minutes[i], i >= 241 && i <= 330 ? 0.0 : 1.0);
}

QTEST_GUILESS_MAIN(TestCollectedMonth)
#include "tst_collected_month.moc"
