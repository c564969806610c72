// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"
#include "core/cluster/node_loss.h"

#include <QJsonObject>
#include <QWidget>

namespace tessera {

class NodesModel;
class SelectionInspector;
class TableView;
struct NodeRow;

/// The registered servers and what may be done with them.
class NodesPage : public QWidget
{
    Q_OBJECT
public:
    explicit NodesPage(NodesModel &nodes, QWidget *parent = nullptr);

    /// Whether a new server can be made by us: on a sandbox.
    void setMayMakeServer(bool may) { m_mayMakeServer = may; }
    void setReadOnly(bool isReadOnly);
    /// What a lost node takes along is worked out from it.
    void setCluster(const SnapshotPtr &cluster, const SizesPtr &sizes);

signals:
    void operationRequested(const QString &operation, const QJsonObject &parameters);
    /// Makes @p count servers, then asks for node.add with @p parameters and their addresses.
    void newServersRequested(int count, const QJsonObject &parameters);

private:
    QWidget *buildTable();
    void buildActions();
    void showSelection();
    void addNode();
    void request(const QString &operation);
    void removeNode();
    [[nodiscard]] QList<TableLoss> lossWith(const NodeRow &row) const;
    [[nodiscard]] const NodeRow *selected() const;

    NodesModel &m_nodes;
    SnapshotPtr m_cluster;
    SizesPtr m_sizes;
    bool m_mayMakeServer = false;
    bool m_isReadOnly = false;
    TableView *m_table;
    SelectionInspector *m_inspector = nullptr;
    QAction *m_add;
    QAction *m_activate;
    QAction *m_disable;
    QAction *m_drain;
    QAction *m_remove;
};

} // namespace tessera
