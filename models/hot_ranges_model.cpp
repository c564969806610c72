// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/hot_ranges_model.h"

#include "core/charts/time_ticks.h"
#include "models/format.h"
#include "models/heat_steps.h"
#include "models/map_measures.h"

#include <array>

namespace tessera {

namespace {

constexpr qsizetype mostRows = 1000;

QVariant whenText(const HotRangeRow &row)
{
    return rangeText(row.hot.when, QTimeZone::systemTimeZone(), QLocale());
}

using Row = HotRangeRow;
constexpr std::array rangeColumns {
    Column<Row> { QT_TRANSLATE_NOOP("tessera::HotRangesModel", "Hash range"),
                  [](const Row &row) -> QVariant { return hashRangeText(row.hot.range); },
                  [](const Row &row) -> QVariant { return row.hot.range.min; } },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::HotRangesModel", "Shard"),
                  [](const Row &row) -> QVariant { return QString::number(row.hot.place.shard.value); },
                  [](const Row &row) -> QVariant { return row.hot.place.shard.value; }, true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::HotRangesModel", "Table"),
                  [](const Row &row) -> QVariant { return row.hot.place.table.displayName(); }, nullptr },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::HotRangesModel", "Node"),
                  [](const Row &row) -> QVariant { return row.node; }, nullptr },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::HotRangesModel", "Rows, mean"),
                  [](const Row &row) -> QVariant { return rateText(row.hot.mean); },
                  [](const Row &row) -> QVariant { return row.hot.mean; }, true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::HotRangesModel", "Share"),
                  [](const Row &row) -> QVariant { return format::percent(row.hot.share); },
                  [](const Row &row) -> QVariant { return row.hot.share; }, true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::HotRangesModel", "Rows, most"),
                  [](const Row &row) -> QVariant { return rateText(row.hot.most); },
                  [](const Row &row) -> QVariant { return row.hot.most; }, true },
    Column<Row> {
        QT_TRANSLATE_NOOP("tessera::HotRangesModel", "When"), whenText,
        [](const Row &row) -> QVariant { return qint64(row.hot.when.begin.time_since_epoch().count()); } },
};
static_assert(rangeColumns.size() == HotRangesModel::ColumnCount);

} // namespace

bool HotRangeRow::operator==(const HotRangeRow &other) const
{
    return hot.row == other.hot.row && hot.range == other.hot.range && hot.place == other.hot.place
        && hot.when == other.hot.when && node == other.node
        && std::tie(hot.mean, hot.most, hot.share)
        == std::tie(other.hot.mean, other.hot.most, other.hot.share);
}

QString heatNodeName(NodeId node, const QList<ChartNode> &nodes)
{
    const auto subject = QString::number(node.value);
    const auto found = std::ranges::find(nodes, subject, &ChartNode::subject);
    if (found != nodes.end())
        return found->name;
    return node.value == 0 ? QString() : subject;
}

QList<HotRangeRow> hotRangeRows(const HeatImage &image, const QList<ChartNode> &nodes)
{
    QList<HotRangeRow> rows;
    const auto ranges = hotRanges(image);
    for (const auto &hot : ranges.first(std::min(mostRows, ranges.size())))
        rows << HotRangeRow { hot, heatNodeName(hot.place.node, nodes) };
    return rows;
}

HotRangesModel::HotRangesModel(QObject *parent)
    : SnapshotTableModel(rangeColumns, "tessera::HotRangesModel", parent)
{
}

QVariant HotRangesModel::extra(const HotRangeRow &row, int column, int role) const
{
    return role == ShareRole && column == ShareColumn ? QVariant(row.hot.share) : QVariant();
}

} // namespace tessera
