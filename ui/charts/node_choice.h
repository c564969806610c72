// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_question.h"

#include <QComboBox>

namespace tessera {

/// All nodes, or one of them.
class NodeChoice : public QComboBox
{
    Q_OBJECT
public:
    explicit NodeChoice(QWidget *parent = nullptr);

    /// What was chosen stays chosen, if it is still there. Says nothing of a change.
    void setNodes(const QList<ChartNode> &nodes);
    [[nodiscard]] const QList<ChartNode> &nodes() const { return m_nodes; }
    /// SeriesKey::subject; empty: all.
    [[nodiscard]] QString chosen() const { return currentData().toString(); }

private:
    QList<ChartNode> m_nodes;
};

} // namespace tessera
