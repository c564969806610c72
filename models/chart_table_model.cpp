// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart_table_model.h"

#include "core/charts/chart_alerts.h"
#include "core/charts/time_ticks.h"
#include "core/charts/value_axis.h"
#include "models/snapshot_table_model.h"

#include <algorithm>

namespace tessera {

bool ChartTableModel::isSameTable(const ChartData &data) const
{
    return m_data && m_data->step() == data.step() && m_data->unit == data.unit
        && std::ranges::equal(m_data->lines, data.lines, {}, &ChartLine::name, &ChartLine::name);
}

void ChartTableModel::setData(const ChartDataPtr &data)
{
    const bool overlaps = m_data && data && m_rows.begin < data->range.end && data->range.begin < m_rows.end;
    if (!data || !overlaps || !isSameTable(*data)) {
        beginResetModel();
        m_data = data;
        m_rows = data ? data->range : MinuteRange {};
        m_step = data ? data->step() : std::chrono::minutes(1);
        endResetModel();
        return;
    }
    keepOnly(data->range);
    m_data = data;
    widenTo(data->range);
    emit dataChanged(index(0, 1), index(rowCount() - 1, columnCount() - 1));
}

void ChartTableModel::keepOnly(MinuteRange range)
{
    if (m_rows.end > range.end) {
        const auto count = static_cast<int>((m_rows.end - range.end) / m_step);
        beginRemoveRows({}, rowCount() - count, rowCount() - 1);
        m_rows.end = range.end;
        endRemoveRows();
    }
    if (m_rows.begin < range.begin) {
        beginRemoveRows({}, 0, static_cast<int>((range.begin - m_rows.begin) / m_step) - 1);
        m_rows.begin = range.begin;
        endRemoveRows();
    }
}

void ChartTableModel::widenTo(MinuteRange range)
{
    if (range.begin < m_rows.begin) {
        beginInsertRows({}, 0, static_cast<int>((m_rows.begin - range.begin) / m_step) - 1);
        m_rows.begin = range.begin;
        endInsertRows();
    }
    if (range.end > m_rows.end) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>((range.end - m_rows.end) / m_step) - 1);
        m_rows.end = range.end;
        endInsertRows();
    }
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.length() / m_step);
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_data ? 0 : static_cast<int>(m_data->lines.size()) + 1;
}

Minute ChartTableModel::minuteOfRow(int row) const
{
    return m_rows.begin + row * m_step;
}

double ChartTableModel::number(Minute minute, int column) const
{
    return valueAt(*m_data, m_data->lines.at(static_cast<std::size_t>(column - 1)), minute).mean;
}

/// An hour also says between what it was.
QString ChartTableModel::text(Minute minute, int column) const
{
    const auto value = valueAt(*m_data, m_data->lines.at(static_cast<std::size_t>(column - 1)), minute);
    const auto mean = valueText(value.mean, m_data->unit, QLocale());
    if (value.samples < 2 || value.least == value.most)
        return mean;
    return tr("%1 (%2 to %3)", "mean, least and most of an hour")
        .arg(mean, valueText(value.least, m_data->unit, QLocale()),
             valueText(value.most, m_data->unit, QLocale()));
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto minute = minuteOfRow(index.row());
    const bool isTime = index.column() == 0;
    switch (role) {
    case Qt::DisplayRole:
        return isTime ? minuteText(minute, QTimeZone::systemTimeZone(), QLocale())
                      : text(minute, index.column());
    case SortRole:
        return isTime ? QVariant(static_cast<qint64>(minute.time_since_epoch().count()))
                      : QVariant(number(minute, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isTime ? Qt::AlignLeft : Qt::AlignRight));
    case SeverityRole:
    case Qt::ToolTipRole:
        return isTime ? alertMark(minute, role) : QVariant();
    default:
        return {};
    }
}

/// The gravest alert that fired in the row's time; all of them as tooltip.
QVariant ChartTableModel::alertMark(Minute minute, int role) const
{
    const auto alerts = alertsIn(*m_data, { minute, minute + m_step });
    if (alerts.isEmpty())
        return {};
    if (role == SeverityRole)
        return static_cast<int>(std::ranges::max(alerts, {}, &ChartAlert::severity).severity);
    QStringList sentences;
    for (const auto &alert : alerts)
        sentences << alert.sentence;
    return sentences.join(QLatin1Char('\n'));
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_data)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Time") : m_data->lines.at(static_cast<std::size_t>(section - 1)).name;
}

} // namespace tessera
