// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cleanup_model.h"

#include <array>

namespace tessera {

namespace {

enum CleanupColumn { ObjectColumn, TypeColumn, NodeColumn, StateColumn, CostColumn, ColumnCount };

QString nodeText(const LeftItem &item)
{
    return item.node.isEmpty() ? CleanupModel::tr("group %1, gone").arg(item.group.value) : item.node;
}

constexpr std::array cleanupColumns {
    Column<CleanupRow> { QT_TRANSLATE_NOOP("tessera::CleanupModel", "Object"),
                         [](const CleanupRow &row) -> QVariant { return row.item.name; }, nullptr },
    Column<CleanupRow> { QT_TRANSLATE_NOOP("tessera::CleanupModel", "Type"),
                         [](const CleanupRow &row) -> QVariant { return leftObjectText(row.item.object); },
                         nullptr },
    Column<CleanupRow> { QT_TRANSLATE_NOOP("tessera::CleanupModel", "Node"),
                         [](const CleanupRow &row) -> QVariant { return nodeText(row.item); },
                         [](const CleanupRow &row) -> QVariant { return row.item.group.value; } },
    Column<CleanupRow> { QT_TRANSLATE_NOOP("tessera::CleanupModel", "State"),
                         [](const CleanupRow &row) -> QVariant { return leftKindWord(row.item); },
                         [](const CleanupRow &row) -> QVariant {
                             return row.item.isInUse ? -1 : static_cast<int>(row.item.kind);
                         } },
    Column<CleanupRow> { QT_TRANSLATE_NOOP("tessera::CleanupModel", "What it costs"),
                         [](const CleanupRow &row) -> QVariant { return leftCostText(row.item); },
                         [](const CleanupRow &row) -> QVariant {
                             return row.item.retainedWal ? row.item.retainedWal->value : qint64 { -1 };
                         } },
};
static_assert(cleanupColumns.size() == ColumnCount);

Severity severityOf(const LeftItem &item)
{
    if (item.isInUse)
        return Severity::Ok;
    return item.kind == LeftKind::Recorded ? Severity::Info : Severity::Warning;
}

} // namespace

QList<CleanupRow> cleanupRows(const QList<LeftItem> &items)
{
    QList<CleanupRow> rows;
    for (const auto &item : items)
        rows << CleanupRow { item };
    return rows;
}

CleanupModel::CleanupModel(QObject *parent)
    : SnapshotTableModel(cleanupColumns, "tessera::CleanupModel", parent)
{
}

QVariant CleanupModel::extra(const CleanupRow &row, int column, int role) const
{
    if (role == SeverityRole && column == ObjectColumn)
        return static_cast<int>(severityOf(row.item));
    if (role == QuietRole)
        return row.item.isInUse;
    if (role == Qt::ToolTipRole && column == ObjectColumn)
        return row.item.name;
    return {};
}

} // namespace tessera
