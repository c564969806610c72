// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alert_change.h"
#include "core/alerts/read_alerts.h"
#include "models/shared_time.h"

#include <QWidget>

class QLabel;

namespace tessera {

class AlertHistoryModel;
class AlertsModel;
class SelectionInspector;
class SilenceMenu;
class SilenceStrip;
class TableView;
struct AlertHistoryRow;
struct AlertRow;

/// What fires now, what is silenced, and what fired and ended in the shared time.
class AlertsNowView : public QWidget
{
    Q_OBJECT
public:
    AlertsNowView(SharedTime &time, AlertsModel &alerts, AlertHistoryModel &history,
                  QWidget *parent = nullptr);

    /// What stands beside it; owned by whoever shows it.
    [[nodiscard]] QWidget *inspector() const;
    /// The models have their rows.
    void setAnswer(const AlertsAnswer &answer);
    /// The alert of @p key, or the last that is known of it in the time that is shown.
    void select(const AlertKey &key);
    /// Nothing is known yet.
    void forget();

signals:
    void changeRequested(const tessera::AlertChange &change);
    void silenceFormRequested(const tessera::AlertSilence &begun);
    void editRequested(const QString &rule);

private:
    void buildActions();
    void buildTables();
    void connectTables();
    void showEmptyTexts();
    void showSelection();
    void showAlert(const AlertRow &row);
    void showRecord(const AlertHistoryRow &row);
    void switchSuggestedOn();
    [[nodiscard]] AlertKey selectedKey() const; ///< Its rule is empty for nothing

    AlertsModel &m_alerts;
    AlertHistoryModel &m_history;
    AlertsAnswer m_answer;
    SilenceMenu *m_silence;
    QAction *m_edit;
    QAction *m_switchOn;
    SilenceStrip *m_silences;
    TableView *m_alertTable;
    TableView *m_historyTable;
    TableView *m_lastTable; ///< The one whose row is inspected
    SelectionInspector *m_inspector = nullptr;
};

} // namespace tessera
