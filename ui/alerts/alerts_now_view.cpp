// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alerts_now_view.h"

#include "core/reports/alert_words.h"
#include "models/alert_history_model.h"
#include "models/alerts_model.h"
#include "models/format.h"
#include "ui/alerts/silence_menu.h"
#include "ui/alerts/silence_strip.h"
#include "ui/charts/range_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/selection_inspector.h"
#include "ui/widgets/table_view.h"

#include <QVBoxLayout>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

AlertsNowView::AlertsNowView(SharedTime &time, AlertsModel &alerts, AlertHistoryModel &history,
                             QWidget *parent)
    : QWidget(parent)
    , m_alerts(alerts)
    , m_history(history)
    , m_silence(new SilenceMenu(this))
    , m_edit(new QAction(tr("Edit the rule…"), this))
    , m_switchOn(new QAction(tr("Switch on the suggested rules"), this))
    , m_silences(new SilenceStrip)
    , m_alertTable(new TableView)
    , m_historyTable(new TableView)
    , m_lastTable(m_alertTable)
{
    m_inspector = new SelectionInspector({ m_silence, m_edit });
    buildActions();
    buildTables();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::medium);
    column->addWidget(m_silences);
    column->addWidget(m_alertTable, 2);
    column->addWidget(makeLabel(FontRole::Heading, this, tr("History")));
    column->addWidget(new RangeBar(time));
    column->addWidget(m_historyTable, 3);
    connectTables();
    forget();
}

void AlertsNowView::buildActions()
{
    m_switchOn->setPriority(QAction::HighPriority);
    m_switchOn->setToolTip(tr("Full disks, a busy processor, a node that is down, transaction ids, standbys "
                              "that are behind, dead rows"));
    connect(m_switchOn, &QAction::triggered, this, &AlertsNowView::switchSuggestedOn);
    connect(m_edit, &QAction::triggered, this, [this] { emit editRequested(selectedKey().rule); });
    connect(m_silence, &SilenceMenu::chosen, this, [this](std::chrono::hours span) {
        const auto key = selectedKey();
        emit changeRequested(AlertSilence { key.rule, key.subject, m_answer.now + span });
    });
    connect(m_silence, &SilenceMenu::formRequested, this, [this] {
        const auto key = selectedKey();
        emit silenceFormRequested({ key.rule, key.subject, m_answer.now + std::chrono::hours(1) });
    });
    connect(m_silences, &SilenceStrip::endRequested, this, [this](AlertSilence silence) {
        silence.until = m_answer.now;
        emit changeRequested(silence);
    });
}

void AlertsNowView::buildTables()
{
    m_alertTable->setObjectName(u"alerts-table"_s);
    m_alertTable->setAccessibleName(tr("What fires now"));
    m_alertTable->setSource(m_alerts, AlertsModel::RuleColumn);
    m_alertTable->emptyState()->addButton(m_switchOn);
    m_historyTable->setObjectName(u"alert-history-table"_s);
    m_historyTable->setAccessibleName(tr("History"));
    m_historyTable->setSource(m_history, AlertHistoryModel::RuleColumn);
    m_historyTable->setStretchMayShrink(true);
    for (auto *table : { m_alertTable, m_historyTable })
        table->setSelectionMode(QAbstractItemView::SingleSelection);
}

/// One row is inspected: choosing it in one table clears the other.
void AlertsNowView::connectTables()
{
    for (auto *table : { m_alertTable, m_historyTable }) {
        auto *other = table == m_alertTable ? m_historyTable : m_alertTable;
        connect(table, &TableView::rowSelectionChanged, this, [this, table, other] {
            if (table->currentSourceRow() >= 0) {
                m_lastTable = table;
                other->clearSelection();
            }
            showSelection();
        });
    }
    connect(m_alertTable, &TableView::rowActivated, this,
            [this](int row) { emit editRequested(m_alerts.row(row).alert.key.rule); });
}

QWidget *AlertsNowView::inspector() const
{
    return m_inspector;
}

void AlertsNowView::setAnswer(const AlertsAnswer &answer)
{
    m_answer = answer;
    m_silences->setAnswer(answer);
    showEmptyTexts();
    showSelection();
}

void AlertsNowView::forget()
{
    m_answer = {};
    m_silences->setAnswer(m_answer);
    m_switchOn->setVisible(false);
    m_alertTable->setEmptyText(tr("The alerts are being read"), {});
    m_historyTable->setEmptyText({}, {});
    showSelection();
}

void AlertsNowView::showEmptyTexts()
{
    const auto on = static_cast<int>(std::ranges::count_if(m_answer.rules, &AlertRule::isEnabled));
    m_switchOn->setVisible(on == 0);
    if (on == 0)
        m_alertTable->setEmptyText(tr("No rule is switched on"),
                                   tr("Nobody is told of a full disk or a node that is down. Begin with the "
                                      "rules that are suggested; each can be changed under Rules."));
    else if (m_answer.collector.isEmpty())
        m_alertTable->setEmptyText(tr("Nothing is judged now"),
                                   tr("Whoever collects metrics judges the rules, and nobody does."));
    else
        m_alertTable->setEmptyText(
            tr("No alert fires"),
            tr("%n rule(s) are switched on; %1 judges them.", nullptr, on).arg(m_answer.collector));
    m_historyTable->setEmptyText(tr("Nothing fired in this time"), {});
}

void AlertsNowView::select(const AlertKey &key)
{
    const auto &alerts = m_alerts.rows();
    const auto &history = m_history.rows();
    const auto alert =
        std::ranges::find(alerts, key, [](const AlertRow &row) { return row.alert.key; }) - alerts.begin();
    const auto record = std::ranges::find(history, key, [](const AlertHistoryRow &row) {
                            return row.record.transition.key;
                        })
        - history.begin();
    const bool isOn = alert < alerts.size();
    if (!isOn && record == history.size())
        return;
    auto *table = isOn ? m_alertTable : m_historyTable;
    table->selectSourceRow(static_cast<int>(isOn ? alert : record));
    table->setFocus(Qt::OtherFocusReason);
}

AlertKey AlertsNowView::selectedKey() const
{
    const int row = m_lastTable->currentSourceRow();
    if (m_lastTable == m_alertTable)
        return row >= 0 && row < m_alerts.rowCount() ? m_alerts.row(row).alert.key : AlertKey();
    return row >= 0 && row < m_history.rowCount() ? m_history.row(row).record.transition.key : AlertKey();
}

void AlertsNowView::showSelection()
{
    const auto key = selectedKey();
    const bool isKnown = ruleOf(m_answer.rules, key.rule) != nullptr;
    m_silence->setVisible(isKnown);
    m_edit->setVisible(isKnown);
    const int row = m_lastTable->currentSourceRow();
    if (key.rule.isEmpty())
        m_inspector->clear(tr("Select an alert to see what it says, and to silence it."));
    else if (m_lastTable == m_alertTable)
        showAlert(m_alerts.row(row));
    else
        showRecord(m_history.row(row));
}

void AlertsNowView::showAlert(const AlertRow &row)
{
    const auto &alert = row.alert;
    m_inspector->show(
        alert.key.rule, ruleText(row.rule, m_answer.nodeNames),
        { { tr("State"), build::wordsFor(alert.state) },
          { tr("Severity"), build::wordsFor(row.rule.severity) },
          { tr("Node"), row.place },
          { tr("Value"), alertValueText(alert.value, &row.rule) },
          { tr("Limit"), alertLimitText(row.rule) },
          { tr("Since"), alertTimeText(alert.since) },
          { tr("For"), m_answer.now > alert.since ? format::duration(m_answer.now - alert.since) : QString() },
          { tr("Silenced until"), row.silencedUntil ? alertTimeText(*row.silencedUntil) : QString() } },
        {});
}

void AlertsNowView::showRecord(const AlertHistoryRow &row)
{
    const auto &step = row.record.transition;
    m_inspector->show(step.key.rule, tr("%1.", "a whole sentence").arg(row.record.rule),
                      { { tr("Became"), build::wordsFor(step.to) },
                        { tr("At"), alertTimeText(step.at) },
                        { tr("Node"), row.place },
                        { tr("Value"), alertValueText(row.record, row.rule ? &*row.rule : nullptr) },
                        { tr("Told"), step.isSilenced ? tr("nobody, it was silenced") : QString() } },
                      row.rule ? QString() : tr("The rule is gone."));
}

void AlertsNowView::switchSuggestedOn()
{
    KeepRules change;
    const auto suggested = suggestedRules();
    for (const auto &rule : m_answer.rules) { // as they were changed
        if (ruleOf(suggested, rule.id) == nullptr)
            continue;
        change.rules << rule;
        change.rules.last().isEnabled = true;
    }
    emit changeRequested(change);
}

} // namespace tessera
