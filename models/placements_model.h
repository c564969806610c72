// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map_measures.h"

#include <QAbstractTableModel>

#include <vector>

namespace tessera {

/// Every placement as a row, the table twin of the map. Sorts and filters itself through a vector of indexes
/// (four bytes a row), because a proxy takes seconds for a million rows.
class PlacementsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        ShardColumn,
        TableColumn,
        NodeColumn,
        BytesColumn,
        SkewColumn,
        ReadsColumn,
        WritesColumn,
        PlanColumn,
        FromColumn,
        ToColumn,
        GroupColumn,
        ColumnCount
    };

    explicit PlacementsModel(QObject *parent = nullptr);

    /// @p content, of the map beside it, says what moves and how large its group is; it may be null.
    void setState(const ClusterState &state, const MapContentPtr &content = {});
    /// Rows whose table, node or shard id contains @p text.
    void setFilter(const QString &text);
    [[nodiscard]] ShardId shardAt(int row) const;
    /// The first row of a shard; -1 when it is filtered out.
    [[nodiscard]] int rowOf(ShardId shard) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] std::vector<quint32> wantedRows(const ClusterState &state) const;
    void show(const ClusterState &state, const std::vector<quint32> &rows);
    [[nodiscard]] QModelIndexList movedIndexes(const QModelIndexList &indexes,
                                               const std::vector<PlacementId> &ids) const;
    [[nodiscard]] const Placement &placement(quint32 index) const
    {
        return m_state.snapshot->placements()[index];
    }
    [[nodiscard]] QString text(quint32 index, int column) const;

    ClusterState m_state;
    MapContentPtr m_content;
    std::vector<float> m_skews; ///< By set of m_content
    QString m_filter;
    int m_sortColumn = -1; ///< -1: by shard, as the catalog has them
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<quint32> m_rows; ///< Indexes into ClusterSnapshot::placements()
};

} // namespace tessera
