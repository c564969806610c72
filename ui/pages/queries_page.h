// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_question.h"
#include "core/statements/read_queries.h"
#include "models/shared_time.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace tessera {

class ChartView;
class NodeChoice;
class Notice;
class QueriesModel;
class QueryInspector;
class SearchField;
class TableView;

/// The statements that took most of the shared time, what each did on which node, and when. Asks while it is
/// shown.
class QueriesPage : public QWidget
{
    Q_OBJECT
public:
    QueriesPage(SharedTime &time, QueriesModel &model, QWidget *parent = nullptr);

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

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildControls();
    QWidget *buildContent();
    QWidget *buildCharts();
    void askSoon();
    void ask();
    void showOrder();
    void showSelection();
    void showCharts(const QueriesAnswer &answer);
    [[nodiscard]] StatementId selected() const;

    SharedTime &m_time;
    QueriesModel &m_model;
    NodeChoice *m_node;
    QComboBox *m_order;
    SearchField *m_search;
    QLabel *m_summary;
    Notice *m_notice;
    TableView *m_table;
    QWidget *m_charts;
    ChartView *m_calls;
    ChartView *m_mean;
    QueryInspector *m_inspector;
    QString m_problem;
    bool m_isAskedSoon = false;
};

} // namespace tessera
