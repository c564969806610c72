// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/slowlog/slow_log_table.h"

#include <QWidget>

#include <functional>

class QAction;
class QLabel;

namespace tessera {

class KeyValues;
class SqlView;

/// One statement of the logs: without values first; the slowest call with its values when it is asked for.
class SlowLogInspector : public QWidget
{
    Q_OBJECT
public:
    explicit SlowLogInspector(QWidget *parent = nullptr);

    /// Null: nothing is selected.
    void show(const SlowLine *line, const std::function<QString(NodeId)> &nameOf);

signals:
    void explainRequested(const tessera::SlowSample &sample);

private:
    void showText();

    SlowLine m_line;
    QAction *m_values;
    QAction *m_explain;
    QLabel *m_title;
    QLabel *m_subtitle;
    SqlView *m_text;
    KeyValues *m_facts;
    QLabel *m_callTitle;
    KeyValues *m_call;
    QLabel *m_nodesTitle;
    KeyValues *m_nodes;
};

} // namespace tessera
