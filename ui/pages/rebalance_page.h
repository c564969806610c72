// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"

#include <QJsonObject>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace tessera {

class Card;
class JobTasksModel;
class MovesModel;
class KeyValues;
class NodeBars;
class Notice;
class TableView;

/// Is the cluster balanced, what would a rebalance do, and how far is the one that runs.
class RebalancePage : public QWidget
{
    Q_OBJECT
public:
    RebalancePage(JobTasksModel &tasks, MovesModel &moves, QWidget *parent = nullptr);

    void setState(const ClusterState &state);
    void setReadOnly(bool isReadOnly);

signals:
    void operationRequested(const QString &operation, const QJsonObject &parameters);

private:
    Card *buildBalance();
    Card *buildJob(JobTasksModel &tasks, MovesModel &moves);
    void buildActions();
    void showActions();
    void showJob(const Job *job);

    bool m_isReadOnly = false;
    bool m_mayStart = false; ///< The server has background rebalancing and none is running
    bool m_mayStop = false;
    Notice *m_verdict;
    NodeBars *m_bars;
    QLabel *m_spread;
    QLabel *m_jobTitle;
    QLabel *m_jobState;
    QProgressBar *m_jobBar;
    TableView *m_moves;
    TableView *m_tasks;
    QAction *m_start;
    QAction *m_stop;
};

} // namespace tessera
