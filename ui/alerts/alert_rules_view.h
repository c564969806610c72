// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alert_change.h"
#include "core/alerts/read_alerts.h"

#include <QWidget>

class QCheckBox;

namespace tessera {

class AlertReceiversModel;
class AlertRulesModel;
class SelectionInspector;
class SilenceMenu;
class TableView;
struct AlertRuleRow;

/// The rules, switched on and off in place, and who is told.
class AlertRulesView : public QWidget
{
    Q_OBJECT
public:
    AlertRulesView(AlertRulesModel &rules, AlertReceiversModel &receivers, QWidget *parent = nullptr);

    /// What stands beside it; owned by whoever shows it.
    [[nodiscard]] QWidget *inspector() const;
    /// The models have their rows.
    void setAnswer(const AlertsAnswer &answer);
    void setFilterText(const QString &text);
    /// Shows the box of the desktop's messages; hidden where the desktop has none.
    void offerMessages(bool isPossible, bool isWanted);

signals:
    void changeRequested(const tessera::AlertChange &change);
    void silenceFormRequested(const tessera::AlertSilence &begun);
    void editRequested(const QString &rule);
    void webhookFormRequested();
    void commandFormRequested();
    void testRequested(const QString &receiver);
    void messagesWanted(bool isWanted);

private:
    void buildActions();
    void buildTables();
    QWidget *buildReceivers();
    void connectTables();
    void showSelection();
    void switchRule(const QString &id);
    [[nodiscard]] const AlertRuleRow *selected() const;
    [[nodiscard]] QString selectedReceiver() const;

    AlertRulesModel &m_rules;
    AlertReceiversModel &m_receivers;
    AlertsAnswer m_answer;
    QAction *m_switch;
    QAction *m_edit;
    QAction *m_remove;
    SilenceMenu *m_silence;
    QAction *m_webhook;
    QAction *m_command;
    QAction *m_test;
    QAction *m_untell;
    TableView *m_ruleTable;
    TableView *m_receiverTable;
    QCheckBox *m_messages;
    SelectionInspector *m_inspector = nullptr;
};

} // namespace tessera
