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

QHash<GroupId, NodeRow> totalsByGroup(const ClusterState &state)
{
    QHash<GroupId, NodeRow> totals;
    QSet<GroupId> unknown;
    for (const auto &placement : state.snapshot->placements()) {
        auto &total = totals[placement.group];
        ++total.placements;
        const auto size = state.sizes ? state.sizes->of(placement.id) : std::nullopt;
        if (!size)
            unknown << placement.group;
        total.bytes = total.bytes.value_or(ByteCount {}) + size.value_or(ByteCount {});
    }
    for (const auto group : std::as_const(unknown))
        totals[group].bytes.reset();
    return totals;
}

} // namespace

QList<NodeRow> nodeRows(const ClusterState &state)
{
    QList<NodeRow> rows;
    const auto totals = totalsByGroup(state);
    qint64 largest = 1;
    for (const auto &total : totals)
        largest = qMax(largest, total.bytes.value_or(ByteCount {}).value);
    for (const auto &node : state.snapshot->nodes()) {
        NodeRow row { .node = node };
        const auto total = totals.constFind(node.group);
        if (node.role == NodeRole::Primary) {
            row.placements = total == totals.cend() ? 0 : total->placements;
            row.bytes = total != totals.cend() ? total->bytes
                : state.sizes                  ? std::optional(ByteCount {})
                                               : std::nullopt;
            row.share =
                static_cast<double>(row.bytes.value_or(ByteCount {}).value) / static_cast<double>(largest);
        }
        const auto health = state.reachable.constFind(node.id);
        if (health != state.reachable.constEnd())
            row.isReachable = *health;
        row.isMetadataStale = node.isActive && node.hasMetadata && !node.metadataSynced;
        rows << row;
    }
    return rows;
}

QString nodeRoleText(const Node &node)
{
    if (node.isCoordinator() && node.role == NodeRole::Primary)
        return NodesModel::tr("coordinator");
    if (node.isClone)
        return NodesModel::tr("clone");
    switch (node.role) {
    case NodeRole::Primary:
        return NodesModel::tr("worker");
    case NodeRole::Secondary:
        return NodesModel::tr("secondary");
    case NodeRole::Unavailable:
        return NodesModel::tr("unavailable");
    }
    return {};
}

QString nodeStateText(const NodeRow &row)
{
    if (!row.node.isActive)
        return NodesModel::tr("inactive");
    if (!row.isReachable)
        return NodesModel::tr("not asked yet");
    if (!*row.isReachable)
        return NodesModel::tr("does not answer");
    return row.isMetadataStale ? NodesModel::tr("metadata not in step") : NodesModel::tr("answers");
}

Severity nodeSeverity(const NodeRow &row)
{
    if (!row.node.isActive || row.isMetadataStale)
        return Severity::Warning;
    if (!row.isReachable)
        return Severity::Info;
    return *row.isReachable ? Severity::Ok : Severity::Critical;
}

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
