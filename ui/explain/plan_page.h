// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/environment_class.h"
#include "core/explain/explain_reading.h"

#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;
class QStackedWidget;

namespace tessera {

class ElidedLabel;
class KeyValues;
class Notice;
class PlanModel;
class SegmentedButtons;
class SqlView;
class TreeView;

/// A statement whose plan is wanted.
struct ExplainSubject
{
    QString statement;
    QString user = {};
    std::optional<ParameterValues> values = {}; ///< Without: a generic plan
    QString valuesFrom = {}; ///< A sentence on where they are from
};

/// The plan of one statement: its steps with what each takes, as text, and running it with values.
class PlanPage : public QWidget
{
    Q_OBJECT
public:
    enum View { Steps, Text };

    explicit PlanPage(QWidget *parent = nullptr);

    /// How running a statement that may write is confirmed.
    void setConnection(EnvironmentClass environment, bool isReadOnly, const QString &clusterName);
    /// Asks for its plan at once.
    void open(const ExplainSubject &subject);
    void setAnswer(const ExplainAnswer &answer);
    /// Why there is no plan for that wish.
    void setProblem(const ExplainWish &wish, const Error &error);
    void showView(View view);
    void forget();

signals:
    void explainRequested(const tessera::ExplainWish &wish);
    void cancelRequested();
    void backRequested();

private:
    QWidget *buildContent();
    QLayout *buildHead();
    QLayout *buildTools();
    QWidget *buildInspector();
    void buildActions();
    void ask(const ExplainWish &wish);
    void askForValues(bool isAnalyzed);
    void analyze();
    void runWith(ExplainWish wish);
    void showBusy(bool isBusy);
    void showActions();
    void showPlan(const ExplainAnswer &answer);
    void showStep();
    void foldGroups(const QModelIndex &parent);
    void copy();

    EnvironmentClass m_environment = EnvironmentClass::Production;
    bool m_isReadOnly = false;
    QString m_clusterName;
    ExplainSubject m_subject;
    ExplainWish m_asked; ///< The last wish
    std::optional<ExplainAnswer> m_answer;
    PlanModel *m_model;
    QAction *m_back;
    QAction *m_values;
    QAction *m_run;
    QAction *m_copy;
    QAction *m_cancel;
    ElidedLabel *m_statement;
    Notice *m_notice;
    QLabel *m_summary;
    QProgressBar *m_bar;
    SegmentedButtons *m_choice;
    QStackedWidget *m_stack;
    TreeView *m_tree;
    SqlView *m_text;
    QLabel *m_stepTitle;
    KeyValues *m_facts;
    SqlView *m_details;
};

} // namespace tessera
