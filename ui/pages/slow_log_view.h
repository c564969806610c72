// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_question.h"
#include "core/explain/explain_parameter.h"
#include "core/slowlog/slow_log_answer.h"

#include <QWidget>

class QLabel;

namespace tessera {

class Notice;
class SlowLogInspector;
class SlowLogModel;
class SqlView;
class TableView;

/// The slow statements that the logs name, or how to have them logged.
class SlowLogView : public QWidget
{
    Q_OBJECT
public:
    explicit SlowLogView(SlowLogModel &model, QWidget *parent = nullptr);

    /// What stands beside it; owned by whoever shows it.
    [[nodiscard]] SlowLogInspector *inspector() const { return m_inspector; }
    /// Of the slowest call of @p statement, where the logs that were read have it.
    [[nodiscard]] std::optional<ParameterValues> valuesOf(const QString &statement) const;
    void setNodes(const QList<ChartNode> &nodes);
    void setFilterText(const QString &text);
    void setAnswer(const SlowLogAnswer &answer);
    /// Why there is no answer; what is shown stays.
    void setProblem(const Error &error);
    /// Nothing is known yet.
    void forget();

private:
    void showLogs(const SlowLogAnswer &answer);
    [[nodiscard]] QStringList notesOn(const SlowLogAnswer &answer) const;
    void showSelection();
    [[nodiscard]] QString nameOf(NodeId node) const;

    SlowLogModel &m_model;
    QHash<NodeId, QString> m_names;
    QLabel *m_summary;
    Notice *m_notice;
    SqlView *m_howTo; ///< The SQL that has slow statements logged
    TableView *m_table;
    SlowLogInspector *m_inspector;
};

} // namespace tessera
