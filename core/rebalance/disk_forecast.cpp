// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rebalance/disk_forecast.h"

#include "core/base/size_text.h"
#include "core/cluster/finding_rules.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::DiskForecast)
};

QString nameOf(const RebalancePlan &plan, GroupId group)
{
    const auto found = std::ranges::find(plan.nodes, group, &NodeForecast::group);
    return found == plan.nodes.end() ? QString() : found->name;
}

} // namespace

DiskForecast::DiskForecast(RebalancePlan plan, const ClusterSnapshot &cluster, const NodeDisks *disks)
    : m_plan(std::move(plan))
{
    if (disks) {
        m_reservePercent = disks->reservePercent;
        for (auto it = disks->nodes.begin(); it != disks->nodes.end(); ++it) {
            if (const auto *node = cluster.node(it.key()))
                m_rooms.insert(node->group,
                               { reserveOf(*it, disks->reservePercent), it->free, { { 0, it->free } } });
        }
    }
    walk();
}

void DiskForecast::Room::change(qsizetype move, qint64 bytes)
{
    free.emplace_back(move, ByteCount { free.back().second.value + bytes });
}

void DiskForecast::take(Room &room, const SetMove &move, qsizetype number)
{
    room.change(number, -move.bytes.value_or(ByteCount {}).value);
    const auto free = room.free.back().second;
    room.least = std::min(room.least, free);
    const auto margin = free - room.reserve;
    if (!m_tightest || margin < m_tightest->margin())
        m_tightest = DiskMoment { nameOf(m_plan, move.to), number, free, room.reserve };
}

void DiskForecast::walk()
{
    for (qsizetype i = 0; i < m_plan.moves.size(); ++i) {
        const auto &move = m_plan.moves.at(i);
        m_hasUnknownSizes |= !move.bytes;
        if (const auto to = m_rooms.find(move.to); to != m_rooms.end())
            take(*to, move, i + 1);
        else if (const auto name = nameOf(m_plan, move.to); !m_unknown.contains(name))
            m_unknown << name;
        if (const auto from = m_rooms.find(move.from); from != m_rooms.end())
            from->change(i + 1, move.bytes.value_or(ByteCount {}).value);
    }
}

std::optional<ByteCount> DiskForecast::freeAfter(GroupId group, qsizetype moves) const
{
    const auto room = m_rooms.constFind(group);
    if (room == m_rooms.constEnd())
        return std::nullopt;
    const auto next =
        std::ranges::upper_bound(room->free, moves, {}, &std::pair<qsizetype, ByteCount>::first);
    return std::prev(next)->second;
}

std::optional<ByteCount> DiskForecast::leastFree(GroupId group) const
{
    const auto room = m_rooms.constFind(group);
    return room == m_rooms.constEnd() ? std::nullopt : std::optional(room->least);
}

bool DiskForecast::isShort(GroupId group, ByteCount free) const
{
    const auto room = m_rooms.constFind(group);
    return room != m_rooms.constEnd() && free < room->reserve;
}

QString DiskForecast::sentence() const
{
    if (m_plan.moves.isEmpty())
        return {};
    QStringList sentences;
    if (m_tightest) {
        const auto &[node, move, free, reserve] = *m_tightest;
        if (free.value < 0)
            sentences << Words::tr("The disk of %1 is %2 too small at move %3.")
                             .arg(node, bytesText({ -free.value }), QString::number(move));
        else if (free < reserve)
            sentences << Words::tr("%1 falls to %2 free at move %3, below the %4 % that must stay free.")
                             .arg(node, bytesText(free), QString::number(move),
                                  QLocale().toString(m_reservePercent));
        else
            sentences << Words::tr(
                             "There is room on the disks: the tightest moment is move %3, when %1 has %2 "
                             "free.")
                             .arg(node, bytesText(free), QString::number(move));
    }
    if (!m_unknown.isEmpty())
        sentences << Words::tr("The free space of %1 is not available.").arg(listed(m_unknown));
    if (m_tightest && m_hasUnknownSizes)
        sentences << Words::tr("Sets of unknown size are left out.");
    return sentences.join(QLatin1Char(' '));
}

} // namespace tessera
