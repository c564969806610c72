// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/alert_engine.h"
#include "core/metrics/metric_catalogue.h"
#include "core/metrics/sample_codec.h"

#include <QSet>
#include <QTest>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const Minute start = Day(std::chrono::year(2026) / 11 / 27);
const auto odd = u"we\"ird; drop"_s;

AlertRule diskRule()
{
    return { .id = u"disk"_s, .metric = u"storage_percent"_s, .threshold = 85, .isEnabled = true };
}

std::vector<AlertSamples> samples(std::initializer_list<double> values, const QString &node = u"2"_s)
{
    return { { { u"storage_percent"_s, node, odd }, values } };
}

QStringList words(const QList<AlertTransition> &transitions)
{
    QStringList all;
    for (const auto &one : transitions)
        all << nameOf(one.from) + u'>' + nameOf(one.to);
    return all;
}

} // namespace

/// Rules and samples become transitions.
class TestAlertEngine : public QObject
{
    Q_OBJECT
private slots:
    void everyStateIsReachedAndLeft();
    void windowsAreAggregated_data();
    void windowsAreAggregated();
    void firesOnceAndEnds();
    void holdsBeforeItFires();
    void gapsNeitherFireNorEnd();
    void eachNodeIsJudgedForItself();
    void onlyTheNodesOfTheRule();
    void repeatsWhereWanted();
    void ruleThatIsSwitchedOffEndsItsAlerts();
    void clockSetBackHoldsNothingUp();
    void isJudgedAsOftenAsItSays();
    void silences();
    void suggestionsAreWhole();
    void ruleSurvivesItsJson();
    void badRulesAreRefused();
};

void TestAlertEngine::everyStateIsReachedAndLeft()
{
    for (const auto state :
         { AlertState::Quiet, AlertState::Pending, AlertState::Firing, AlertState::Resolved }) {
        QVERIFY(std::ranges::any_of(alertTable, [&](const AlertStep &one) { return one.next == state; }));
        QVERIFY(std::ranges::any_of(alertTable, [&](const AlertStep &one) { return one.state == state; }));
        QCOMPARE(alertStateNamed(nameOf(state)), state);
    }
    for (const auto &step : alertTable)
        QVERIFY(!sentenceOf(step).isEmpty());
}

void TestAlertEngine::windowsAreAggregated_data()
{
    QTest::addColumn<int>("aggregation");
    QTest::addColumn<double>("expected");
    QTest::newRow("mean") << static_cast<int>(AlertAggregation::Mean) << 4.0;
    QTest::newRow("least") << static_cast<int>(AlertAggregation::Least) << 1.0;
    QTest::newRow("most") << static_cast<int>(AlertAggregation::Most) << 9.0;
    QTest::newRow("last") << static_cast<int>(AlertAggregation::Last) << 1.0;
    QTest::newRow("change") << static_cast<int>(AlertAggregation::Change) << -1.0;
}

void TestAlertEngine::windowsAreAggregated()
{
    QFETCH(const int, aggregation);
    QFETCH(const double, expected);
    const std::vector values { noSample, 2.0, 9.0, noSample, 1.0, noSample };
    QCOMPARE(aggregate(static_cast<AlertAggregation>(aggregation), values), expected);
    const std::vector gaps { noSample, noSample };
    QCOMPARE(aggregate(static_cast<AlertAggregation>(aggregation), gaps), std::nullopt);
}

void TestAlertEngine::firesOnceAndEnds()
{
    AlertEngine engine;
    const auto rule = diskRule();
    QVERIFY(engine.judge(rule, start, samples({ 85 })).isEmpty()); // above, not at
    QVERIFY(engine.alerts().isEmpty());
    QCOMPARE(words(engine.judge(rule, start + 1min, samples({ 90 }))),
             (QStringList { u"quiet>pending"_s, u"pending>firing"_s }));
    QVERIFY(engine.judge(rule, start + 2min, samples({ 95 })).isEmpty());
    QCOMPARE(engine.alerts().first(),
             (Alert { { u"disk"_s, u"2"_s, odd }, AlertState::Firing, start + 1min, 95 }));
    const auto ended = engine.judge(rule, start + 3min, samples({ 80 }));
    QCOMPARE(words(ended), QStringList { u"firing>resolved"_s });
    QCOMPARE(ended.first().value, 80.0);
    QVERIFY(engine.judge(rule, start + 4min, samples({ 80 })).isEmpty());
    QCOMPARE(words(engine.judge(rule, start + 5min, samples({ 90 }))),
             (QStringList { u"resolved>pending"_s, u"pending>firing"_s }));
}

void TestAlertEngine::holdsBeforeItFires()
{
    AlertEngine engine;
    auto rule = diskRule();
    rule.hold = 3min;
    QCOMPARE(words(engine.judge(rule, start, samples({ 90 }))), QStringList { u"quiet>pending"_s });
    QVERIFY(engine.judge(rule, start + 2min, samples({ 90 })).isEmpty());
    QCOMPARE(words(engine.judge(rule, start + 2min, samples({ 10 }))), QStringList { u"pending>quiet"_s });
    QCOMPARE(words(engine.judge(rule, start + 3min, samples({ 90 }))), QStringList { u"quiet>pending"_s });
    AlertEngine restarted(engine.alerts()); // another program collects now
    QCOMPARE(words(restarted.judge(rule, start + 6min, samples({ 90 }))),
             QStringList { u"pending>firing"_s });
}

void TestAlertEngine::gapsNeitherFireNorEnd()
{
    AlertEngine engine;
    const auto rule = diskRule();
    QVERIFY(engine.judge(rule, start, samples({ noSample, noSample })).isEmpty());
    QCOMPARE(engine.judge(rule, start + 1min, samples({ noSample, 90 })).size(), 2);
    QVERIFY(engine.judge(rule, start + 2min, samples({ noSample })).isEmpty());
    QVERIFY(engine.judge(rule, start + 3min, {}).isEmpty());
    QCOMPARE(engine.alerts().first().state, AlertState::Firing);
}

void TestAlertEngine::eachNodeIsJudgedForItself()
{
    AlertEngine engine;
    auto both = samples({ 90 }, u"1"_s);
    both.push_back(samples({ 10 }, u"2"_s).front());
    const auto transitions = engine.judge(diskRule(), start, both);
    QCOMPARE(transitions.size(), 2);
    QCOMPARE(transitions.first().key.subject, u"1"_s);
}

void TestAlertEngine::onlyTheNodesOfTheRule()
{
    AlertEngine engine;
    auto rule = diskRule();
    rule.nodes = { u"1"_s };
    QVERIFY(engine.judge(rule, start, samples({ 90 }, u"2"_s)).isEmpty());
    QCOMPARE(engine.judge(rule, start, samples({ 90 }, u"1"_s)).size(), 2);
}

void TestAlertEngine::repeatsWhereWanted()
{
    AlertEngine engine;
    auto rule = diskRule();
    rule.repeats = true;
    QCOMPARE(engine.judge(rule, start, samples({ 90 })).size(), 2);
    QCOMPARE(words(engine.judge(rule, start + 1min, samples({ 90 }))), QStringList { u"firing>firing"_s });
    QCOMPARE(words(engine.judge(rule, start + 2min, samples({ 9 }))), QStringList { u"firing>resolved"_s });
}

void TestAlertEngine::ruleThatIsSwitchedOffEndsItsAlerts()
{
    AlertEngine engine;
    auto rule = diskRule();
    QCOMPARE(engine.judge(rule, start, samples({ 90 })).size(), 2);
    QVERIFY(engine.retain({ rule }, start + 1min).isEmpty());
    rule.isEnabled = false;
    QCOMPARE(words(engine.retain({ rule }, start + 2min)), QStringList { u"firing>resolved"_s });
    QVERIFY(engine.alerts().isEmpty());
}

void TestAlertEngine::clockSetBackHoldsNothingUp()
{
    AlertEngine engine;
    auto rule = diskRule();
    rule.hold = 5min;
    QCOMPARE(engine.judge(rule, start, samples({ 90 })).size(), 1);
    QCOMPARE(words(engine.judge(rule, start - 60min, samples({ 90 }))), QStringList { u"pending>firing"_s });
}

void TestAlertEngine::isJudgedAsOftenAsItSays()
{
    auto rule = diskRule();
    rule.frequency = 15min;
    int due = 0;
    for (int i = 0; i < 60; ++i)
        due += isDue(rule, start + std::chrono::minutes(i)) ? 1 : 0;
    QCOMPARE(due, 4);
    rule.isEnabled = false;
    QVERIFY(!isDue(rule, start));
}

void TestAlertEngine::silences()
{
    const AlertKey key { u"disk"_s, u"2"_s };
    QVERIFY(isSilenced(key, { { u"disk"_s, {}, start + 1min } }, start));
    QVERIFY(!isSilenced(key, { { u"disk"_s, {}, start + 1min } }, start + 1min));
    QVERIFY(isSilenced(key, { { {}, u"2"_s, start + 1min } }, start));
    QVERIFY(!isSilenced(key, { { {}, u"3"_s, start + 1min }, { u"other"_s, {}, start + 1min } }, start));
}

void TestAlertEngine::suggestionsAreWhole()
{
    QSet<QString> ids;
    for (const auto &rule : suggestedRules()) {
        QVERIFY2(checkRule(rule), qPrintable(rule.id));
        QVERIFY(!rule.isEnabled && !ids.contains(rule.id));
        ids << rule.id;
        QVERIFY(sentenceOf(rule).contains(rule.metric));
    }
    for (const auto *id :
         { "storage-75", "storage-85", "storage-95", "cpu-95", "node-down", "transaction-ids" })
        QVERIFY2(ids.contains(QString::fromLatin1(id)), id);
    QCOMPARE(sentenceOf(suggestedRules().at(1)), u"Mean of storage_percent above 75 % over 30 min"_s);
    QVERIFY2(sentenceOf(suggestedRules().at(7)).contains(u"GB"_s),
             qPrintable(sentenceOf(suggestedRules().at(7))));
    QVERIFY(sentenceOf(suggestedRules().at(6)).contains(u"above 1000000000"_s));
}

void TestAlertEngine::ruleSurvivesItsJson()
{
    auto rule = diskRule();
    rule.aggregation = AlertAggregation::Change;
    rule.comparison = AlertOperator::Below;
    rule.hold = 7min;
    rule.severity = AlertSeverity::Critical;
    rule.nodes = { u"3"_s, odd };
    rule.repeats = true;
    QCOMPARE(alertRuleFromJson(toJson(rule)).value(), rule);
    for (const auto &suggested : suggestedRules())
        QCOMPARE(alertRuleFromJson(toJson(suggested)).value(), suggested);
}

void TestAlertEngine::badRulesAreRefused()
{
    auto rule = diskRule();
    rule.id = odd;
    QVERIFY(!checkRule(rule));
    rule = diskRule();
    rule.metric = odd;
    QVERIFY(!checkRule(rule) && checkRule(rule).error().message.contains(odd));
    rule = diskRule();
    rule.window = 25h;
    QVERIFY(!checkRule(rule));
    QVERIFY(!alertRuleFromJson({ { u"id"_s, u"a"_s }, { u"metric"_s, u"tps"_s } })); // no threshold
    QVERIFY(!alertRuleFromJson({}));
}

QTEST_GUILESS_MAIN(TestAlertEngine)
#include "tst_alert_engine.moc"
