// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rebalance/rebalance_plan.h"

#include "core/rebalance/rebalance_planner.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::RebalancePlan)
};

/// Turns one question into numbers, and the numbers back into moves.
class Planning
{
public:
    Planning(const ShardSets &sets, const RebalanceQuestion &question)
        : m_sets(sets)
        , m_cluster(*sets.snapshot)
        , m_question(question)
    {
    }
    Result<RebalancePlan> plan();
    Result<RebalancePlan> forecast(const QList<SetMove> &moves);

private:
    Result<> addWorld();
    [[nodiscard]] Result<BalanceMoves> found(const QList<SetMove> &moves) const;
    Result<> checkQuestion() const;
    Result<> addNodes();
    Result<> addSets();
    void addForbidden();
    void addRules();
    [[nodiscard]] double capacityOf(const Node &node) const;
    [[nodiscard]] double costOf(const PlacedSet &placed) const;
    [[nodiscard]] bool isKept(const PlacedSet &placed) const;
    void addPools();
    [[nodiscard]] RebalancePlan answer(const BalanceMoves &moves);
    void addForecasts(RebalancePlan &plan) const;

    const ShardSets &m_sets;
    const ClusterSnapshot &m_cluster;
    const RebalanceQuestion &m_question;
    BalanceProblem m_problem;
    std::vector<quint32> m_placed; ///< Of each of the problem's sets, its index in m_sets.placed
    QList<NodeForecast> m_nodes; ///< Of each of the problem's nodes
    QList<NodeId> m_nodeIds; ///< Likewise; 0 for imagined ones
    QHash<GroupId, quint32> m_nodeOfGroup;
    QSet<ColocationId> m_keptGroups;
    QSet<quint32> m_keptTables;
};

Result<> Planning::checkQuestion() const
{
    if (m_question.threshold && !(*m_question.threshold >= 0 && *m_question.threshold <= 1))
        return fail(ErrorKind::Invalid,
                    Words::tr("The threshold is a share of the mean between 0 and 1, such as 0.1."));
    if (m_question.newNodes < 0 || m_question.newNodes > 1000)
        return fail(ErrorKind::Invalid, Words::tr("Imagine between 0 and 1000 new nodes."));
    const auto isCapacity = [](double capacity) { return capacity >= 0 && std::isfinite(capacity); };
    if (!std::ranges::all_of(m_question.capacities, isCapacity) || !isCapacity(m_question.newNodeCapacity))
        return fail(ErrorKind::Invalid,
                    Words::tr("A capacity is a number of at least 0; 1 is an ordinary node."));
    for (const auto &node : m_question.drained) {
        if (!m_cluster.node(node))
            return refuse(Words::tr("The cluster has no node %1.").arg(node.value));
    }
    return {};
}

double Planning::capacityOf(const Node &node) const
{
    if (!node.shouldHaveShards || m_question.drained.contains(node.id))
        return 0;
    const auto asked = m_question.capacities.constFind(node.id);
    if (asked != m_question.capacities.constEnd())
        return *asked;
    return m_question.strategy.capacities.value(node.id, 1);
}

Result<> Planning::addNodes()
{
    auto nodes = m_cluster.nodes();
    std::ranges::sort(nodes, {}, &Node::group);
    for (const auto &node : std::as_const(nodes)) {
        if (node.role != NodeRole::Primary || !node.isActive)
            continue;
        m_nodeOfGroup.insert(node.group, static_cast<quint32>(m_nodes.size()));
        m_nodes << NodeForecast { .group = node.group, .name = node.address(), .capacity = capacityOf(node) };
        m_nodeIds << node.id;
    }
    for (int i = 1; i <= m_question.newNodes; ++i) {
        m_nodes << NodeForecast { .group = GroupId { -i },
                                  .name = imaginedNodeName(i),
                                  .capacity = m_question.newNodeCapacity };
        m_nodeIds << NodeId {};
    }
    for (const auto &node : std::as_const(m_nodes))
        m_problem.nodes.push_back({ node.capacity });
    if (std::ranges::none_of(m_problem.nodes, [](const BalanceNode &node) { return node.capacity > 0; }))
        return refuse(Words::tr("No node would be left that may hold shards."));
    return {};
}

double Planning::costOf(const PlacedSet &placed) const
{
    const auto &strategy = m_question.strategy;
    if (strategy.countsSets())
        return 1;
    if (strategy.weighsBytes())
        return placed.bytes + strategy.baseCost;
    return strategy.costs.value(m_cluster.shards()[placed.shard].id, std::nan(""));
}

bool Planning::isKept(const PlacedSet &placed) const
{
    return placed.isTorn
        || (placed.colocation.value != 0 ? m_keptGroups.contains(placed.colocation)
                                         : m_keptTables.contains(placed.table));
}

Result<> Planning::addSets()
{
    for (const auto &name : m_question.keptTables) {
        const auto *table = m_cluster.table(name);
        if (!table)
            return refuse(Words::tr("There is no distributed table %1.").arg(name));
        m_keptGroups << table->colocation;
        m_keptTables << static_cast<quint32>(table - m_cluster.tables().constData());
    }
    m_problem.sets.reserve(m_sets.placed.size());
    qsizetype unknown = 0;
    for (quint32 i = 0; i < m_sets.placed.size(); ++i) {
        const auto &placed = m_sets.placed[i];
        const auto node = m_nodeOfGroup.constFind(placed.group);
        if (node == m_nodeOfGroup.constEnd())
            continue; // its node is out of use: nothing can be read from it
        const auto cost = costOf(placed);
        unknown += std::isnan(cost);
        m_problem.sets.push_back({ cost, std::isnan(placed.bytes) ? 0 : placed.bytes, *node, 0 });
        m_problem.pinned.push_back(isKept(placed));
        m_problem.copyOf.push_back(placed.set);
        m_placed.push_back(i);
    }
    if (unknown > 0 && !m_question.strategy.weighsBytes())
        return refuse(
            Words::tr("The strategy %1 does not say what %n shard set(s) weigh.", nullptr, int(unknown))
                .arg(m_question.strategy.name));
    if (unknown > 0)
        return refuse(
            Words::tr("What %n shard set(s) weigh is not known, because a node does not tell its sizes.",
                      nullptr, int(unknown)));
    return {};
}

/// A group with fewer placements than nodes is pooled with the other such groups (citus.md §4.2, step 2).
void Planning::addPools()
{
    if (m_question.scope == BalanceScope::Cluster)
        return;
    const auto wide =
        std::ranges::count_if(m_problem.nodes, [](const BalanceNode &node) { return node.capacity > 0; });
    const auto keyOf = [&](quint32 i) {
        const auto &placed = m_sets.placed[m_placed[i]];
        return placed.colocation.value != 0 ? qint64 { placed.colocation.value }
                                            : -1 - qint64 { placed.table };
    };
    QHash<qint64, qsizetype> counts;
    for (quint32 i = 0; i < m_problem.sets.size(); ++i)
        ++counts[keyOf(i)];
    QHash<qint64, quint32> pools;
    for (quint32 i = 0; i < m_problem.sets.size(); ++i) {
        const auto key = keyOf(i);
        if (counts.value(key) < wide)
            continue;
        const auto pool = pools.value(key, static_cast<quint32>(pools.size()) + 1);
        pools.insert(key, pool);
        m_problem.sets[i].pool = pool;
    }
}

void Planning::addForbidden()
{
    if (m_question.strategy.forbidden.isEmpty())
        return;
    for (quint32 i = 0; i < m_problem.sets.size(); ++i) {
        const auto shard = m_cluster.shards()[m_sets.placed[m_placed[i]].shard].id;
        for (quint32 node = 0; node < m_problem.nodes.size(); ++node) {
            if (m_question.strategy.forbidden.contains({ shard, m_nodeIds.at(node) }))
                m_problem.forbidden.emplace_back(i, node);
        }
    }
}

/// Empty is how the planner likes what does not apply: it then asks nothing of it for each set.
void Planning::addRules()
{
    const auto &strategy = m_question.strategy;
    m_problem.rules.threshold =
        std::max(m_question.threshold.value_or(strategy.defaultThreshold), strategy.minimumThreshold);
    m_problem.rules.improvementThreshold = strategy.improvementThreshold;
    m_problem.rules.moveCost = static_cast<double>(m_question.moveCost.value);
    if (m_question.maxMoves)
        m_problem.rules.maxMoves = static_cast<std::size_t>(std::max<qsizetype>(0, *m_question.maxMoves));
    if (m_question.maxBytes)
        m_problem.rules.maxBytes = static_cast<double>(m_question.maxBytes->value);
    m_problem.rules.drainOnly = m_question.drainOnly;
    if (m_sets.count == m_sets.placed.size())
        m_problem.copyOf.clear();
    if (std::ranges::none_of(m_problem.pinned, std::identity()))
        m_problem.pinned.clear();
}

RebalancePlan Planning::answer(const BalanceMoves &moves)
{
    RebalancePlan plan;
    plan.moves.reserve(static_cast<qsizetype>(moves.moves.size()));
    for (const auto &move : moves.moves) {
        const auto &placed = m_sets.placed[m_placed[move.set]];
        plan.moves << SetMove { .shard = m_cluster.shards()[placed.shard].id,
                                .shards = placed.shards,
                                .from = m_nodes.at(move.from).group,
                                .to = m_nodes.at(move.to).group,
                                .bytes = std::isnan(placed.bytes)
                                    ? std::nullopt
                                    : std::optional(ByteCount { static_cast<qint64>(placed.bytes) }),
                                .cost = m_problem.sets[move.set].cost };
    }
    plan.bytes = ByteCount { static_cast<qint64>(moves.bytes) };
    for (const auto set : moves.stuck)
        plan.stuck << m_cluster.shards()[m_sets.placed[m_placed[set]].shard].id;
    plan.wasLimited = moves.wasLimited;
    addForecasts(plan);
    return plan;
}

void Planning::addForecasts(RebalancePlan &plan) const
{
    plan.nodes = m_nodes;
    const auto bytesOf = [](const BalanceSet &set) { return ByteCount { static_cast<qint64>(set.bytes) }; };
    for (const auto &set : m_problem.sets) {
        auto &node = plan.nodes[set.node];
        node.costBefore += set.cost;
        node.bytesBefore += bytesOf(set);
        ++node.setsBefore;
    }
    plan.nodes = nodesAfter(plan, plan.moves.size());
}

Result<> Planning::addWorld()
{
    return checkQuestion().and_then([this] { return addNodes(); }).and_then([this] { return addSets(); });
}

Result<RebalancePlan> Planning::plan()
{
    if (const auto isReady = addWorld(); !isReady)
        return tl::unexpected(isReady.error());
    addPools();
    addForbidden();
    addRules();
    return answer(planMoves(m_problem));
}

/// Each set is named by its first shard, and each move by where the set is then.
Result<BalanceMoves> Planning::found(const QList<SetMove> &moves) const
{
    QHash<std::pair<ShardId, quint32>, quint32> places;
    for (quint32 i = 0; i < m_problem.sets.size(); ++i)
        places.insert({ m_cluster.shards()[m_sets.placed[m_placed[i]].shard].id, m_problem.sets[i].node }, i);
    BalanceMoves result;
    for (const auto &move : moves) {
        const auto from = m_nodeOfGroup.value(move.from, std::numeric_limits<quint32>::max());
        const auto to = m_nodeOfGroup.constFind(move.to);
        const auto set = places.constFind({ move.shard, from });
        if (set == places.constEnd() || to == m_nodeOfGroup.constEnd())
            return fail(
                ErrorKind::Stale,
                Words::tr(
                    "The cluster has changed since these moves were planned: the set of shard %1 is not "
                    "where it was. Plan again.")
                    .arg(move.shard.value));
        const auto index = *set;
        places.erase(set);
        places.insert({ move.shard, *to }, index);
        result.moves.push_back({ index, from, *to });
        result.bytes += m_problem.sets[index].bytes;
    }
    return result;
}

Result<RebalancePlan> Planning::forecast(const QList<SetMove> &moves)
{
    if (const auto isReady = addWorld(); !isReady)
        return tl::unexpected(isReady.error());
    return found(moves).map([this](const BalanceMoves &known) { return answer(known); });
}

double spread(const RebalancePlan &plan, double NodeForecast::*cost)
{
    const auto mean = meanCost(plan.nodes, cost);
    double most = 0;
    for (const auto &node : plan.nodes) {
        const auto fair = mean * node.capacity;
        if (node.capacity > 0 && fair > 0)
            most = std::max(most, std::abs(node.*cost - fair) / fair);
    }
    return most;
}

} // namespace

double meanCost(const QList<NodeForecast> &nodes, double NodeForecast::*cost)
{
    double load = 0;
    double capacity = 0;
    for (const auto &node : nodes) {
        load += node.*cost;
        capacity += node.capacity;
    }
    return capacity > 0 ? load / capacity : 0;
}

QString imaginedNodeName(int number)
{
    return Words::tr("new node %1").arg(number);
}

double spreadBefore(const RebalancePlan &plan)
{
    return spread(plan, &NodeForecast::costBefore);
}

double spreadAfter(const RebalancePlan &plan)
{
    return spread(plan, &NodeForecast::costAfter);
}

Result<RebalancePlan> planRebalance(const ShardSets &sets, const RebalanceQuestion &question)
{
    return Planning(sets, question).plan();
}

Result<RebalancePlan> forecastMoves(const ShardSets &sets, const RebalanceQuestion &question,
                                    const QList<SetMove> &moves)
{
    return Planning(sets, question).forecast(moves);
}

} // namespace tessera
