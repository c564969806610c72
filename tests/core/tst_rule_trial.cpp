// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/rule_trial.h"
#include "core/collect/minute_writer.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// How often a rule would have fired, by what a metrics file holds.
class TestRuleTrial : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_writer.emplace(path(), MeasuredCluster { u"shop"_s, u"shop"_s });
    }
    void firesAreCounted_data();
    void firesAreCounted();
    void whatStillFiresCountsToTheEnd();
    void whatNoLongerAppliesEnds();
    void eachSeriesForItself();
    void onlyTheLastDayCounts();
    void nothingMeasured();
    void badRuleIsRefused();
    void aDayOfManySeriesIsCheap();

private:
    QString path() const { return m_folder->filePath(u"shop.sqlite"_s); }
    void write(Minute minute, const QList<SubjectSamples> &subjects)
    {
        QVERIFY(m_writer->write({ .minute = minute, .subjects = subjects }));
    }
    void write(Minute minute, double percent)
    {
        write(minute, { { u"2"_s, { { { u"storage_percent"_s, {} }, percent } } } });
    }
    RuleTrial tried(const AlertRule &rule, Minute now)
    {
        const auto reader = MetricReader::open(path());
        const auto trial =
            reader.and_then([&](const MetricReader &open) { return tryRule(open, rule, now); });
        if (!trial)
            QTest::qFail(qPrintable(trial.error().message), __FILE__, __LINE__);
        return trial.value_or(RuleTrial());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<MinuteWriter> m_writer;
};

namespace {

constexpr Minute now { Day(std::chrono::year(2026) / 11 / 27) + 12h };

AlertRule above85()
{
    return { .id = u"we\"ird; drop"_s, .metric = u"storage_percent"_s, .threshold = 85, .window = 1min };
}

} // namespace

void TestRuleTrial::firesAreCounted_data()
{
    QTest::addColumn<int>("hold");
    QTest::addColumn<int>("frequency");
    QTest::addColumn<int>("times");
    QTest::addColumn<int>("minutes");
    // above the threshold in the minutes 10 to 14 and 30 to 49 of an hour
    QTest::newRow("at once") << 0 << 1 << 2 << 25;
    QTest::newRow("held ten minutes") << 10 << 1 << 1 << 10;
    QTest::newRow("held longer than it lasts") << 30 << 1 << 0 << 0;
    QTest::newRow("judged every quarter") << 0 << 15 << 1 << 30; // :30 and :45, over at :00
}

void TestRuleTrial::firesAreCounted()
{
    QFETCH(const int, hold);
    QFETCH(const int, frequency);
    QFETCH(const int, times);
    QFETCH(const int, minutes);
    for (int i = 0; i < 60; ++i)
        write(now - 2h + std::chrono::minutes(i), (i >= 10 && i < 15) || (i >= 30 && i < 50) ? 90 : 10);
    for (int i = 0; i < 20; ++i)
        write(now - 1h + std::chrono::minutes(i), 10);
    auto rule = above85();
    rule.hold = std::chrono::minutes(hold);
    rule.frequency = std::chrono::minutes(frequency);
    const auto trial = tried(rule, now);
    QCOMPARE(trial.measured, 1);
    QCOMPARE(trial.times, times);
    QCOMPARE(trial.fired, std::chrono::minutes(minutes));
    QCOMPARE(trial.range, (MinuteRange { now - 24h, now }));
    const auto sentence = sentenceOf(trial);
    QVERIFY2(times == 0 ? sentence.contains(u"would not have fired"_s)
                        : sentence.contains(QString::number(times)),
             qPrintable(sentence));
}

void TestRuleTrial::whatStillFiresCountsToTheEnd()
{
    for (auto minute = now - 20min; minute < now; minute += 1min)
        write(minute, 90);
    const auto trial = tried(above85(), now);
    QCOMPARE(trial.times, 1);
    QCOMPARE(trial.fired, 20min);
    QVERIFY2(sentenceOf(trial).startsWith(u"In the last 24 h "_s)
                 && sentenceOf(trial).endsWith(u", 20 min in all."_s),
             qPrintable(sentenceOf(trial)));
}

/// As the rules that are on are judged: the node answers, and has the metric no more.
void TestRuleTrial::whatNoLongerAppliesEnds()
{
    const auto sample = [](double percent) {
        return SubjectSamples {
            u"2"_s, { { { u"is_db_alive"_s, {} }, 1 }, { { u"storage_percent"_s, {} }, percent } }
        };
    };
    for (auto minute = now - 20min; minute < now - 10min; minute += 1min)
        write(minute, { sample(90) });
    for (auto minute = now - 10min; minute < now; minute += 1min)
        write(minute, { { u"2"_s, { { { u"is_db_alive"_s, {} }, 1 } } } });
    QCOMPARE(tried(above85(), now).fired, 10min);
}

void TestRuleTrial::eachSeriesForItself()
{
    for (auto minute = now - 10min; minute < now; minute += 1min)
        write(minute,
              { { u"2"_s, { { { u"storage_percent"_s, {} }, 90 } } },
                { u"3"_s, { { { u"storage_percent"_s, {} }, 95 } } } });
    auto rule = above85();
    QCOMPARE(tried(rule, now).times, 2);
    QCOMPARE(tried(rule, now).fired, 20min);
    rule.nodes = { u"3"_s };
    QCOMPARE(tried(rule, now).times, 1);
}

void TestRuleTrial::onlyTheLastDayCounts()
{
    write(now - 30h, 90);
    for (auto minute = now - 25h; minute < now - 23h; minute += 1min)
        write(minute, 90);
    write(now - 23h, 10);
    const auto trial = tried(above85(), now);
    QCOMPARE(trial.times, 1);
    QCOMPARE(trial.fired, 60min);
}

void TestRuleTrial::nothingMeasured()
{
    write(now - 1h, 90);
    auto rule = above85();
    rule.metric = u"tps"_s;
    const auto trial = tried(rule, now);
    QCOMPARE(trial.measured, 0);
    QVERIFY(sentenceOf(trial).startsWith(u"Nothing"_s));
}

void TestRuleTrial::badRuleIsRefused()
{
    write(now - 1h, 90);
    auto rule = above85();
    rule.metric = u"no_such"_s;
    const auto reader = MetricReader::open(path());
    QCOMPARE(tryRule(*reader, rule, now).error().kind, ErrorKind::Invalid);
}

/// Somebody types meanwhile.
void TestRuleTrial::aDayOfManySeriesIsCheap()
{
    constexpr int nodes = 50;
    for (int i = 0; i < 1440; i += 10) { // the lines are as long with gaps
        QList<SubjectSamples> subjects;
        for (int node = 0; node < nodes; ++node)
            subjects << SubjectSamples { QString::number(node),
                                         { { { u"storage_percent"_s, {} }, 80.0 + i % 120 / 6 } } };
        write(now - 24h + std::chrono::minutes(i), subjects);
    }
    auto rule = above85();
    rule.window = 60min;
    QElapsedTimer timer;
    timer.start();
    QVERIFY(tried(rule, now).times > 0);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    qInfo("a day of %d series tried in %lld ms", nodes, timer.elapsed());
}

QTEST_GUILESS_MAIN(TestRuleTrial)
#include "tst_rule_trial.moc"
