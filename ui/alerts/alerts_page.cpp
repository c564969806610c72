// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alerts_page.h"

#include "models/alert_history_model.h"
#include "models/alert_receivers_model.h"
#include "models/alert_rules_model.h"
#include "models/alerts_model.h"
#include "ui/alerts/alert_rules_view.h"
#include "ui/alerts/alerts_now_view.h"
#include "ui/alerts/receiver_dialog.h"
#include "ui/alerts/rule_dialog.h"
#include "ui/alerts/silence_dialog.h"
#include "ui/map/segmented_buttons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {

namespace {
const auto messagesKey = QStringLiteral("alerts/desktopMessages");
}

AlertsPage::AlertsPage(SharedTime &time, const AlertModels &models, QWidget *parent)
    : QWidget(parent)
    , m_time(time)
    , m_models(models)
    , m_choice(new SegmentedButtons(tr("View"), { tr("Alerts"), tr("Rules") }, this))
    , m_search(new SearchField(tr("Find a rule"), this))
    , m_notice(new Notice(this))
    , m_collecting(new Notice(this))
    , m_stack(new QStackedWidget(this))
    , m_inspectors(new QStackedWidget)
    , m_now(new AlertsNowView(time, models.alerts, models.history))
    , m_rules(new AlertRulesView(models.rules, models.receivers))
{
    setWindowTitle(tr("Alerts"));
    m_stack->addWidget(m_now);
    m_stack->addWidget(m_rules);
    m_inspectors->addWidget(m_now->inspector());
    m_inspectors->addWidget(m_rules->inspector());
    fillPage(this, buildContent(), m_inspectors);
    auto *create = new QAction(Theme::icon(QStringLiteral("list-add")), tr("New rule…"), this);
    connect(create, &QAction::triggered, this, [this] { editRule({}); });
    addAction(create);
    connectViews();
    showView(Now);
}

QWidget *AlertsPage::buildContent()
{
    auto *content = new QWidget;
    auto *column = contentColumn(content);
    m_notice->setDismissable(true);
    column->addWidget(buildControls());
    column->addWidget(m_notice);
    column->addWidget(m_collecting);
    column->addWidget(m_stack, 1);
    return content;
}

QWidget *AlertsPage::buildControls()
{
    auto *controls = new QWidget;
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    row->addWidget(m_choice);
    row->addStretch();
    row->addWidget(m_search);
    return controls;
}

void AlertsPage::connectViews()
{
    connect(m_choice, &SegmentedButtons::chosen, this,
            [this](int view) { showView(static_cast<View>(view)); });
    connect(m_search, &QLineEdit::textChanged, m_rules, &AlertRulesView::setFilterText);
    connect(&m_time, &SharedTime::windowChanged, this, &AlertsPage::ask);
    connect(m_now, &AlertsNowView::changeRequested, this, &AlertsPage::changeRequested);
    connect(m_now, &AlertsNowView::silenceFormRequested, this, &AlertsPage::askForSilence);
    connect(m_now, &AlertsNowView::editRequested, this, &AlertsPage::editRule);
    connect(m_rules, &AlertRulesView::changeRequested, this, &AlertsPage::changeRequested);
    connect(m_rules, &AlertRulesView::silenceFormRequested, this, &AlertsPage::askForSilence);
    connect(m_rules, &AlertRulesView::editRequested, this, &AlertsPage::editRule);
    connect(m_rules, &AlertRulesView::webhookFormRequested, this, [this] { askForReceiver(true); });
    connect(m_rules, &AlertRulesView::commandFormRequested, this, [this] { askForReceiver(false); });
    connect(m_rules, &AlertRulesView::testRequested, this, [this](const QString &receiver) {
        m_notice->say(Severity::Info, tr("%1 is being told a test message.").arg(receiver));
        emit testRequested(receiver);
    });
    connect(m_rules, &AlertRulesView::messagesWanted, this, [this](bool isWanted) {
        QSettings().setValue(messagesKey, isWanted);
        emit messagesWanted(isWanted);
    });
}

void AlertsPage::showView(View view)
{
    m_choice->setCurrent(view);
    m_stack->setCurrentIndex(view);
    m_inspectors->setCurrentIndex(view);
    m_search->setVisible(view == Rules);
}

void AlertsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask();
}

void AlertsPage::ask()
{
    if (isVisible())
        emit alertsRequested({ m_time.shown() });
}

void AlertsPage::setAnswer(const AlertsAnswer &answer)
{
    m_answer = answer;
    showRows();
    showCollecting();
}

void AlertsPage::showRows()
{
    m_models.alerts.setRows(alertRows(m_answer));
    m_models.history.setRows(alertHistoryRows(m_answer));
    m_models.rules.setRows(alertRuleRows(m_answer));
    m_models.receivers.setRows(alertReceiverRows(m_answer));
    m_now->setAnswer(m_answer);
    m_rules->setAnswer(m_answer);
}

/// Of rules that are switched on, and nobody to judge them.
void AlertsPage::showCollecting()
{
    if (m_answer.collector.isEmpty() && std::ranges::any_of(m_answer.rules, &AlertRule::isEnabled))
        m_collecting->say(
            Severity::Warning, tr("Nobody collects now, so no alert is judged."),
            tr("This window collects while it is connected; so does 'tesseractl agent run' without it."));
    else
        m_collecting->clear();
}

void AlertsPage::setProblem(const Error &error)
{
    m_collecting->say(error);
}

void AlertsPage::setRefused(const Error &error)
{
    m_notice->say(error);
}

void AlertsPage::setTested(const QString &receiver, const QString &problem)
{
    if (problem.isEmpty())
        m_notice->say(Severity::Ok, tr("%1 was told a test message.").arg(receiver));
    else
        m_notice->say(Severity::Critical, tr("%1 could not be told: %2").arg(receiver, problem));
}

void AlertsPage::setMessagesPossible(bool isPossible)
{
    m_rules->offerMessages(isPossible, wantsMessages());
}

bool AlertsPage::wantsMessages() const
{
    return QSettings().value(messagesKey, true).toBool();
}

void AlertsPage::showAlert(const AlertKey &key)
{
    showView(Now);
    m_now->select(key);
}

void AlertsPage::forget()
{
    m_answer = {};
    showRows();
    m_now->forget();
    m_notice->clear();
    m_collecting->clear();
}

template <class Form, class Change> void AlertsPage::open(Form *form, Change change)
{
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &QDialog::accepted, this, [this, form, change] { emit changeRequested(change(*form)); });
    form->open();
}

void AlertsPage::editRule(const QString &id)
{
    QStringList taken;
    for (const auto &rule : m_answer.rules)
        taken << rule.id;
    const auto *known = ruleOf(m_answer.rules, id);
    const auto begun = known != nullptr ? *known : AlertRule { .id = {}, .metric = {}, .isEnabled = true };
    m_ruleDialog = new RuleDialog(begun, taken, m_nodes, this);
    connect(m_ruleDialog, &RuleDialog::trialRequested, this, &AlertsPage::trialRequested);
    open(m_ruleDialog.data(), [](const RuleDialog &form) { return KeepRules { { form.rule() } }; });
}

void AlertsPage::setTried(const AlertRule &rule, const QString &sentence)
{
    if (m_ruleDialog)
        m_ruleDialog->setTried(rule, sentence);
}

void AlertsPage::askForReceiver(bool isWebhook)
{
    QStringList taken;
    for (const auto &receiver : m_answer.receivers)
        taken << receiver.id;
    open(new ReceiverDialog(isWebhook ? ReceiverDialog::Webhook : ReceiverDialog::Command, taken, this),
         [](const ReceiverDialog &form) { return form.action(); });
}

void AlertsPage::askForSilence(const AlertSilence &begun)
{
    open(new SilenceDialog(begun, m_answer.rules, m_nodes, m_answer.now, this),
         [](const SilenceDialog &form) { return form.silence(); });
}

} // namespace tessera
