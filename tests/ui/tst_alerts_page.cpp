// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/alert_world.h"
#include "tests/support/chart_world.h"
#include "tests/ui/gallery_alerts.h"
#include "ui/alerts/alerts_page.h"
#include "ui/alerts/receiver_dialog.h"
#include "ui/alerts/rule_dialog.h"
#include "ui/alerts/silence_dialog.h"
#include "ui/main_window.h"
#include "ui/widgets/connection_header.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/side_bar.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <cmath>

using namespace tessera;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The Alerts page says what is, and what is wanted.
class TestAlertsPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void asksForTheTimeThatIsShown();
    void oneButtonSwitchesTheSuggestedRulesOn();
    void emptyPageSaysWhy();
    void alertIsSilencedForAnHour();
    void alertIsSilencedUntilATime();
    void silenceIsEndedWhereItIsSaid();
    void ruleIsSwitchedInPlace();
    void ruleIsSwitchedByTheKeyboard();
    void changedSuggestionGoesBack();
    void editedRuleIsKept();
    void ruleIsTriedWhileItIsTyped();
    void badThresholdLosesNothing();
    void newRuleNeedsAMetricAndAName();
    void metricIsFoundByItsName();
    void receiverIsAddedAndTried();
    void badAddressIsRefused();
    void problemsAreSaid();
    void anotherClusterForgetsThisOne();
    void desktopMessagesAreSwitchedOff();
    void messageLeadsToItsAlert();
    void pagesHaveKeys();
};

namespace {

/// The page of a cluster on which something fires.
struct Shown
{
    SharedTime time { test::chartNoon() };
    test::GalleryAlerts alerts { time };
    std::unique_ptr<AlertsPage> page { alerts.page() };
    QSignalSpy changes { page.get(), &AlertsPage::changeRequested };

    explicit Shown(const QString &look)
    {
        page->resize(1200, 800);
        page->show();
        alerts.show(look);
    }
    template <class Change> Change last() const
    {
        return changes.isEmpty() ? Change {} : std::get<Change>(changes.last()[0].value<AlertChange>());
    }
    TableView &table(const QString &name) const { return *page->findChild<TableView *>(name); }
    /// Of the page, or of the view that is shown.
    QAction &action(const QString &text) const
    {
        for (auto *one : page->findChildren<QAction *>()) {
            auto *owner = one->parent();
            while (qobject_cast<QMenu *>(owner) != nullptr)
                owner = owner->parent();
            const auto *widget = qobject_cast<QWidget *>(owner);
            if (one->text() == text && one->isVisible() && widget != nullptr && widget->isVisible())
                return *one;
        }
        qFatal("no action %s", qPrintable(text));
    }
    template <class Form> Form &form() const { return *page->findChild<Form *>(); }
    bool says(const QString &text) const
    {
        const auto notices = page->findChildren<Notice *>();
        return std::ranges::any_of(notices, [&](const Notice *one) {
            return one->isVisible() && one->text().contains(text);
        });
    }
};

QLineEdit &fieldNamed(const QWidget &form, const QString &name)
{
    for (auto *field : form.findChildren<QLineEdit *>()) {
        if (field->accessibleName() == name)
            return *field;
    }
    qFatal("no field %s", qPrintable(name));
}

QComboBox &boxNamed(const QWidget &form, const QString &name)
{
    for (auto *box : form.findChildren<QComboBox *>()) {
        if (box->accessibleName() == name)
            return *box;
    }
    qFatal("no box %s", qPrintable(name));
}

QString sentenceIn(const QWidget &form)
{
    return form.findChild<QLabel *>(u"rule-sentence"_s)->text();
}

void accept(QDialog &form)
{
    for (auto *button : form.findChildren<QPushButton *>()) {
        if (button->isDefault())
            button->click();
    }
}

} // namespace

void TestAlertsPage::initTestCase()
{
    QLocale::setDefault(QLocale::English);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"tessera-test"_s);
    QSettings().clear();
}

void TestAlertsPage::asksForTheTimeThatIsShown()
{
    SharedTime time { test::chartNoon() };
    test::GalleryAlerts alerts(time);
    const std::unique_ptr<AlertsPage> page(alerts.page());
    QSignalSpy asked(page.get(), &AlertsPage::alertsRequested);
    time.setWindow(lastOf(6h));
    QCOMPARE(asked.size(), 0); // nobody looks
    page->show();
    QTRY_VERIFY(!asked.isEmpty());
    QCOMPARE(asked.last()[0].value<AlertsWish>().range, time.shown());
    time.setWindow(lastOf(24h));
    QCOMPARE(asked.last()[0].value<AlertsWish>().range.length(), std::chrono::minutes(24h));
}

void TestAlertsPage::oneButtonSwitchesTheSuggestedRulesOn()
{
    const Shown shown(u"empty"_s);
    auto *empty = shown.table(u"alerts-table"_s).emptyState();
    QVERIFY(empty->isVisible());
    auto *button = empty->findChild<QPushButton *>();
    QVERIFY(button->isVisible());
    button->click();
    const auto kept = shown.last<KeepRules>().rules;
    QCOMPARE(kept.size(), suggestedRules().size());
    QVERIFY(std::ranges::all_of(kept, &AlertRule::isEnabled));
}

void TestAlertsPage::emptyPageSaysWhy()
{
    const Shown shown(u"quiet"_s);
    auto *empty = shown.table(u"alerts-table"_s).emptyState();
    QVERIFY(empty->isVisible());
    QVERIFY(!empty->findChild<QPushButton *>()->isVisible());
    QVERIFY(!shown.says(u"Nobody collects"_s));
    const Shown alone(u"nobody"_s);
    QVERIFY(alone.says(u"Nobody collects"_s));
}

void TestAlertsPage::alertIsSilencedForAnHour()
{
    const Shown shown(u"firing"_s);
    shown.table(u"alerts-table"_s).selectSourceRow(0);
    shown.action(u"For 1 h"_s).trigger();
    QCOMPARE(shown.last<AlertSilence>(), (AlertSilence { u"node-down"_s, u"3"_s, test::chartNoon() + 1h }));
    shown.table(u"alert-history-table"_s).selectSourceRow(1);
    QCOMPARE(shown.table(u"alerts-table"_s).currentSourceRow(), -1);
    shown.action(u"For 8 h"_s).trigger();
    QCOMPARE(shown.last<AlertSilence>(),
             (AlertSilence { u"long-transactions"_s, u"1"_s, test::chartNoon() + 8h }));
}

void TestAlertsPage::alertIsSilencedUntilATime()
{
    const Shown shown(u"firing"_s);
    shown.table(u"alerts-table"_s).selectSourceRow(0);
    shown.action(u"Until…"_s).trigger();
    auto &form = shown.form<SilenceDialog>();
    boxNamed(form, u"Rule"_s).setCurrentIndex(0); // all of the node
    auto *until = form.findChild<QDateTimeEdit *>();
    until->setDateTime(until->dateTime().addSecs(-7200));
    accept(form);
    QVERIFY(form.isVisible() && shown.changes.isEmpty()); // it is over already
    until->setDateTime(until->dateTime().addSecs(7200 + 1800));
    accept(form);
    QCOMPARE(shown.last<AlertSilence>(), (AlertSilence { {}, u"3"_s, test::chartNoon() + 90min }));
}

void TestAlertsPage::silenceIsEndedWhereItIsSaid()
{
    const Shown shown(u"firing"_s);
    QPushButton *end = nullptr;
    for (auto *button : shown.page->findChildren<QPushButton *>()) {
        if (button->text() == u"End it"_s)
            end = button;
    }
    QVERIFY(end != nullptr && end->isVisible());
    end->click();
    const auto silence = shown.last<AlertSilence>();
    QCOMPARE(silence.rule, u"storage-85"_s);
    QCOMPARE(silence.subject, u"2"_s);
    QVERIFY(silence.until <= test::chartNoon());
}

void TestAlertsPage::ruleIsSwitchedInPlace()
{
    const Shown shown(u"rules"_s);
    auto &table = shown.table(u"alert-rules-table"_s);
    const auto box = table.visualRect(table.model()->index(1, AlertRulesModel::OnColumn));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, box.center());
    auto wanted = test::alertsAnswer().rules[1];
    wanted.isEnabled = false;
    QCOMPARE(shown.last<KeepRules>().rules, QList { wanted });
    const auto other = table.visualRect(table.model()->index(1, AlertRulesModel::IdColumn));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, other.center());
    QCOMPARE(shown.changes.size(), 1);
}

void TestAlertsPage::ruleIsSwitchedByTheKeyboard()
{
    const Shown shown(u"rules"_s);
    auto &table = shown.table(u"alert-rules-table"_s);
    table.selectSourceRow(6); // off
    QVERIFY(QTest::qWaitForWindowActive(shown.page.get()));
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Space);
    QCOMPARE(shown.last<KeepRules>().rules.value(0).id, test::alertsAnswer().rules[6].id);
    QVERIFY(shown.last<KeepRules>().rules.value(0).isEnabled);
}

void TestAlertsPage::changedSuggestionGoesBack()
{
    const Shown shown(u"rules"_s);
    auto &table = shown.table(u"alert-rules-table"_s);
    table.selectSourceRow(5);
    shown.action(u"Back to the suggestion"_s).trigger();
    QCOMPARE(shown.last<DropRule>().id, u"cpu-95"_s);
    table.selectSourceRow(static_cast<int>(test::alertsAnswer().rules.size()) - 1);
    shown.action(u"Remove"_s).trigger();
    QCOMPARE(shown.last<DropRule>().id, u"long-transactions"_s);
}

void TestAlertsPage::editedRuleIsKept()
{
    const Shown shown(u"rules"_s);
    shown.page->editRule(u"storage-85"_s);
    auto &form = shown.form<RuleDialog>();
    auto &threshold = fieldNamed(form, u"Threshold"_s);
    QCOMPARE(threshold.text(), u"85 %"_s);
    threshold.setText(u"82.5 %"_s);
    QVERIFY(sentenceIn(form).startsWith(u"Mean of storage_percent above 82.5 % over 30 min."_s));
    accept(form);
    auto wanted = test::alertsAnswer().rules[2];
    wanted.threshold = 82.5;
    QCOMPARE(shown.last<KeepRules>().rules, QList { wanted });
}

void TestAlertsPage::ruleIsTriedWhileItIsTyped()
{
    const Shown shown(u"rules"_s);
    QSignalSpy trials(shown.page.get(), &AlertsPage::trialRequested);
    shown.page->editRule(u"storage-85"_s);
    auto &form = shown.form<RuleDialog>();
    const auto *said = form.findChild<QLabel *>(u"rule-trial"_s);
    QVERIFY(trials.wait()); // as it is
    auto &threshold = fieldNamed(form, u"Threshold"_s);
    for (const auto *typed : { "8", "82", "82.5 %" })
        threshold.setText(QString::fromLatin1(typed));
    const auto old = trials.last().first().value<AlertRule>();
    QVERIFY(trials.wait());
    QCOMPARE(trials.size(), 2); // not one for each key
    const auto asked = trials.last().first().value<AlertRule>();
    QCOMPARE(asked.threshold, 82.5);
    shown.page->setTried(old, u"of another rule"_s);
    QVERIFY(!said->text().contains(u"another"_s));
    shown.page->setTried(asked, u"would have fired"_s);
    QCOMPARE(said->text(), u"would have fired"_s);
    threshold.setText(u"8 GB"_s);
    QCOMPARE(said->text(), QString()); // it is no rule
    QVERIFY(!trials.wait(1000));
}

void TestAlertsPage::badThresholdLosesNothing()
{
    const Shown shown(u"rules"_s);
    shown.page->editRule(u"storage-85"_s);
    auto &form = shown.form<RuleDialog>();
    fieldNamed(form, u"Threshold"_s).setText(u"85 GB"_s);
    boxNamed(form, u"Severity"_s).setCurrentIndex(0);
    accept(form);
    QVERIFY(form.isVisible() && shown.changes.isEmpty());
    QVERIFY(form.findChild<Notice *>()->text().contains(u"\"85 GB\" is no threshold"_s));
    QCOMPARE(boxNamed(form, u"Severity"_s).currentIndex(), 0);
    QCOMPARE(fieldNamed(form, u"Threshold"_s).text(), u"85 GB"_s);
}

void TestAlertsPage::newRuleNeedsAMetricAndAName()
{
    const Shown shown(u"rules"_s);
    shown.action(u"New rule…"_s).trigger();
    auto &form = shown.form<RuleDialog>();
    const auto *notice = form.findChild<Notice *>();
    accept(form);
    QVERIFY(notice->text().contains(u"metric"_s));
    auto &metric = boxNamed(form, u"Metric"_s);
    metric.setCurrentText(u"no_such_metric"_s);
    accept(form);
    QVERIFY2(notice->text().contains(u"no_such_metric"_s) || notice->text().contains(u"name"_s),
             qPrintable(notice->text()));
    metric.setCurrentText(u"tps"_s);
    fieldNamed(form, u"Threshold"_s).setText(u"5000"_s);
    fieldNamed(form, u"Name"_s).setText(u"cpu-95"_s); // taken
    accept(form);
    QVERIFY(notice->text().contains(u"cpu-95"_s) && shown.changes.isEmpty());
    fieldNamed(form, u"Name"_s).setText(u"Many Transactions"_s);
    accept(form);
    QVERIFY(shown.changes.isEmpty());
    fieldNamed(form, u"Name"_s).setText(u"many-transactions"_s);
    accept(form);
    const auto rule = shown.last<KeepRules>().rules.value(0);
    QCOMPARE(rule.id, u"many-transactions"_s);
    QCOMPARE(rule.metric, u"tps"_s);
    QCOMPARE(rule.threshold, 5000.0);
    QVERIFY(rule.isEnabled && rule.nodes.isEmpty());
}

void TestAlertsPage::metricIsFoundByItsName()
{
    RuleDialog form({ .id = {}, .metric = {} }, {}, {}, nullptr);
    auto &metric = boxNamed(form, u"Metric"_s);
    metric.setCurrentIndex(metric.findData(u"storage_used"_s));
    QCOMPARE(form.rule().metric, u"storage_used"_s);
    fieldNamed(form, u"Threshold"_s).setText(u"1.5 GB"_s);
    QCOMPARE(form.rule().threshold, 1.5 * (1 << 30));
    metric.setCurrentText(u"cpu_percent"_s);
    QCOMPARE(form.rule().metric, u"cpu_percent"_s);
    QVERIFY(!std::isfinite(form.rule().threshold)); // GB are no %
}

void TestAlertsPage::receiverIsAddedAndTried()
{
    const Shown shown(u"told"_s);
    QSignalSpy tests(shown.page.get(), &AlertsPage::testRequested);
    shown.action(u"Send a test message"_s).trigger();
    QCOMPARE(tests.last()[0].toString(), u"on-call"_s);
    shown.page->setTested(u"on-call"_s, {});
    QVERIFY(shown.says(u"on-call was told"_s));
    shown.action(u"Tell it no more"_s).trigger();
    QCOMPARE(shown.last<DropAction>().id, u"on-call"_s);
    shown.action(u"Tell a command…"_s).trigger();
    auto &form = shown.form<ReceiverDialog>();
    fieldNamed(form, u"Name"_s).setText(u"mail"_s);
    fieldNamed(form, u"Command"_s).setText(u"/usr/bin/mail -s \"an alert\" ops"_s);
    accept(form);
    QCOMPARE(shown.last<AlertAction>().command,
             (QStringList { u"/usr/bin/mail"_s, u"-s"_s, u"an alert"_s, u"ops"_s }));
}

void TestAlertsPage::badAddressIsRefused()
{
    ReceiverDialog form(ReceiverDialog::Webhook, { u"on-call"_s }, nullptr);
    form.show();
    fieldNamed(form, u"Name"_s).setText(u"on-call"_s);
    fieldNamed(form, u"Address"_s).setText(u"ftp://secret@example.org"_s);
    accept(form);
    QVERIFY(form.isVisible()); // the name is taken
    fieldNamed(form, u"Name"_s).setText(u"chat"_s);
    accept(form);
    QVERIFY(form.isVisible());
    QVERIFY(!form.findChild<Notice *>()->text().contains(u"secret"_s));
    fieldNamed(form, u"Address"_s).setText(u"https://example.org/hook?key=1"_s);
    accept(form);
    QVERIFY(!form.isVisible());
    QCOMPARE(form.action().url, u"https://example.org/hook?key=1"_s);
}

void TestAlertsPage::problemsAreSaid()
{
    const Shown shown(u"firing"_s);
    shown.page->setProblem({ .kind = ErrorKind::Storage, .message = u"The disk is full."_s });
    QVERIFY(shown.says(u"The disk is full."_s));
    QCOMPARE(shown.table(u"alerts-table"_s).model()->rowCount(), 3);
    shown.page->setAnswer(test::alertsAnswer());
    QVERIFY(!shown.says(u"The disk is full."_s)); // it is over
    shown.page->setRefused({ .kind = ErrorKind::Storage, .message = u"It was not kept."_s });
    shown.page->setAnswer(test::alertsAnswer());
    QVERIFY(shown.says(u"It was not kept."_s)); // until it was read
}

void TestAlertsPage::anotherClusterForgetsThisOne()
{
    const Shown shown(u"firing"_s);
    shown.page->forget();
    for (const auto &name : { u"alerts-table"_s, u"alert-history-table"_s, u"alert-rules-table"_s })
        QCOMPARE(shown.table(name).model()->rowCount(), 0);
    for (auto *button : shown.page->findChildren<QPushButton *>())
        QVERIFY(button->text() != u"End it"_s || !button->isVisible());
}

void TestAlertsPage::desktopMessagesAreSwitchedOff()
{
    {
        const Shown shown(u"told"_s);
        auto &box = *shown.page->findChild<QCheckBox *>();
        shown.page->setMessagesPossible(true);
        QVERIFY(box.isVisible() && box.isChecked() && shown.page->wantsMessages());
        QSignalSpy wanted(shown.page.get(), &AlertsPage::messagesWanted);
        box.click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.last()[0].toBool(), false);
    }
    const Shown again(u"told"_s);
    QVERIFY(!again.page->wantsMessages());
    again.page->setMessagesPossible(true);
    QVERIFY(!again.page->findChild<QCheckBox *>()->isChecked());
    again.page->setMessagesPossible(false);
    QVERIFY(again.page->findChild<QCheckBox *>()->isHidden());
    QSettings().clear();
}

void TestAlertsPage::messageLeadsToItsAlert()
{
    const Shown shown(u"rules"_s);
    auto &alerts = shown.table(u"alerts-table"_s);
    auto &history = shown.table(u"alert-history-table"_s);
    shown.page->showAlert({ u"storage-85"_s, u"2"_s });
    QVERIFY(alerts.isVisible());
    QCOMPARE(alerts.selectedSourceRows(), QList<int> { 1 });
    const auto ended = test::alertsAnswer().history[1].transition.key;
    shown.page->showAlert(ended);
    QCOMPARE(history.selectedSourceRows(), QList<int> { 1 });
    QVERIFY(alerts.selectedSourceRows().isEmpty());
    shown.page->showAlert({ u"gone"_s, {} }); // selects nothing else
    QCOMPARE(history.selectedSourceRows(), QList<int> { 1 });
}

void TestAlertsPage::pagesHaveKeys()
{
    QCOMPARE(pageKeys(0), QKeySequence(Qt::CTRL | Qt::Key_1));
    QCOMPARE(pageKeys(8), QKeySequence(Qt::CTRL | Qt::Key_9));
    QCOMPARE(pageKeys(9), QKeySequence(Qt::ALT | Qt::Key_1));
    QCOMPARE(pageKeys(17), QKeySequence(Qt::ALT | Qt::Key_9));
    QVERIFY(pageKeys(18).isEmpty());
    MainWindow window;
    window.setSummary({ .name = u"shop"_s });
    for (int i = 0; i < 20; ++i)
        window.addPage(u"page-%1"_s.arg(i), u"alerts"_s, new QWidget);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(window.currentPage(), u"page-2"_s);
    QTest::keyClick(&window, Qt::Key_2, Qt::AltModifier);
    QCOMPARE(window.currentPage(), u"page-10"_s);
}

QTEST_MAIN(TestAlertsPage)
#include "tst_alerts_page.moc"
