// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/nodes_model.h"

#include "models/format.h"

#include <array>

namespace tessera {

namespace {

enum NodeColumn {
    AddressColumn,
    StateColumn,
    RoleColumn,
    GroupColumn,
    IdColumn,
    ShardsColumn,
    PlacementsColumn,
    BytesColumn,
    ColumnCount
};

QVariant yesNo(bool value)
{
    return value ? NodesModel::tr("yes") : NodesModel::tr("no");
}

constexpr std::array nodeColumns {
    Column<NodeRow> { QT_TRANSLATE_NOOP("tessera::NodesModel", "Node"),
                      [](const NodeRow &row) -> QVariant { return row.node.address(); }, nullptr },
    Column<NodeRow> { QT_TRANSLATE_NOOP("tessera::NodesModel", "State"),
                      [](const NodeRow &row) -> QVariant { return nodeStateText(row); },
                      [](const NodeRow &row) -> QVariant { return -static_cast<int>(nodeSeverity(row)); } },
    Column<NodeRow> { QT_TRANSLATE_NOOP("tessera::NodesModel", "Role"),
                      [](const NodeRow &row) -> QVariant { return nodeRoleText(row.node); }, nullptr },
    Column<NodeRow> { QT_TRANSLATE_NOOP("tessera::NodesModel", "Group"),
                      [](const NodeRow &row) -> QVariant { return row.node.group.value; }, nullptr, true },
    Column<NodeRow> { QT_TRANSLATE_NOOP("tessera::NodesModel", "Node id"),
                      [](const NodeRow &row) -> QVariant { return row.node.id.value; }, nullptr, true },
    Column<NodeRow> { QT_TRANSLATE_NOOP("tessera::NodesModel", "May hold shards"),
                      [](const NodeRow &row) -> QVariant { return yesNo(row.node.shouldHaveShards); },
                      nullptr },
    Column<NodeRow> { QT_TRANSLATE_NOOP("tessera::NodesModel", "Placements"),
                      [](const NodeRow &row) -> QVariant { return format::count(row.placements); },
                      [](const NodeRow &row) -> QVariant { return row.placements; }, true },
    Column<NodeRow> { QT_TRANSLATE_NOOP("tessera::NodesModel", "Size"),
                      [](const NodeRow &row) -> QVariant { return format::bytes(row.bytes); },
                      [](const NodeRow &row) -> QVariant { return row.bytes ? row.bytes->value : -1; },
                      true },
};
static_assert(nodeColumns.size() == ColumnCount);

} // namespace

NodesModel::NodesModel(QObject *parent)
    : SnapshotTableModel(nodeColumns, "tessera::NodesModel", parent)
{
}

QVariant NodesModel::extra(const NodeRow &row, int column, int role) const
{
    if (role == SeverityRole && column == StateColumn)
        return static_cast<int>(nodeSeverity(row));
    if (role == ShareRole && column == BytesColumn && row.bytes)
        return row.share;
    if (role == QuietRole)
        return column == RoleColumn || column == GroupColumn || column == IdColumn || column == ShardsColumn;
    return {};
}

} // namespace tessera
