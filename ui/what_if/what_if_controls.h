// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"
#include "core/rebalance/rebalance_question.h"

#include <QJsonObject>
#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QGridLayout;
class QLabel;
class QListWidget;
class QSlider;
class QSpinBox;

namespace tessera {

/// Everything that may be supposed: strategy, scope, threshold, nodes, tables, limits, and how the moves are
/// made.
class WhatIfControls : public QWidget
{
    Q_OBJECT
public:
    explicit WhatIfControls(QWidget *parent = nullptr);

    /// Keeps what was chosen where it still exists.
    void setState(const ClusterState &state);
    /// nullopt until the strategies are known.
    [[nodiscard]] std::optional<RebalanceQuestion> question() const;
    /// The same as parameters of the operation rebalance.run.
    [[nodiscard]] QJsonObject parameters() const;
    void reset();

signals:
    void changed();

private:
    struct NodeRow
    {
        Node node;
        QLabel *name;
        QCheckBox *drain;
        QDoubleSpinBox *capacity;
    };
    void buildPlanning(QFormLayout *form);
    void buildLists(QFormLayout *form);
    void buildMoving(QFormLayout *form);
    void setStrategies(const QList<RebalanceStrategy> &strategies);
    void setNodes(const QList<Node> &nodes);
    void setTables(const ClusterSnapshot &snapshot);
    void showThreshold();
    [[nodiscard]] double threshold() const;
    [[nodiscard]] QStringList keptTables() const;

    QList<RebalanceStrategy> m_strategies;
    SnapshotPtr m_snapshot;
    QComboBox *m_strategy;
    QComboBox *m_scope;
    QSlider *m_threshold;
    QLabel *m_thresholdText;
    bool m_isThresholdChosen = false; ///< Else it is the strategy's
    QSpinBox *m_newNodes;
    QDoubleSpinBox *m_newCapacity;
    QWidget *m_nodeList;
    QGridLayout *m_nodeGrid;
    QList<NodeRow> m_nodes;
    QListWidget *m_tables;
    QSpinBox *m_maxMoves;
    QComboBox *m_mode;
    QSpinBox *m_writePause;
    QSpinBox *m_perNode;
};

} // namespace tessera
