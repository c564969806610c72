// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/environment_class.h"
#include "core/plan/confirmation.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace tessera {

class JournalModel;
class KeyValues;
class Notice;
class PlanStepsModel;
class ScheduledView;
class ScheduleModel;
class TableView;
struct JournalRow;

/// Every change that was made from here: its plan, what came of it, and what may be done about one that broke
/// off.
class JournalPage : public QWidget
{
    Q_OBJECT
public:
    JournalPage(JournalModel &journal, ScheduleModel &scheduled, QWidget *parent = nullptr);

    /// How resuming and undoing is confirmed; @p clusterName is what must be typed for a production cluster.
    void setConnection(EnvironmentClass environment, bool isReadOnly, const QString &clusterName);
    /// Names the open cluster itself, however it is connected to; see ClusterState::clusterId.
    void setClusterId(const QString &clusterId);
    /// A sentence about the journal itself, such as that a damaged one was set aside; empty clears.
    void setNotice(const QString &sentence);
    void select(qint64 journalId);

signals:
    void resumeRequested(qint64 journalId, const tessera::Confirmation &confirmation);
    void undoRequested(qint64 journalId, const tessera::Confirmation &confirmation);
    void cancelScheduledRequested(qint64 id);

private:
    QWidget *buildContent();
    QWidget *buildInspector();
    void buildActions();
    void showSelection();
    void confirmThen(void (JournalPage::*wish)(qint64, const Confirmation &));
    void exportRun();
    [[nodiscard]] const JournalRow *selected() const;

    JournalModel &m_journal;
    PlanStepsModel *m_stepsModel;
    EnvironmentClass m_environment = EnvironmentClass::Development;
    bool m_isReadOnly = false;
    QString m_clusterName;
    QString m_clusterId;
    Notice *m_notice;
    ScheduledView *m_scheduled;
    TableView *m_table;
    TableView *m_steps;
    QPlainTextEdit *m_messages;
    QLabel *m_title;
    QLabel *m_outcome;
    KeyValues *m_facts;
    QLineEdit *m_typedName;
    QAction *m_resume;
    QAction *m_undo;
    QAction *m_export;
};

} // namespace tessera
