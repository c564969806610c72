// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables_model.h"

#include "models/format.h"

#include <array>

namespace tessera {

namespace {

enum TableColumn {
    NameColumn,
    KindColumn,
    KeyColumn,
    ColocationColumn,
    ShardsColumn,
    BytesColumn,
    OwnerColumn,
    ColumnCount
};

QVariant bytesForSort(const std::optional<ByteCount> &bytes)
{
    return bytes ? bytes->value : -1;
}

constexpr std::array tableColumns {
    Column<TableRow> { QT_TRANSLATE_NOOP("tessera::TablesModel", "Table"),
                       [](const TableRow &row) -> QVariant { return row.table.displayName(); }, nullptr },
    Column<TableRow> { QT_TRANSLATE_NOOP("tessera::TablesModel", "Kind"),
                       [](const TableRow &row) -> QVariant { return tableKindText(row.table.kind); },
                       nullptr },
    Column<TableRow> { QT_TRANSLATE_NOOP("tessera::TablesModel", "Distribution column"),
                       [](const TableRow &row) -> QVariant { return row.table.distributionColumn; },
                       nullptr },
    Column<TableRow> { QT_TRANSLATE_NOOP("tessera::TablesModel", "Colocation group"),
                       [](const TableRow &row) -> QVariant {
                           return row.table.colocation.value == 0
                               ? QString()
                               : QString::number(row.table.colocation.value);
                       },
                       [](const TableRow &row) -> QVariant { return row.table.colocation.value; }, true },
    Column<TableRow> { QT_TRANSLATE_NOOP("tessera::TablesModel", "Shards"),
                       [](const TableRow &row) -> QVariant { return format::count(row.shards); },
                       [](const TableRow &row) -> QVariant { return row.shards; }, true },
    Column<TableRow> { QT_TRANSLATE_NOOP("tessera::TablesModel", "Size"),
                       [](const TableRow &row) -> QVariant { return format::bytes(row.bytes); },
                       [](const TableRow &row) { return bytesForSort(row.bytes); }, true },
    Column<TableRow> { QT_TRANSLATE_NOOP("tessera::TablesModel", "Owner"),
                       [](const TableRow &row) -> QVariant { return row.table.owner; }, nullptr },
};
static_assert(tableColumns.size() == ColumnCount);

} // namespace

TablesModel::TablesModel(QObject *parent)
    : SnapshotTableModel(tableColumns, "tessera::TablesModel", parent)
{
}

QVariant TablesModel::extra(const TableRow &row, int column, int role) const
{
    if (role == ShareRole && column == BytesColumn && row.bytes)
        return row.share;
    if (role == QuietRole && (column == OwnerColumn || column == KindColumn))
        return true;
    if (role == Qt::ToolTipRole && column == ColocationColumn && !row.colocatedWith.isEmpty())
        return tr("Moves together with %1").arg(row.colocatedWith);
    return {};
}

} // namespace tessera
