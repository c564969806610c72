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

void addBytes(QList<TableRow> &rows, const ClusterState &state)
{
    const auto &snapshot = *state.snapshot;
    for (auto &row : rows)
        row.bytes = state.sizes ? std::optional(ByteCount {}) : std::nullopt;
    if (!state.sizes)
        return;
    for (const auto &placement : snapshot.placements()) {
        auto &row = rows[snapshot.shards()[placement.shard].table];
        const auto size = state.sizes->of(placement.id);
        row.bytes = row.bytes && size ? std::optional(*row.bytes + *size) : std::nullopt;
    }
    qint64 largest = 1;
    for (const auto &row : std::as_const(rows))
        largest = qMax(largest, row.bytes.value_or(ByteCount {}).value);
    for (auto &row : rows)
        row.share =
            static_cast<double>(row.bytes.value_or(ByteCount {}).value) / static_cast<double>(largest);
}

} // namespace

QString tableKindText(TableKind kind)
{
    switch (kind) {
    case TableKind::Hash:
        return TablesModel::tr("hash distributed");
    case TableKind::Range:
        return TablesModel::tr("range distributed");
    case TableKind::Append:
        return TablesModel::tr("append distributed");
    case TableKind::Reference:
        return TablesModel::tr("reference");
    case TableKind::LocalManaged:
        return TablesModel::tr("local, managed");
    case TableKind::SingleShard:
        return TablesModel::tr("single shard");
    case TableKind::Schema:
        return TablesModel::tr("schema-based");
    }
    return {};
}

QList<TableRow> tableRows(const ClusterState &state)
{
    QList<TableRow> rows;
    QHash<ColocationId, QStringList> groups;
    for (const auto &table : state.snapshot->tables()) {
        rows << TableRow { .table = table };
        if (table.colocation.value != 0)
            groups[table.colocation] << table.displayName();
    }
    for (const auto &shard : state.snapshot->shards())
        ++rows[shard.table].shards;
    for (auto &row : rows) {
        auto others = groups.value(row.table.colocation);
        others.removeAll(row.table.displayName());
        row.colocatedWith = others.join(QLatin1String(", "));
    }
    addBytes(rows, state);
    return rows;
}

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
