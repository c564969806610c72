// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/node_disks.h"
#include "core/rebalance/rebalance_plan.h"

#include <utility>
#include <vector>

namespace tessera {

/// When one disk is fullest while a plan's moves are made one after the other.
struct DiskMoment
{
    QString node; ///< Name
    qsizetype move = 0; ///< From 1: while this one copies, and until its source is dropped
    ByteCount free; ///< Below zero: so much is missing
    ByteCount reserve; ///< What must stay free
    [[nodiscard]] ByteCount margin() const { return free - reserve; }
    bool operator==(const DiskMoment &) const = default;
};

/// Free space of every node that a plan moves shards to or from, move by move. A set lies on both nodes while
/// it copies (citus.md §3.5); the source's copy counts as dropped before the next move begins, which the
/// server may put off by citus.defer_shard_delete_interval.
class DiskForecast
{
public:
    /// @p disks may be null: nothing is known then.
    DiskForecast(RebalancePlan plan, const ClusterSnapshot &cluster, const NodeDisks *disks);

    /// Free space once @p moves moves are made; nullopt where the node's disk is unknown.
    [[nodiscard]] std::optional<ByteCount> freeAfter(GroupId group, qsizetype moves) const;
    /// The least that the node has while moves copy onto it, and now.
    [[nodiscard]] std::optional<ByteCount> leastFree(GroupId group) const;
    /// True where so little is left that the server would refuse the move.
    [[nodiscard]] bool isShort(GroupId group, ByteCount free) const;
    /// Of the nodes that get shards, the one with the least left over what must stay free.
    [[nodiscard]] std::optional<DiskMoment> tightest() const { return m_tightest; }
    /// Nodes that get shards, with unknown disks; imagined ones too.
    [[nodiscard]] const QStringList &unknownNodes() const { return m_unknown; }
    /// One sentence about the tightest moment, what is unknown, or that nothing is; empty without moves.
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] bool isEnough() const { return !m_tightest || m_tightest->margin().value >= 0; }

private:
    struct Room
    {
        ByteCount reserve;
        ByteCount least;
        std::vector<std::pair<qsizetype, ByteCount>> free; ///< Since which move, from 0: now
        void change(qsizetype move, qint64 bytes);
    };
    void walk();
    void take(Room &room, const SetMove &move, qsizetype number);

    RebalancePlan m_plan;
    QHash<GroupId, Room> m_rooms;
    std::optional<DiskMoment> m_tightest;
    QStringList m_unknown;
    double m_reservePercent = 0;
    bool m_hasUnknownSizes = false;
};

} // namespace tessera
