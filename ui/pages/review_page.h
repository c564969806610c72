// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"
#include "core/operations/prepare_operation.h"
#include "core/plan/confirmation.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace tessera {

class CheckList;
class KeyValues;
class Notice;
class PlanStepsModel;
class SqlView;
class TableView;

/// A plan before it runs: what it does in which order, its SQL, what it locks and copies, what was checked
/// beforehand, and the confirmation that the environment class asks for.
class ReviewPage : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewPage(QWidget *parent = nullptr);

    /// @p clusterName is what must be typed for a production cluster.
    void setPlan(const PreparedOperation &prepared, EnvironmentClass environment, bool isReadOnly,
                 const QString &clusterName);
    /// While the plan is being made: @p sentence says what happens.
    void setBusy(const QString &sentence);
    void say(const Error &error); ///< Why there is no plan
    void say(Severity severity, const QString &sentence, const QString &remedy = {});
    /// The plan is a check's remedy; @p first is the title of the plan that was checked.
    void offerReturn(const QString &first);
    /// Whether somebody could find the cluster again at another time: it is a saved connection.
    void setMaySchedule(bool may);
    [[nodiscard]] const PreparedOperation &prepared() const { return m_prepared; }

signals:
    void runRequested(const tessera::Confirmation &confirmation);
    /// Not now: at @p at, begun @p window later at most.
    void scheduleRequested(const tessera::Confirmation &confirmation, const QDateTime &at,
                           std::chrono::minutes window);
    void remedyRequested(const tessera::RemedyPlan &remedy); ///< To be planned and reviewed instead
    void returnRequested(); ///< Back to the plan that was checked

private:
    void showContent(bool hasPlan);
    QWidget *buildContent();
    QWidget *buildPlanArea();
    QWidget *buildInspector();
    void buildActions();
    void showConfirmation();
    void showFacts();
    void showStepSql();
    void copySql();
    void saveSql();
    void run();
    void schedule();
    [[nodiscard]] Confirmation confirmation() const;

    PreparedOperation m_prepared;
    EnvironmentClass m_environment = EnvironmentClass::Development;
    bool m_isReadOnly = false;
    QString m_clusterName;
    PlanStepsModel *m_stepsModel;
    Notice *m_notice;
    QProgressBar *m_bar;
    QWidget *m_planArea = nullptr;
    QLabel *m_title;
    TableView *m_steps;
    CheckList *m_checks;
    SqlView *m_sql;
    KeyValues *m_facts;
    QLabel *m_confirmWords;
    QLineEdit *m_typedName;
    QPushButton *m_runButton;
    QPushButton *m_scheduleButton;
    bool m_maySchedule = false;
    QAction *m_copy;
    QAction *m_save;
};

} // namespace tessera
