// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_question.h"
#include "core/slowlog/slow_log_answer.h"
#include "core/statements/read_queries.h"
#include "models/shared_time.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLayout;
class QStackedWidget;

namespace tessera {

class ChartView;
class NodeChoice;
class Notice;
class PlanPage;
class QueriesModel;
class QueryInspector;
class SearchField;
class SegmentedButtons;
class SlowLogModel;
class SlowLogView;
class TableView;

/// The statements that took most of the shared time, what each did on which node, and when; and those that
/// the servers' logs name as slow. Asks for the one that is shown.
class QueriesPage : public QWidget
{
    Q_OBJECT
public:
    enum View { Statements, SlowLog };

    QueriesPage(SharedTime &time, QueriesModel &model, SlowLogModel &slowLog, QWidget *parent = nullptr);

    void showView(View view);
    [[nodiscard]] SlowLogView &slowLog() { return *m_slowLog; }
    /// Takes the page's place while a statement is explained.
    [[nodiscard]] PlanPage &planPage() { return *m_plan; }
    void showPlan();
    /// nullopt: the logs are not looked at.
    [[nodiscard]] std::optional<SlowLogWish> slowLogWish() const;

    void setNodes(const QList<ChartNode> &nodes);
    /// The model has its lines.
    void setAnswer(const QueriesAnswer &answer);
    /// Why there is no answer. What is shown stays when statements were read before.
    void setProblem(const Error &error);
    /// Why statements are not collected now; empty: they are.
    void setCollecting(const QString &problem);
    /// Another cluster: what was read of the last one goes.
    void forget();

signals:
    void queriesRequested(const tessera::QueriesWish &wish);
    void slowLogWishChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectParts();
    void connectPlan();
    void explainSelected();
    void explainSample(const SlowSample &sample);
    QWidget *buildControls();
    QWidget *buildContent();
    QWidget *buildStatements();
    QLayout *buildHead();
    QWidget *buildCharts();
    void askSoon();
    void ask();
    void showOrder();
    void showSelection();
    void showCharts(const QueriesAnswer &answer);
    [[nodiscard]] StatementId selected() const;

    SharedTime &m_time;
    QueriesModel &m_model;
    SegmentedButtons *m_choice;
    QStackedWidget *m_stack;
    NodeChoice *m_node;
    QComboBox *m_order;
    QCheckBox *m_parts;
    SearchField *m_search;
    QLabel *m_summary;
    Notice *m_notice;
    TableView *m_table;
    QWidget *m_charts;
    ChartView *m_calls;
    ChartView *m_mean;
    SlowLogView *m_slowLog;
    QueryInspector *m_inspector;
    QStackedWidget *m_inspectors;
    QStackedWidget *m_whole; ///< All of the page, or a plan
    PlanPage *m_plan;
    StatementId m_plansOf; ///< Whose plans the inspector shows
    QString m_problem;
    bool m_isAskedSoon = false;
};

} // namespace tessera
