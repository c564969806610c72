// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/balance.h"

#include "core/base/size_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <set>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Balance)
};

/// No move while every node is within a tenth of the mean (citus.md §4.1, by_disk_size).
constexpr double tolerated = 0.1;

QList<NodeShare> sharesOf(const ClusterState &state)
{
    const auto &snapshot = *state.snapshot;
    QHash<GroupId, NodeShare> shares;
    for (const auto &node : snapshot.shardNodes())
        shares.insert(node.group, { .node = node, .placements = 0, .bytes = ByteCount {} });
    for (const auto &placement : snapshot.placements()) {
        const auto share = shares.find(placement.group);
        if (share == shares.end() || !isMovable(snapshot.tableOf(snapshot.shards()[placement.shard]).kind))
            continue;
        ++share->placements;
        const auto size = state.sizes ? state.sizes->of(placement.id) : std::nullopt;
        share->bytes = share->bytes && size ? std::optional(*share->bytes + *size) : std::nullopt;
    }
    auto list = shares.values();
    std::ranges::sort(list, {}, [](const NodeShare &share) { return share.node.group; });
    return list;
}

/// Bytes of all shards that go along with @p move; nullopt when one is unknown.
std::optional<ByteCount> bytesOf(const PlannedMove &move, const std::vector<const Shard *> &set,
                                 const ClusterState &state)
{
    ByteCount sum;
    for (const auto *shard : set) {
        for (const auto &placement : state.snapshot->placementsOf(*shard)) {
            if (placement.group != move.from)
                continue;
            const auto size = state.sizes ? state.sizes->of(placement.id) : std::nullopt;
            if (!size)
                return std::nullopt;
            sum += *size;
        }
    }
    return sum;
}

/// The server lists each shard of a set; together they are one move.
void addPlan(Balance &balance, const ClusterState &state)
{
    std::set<std::tuple<ShardId, GroupId, GroupId>> counted;
    balance.moveBytes = ByteCount {};
    for (const auto &move : state.serverPlan->moves) {
        const auto *shard = state.snapshot->shard(move.shard);
        if (!shard)
            continue;
        const auto set = state.snapshot->shardSet(*shard);
        if (!counted.emplace(set.front()->id, move.from, move.to).second)
            continue;
        const auto bytes = bytesOf(move, set, state);
        balance.moveBytes =
            balance.moveBytes && bytes ? std::optional(*balance.moveBytes + *bytes) : std::nullopt;
    }
    balance.moves = static_cast<qsizetype>(counted.size());
    balance.isRebalanceWanted = balance.moves > 0;
}

QString planSentence(const Balance &balance)
{
    const auto count = static_cast<int>(*balance.moves);
    if (count == 0)
        return Words::tr("Balanced: the server would move nothing.");
    if (!balance.moveBytes)
        return Words::tr("Rebalance recommended: %n move(s).", nullptr, count);
    return Words::tr("Rebalance recommended: %1 in %n move(s).", nullptr, count)
        .arg(bytesText(*balance.moveBytes));
}

QString percent(double share)
{
    return QLocale().toString(share * 100, 'f', 0);
}

QString sentenceOf(const Balance &balance)
{
    if (balance.nodes.isEmpty())
        return Words::tr("No node may hold shards.");
    if (balance.mean == 0)
        return Words::tr("No distributed data yet.");
    if (balance.nodes.size() == 1)
        return Words::tr("All shards are on one node.");
    if (balance.moves)
        return planSentence(balance);
    if (!balance.isRebalanceWanted)
        return Words::tr("Balanced: no node is more than %1 % off the mean.").arg(percent(tolerated));
    const auto *least = balance.emptiest();
    if (balance.weight(*least) == 0)
        return Words::tr("Rebalance recommended: %1 holds no shards.").arg(least->node.address());
    const auto *most = balance.fullest();
    return Words::tr("Rebalance recommended: %1 holds %2 % more than the mean.")
        .arg(most->node.address(), percent((balance.weight(*most) - balance.mean) / balance.mean));
}

} // namespace

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
    balance.nodes = sharesOf(state);
    balance.byBytes =
        std::ranges::all_of(balance.nodes, [](const auto &share) { return share.bytes.has_value(); });
    for (const auto &share : std::as_const(balance.nodes))
        balance.mean += balance.weight(share) / static_cast<double>(balance.nodes.size());
    balance.isRebalanceWanted = balance.nodes.size() > 1 && balance.spread() > tolerated;
    if (state.serverPlan && balance.nodes.size() > 1)
        addPlan(balance, state);
    balance.sentence = sentenceOf(balance);
    return balance;
}

} // namespace tessera
