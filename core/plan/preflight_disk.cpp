// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/size_text.h"
#include "core/cluster/node_disks.h"
#include "core/plan/preflight_rules.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Preflight)
};

/// A node that a plan may bring something to, or a server that it makes one.
struct Target
{
    const NodeFacts &facts;
    NodeId id; ///< Below zero for one that is to be added, as moves name it
    GroupId group;
};

QList<Target> targetsOf(const Question &question)
{
    QList<Target> targets;
    for (const auto &node : question.facts.nodes) {
        if (const auto *registered = question.cluster.node(node.id))
            targets << Target { node, node.id, registered->group };
    }
    for (const auto &server : question.facts.newNodes) {
        const auto place = static_cast<qint32>(question.plan.needs.newNodes.indexOf(server.address));
        if (place >= 0)
            targets << Target { server, NodeId { -1 - place }, GroupId { -1 - place } };
    }
    return targets;
}

/// A source's shards, gone some time after their move.
struct Freed
{
    std::chrono::milliseconds at;
    qint64 bytes;
};

/// The disk of one node while the plan runs.
struct Room
{
    qint64 left = 0;
    qint64 least = std::numeric_limits<qint64>::max();
    qsizetype step = 0; ///< When it is least
    qint64 reserve = 0; ///< What must stay free
    bool takes = false; ///< The plan brings something here
    QList<Freed> freed = {};

    [[nodiscard]] qint64 margin() const { return least - reserve; }
    [[nodiscard]] qint64 freedBy(std::chrono::milliseconds now) const
    {
        qint64 sum = 0;
        for (const auto &one : freed)
            sum += one.at <= now ? one.bytes : 0;
        return sum;
    }
};

/// Unknown counts as none; unknownSizesRule says so.
qint64 bytesOf(const Question &question, const PlacementChange &move)
{
    const auto *shard = question.cluster.shard(move.shard);
    return shard ? placementBytes(question.facts, { shard }, move.from).value_or(ByteCount {}).value : 0;
}

qint64 reserveOf(const NodeFacts &node, const PlanFacts &facts)
{
    return reserveOf(NodeDisk { .free = {}, .total = node.totalDisk.value_or(ByteCount {}) },
                     facts.diskReservePercent)
        .value;
}

/// A new node has its copies of the reference tables before it gets shards.
QHash<GroupId, Room> roomsBefore(const Question &question)
{
    QHash<GroupId, Room> rooms;
    for (const auto &target : targetsOf(question)) {
        const auto &node = target.facts;
        if (!node.freeDisk || !node.totalDisk)
            continue;
        const auto copies =
            target.id.value < 0 ? question.plan.needs.bytesInto.value(target.id) : ByteCount {};
        rooms.insert(target.group,
                     { .left = (*node.freeDisk - copies).value, .reserve = reserveOf(node, question.facts) });
    }
    return rooms;
}

/// When each step begins, at the earliest: transfers run together, as many as the nodes' lanes allow.
QList<std::chrono::milliseconds> startsOf(const Plan &plan)
{
    QList<std::chrono::milliseconds> starts;
    QHash<NodeId, std::chrono::milliseconds> out;
    QHash<NodeId, std::chrono::milliseconds> into;
    std::chrono::milliseconds now { 0 };
    std::chrono::milliseconds end { 0 };
    for (const auto &step : plan.steps) {
        const auto time = step.estimate.likely;
        if (!step.transfer) {
            now = end;
            out.clear();
            into.clear();
        }
        auto start = now;
        if (const auto &transfer = step.transfer) {
            start += std::max(out[transfer->from] / std::max(plan.lanes.outOfNode, 1),
                              into[transfer->to] / std::max(plan.lanes.intoNode, 1));
            out[transfer->from] += time * transfer->load / wholeLane;
            into[transfer->to] += time * transfer->load / wholeLane;
        }
        starts << start;
        end = std::max(end, start + time);
    }
    return starts;
}

/// Walks the steps: what a step brings is there while its source still has it; the source's copy goes with
/// the deferred drop after the step (citus.md §3.5, §8; peers.md §4 item 6).
QHash<GroupId, Room> roomsDuring(const Question &question)
{
    const auto &plan = question.plan;
    const auto dropInterval = question.facts.jobs.dropInterval;
    const auto starts = startsOf(plan);
    auto moves = plan.moves;
    std::ranges::stable_sort(moves, {}, &PlacementChange::step);
    auto rooms = roomsBefore(question);
    for (const auto &move : moves) {
        const auto bytes = bytesOf(question, move);
        const auto start = starts.value(move.step);
        if (auto to = rooms.find(move.to); to != rooms.end()) {
            to->left -= bytes;
            to->takes = true;
            const auto left = to->left + to->freedBy(start);
            to->step = left < to->least ? move.step : to->step;
            to->least = std::min(to->least, left);
        }
        if (auto from = rooms.find(move.from); from != rooms.end() && dropInterval)
            from->freed << Freed { start + plan.steps.value(move.step).estimate.likely + *dropInterval,
                                   bytes };
    }
    return rooms;
}

Verdict shortfall(const NodeFacts &node, const Room &room, const PlanFacts &facts)
{
    return { CheckResult::Block,
             Words::tr("At step %1 the disk of %2 is %3 short of the %4 % that must stay free.")
                 .arg(QString::number(room.step + 1), node.address, bytesText({ -room.margin() }),
                      QLocale().toString(facts.diskReservePercent)),
             Words::tr(
                 "Make room there, or choose another node. The source's copy counts until it is dropped.") };
}

Verdict unknownDisk(const NodeFacts &node)
{
    return { CheckResult::Warn, Words::tr("The free disk of %1 is unknown.").arg(node.address),
             Words::tr("See for yourself that there is room.") };
}

/// The sentence for a plan whose steps all fit.
Verdict enoughRoom(const Question &question, const QHash<GroupId, Room> &rooms)
{
    const NodeFacts *tightest = nullptr;
    Room least;
    for (const auto &target : targetsOf(question)) {
        const auto room = rooms.value(target.group);
        if (room.takes && (!tightest || room.margin() < least.margin())) {
            tightest = &target.facts;
            least = room;
        }
    }
    return { CheckResult::Ok,
             tightest ? Words::tr("There is room on every disk: %1 keeps at least %2 free.")
                            .arg(tightest->address, bytesText({ least.least }))
                      : Words::tr("There is room on every disk.") };
}

Verdicts moveDisks(const Question &question)
{
    const auto rooms = roomsDuring(question);
    Verdicts verdicts;
    for (const auto &target : targetsOf(question)) {
        const bool takes = std::ranges::any_of(
            question.plan.moves, [&](const PlacementChange &move) { return move.to == target.group; });
        if (!takes)
            continue;
        const auto room = rooms.constFind(target.group);
        if (room == rooms.constEnd())
            verdicts << unknownDisk(target.facts);
        else if (room->margin() < 0)
            verdicts << shortfall(target.facts, *room, question.facts);
    }
    if (verdicts.isEmpty())
        verdicts << enoughRoom(question, rooms);
    return verdicts;
}

/// For plans that place bytes without moving shards, such as new tables.
Verdicts placedDisks(const Question &question)
{
    Verdicts verdicts;
    const auto &into = question.plan.needs.bytesInto;
    for (const auto &target : targetsOf(question)) {
        const auto &node = target.facts;
        const auto need = into.value(target.id);
        if (need.value == 0)
            continue;
        if (!node.freeDisk || !node.totalDisk) {
            verdicts << unknownDisk(node);
            continue;
        }
        const auto left = *node.freeDisk - need;
        if (left.value < reserveOf(node, question.facts))
            verdicts << Verdict { left.value < 0 ? CheckResult::Block : CheckResult::Warn,
                                  Words::tr(
                                      "%1 has %2 free and needs %3, which leaves less than %4 % of its disk.")
                                      .arg(node.address, bytesText(*node.freeDisk), bytesText(need),
                                           QLocale().toString(question.facts.diskReservePercent)),
                                  Words::tr("Make room there, or choose another node.") };
    }
    if (verdicts.isEmpty() && !into.isEmpty())
        verdicts << Verdict { CheckResult::Ok, Words::tr("There is room on every disk.") };
    return verdicts;
}

} // namespace

Verdicts diskRule(const Question &question)
{
    return question.plan.moves.isEmpty() ? placedDisks(question) : moveDisks(question);
}

Verdicts unknownSizesRule(const Question &question)
{
    Verdicts verdicts;
    for (const auto &silent : question.facts.sizes ? question.facts.sizes->silent : QList<SilentNode>()) {
        const auto *node = question.cluster.node(silent.node);
        if (node && node->isActive)
            verdicts << Verdict { CheckResult::Warn,
                                  Words::tr("The sizes on %1 are unknown.").arg(node->address()),
                                  Words::tr("Bytes and times of this plan leave them out.") };
    }
    return verdicts;
}

} // namespace tessera
