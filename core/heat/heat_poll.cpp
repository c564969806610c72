// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/heat/heat_poll.h"

#include "core/postgres/sql_text.h"

#include <map>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

/// An hour.
constexpr int roundsOfNames = 60;

struct Member
{
    ColocationId group;
    HeatTable table;
};

/// By oid.
Result<QHash<quint32, Member>> readMembers(Session &session, Deadline deadline, std::stop_token stop)
{
    const auto rows = session.run(sqlText(u"list_heat_tables"_s), {}, deadline, std::move(stop));
    if (!rows)
        return tl::unexpected(rows.error());
    QHash<quint32, Member> members;
    for (int row = 0; row < rows->size(); ++row)
        members.insert(rows->get<quint32>(row, 0),
                       { ColocationId { rows->get<qint32>(row, 1) },
                         { { rows->get<QString>(row, 2), rows->get<QString>(row, 3) },
                           { rows->get<QString>(row, 4), rows->get<QString>(row, 5) } } });
    return members;
}

using ShardsByTable = std::map<HeatTable, std::vector<HeatShard>>;

HeatLayout layoutOf(ColocationId group, ShardsByTable &tables)
{
    HeatLayout layout { group, {}, {} };
    for (auto &[table, shards] : tables) {
        std::ranges::sort(shards, {}, [](const HeatShard &shard) { return std::pair(shard.min, shard.id); });
        for (auto &shard : shards) {
            shard.table = static_cast<qint32>(layout.tables.size());
            layout.shards.push_back(shard);
        }
        layout.tables << table;
    }
    return layout;
}

quint64 printOf(const NodeCounts &counts)
{
    quint64 print = counts.shards.size();
    for (const auto &count : counts.shards)
        print ^= qHash(count.shard) * quint64(0x9e3779b97f4a7c15);
    return print;
}

/// Of all nodes: a shard that several hold is read from any and written on all of them.
QHash<ShardId, ShardRate> rateOfShards(const QHash<NodeId, std::vector<ShardRate>> &rates)
{
    QHash<ShardId, ShardRate> sums;
    for (const auto &ofNode : rates) {
        for (const auto &rate : ofNode) {
            auto &sum = sums[rate.shard];
            sum = { rate.shard, sum.read + rate.read, std::max(sum.written, rate.written) };
        }
    }
    return sums;
}

} // namespace

Result<QList<HeatLayout>> readHeatLayouts(Session &session, Deadline deadline, std::stop_token stop)
{
    const auto members = readMembers(session, deadline, stop);
    if (!members)
        return tl::unexpected(members.error());
    const auto rows = session.run(sqlText(u"list_heat_shards"_s), {}, deadline, std::move(stop));
    if (!rows)
        return tl::unexpected(rows.error());
    std::map<ColocationId, ShardsByTable> groups;
    for (int row = 0; row < rows->size(); ++row) {
        const auto member = members->constFind(rows->get<quint32>(row, 1));
        if (member != members->cend())
            groups[member->group][member->table].push_back({ ShardId { rows->get<qint64>(row, 0) }, 0,
                                                             rows->get<qint32>(row, 2),
                                                             rows->get<qint32>(row, 3), NodeId {} });
    }
    QList<HeatLayout> layouts;
    for (auto &[group, tables] : groups)
        layouts << layoutOf(group, tables);
    return layouts;
}

QList<HeatColumn> heatColumns(const QList<HeatLayoutPtr> &layouts,
                              const QHash<NodeId, std::vector<ShardRate>> &rates)
{
    const auto known = rateOfShards(rates);
    QList<HeatColumn> columns;
    for (const auto &layout : layouts) {
        HeatColumn column(layout);
        for (std::size_t at = 0; at < layout->shards.size(); ++at) {
            const auto rate = known.constFind(layout->shards[at].id);
            if (rate == known.cend())
                continue;
            column.read[at] = rate->read;
            column.written[at] = rate->written;
        }
        columns << column;
    }
    return columns;
}

HeatLayoutPtr withNodes(const HeatLayoutPtr &layout, const QHash<ShardId, NodeId> &holders)
{
    const auto nodeOf = [&](const HeatShard &shard) { return holders.value(shard.id, shard.node); };
    const bool isSame = std::ranges::all_of(
        layout->shards, [&](const HeatShard &shard) { return nodeOf(shard) == shard.node; });
    if (isSame)
        return layout;
    auto changed = std::make_shared<HeatLayout>(*layout);
    for (auto &shard : changed->shards)
        shard.node = nodeOf(shard);
    return changed;
}

/// Reads the layouts anew when a node holds other shards than it did.
Result<> HeatPoll::follow(Session &session, const Counted &counted, Deadline deadline, std::stop_token stop)
{
    bool isSame = --m_roundsLeft > 0;
    for (auto node = counted.begin(); node != counted.end(); ++node) {
        const auto print = printOf(*node);
        isSame = isSame && m_prints.value(node.key()) == print;
        m_prints.insert(node.key(), print);
    }
    if (isSame)
        return {};
    m_roundsLeft = 0; // again, should it fail
    const auto layouts = readHeatLayouts(session, deadline, std::move(stop));
    if (!layouts)
        return tl::unexpected(layouts.error());
    m_layouts.clear();
    for (const auto &layout : *layouts)
        m_layouts << std::make_shared<HeatLayout>(layout);
    m_roundsLeft = roundsOfNames;
    forgetHolders();
    return {};
}

/// Those of shards that are gone.
void HeatPoll::forgetHolders()
{
    QHash<ShardId, NodeId> kept;
    for (const auto &layout : std::as_const(m_layouts)) {
        for (const auto &shard : layout->shards) {
            if (const auto holder = m_holders.constFind(shard.id); holder != m_holders.cend())
                kept.insert(shard.id, *holder);
        }
    }
    m_holders = kept;
}

Result<HeatMinute> HeatPoll::poll(Session &session, const AskNodes &ask, Deadline deadline,
                                  std::stop_token stop)
{
    const auto answers = ask(sqlText(u"node_shard_activity"_s));
    if (!answers)
        return tl::unexpected(answers.error());
    HeatMinute minute;
    Counted counted;
    QHash<NodeId, std::vector<ShardRate>> rates;
    for (const auto &answer : *answers) {
        if (!answer.isAnswer) {
            minute.silent.insert(answer.node, answer.text);
            continue;
        }
        const auto now = nodeCounts(answer.text);
        for (const auto &count : now.shards)
            m_holders.insert(count.shard, answer.node);
        if (const auto before = m_before.constFind(answer.node); before != m_before.cend())
            rates.insert(answer.node, ratesBetween(*before, now, longestSpan));
        counted.insert(answer.node, now);
    }
    if (const auto followed = follow(session, counted, deadline, std::move(stop)); !followed)
        return tl::unexpected(followed.error());
    m_before.insert(counted);
    for (auto &layout : m_layouts)
        layout = withNodes(layout, m_holders);
    minute.columns = heatColumns(m_layouts, rates);
    minute.columns.removeIf([](const HeatColumn &column) { return column.isEmpty(); });
    return minute;
}

} // namespace tessera
