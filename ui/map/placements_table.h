// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map_content.h"

#include <QWidget>

class QTableView;

namespace tessera {

class PlacementsModel;

/// The table twin of the map: every placement a row, with a filter.
class PlacementsTable : public QWidget
{
    Q_OBJECT
public:
    explicit PlacementsTable(QWidget *parent = nullptr);

    void setState(const ClusterState &state, const MapContentPtr &content);
    /// Goes to the first row of a shard.
    void select(ShardId shard);

signals:
    void shardChosen(tessera::ShardId shard);

private:
    PlacementsModel *m_model;
    QTableView *m_view;
};

} // namespace tessera
