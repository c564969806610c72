// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/balance.h"

#include <algorithm>

namespace tessera {

double Balance::weight(const NodeShare &share) const
{
    return byBytes ? static_cast<double>(share.bytes.value_or(ByteCount {}).value)
                   : static_cast<double>(share.placements);
}

double Balance::spread() const
{
    double most = 0;
    for (const auto &share : nodes)
        most = std::max(most, mean > 0 ? std::abs(weight(share) - mean) / mean : 0.0);
    return most;
}

const NodeShare *Balance::fullest() const
{
    const auto found =
        std::ranges::max_element(nodes, {}, [this](const auto &share) { return weight(share); });
    return found == nodes.end() ? nullptr : &*found;
}

const NodeShare *Balance::emptiest() const
{
    const auto found =
        std::ranges::min_element(nodes, {}, [this](const auto &share) { return weight(share); });
    return found == nodes.end() ? nullptr : &*found;
}

Balance balanceOf(const ClusterState &state)
{
    Balance balance;
    if (!state.snapshot)
        return balance;
    const auto &snapshot = *state.snapshot;
    QHash<GroupId, NodeShare> shares;
    bool allKnown = state.sizes != nullptr;
    for (const auto &placement : snapshot.placements()) {
        if (snapshot.tableOf(snapshot.shards()[placement.shard]).kind == TableKind::Reference)
            continue;
        auto &share = shares[placement.group];
        ++share.placements;
        const auto size = state.sizes ? state.sizes->of(placement.id) : std::nullopt;
        allKnown = allKnown && size;
        share.bytes = share.bytes.value_or(ByteCount {}) + size.value_or(ByteCount {});
    }
    for (const auto &node : snapshot.shardNodes()) {
        auto share = shares.value(node.group);
        share.node = node;
        if (!share.bytes)
            share.bytes = ByteCount {};
        balance.nodes << share;
    }
    balance.byBytes = allKnown;
    for (const auto &share : std::as_const(balance.nodes))
        balance.mean += balance.weight(share) / static_cast<double>(balance.nodes.size());
    return balance;
}

} // namespace tessera
