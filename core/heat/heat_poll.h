// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/node_fan_out.h"
#include "core/heat/heat_column.h"
#include "core/heat/shard_rates.h"

namespace tessera {

/// What one poll gave.
struct HeatMinute
{
    QList<HeatColumn> columns = {}; ///< One for each colocation group of hash-distributed tables
    QHash<NodeId, QString> silent = {}; ///< Why a node is missing
};

/// Every hash-distributed shard of the cluster, by colocation group; no node is known. Errors: those of
/// Session.
[[nodiscard]] Result<QList<HeatLayout>> readHeatLayouts(Session &session, Deadline deadline,
                                                        std::stop_token stop = {});

/// The layouts with what the nodes measured. A shard that several nodes hold is read from any and written on
/// all of them. A node that said nothing leaves what it held not known.
[[nodiscard]] QList<HeatColumn> heatColumns(const QList<HeatLayoutPtr> &layouts,
                                            const QHash<NodeId, std::vector<ShardRate>> &rates);
/// The layout with each shard where @p holders last found it; the same one when nothing changed.
[[nodiscard]] HeatLayoutPtr withNodes(const HeatLayoutPtr &layout, const QHash<ShardId, NodeId> &holders);

/// Asks all nodes for their shards' counters from time to time and tells what was counted between. For the
/// thread that has the session.
class HeatPoll
{
public:
    /// A longer pause says nothing of the minute at its end.
    static constexpr std::chrono::minutes longestSpan { 5 };

    /// The first call, and the first with a node, only takes note. @p session is the coordinator's. Errors:
    /// those of Session.
    [[nodiscard]] Result<HeatMinute> poll(Session &session, const AskNodes &ask, Deadline deadline,
                                          std::stop_token stop = {});

private:
    using Counted = QHash<NodeId, NodeCounts>;
    [[nodiscard]] Result<> follow(Session &session, const Counted &counted, Deadline deadline,
                                  std::stop_token stop);
    void forgetHolders();

    QList<HeatLayoutPtr> m_layouts;
    QHash<NodeId, quint64> m_prints; ///< Of the shards that each node held when the layouts were read
    QHash<ShardId, NodeId> m_holders;
    int m_roundsLeft = 0; ///< Until the layouts are read again: tables may have been renamed
    Counted m_before;
};

} // namespace tessera
