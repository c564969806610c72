// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/size_text.h"
#include "core/rebalance/rebalance_plan.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::RebalancePlan)
};

/// Closer to the mean than this share counts as at it.
constexpr double nearby = 0.01;

NodeForecast *nodeOf(QList<NodeForecast> &nodes, GroupId group)
{
    const auto found = std::ranges::find(nodes, group, &NodeForecast::group);
    return found == nodes.end() ? nullptr : &*found;
}

void apply(QList<NodeForecast> &nodes, const SetMove &move)
{
    auto *from = nodeOf(nodes, move.from);
    auto *to = nodeOf(nodes, move.to);
    if (!from || !to)
        return;
    const auto bytes = move.bytes.value_or(ByteCount {});
    from->costAfter -= move.cost;
    from->bytesAfter = from->bytesAfter - bytes;
    --from->setsAfter;
    to->costAfter += move.cost;
    to->bytesAfter += bytes;
    ++to->setsAfter;
}

/// Where a node stands at that moment.
QString standing(const QList<NodeForecast> &nodes, const NodeForecast &node)
{
    if (node.capacity <= 0)
        return Words::tr("to be emptied", "a node");
    if (node.setsAfter == 0)
        return node.group.value < 0 ? Words::tr("new", "a node") : Words::tr("empty", "a node");
    const auto fair = meanCost(nodes, &NodeForecast::costAfter) * node.capacity;
    const auto off = fair > 0 ? (node.costAfter - fair) / fair : 0;
    if (std::abs(off) < nearby)
        return Words::tr("at the mean", "a node");
    const auto percent = QLocale().toString(std::abs(off) * 100, 'f', 0);
    return off > 0 ? Words::tr("%1 % above the mean", "a node").arg(percent)
                   : Words::tr("%1 % below the mean", "a node").arg(percent);
}

QString bytesWords(const SetMove &move)
{
    return move.bytes ? bytesText(*move.bytes) : Words::tr("a set of unknown size");
}

} // namespace

QList<NodeForecast> nodesAfter(const RebalancePlan &plan, qsizetype steps)
{
    auto nodes = plan.nodes;
    for (auto &node : nodes) {
        node.costAfter = node.costBefore;
        node.bytesAfter = node.bytesBefore;
        node.setsAfter = node.setsBefore;
    }
    for (qsizetype i = 0; i < std::min(steps, plan.moves.size()); ++i)
        apply(nodes, plan.moves.at(i));
    return nodes;
}

QStringList explainMoves(const RebalancePlan &plan)
{
    auto nodes = nodesAfter(plan, 0);
    QStringList sentences;
    for (const auto &move : plan.moves) {
        const auto *from = nodeOf(nodes, move.from);
        const auto *to = nodeOf(nodes, move.to);
        if (from && to)
            sentences << Words::tr("Moves %1 from %2 (%3) to %4 (%5).")
                             .arg(bytesWords(move), from->name, standing(nodes, *from), to->name,
                                  standing(nodes, *to));
        apply(nodes, move);
    }
    return sentences;
}

SnapshotPtr withImaginedNodes(const SnapshotPtr &snapshot, int count)
{
    if (count <= 0)
        return snapshot;
    QList<Node> nodes;
    for (int i = 1; i <= count; ++i)
        nodes << Node { .id = NodeId { -i },
                        .group = GroupId { -i },
                        .host = imaginedNodeName(i),
                        .port = 0,
                        .hasMetadata = true,
                        .metadataSynced = true };
    return std::make_shared<const ClusterSnapshot>(snapshot->withNodes(nodes));
}

} // namespace tessera
