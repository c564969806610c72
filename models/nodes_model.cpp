// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/nodes_model.h"

#include <array>

namespace tessera {

namespace {

QVariant yesNo(bool value)
{
    return value ? QCoreApplication::translate("tessera::NodesModel", "yes")
                 : QCoreApplication::translate("tessera::NodesModel", "no");
}

constexpr std::array nodeColumns {
    Column<NodeRow> { QT_TRANSLATE_NOOP("tessera::NodesModel", "Node"),
                      [](const NodeRow &row) -> QVariant { return row.node.id.value; }, nullptr, true },
    Column<NodeRow> { QT_TRANSLATE_NOOP("tessera::NodesModel", "Address"),
                      [](const NodeRow &row) -> QVariant { return row.node.address(); }, nullptr },
    Column<NodeRow> { QT_TRANSLATE_NOOP("tessera::NodesModel", "Group"),
                      [](const NodeRow &row) -> QVariant { return row.node.group.value; }, nullptr, true },
    Column<NodeRow> { QT_TRANSLATE_NOOP("tessera::NodesModel", "Active"),
                      [](const NodeRow &row) { return yesNo(row.node.isActive); }, nullptr },
    Column<NodeRow> { QT_TRANSLATE_NOOP("tessera::NodesModel", "Holds shards"),
                      [](const NodeRow &row) { return yesNo(row.node.shouldHaveShards); }, nullptr },
    Column<NodeRow> { QT_TRANSLATE_NOOP("tessera::NodesModel", "Placements"),
                      [](const NodeRow &row) -> QVariant { return row.placements; }, nullptr, true },
};

} // namespace

QList<NodeRow> nodeRows(const ClusterState &state)
{
    QList<NodeRow> rows;
    QHash<GroupId, NodeRow> totals;
    for (const auto &placement : state.snapshot->placements()) {
        auto &total = totals[placement.group];
        ++total.placements;
        if (const auto size = state.sizes ? state.sizes->of(placement.id) : std::nullopt)
            total.bytes = total.bytes.value_or(ByteCount {}) + *size;
    }
    for (const auto &node : state.snapshot->nodes()) {
        const bool holds = node.role == NodeRole::Primary;
        const auto total = holds ? totals.value(node.group) : NodeRow {};
        const auto health = state.reachable.constFind(node.id);
        rows << NodeRow { .node = node,
                          .placements = total.placements,
                          .bytes = total.bytes,
                          .isReachable =
                              health == state.reachable.constEnd() ? std::nullopt : std::optional(*health) };
    }
    return rows;
}

NodesModel::NodesModel(QObject *parent)
    : SnapshotTableModel(nodeColumns, "tessera::NodesModel", parent)
{
}

} // namespace tessera
