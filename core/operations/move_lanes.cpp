// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/move_lanes.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::MoveLanes)
};

/// A set that hardly copies is all set-up, and mostly waits: so many of them weigh as one large set. Measured
/// on Citus 13.2.2 with two processors: one online move of 1.9 MB takes 1.2 s, twelve at the same time 2.3 s.
constexpr int mostSmallSets = 8;
/// Processes that a server keeps for others: its own maintenance, parallel queries.
constexpr qint32 processesForOthers = 2;

/// The share of copying in the time of a move that is online. One that blocks writes keeps the load that it
/// has: who made it knows what its writers were promised.
int loadOf(const Transfer &transfer, const MoveCost &cost, std::optional<ByteCount> bytes)
{
    if (transfer.blocksWrites)
        return transfer.load;
    if (!bytes)
        return wholeLane;
    const auto copying = cost.copying(*bytes).count();
    const auto all = std::max<qint64>(1, copying + cost.fixed.count());
    return std::clamp(static_cast<int>(wholeLane * copying / all), wholeLane / mostSmallSets, wholeLane);
}

/// A move takes one slot, sender and worker for each owner of its tables (citus.md §3.4).
qint32 ownersOf(const ClusterSnapshot &cluster)
{
    QSet<QString> owners;
    for (const auto &table : cluster.tables()) {
        if (isMovable(table.kind))
            owners << table.owner;
    }
    return std::max(1, static_cast<qint32>(owners.size()));
}

/// How many moves fit beside what runs; what is unknown does not count.
int roomFor(int moves, std::optional<qint32> most, std::optional<qint32> used, qint32 each)
{
    return most ? std::min(moves, (*most - used.value_or(0)) / each) : moves;
}

int movesAt(const NodeFacts &node, bool gives, bool takes, qint32 owners, int moves)
{
    if (gives) {
        moves = roomFor(moves, node.replicationSlots, node.usedSlots, owners);
        moves = roomFor(moves, node.walSenders, node.usedWalSenders, owners);
    }
    if (takes) {
        moves = roomFor(moves, node.logicalWorkers, node.usedLogicalWorkers, owners);
        const auto used = node.usedWorkerProcesses.value_or(0) + processesForOthers;
        moves = roomFor(moves, node.workerProcesses, used, owners);
    }
    return moves;
}

bool has(const Plan &plan, bool blocksWrites)
{
    return std::ranges::any_of(plan.steps, [blocksWrites](const Step &step) {
        return step.transfer && step.transfer->blocksWrites == blocksWrites;
    });
}

/// Of the node that has the least room.
int mostOnline(const Plan &plan, const PlanFacts &facts, int moves)
{
    QSet<NodeId> giving;
    QSet<NodeId> taking;
    for (const auto &step : plan.steps) {
        if (step.transfer && !step.transfer->blocksWrites) {
            giving << step.transfer->from;
            taking << step.transfer->to;
        }
    }
    const auto owners = ownersOf(*facts.snapshot);
    for (const auto &node : facts.nodes)
        moves = movesAt(node, giving.contains(node.id), taking.contains(node.id), owners, moves);
    for (const auto &node : facts.newNodes) {
        const auto place = static_cast<qint32>(plan.needs.newNodes.indexOf(node.address));
        const bool takes = place >= 0 && taking.contains(NodeId { -1 - place });
        moves = movesAt(node, false, takes, owners, moves);
    }
    return moves;
}

/// So many that block writes weigh as one large set.
int mostBlocking(const Plan &plan)
{
    const auto isSmall = [](const Step &step) { return step.transfer && step.transfer->load <= halfALane; };
    return std::ranges::any_of(plan.steps, isSmall) ? wholeLane / halfALane : 1;
}

void addNotes(Plan &plan, int movesPerNode, const PlanFacts &facts)
{
    const auto most = plan.lanes.mostAtNode;
    if (most <= movesPerNode)
        plan.notes << Words::tr("At each node up to %n set(s) move at a time.", nullptr, movesPerNode);
    else if (has(plan, false))
        plan.notes << Words::tr("At each node up to %1 large sets move at a time, or up to %2 small ones "
                                "that move online.")
                          .arg(movesPerNode)
                          .arg(most);
    else
        plan.notes << Words::tr("At each node up to %1 large sets move at a time, or up to %2 small ones.")
                          .arg(movesPerNode)
                          .arg(most);
    if (has(plan, false))
        plan.notes << Words::tr("Online moves: %1").arg(paceText(facts.pace.online));
    if (has(plan, true))
        plan.notes << Words::tr("Moves that block writes: %1").arg(paceText(facts.pace.blocking));
}

} // namespace

void setLanes(Plan &plan, int movesPerNode, const PlanFacts &facts)
{
    for (auto &step : plan.steps) {
        if (step.transfer)
            step.transfer->load =
                loadOf(*step.transfer, facts.pace.cost(step.transfer->blocksWrites), step.bytes);
    }
    const int most = has(plan, false) ? mostOnline(plan, facts, movesPerNode * mostSmallSets)
                                      : movesPerNode * mostBlocking(plan);
    plan.lanes = { .outOfNode = movesPerNode,
                   .intoNode = movesPerNode,
                   .oneInColocationGroup = !facts.snapshot->capabilities().parallelRebalanceFlags,
                   .mostAtNode = std::max(movesPerNode, most) };
    addNotes(plan, movesPerNode, facts);
}

} // namespace tessera
