// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/node_rows.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::NodesModel)
};

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
        return Words::tr("coordinator");
    if (node.isClone)
        return Words::tr("clone");
    switch (node.role) {
    case NodeRole::Primary:
        return Words::tr("worker");
    case NodeRole::Secondary:
        return Words::tr("secondary");
    case NodeRole::Unavailable:
        return Words::tr("unavailable");
    }
    return {};
}

QString nodeStateText(const NodeRow &row)
{
    if (!row.node.isActive)
        return Words::tr("inactive");
    if (!row.isReachable)
        return Words::tr("not asked yet");
    if (!*row.isReachable)
        return Words::tr("does not answer");
    return row.isMetadataStale ? Words::tr("metadata not in step") : Words::tr("answers");
}

Severity nodeSeverity(const NodeRow &row)
{
    if (!row.node.isActive || row.isMetadataStale)
        return Severity::Warning;
    if (!row.isReachable)
        return Severity::Info;
    return *row.isReachable ? Severity::Ok : Severity::Critical;
}

} // namespace tessera
