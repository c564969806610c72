// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map_moves.h"

#include "models/format.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::MapMoves)
};

/// Copies of reference tables do not leave their source.
bool isMove(const RunningMove &move)
{
    return move.operation == QLatin1String("move");
}

void addBytes(MapMove &move, const RunningMove &live)
{
    if (!live.sourceSize)
        return;
    const qint64 whole = live.sourceSize->value;
    const qint64 there = live.isDone ? whole : live.targetSize.value_or(ByteCount {}).value;
    move.whole += whole;
    move.copied += std::min(there, whole);
}

/// A set is on its way while one of its shards is.
void addLive(const ClusterState &state, const MapContent &content, QHash<quint32, MapMove> &moves)
{
    QSet<quint32> underWay;
    for (const auto &live : state.moves) {
        if (const auto set = content.setOf(live.shard); set && isMove(live) && !live.isDone)
            underWay.insert(*set);
    }
    for (const auto &live : state.moves) {
        const auto set = content.setOf(live.shard);
        const auto *from = state.snapshot->node(live.source);
        const auto *to = state.snapshot->node(live.target);
        if (!set || !underWay.contains(*set) || !isMove(live) || !from || !to)
            continue;
        const auto source = content.columnIndex(from->group);
        const auto target = content.columnIndex(to->group);
        if (source >= content.columns.size() || target >= content.columns.size())
            continue;
        auto &move = moves[*set];
        move.from = source;
        move.to = target;
        move.isLive = true;
        addBytes(move, live);
        if (!live.isDone)
            move.phase = live.phase();
    }
}

} // namespace

std::vector<GroupId> targetGroups(const ClusterState &state, const MapOverlay &overlay)
{
    std::vector<GroupId> groups;
    for (const auto &change : overlay.changes)
        groups.push_back(change.to);
    for (const auto &move : state.moves) {
        if (const auto *to = state.snapshot->node(move.target); to && isMove(move) && !move.isDone)
            groups.push_back(to->group);
    }
    return groups;
}

QHash<quint32, MapMove> mapMoves(const ClusterState &state, const MapOverlay &overlay,
                                 const MapContent &content)
{
    QHash<quint32, MapMove> moves;
    for (const auto &change : overlay.changes) {
        const auto set = content.setOf(change.shard);
        const auto from = content.columnIndex(change.from);
        const auto to = content.columnIndex(change.to);
        if (set && from < content.columns.size() && to < content.columns.size())
            moves.insert(
                *set,
                MapMove {
                    .from = from, .to = to, .step = change.step, .isMade = change.step < overlay.doneSteps });
    }
    addLive(state, content, moves);
    return moves;
}

QString moveText(const MapContent &content, const MapMove &move)
{
    const auto target = content.columns[move.to].name;
    if (const auto percent = move.percent())
        return Words::tr("moving to %1, %2").arg(target, format::percent(*percent / 100.0));
    if (move.isLive)
        return Words::tr("moving to %1").arg(target);
    return move.isMade ? Words::tr("moved to %1").arg(target)
                       : Words::tr("move %1: to %2").arg(format::count(move.step + 1), target);
}

} // namespace tessera
