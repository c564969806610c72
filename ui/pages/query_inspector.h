// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_question.h"
#include "core/statements/statement_table.h"

#include <QWidget>

class QAction;
class QLabel;

namespace tessera {

class KeyValues;
class SqlView;

/// The whole text of a statement and all that was counted of it.
class QueryInspector : public QWidget
{
    Q_OBJECT
public:
    explicit QueryInspector(QWidget *parent = nullptr);

    /// nullptr: nothing is selected.
    void show(const StatementLine *line, const QList<ChartNode> &nodes);
    /// Those that the statement has had.
    void setPlans(const QList<StatementStore::Plan> &plans);

signals:
    void explainRequested();

private:
    QAction *m_explain;
    QLabel *m_title;
    QLabel *m_subtitle;
    SqlView *m_text;
    KeyValues *m_facts;
    QLabel *m_nodesTitle;
    KeyValues *m_nodes;
    QLabel *m_plansTitle;
    QLabel *m_plansWords;
    SqlView *m_plans;
};

} // namespace tessera
