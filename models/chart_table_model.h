// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_data.h"

#include <QAbstractTableModel>

namespace tessera {

/// The numbers of a chart as a table: a row a minute, or an hour, a column a line. Texts are made when they
/// are asked for, so that a month costs nothing. Answers SortRole; where an alert fired
/// the time has a SeverityRole.
class ChartTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Minutes that are in the table already keep their rows when the lines are the same.
    void setData(const ChartDataPtr &data);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Minute minuteOfRow(int row) const;

private:
    [[nodiscard]] bool isSameTable(const ChartData &data) const;
    void keepOnly(MinuteRange range);
    void widenTo(MinuteRange range);
    [[nodiscard]] QString text(Minute minute, int column) const;
    [[nodiscard]] double number(Minute minute, int column) const;
    [[nodiscard]] QVariant alertMark(Minute minute, int role) const;

    ChartDataPtr m_data;
    MinuteRange m_rows {}; ///< What the rows stand for
    std::chrono::minutes m_step { 1 };
};

} // namespace tessera
