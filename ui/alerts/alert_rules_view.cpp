// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alert_rules_view.h"

#include "core/reports/alert_words.h"
#include "models/alert_receivers_model.h"
#include "models/alert_rules_model.h"
#include "models/format.h"
#include "ui/alerts/silence_menu.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/selection_inspector.h"
#include "ui/widgets/table_view.h"

#include <QCheckBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

constexpr int receiversHeight = 120;

} // namespace

AlertRulesView::AlertRulesView(AlertRulesModel &rules, AlertReceiversModel &receivers, QWidget *parent)
    : QWidget(parent)
    , m_rules(rules)
    , m_receivers(receivers)
    , m_switch(new QAction(this))
    , m_edit(new QAction(tr("Edit…"), this))
    , m_remove(new QAction(this))
    , m_silence(new SilenceMenu(this))
    , m_webhook(new QAction(tr("Tell a webhook…"), this))
    , m_command(new QAction(tr("Tell a command…"), this))
    , m_test(new QAction(tr("Send a test message"), this))
    , m_untell(new QAction(tr("Tell it no more"), this))
    , m_ruleTable(new TableView)
    , m_receiverTable(new TableView)
    , m_messages(new QCheckBox(tr("This desktop, by a message while the window is open")))
{
    m_inspector = new SelectionInspector({ m_switch, m_edit, m_silence, m_remove });
    buildActions();
    buildTables();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::medium);
    column->addWidget(m_ruleTable, 1);
    column->addWidget(buildReceivers());
    connectTables();
    showSelection();
}

void AlertRulesView::buildActions()
{
    connect(m_switch, &QAction::triggered, this, [this] {
        if (const auto *row = selected())
            switchRule(row->rule.id);
    });
    connect(m_edit, &QAction::triggered, this, [this] {
        if (const auto *row = selected())
            emit editRequested(row->rule.id);
    });
    connect(m_remove, &QAction::triggered, this, [this] {
        if (const auto *row = selected())
            emit changeRequested(DropRule { row->rule.id });
    });
    connect(m_silence, &SilenceMenu::chosen, this, [this](std::chrono::hours span) {
        if (const auto *row = selected())
            emit changeRequested(AlertSilence { row->rule.id, {}, m_answer.now + span });
    });
    connect(m_silence, &SilenceMenu::formRequested, this, [this] {
        if (const auto *row = selected())
            emit silenceFormRequested({ row->rule.id, {}, m_answer.now + std::chrono::hours(1) });
    });
    connect(m_webhook, &QAction::triggered, this, &AlertRulesView::webhookFormRequested);
    connect(m_command, &QAction::triggered, this, &AlertRulesView::commandFormRequested);
    connect(m_test, &QAction::triggered, this, [this] { emit testRequested(selectedReceiver()); });
    connect(m_untell, &QAction::triggered, this,
            [this] { emit changeRequested(DropAction { selectedReceiver() }); });
}

void AlertRulesView::buildTables()
{
    m_ruleTable->setObjectName(u"alert-rules-table"_s);
    m_ruleTable->setAccessibleName(tr("Rules"));
    m_ruleTable->setSource(m_rules, AlertRulesModel::SentenceColumn);
    m_ruleTable->setEmptyText(tr("No rule of that name"), {});
    m_receiverTable->setObjectName(u"alert-receivers-table"_s);
    m_receiverTable->setAccessibleName(tr("Who is told"));
    m_receiverTable->setSource(m_receivers, AlertReceiversModel::NameColumn);
    m_receiverTable->setEmptyText(
        tr("Nobody is told"), tr("Alerts show here alone. A webhook or a command is told of each of them."));
    m_receiverTable->setStretchMayShrink(true);
    for (auto *table : { m_ruleTable, m_receiverTable })
        table->setSelectionMode(QAbstractItemView::SingleSelection);
}

QWidget *AlertRulesView::buildReceivers()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::small);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::small);
    row->addWidget(makeLabel(FontRole::Heading, part, tr("Who is told")), 1);
    for (auto *action : { m_test, m_untell, m_webhook, m_command })
        row->addWidget(new ActionButton(action, part));
    m_receiverTable->setFixedHeight(receiversHeight);
    column->addLayout(row);
    column->addWidget(m_receiverTable);
    m_messages->setToolTip(tr("When an alert begins to fire or ends that is not silenced"));
    m_messages->hide();
    column->addWidget(m_messages);
    connect(m_messages, &QCheckBox::toggled, this, &AlertRulesView::messagesWanted);
    return part;
}

void AlertRulesView::connectTables()
{
    for (auto *table : { m_ruleTable, m_receiverTable })
        connect(table, &TableView::rowSelectionChanged, this, &AlertRulesView::showSelection);
    connect(m_ruleTable, &TableView::rowActivated, this,
            [this](int row) { emit editRequested(m_rules.row(row).rule.id); });
    connect(m_ruleTable, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == AlertRulesModel::OnColumn)
            switchRule(index.data(KeyRole).toString());
    });
    auto *space = new QAction(this);
    space->setShortcut(Qt::Key_Space);
    space->setShortcutContext(Qt::WidgetShortcut);
    m_ruleTable->addAction(space);
    connect(space, &QAction::triggered, m_switch, &QAction::trigger);
}

QWidget *AlertRulesView::inspector() const
{
    return m_inspector;
}

void AlertRulesView::setAnswer(const AlertsAnswer &answer)
{
    m_answer = answer;
    showSelection();
}

void AlertRulesView::setFilterText(const QString &text)
{
    m_ruleTable->setFilterText(text);
}

void AlertRulesView::offerMessages(bool isPossible, bool isWanted)
{
    const QSignalBlocker blocker(m_messages);
    m_messages->setVisible(isPossible);
    m_messages->setChecked(isWanted);
}

const AlertRuleRow *AlertRulesView::selected() const
{
    const int row = m_ruleTable->currentSourceRow();
    return row >= 0 && row < m_rules.rowCount() ? &m_rules.row(row) : nullptr;
}

QString AlertRulesView::selectedReceiver() const
{
    const int row = m_receiverTable->currentSourceRow();
    return row >= 0 && row < m_receivers.rowCount() ? m_receivers.row(row).receiver.id : QString();
}

void AlertRulesView::switchRule(const QString &id)
{
    const auto *rule = ruleOf(m_answer.rules, id);
    if (rule == nullptr)
        return;
    auto switched = *rule;
    switched.isEnabled = !switched.isEnabled;
    emit changeRequested(KeepRules { { switched } });
}

void AlertRulesView::showSelection()
{
    const auto *row = selected();
    for (auto *action : { m_switch, m_edit, m_remove, static_cast<QAction *>(m_silence) })
        action->setVisible(row != nullptr);
    for (auto *action : { m_test, m_untell })
        action->setVisible(!selectedReceiver().isEmpty());
    if (row == nullptr) {
        m_inspector->clear(tr("Select a rule to see all it says. A click on its box, or the space bar, "
                              "switches it on and off."));
        return;
    }
    const auto &rule = row->rule;
    m_switch->setText(rule.isEnabled ? tr("Switch off") : tr("Switch on"));
    m_remove->setText(row->origin == AlertRuleRow::Origin::Own ? tr("Remove") : tr("Back to the suggestion"));
    m_remove->setVisible(row->origin != AlertRuleRow::Origin::Suggested);
    const auto *metric = metricOf(rule.metric);
    m_inspector->show(
        rule.id, ruleText(rule, m_answer.nodeNames),
        { { tr("Is"), rule.isEnabled ? tr("on", "a rule") : tr("off", "a rule") },
          { tr("Severity"), build::wordsFor(rule.severity) },
          { tr("Origin"), originText(row->origin) },
          { tr("Metric"), rule.metric },
          { tr("Silenced until"), row->silencedUntil ? alertTimeText(*row->silencedUntil) : QString() } },
        metric != nullptr ? tr("%1.", "a whole sentence").arg(sentenceOf(*metric)) : QString());
}

} // namespace tessera
