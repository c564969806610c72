// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert_history_model.h"
#include "models/alert_receivers_model.h"
#include "models/alert_rules_model.h"
#include "models/alerts_model.h"
#include "tests/support/alert_world.h"
#include "tests/support/chart_world.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <cmath>

using namespace tessera;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the Alerts page says, from what was read.
class TestAlertModels : public QObject
{
    Q_OBJECT
private slots:
    void gravestAlertComesFirst();
    void valuesHaveTheirUnit();
    void silenceIsThatOfTheNode();
    void historySaysWhatItWas();
    void rulesKnowWhereTheyComeFrom();
    void switchingDoesNotMakeARuleAnother();
    void receiversShowNoAddress();
    void ruleSaysAllOfIt();
    void thresholdIsReadAsItIsTyped_data();
    void thresholdIsReadAsItIsTyped();
    void thresholdComesBack_data();
    void thresholdComesBack();
};

namespace {

template <class Model> QString text(const Model &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

void TestAlertModels::gravestAlertComesFirst()
{
    AlertsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(alertRows(test::alertsAnswer()));
    QCOMPARE(model.rowCount(), 3); // one has ended
    QCOMPARE(model.row(0).rule.id, u"node-down"_s);
    QCOMPARE(model.row(1).rule.id, u"storage-85"_s);
    QCOMPARE(model.row(2).alert.state, AlertState::Pending);
    QCOMPARE(model.index(0, AlertsModel::SeverityColumn).data(SeverityRole).toInt(),
             static_cast<int>(Severity::Critical));
    auto changed = test::alertsAnswer();
    changed.alerts.removeLast();
    changed.rules.clear(); // of a rule that is gone nothing can be said
    model.setRows(alertRows(changed));
    QCOMPARE(model.rowCount(), 0);
}

void TestAlertModels::valuesHaveTheirUnit()
{
    QLocale::setDefault(QLocale::English);
    AlertsModel model;
    model.setRows(alertRows(test::alertsAnswer()));
    QCOMPARE(text(model, 0, AlertsModel::ValueColumn), u"no"_s);
    QCOMPARE(text(model, 1, AlertsModel::ValueColumn), u"91.2 %"_s);
    QCOMPARE(text(model, 1, AlertsModel::LimitColumn), u"above 85 %"_s);
    QCOMPARE(text(model, 1, AlertsModel::PlaceColumn), u"10.7.0.5:5432"_s);
    QCOMPARE(text(model, 1, AlertsModel::RuleColumn), u"Mean of storage_percent above 85 % over 30 min"_s);
}

void TestAlertModels::silenceIsThatOfTheNode()
{
    auto answer = test::alertsAnswer();
    const auto rows = alertRows(answer);
    QVERIFY(!rows[0].silencedUntil);
    QCOMPARE(rows[1].silencedUntil, std::optional(answer.now + 3h));
    answer.silences << AlertSilence { {}, u"2"_s, answer.now + 8h } << AlertSilence { {}, u"3"_s, answer.now };
    QCOMPARE(alertRows(answer)[1].silencedUntil, std::optional(answer.now + 8h)); // the last of them
    QVERIFY(!alertRows(answer)[0].silencedUntil); // has ended
    QCOMPARE(firingOf(answer), (FiringAlerts { 1, Severity::Critical }));
    QVERIFY(!alertRuleRows(answer)[2].silencedUntil); // on one node only
}

void TestAlertModels::historySaysWhatItWas()
{
    QLocale::setDefault(QLocale::English);
    AlertHistoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto answer = test::alertsAnswer();
    model.setRows(alertHistoryRows(answer));
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(text(model, 1, AlertHistoryModel::StateColumn), u"ended"_s);
    QCOMPARE(text(model, 2, AlertHistoryModel::PlaceColumn), u"10.7.0.4:5432, we\"ird; drop"_s);
    QCOMPARE(text(model, 2, AlertHistoryModel::ValueColumn), u"14.0 min"_s);
    QCOMPARE(text(model, 3, AlertHistoryModel::ToldColumn), u"silenced"_s);
    answer.rules.removeLast(); // the rule is gone, what it said stays
    model.setRows(alertHistoryRows(answer));
    QVERIFY(text(model, 2, AlertHistoryModel::RuleColumn).contains(u"longest_transaction_time_sec"_s));
    QCOMPARE(text(model, 2, AlertHistoryModel::ValueColumn), u"14.0 min"_s);
}

void TestAlertModels::rulesKnowWhereTheyComeFrom()
{
    AlertRulesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(alertRuleRows(test::alertsAnswer()));
    const auto origin = [&](const QString &id) {
        const auto row = std::ranges::find(model.rows(), id, [](const auto &one) { return one.rule.id; });
        return row->origin;
    };
    QCOMPARE(origin(u"node-down"_s), AlertRuleRow::Origin::Suggested);
    QCOMPARE(origin(u"cpu-95"_s), AlertRuleRow::Origin::Changed); // it has to hold
    QCOMPARE(origin(u"long-transactions"_s), AlertRuleRow::Origin::Own);
    QCOMPARE(model.rows().last().nodes, u"10.7.0.4:5432, 10.7.0.5:5432"_s);
}

void TestAlertModels::switchingDoesNotMakeARuleAnother()
{
    AlertRulesModel model;
    model.setRows(alertRuleRows(test::untouchedAlerts()));
    const auto box = model.index(0, AlertRulesModel::OnColumn);
    QCOMPARE(box.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
    auto answer = test::untouchedAlerts();
    answer.rules.first().isEnabled = true;
    model.setRows(alertRuleRows(answer));
    QCOMPARE(box.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
    QCOMPARE(model.row(0).origin, AlertRuleRow::Origin::Suggested);
}

void TestAlertModels::receiversShowNoAddress()
{
    AlertReceiversModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(alertReceiverRows(test::alertsAnswer()));
    QCOMPARE(text(model, 0, AlertReceiversModel::NameColumn), u"hooks.example.org"_s);
    QCOMPARE(text(model, 1, AlertReceiversModel::KindColumn), u"command"_s);
}

void TestAlertModels::ruleSaysAllOfIt()
{
    QLocale::setDefault(QLocale::English);
    const auto answer = test::alertsAnswer();
    QCOMPARE(ruleText(answer.rules.last(), answer.nodeNames),
             u"Last longest_transaction_time_sec above 600 s, within 5 min. Judged every 1 min, on "
             "10.7.0.4:5432, 10.7.0.5:5432. Told again at each judging while it fires."_s);
    QCOMPARE(ruleText(*ruleOf(answer.rules, u"cpu-95"_s), answer.nodeNames),
             u"Mean of cpu_percent above 95 % over 15 min. Judged every 5 min, each node for itself. Fires "
             "when it has stayed so for 10 min."_s);
}

void TestAlertModels::thresholdIsReadAsItIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<MetricUnit>("unit");
    QTest::addColumn<bool>("isGerman");
    QTest::addColumn<double>("value"); // NaN: it is none
    const double none = std::nan("");
    const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
    row("number") << u"85"_s << MetricUnit::Percent << false << 85.0;
    row("percent") << u" 85.5 % "_s << MetricUnit::Percent << false << 85.5;
    row("bytes") << u"1.5 GB"_s << MetricUnit::Bytes << false << 1.5 * (1 << 30);
    row("bytes, small letters") << u"2kb"_s << MetricUnit::Bytes << false << 2048.0;
    row("rate") << u"1 MB/s"_s << MetricUnit::BytesPerSecond << false << 1048576.0;
    row("rate without its second") << u"1 MB"_s << MetricUnit::BytesPerSecond << false << none;
    row("minutes") << u"5 min"_s << MetricUnit::Seconds << false << 300.0;
    row("milliseconds") << u"250 ms"_s << MetricUnit::Seconds << false << 0.25;
    row("exponent") << u"1e9"_s << MetricUnit::Count << false << 1e9;
    row("negative") << u"-3"_s << MetricUnit::Count << false << -3.0;
    row("german") << u"1,5 GB"_s << MetricUnit::Bytes << true << 1.5 * (1 << 30);
    row("english in german") << u"1.5 GB"_s << MetricUnit::Bytes << true << 1.5 * (1 << 30);
    row("words") << u"a lot"_s << MetricUnit::Percent << false << none;
    row("nothing") << QString() << MetricUnit::Percent << false << none;
    row("two numbers") << u"85 90"_s << MetricUnit::Percent << false << none;
    row("unit of another") << u"85 GB"_s << MetricUnit::Percent << false << none;
    row("not finite") << u"1e999"_s << MetricUnit::Count << false << none;
}

void TestAlertModels::thresholdIsReadAsItIsTyped()
{
    QFETCH(const QString, typed);
    QFETCH(const MetricUnit, unit);
    QFETCH(const bool, isGerman);
    QFETCH(const double, value);
    const QLocale locale(isGerman ? QLocale::German : QLocale::English);
    const auto read = thresholdFrom(typed, unit, locale);
    QCOMPARE(read.has_value(), !std::isnan(value));
    if (read)
        QCOMPARE(*read, value);
}

void TestAlertModels::thresholdComesBack_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<MetricUnit>("unit");
    QTest::addColumn<QString>("text");
    QTest::newRow("percent") << 85.0 << MetricUnit::Percent << u"85 %"_s;
    QTest::newRow("gigabyte") << 1073741824.0 << MetricUnit::Bytes << u"1 GB"_s;
    QTest::newRow("odd bytes") << 1025.0 << MetricUnit::Bytes << u"1025 B"_s;
    QTest::newRow("no bytes") << 0.0 << MetricUnit::Bytes << u"0 B"_s;
    QTest::newRow("seconds") << 300.0 << MetricUnit::Seconds << u"300 s"_s;
    QTest::newRow("count") << 1e9 << MetricUnit::Count << u"1000000000"_s;
    QTest::newRow("fraction") << 0.1 << MetricUnit::PerSecond << u"0.1 /s"_s;
}

void TestAlertModels::thresholdComesBack()
{
    QFETCH(const double, value);
    QFETCH(const MetricUnit, unit);
    QFETCH(const QString, text);
    const QLocale english(QLocale::English);
    QCOMPARE(thresholdText(value, unit, english), text);
    const QLocale german(QLocale::German);
    QCOMPARE(thresholdFrom(thresholdText(value, unit, english), unit, english), std::optional(value));
    QCOMPARE(thresholdFrom(thresholdText(value, unit, german), unit, german), std::optional(value));
}

QTEST_GUILESS_MAIN(TestAlertModels)
#include "tst_alert_models.moc"
