// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/rebalance_by_moves.h"

#include "core/operations/clean_up.h"
#include "core/operations/move_lanes.h"
#include "core/operations/node_steps.h"
#include "core/operations/plan_parts.h"
#include "core/operations/shard_transfer.h"
#include "core/plan/leftovers.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::RebalanceByMoves)
};

/// What one shard of a set adds to the pause of a move that blocks writes, besides copying. Measured on Citus
/// 13.2.2: 23 moves of one shard, 45 MB in all, took 7 s one after the other (design.md §5).
constexpr auto pauseOfAShard = std::chrono::milliseconds(25);

/// A list, since names may hold commas, or what a person typed.
QStringList namesFrom(const QJsonObject &parameters, const char *key)
{
    QStringList names;
    for (const auto &name : parameters.value(QLatin1String(key)).toArray())
        names << name.toString();
    for (const auto &name : parameterText(parameters, key).split(u',', Qt::SkipEmptyParts))
        names << name.trimmed();
    return names;
}

template <class Number> std::optional<Number> numberFrom(const QJsonObject &parameters, const char *key)
{
    const auto value = parameters.value(QLatin1String(key));
    if (value.isUndefined() || value.toVariant().toString().isEmpty())
        return std::nullopt;
    return value.toVariant().value<Number>();
}

bool isOneOf(const QString &word, std::initializer_list<const char *> words)
{
    return word.isEmpty()
        || std::ranges::any_of(words, [&](const char *one) { return word == QLatin1String(one); });
}

Result<> checkWords(const RebalanceByMoves &wish)
{
    if (!isOneOf(wish.planner, { "tessera", "server" }))
        return fail(ErrorKind::Invalid,
                    Words::tr("The planner is tessera or server, not '%1'.").arg(wish.planner));
    if (!isOneOf(wish.scope, { "cluster", "group" }))
        return fail(ErrorKind::Invalid,
                    Words::tr("The scope is cluster or group, not '%1'.").arg(wish.scope));
    if (!isOneOf(wish.mode, { "adaptive", "online", "block_writes" }))
        return fail(ErrorKind::Invalid,
                    Words::tr("The mode is adaptive, online or block_writes, not '%1'.").arg(wish.mode));
    if (wish.movesPerNode < 1 || wish.movesPerNode > 16)
        return fail(ErrorKind::Invalid,
                    Words::tr("Between 1 and 16 moves at a time are possible for each node."));
    if ((wish.planner == u"server"_s || !wish.fixedMoves.isEmpty()) && wish.supposesMore())
        return fail(
            ErrorKind::Invalid,
            Words::tr("The server's planner only takes a strategy. Use the planner tessera for the rest."));
    return {};
}

Result<RebalanceQuestion> questionOf(const RebalanceByMoves &wish, const PlanFacts &facts)
{
    if (!facts.strategy)
        return refuse(wish.strategy.isEmpty()
                          ? Words::tr("The server has no default rebalance strategy. Name one.")
                          : Words::tr("The server has no rebalance strategy '%1'.").arg(wish.strategy));
    RebalanceQuestion question { .strategy = *facts.strategy,
                                 .scope = wish.scope == u"group"_s ? BalanceScope::ColocationGroup
                                                                   : BalanceScope::Cluster,
                                 .threshold = wish.threshold,
                                 .newNodes = wish.newNodes,
                                 .keptTables = { wish.keptTables.begin(), wish.keptTables.end() },
                                 .maxMoves = wish.maxMoves,
                                 .maxBytes = wish.maxBytes };
    for (const auto &name : wish.drained) {
        const auto node = nodeNamed(*facts.snapshot, name);
        if (!node)
            return tl::unexpected(node.error());
        question.drained << node->id;
    }
    for (const auto &text : wish.capacities) {
        const auto node = nodeNamed(*facts.snapshot, text.section(u'=', 0, -2));
        bool isNumber = false;
        const auto capacity = text.section(u'=', -1).toDouble(&isNumber);
        if (!isNumber)
            return fail(ErrorKind::Invalid, Words::tr("'%1' is no capacity. Write NODE=2.").arg(text));
        if (!node)
            return tl::unexpected(node.error());
        question.capacities.insert(node->id, capacity);
    }
    return question;
}

/// The server's moves as ours.
QList<SetMove> movesOfServer(const PlanFacts &facts)
{
    QList<SetMove> moves;
    for (const auto &move : facts.serverMoves.value_or(QList<ServerMove>())) {
        const auto *shard = facts.snapshot->shard(move.shard);
        const auto *from = facts.snapshot->node(move.from);
        const auto *to = facts.snapshot->node(move.to);
        if (shard && from && to)
            moves << SetMove { .shard = facts.snapshot->shardSet(*shard).front()->id,
                               .from = from->group,
                               .to = to->group,
                               .bytes = {} };
    }
    return moves;
}

/// What movesText() wrote.
Result<QList<SetMove>> movesFromText(const QString &text, const ClusterSnapshot &cluster)
{
    static const QRegularExpression form(u"^(\\d+):(\\d+)>(\\d+)$"_s);
    QList<SetMove> moves;
    for (const auto &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto match = form.match(word);
        const auto *from = cluster.node(NodeId { match.captured(2).toInt() });
        const auto *to = cluster.node(NodeId { match.captured(3).toInt() });
        if (!match.hasMatch())
            return fail(ErrorKind::Invalid,
                        Words::tr("'%1' is no move. Write SHARD:FROM>TO with node ids.").arg(word));
        if (!from || !to)
            return fail(
                ErrorKind::Stale,
                Words::tr("The cluster has changed since these moves were planned: a node of '%1' is gone. "
                          "Plan again.")
                    .arg(word));
        moves << SetMove { .shard = ShardId { match.captured(1).toLongLong() },
                           .from = from->group,
                           .to = to->group,
                           .bytes = {} };
    }
    return moves;
}

/// Turns the moves into the plan's steps.
class Steps
{
public:
    Steps(const RebalanceByMoves &wish, const PlanFacts &facts)
        : m_wish(wish)
        , m_facts(facts)
        , m_cluster(*facts.snapshot)
    {
    }
    Plan plan(const RebalancePlan &moves);

private:
    void addCleanUp();
    void addDrained();
    void addReferenceTables(const RebalancePlan &moves);
    void addMove(const SetMove &move);
    [[nodiscard]] QString modeOf(const SetMove &move) const;

    const RebalanceByMoves &m_wish;
    const PlanFacts &m_facts;
    const ClusterSnapshot &m_cluster;
    Plan m_plan;
};

/// A set cannot go where a copy of it is still to be dropped, and moves that begin together get in each
/// other's way when each drops it (citus.md §3.5).
void Steps::addCleanUp()
{
    const auto records = leftoversIn(m_facts).records.size();
    if (records == 0)
        return;
    m_plan.steps << dropRecordedLeftovers(records);
    m_plan.steps.last().canUndo = true; // nobody wants back what it drops
}

void Steps::addDrained()
{
    for (const auto &name : m_wish.drained) {
        const auto *node = m_cluster.node(name);
        if (node && node->shouldHaveShards)
            m_plan.steps << keepShardsAway(*node);
    }
}

/// A node that lacks them cannot take shards that are joined with them, and on Citus before 13.0 breaks
/// (citus #7426).
void Steps::addReferenceTables(const RebalancePlan &moves)
{
    QSet<GroupId> targets;
    for (const auto &move : moves.moves)
        targets << move.to;
    int lacking = 0;
    for (const auto &shard : m_cluster.shards()) {
        if (m_cluster.tableOf(shard).kind != TableKind::Reference)
            continue;
        auto without = targets;
        for (const auto &placement : m_cluster.placementsOf(shard))
            without.remove(placement.group);
        lacking += !without.isEmpty();
    }
    if (lacking > 0)
        m_plan.steps << copyReferenceTables(lacking, referenceBytes(m_facts));
}

QString Steps::modeOf(const SetMove &move) const
{
    if (m_wish.mode == u"block_writes"_s)
        return m_wish.mode;
    if (m_wish.mode == u"online"_s || !move.bytes)
        return u"auto"_s;
    const auto copying = m_facts.pace.copyingWhileBlocked().copying(*move.bytes);
    return copying + move.shards * pauseOfAShard <= m_wish.writePause ? u"block_writes"_s : u"auto"_s;
}

void Steps::addMove(const SetMove &move)
{
    const auto *shard = m_cluster.shard(move.shard);
    const auto *from = m_cluster.primaryOf(move.from);
    const auto *to = m_cluster.primaryOf(move.to);
    if (!shard || !from || !to)
        return;
    const ShardTransfer transfer { m_cluster.shardSet(*shard), *from, *to, modeOf(move) };
    auto step = moveStep(transfer, move.shard, move.bytes);
    step.estimate = transferTime(m_facts, transfer, move.bytes);
    step.transfer = Transfer { .shard = move.shard,
                               .from = from->id,
                               .to = to->id,
                               .colocation = m_cluster.tableOf(*shard).colocation,
                               .blocksWrites = transfer.mode == u"block_writes"_s };
    for (const auto *one : transfer.set)
        m_plan.moves << PlacementChange { one->id, move.from, move.to,
                                          static_cast<int>(m_plan.steps.size()) };
    m_plan.steps << std::move(step);
    m_plan.needs.bytesInto[to->id] += move.bytes.value_or(ByteCount {});
    m_plan.needs.logicalReplication |= transfer.mode == u"auto"_s;
}

Plan Steps::plan(const RebalancePlan &moves)
{
    m_plan = { .title = Words::tr("Rebalance the cluster, %n move(s)", nullptr, int(moves.moves.size())),
               .onFailure = OnFailure::KeepFinished };
    m_plan.scope.allTables = true;
    m_plan.needs.everyNode = true;
    m_plan.needs.idleRebalancer = true;
    m_plan.needs.functions = QStringList { u"citus_move_shard_placement"_s };
    addCleanUp();
    addDrained();
    addReferenceTables(moves);
    for (const auto &move : moves.moves)
        addMove(move);
    setLanes(m_plan, m_wish.movesPerNode, m_facts);
    return std::move(m_plan);
}

Result<> refusalOfMoves(const RebalanceByMoves &wish, const RebalancePlan &plan)
{
    if (wish.newNodes > 0)
        return refuse(
            Words::tr("Nodes that are only imagined can be planned with, not run. Add the nodes first."));
    if (!plan.stuck.isEmpty())
        return refuse(
            Words::tr("%n shard set(s) have to leave their node but may go nowhere, the first with shard %1.",
                      nullptr, int(plan.stuck.size()))
                .arg(plan.stuck.first().value));
    if (plan.moves.isEmpty())
        return refuse(plan.wasLimited ? Words::tr("The limit leaves no room for the first move.")
                                      : Words::tr("The cluster is balanced: nothing is to be moved."));
    return {};
}

} // namespace

RebalanceByMoves RebalanceByMoves::from(const QJsonObject &parameters)
{
    RebalanceByMoves wish { .fixedMoves = parameterText(parameters, "moves"),
                            .planner = parameterText(parameters, "planner"),
                            .strategy = parameterText(parameters, "strategy"),
                            .scope = parameterText(parameters, "scope"),
                            .threshold = numberFrom<double>(parameters, "threshold"),
                            .newNodes = numberFrom<int>(parameters, "newNodes").value_or(0),
                            .drained = namesFrom(parameters, "drain"),
                            .keptTables = namesFrom(parameters, "keep"),
                            .capacities = namesFrom(parameters, "capacities"),
                            .maxMoves = numberFrom<qint64>(parameters, "maxMoves"),
                            .mode = parameterText(parameters, "mode"),
                            .movesPerNode = numberFrom<int>(parameters, "movesPerNode").value_or(2) };
    if (const auto bytes = numberFrom<qint64>(parameters, "maxBytes"))
        wish.maxBytes = ByteCount { *bytes };
    if (const auto pause = numberFrom<qint64>(parameters, "writePause"))
        wish.writePause = std::chrono::milliseconds(*pause);
    return wish;
}

bool RebalanceByMoves::supposesMore() const
{
    return newNodes > 0 || !drained.isEmpty() || !keptTables.isEmpty() || !capacities.isEmpty() || threshold
        || maxMoves || maxBytes || !scope.isEmpty();
}

FactRequest RebalanceByMoves::facts() const
{
    FactRequest request { .strategy = strategy };
    if (planner == u"server"_s && fixedMoves.isEmpty())
        request.rebalance = RebalanceWish { strategy };
    return request;
}

Result<RebalancePlan> RebalanceByMoves::moves(const PlanFacts &facts) const
{
    if (const auto checked = checkWords(*this); !checked)
        return tl::unexpected(checked.error());
    const auto question = questionOf(*this, facts);
    if (!question)
        return tl::unexpected(question.error());
    const auto sets = shardSetsOf(facts.snapshot, facts.sizes.get());
    if (!fixedMoves.isEmpty())
        return movesFromText(fixedMoves, *facts.snapshot).and_then([&](const QList<SetMove> &known) {
            return forecastMoves(sets, *question, known);
        });
    if (planner == u"server"_s)
        return forecastMoves(sets, *question, movesOfServer(facts));
    return planRebalance(sets, *question);
}

Result<Plan> RebalanceByMoves::plan(const PlanFacts &facts) const
{
    if (const auto idle = refusalOfRunningRebalance(*facts.snapshot); !idle)
        return tl::unexpected(idle.error());
    const auto planned = moves(facts);
    if (!planned)
        return tl::unexpected(planned.error());
    if (const auto allowed = refusalOfMoves(*this, *planned); !allowed)
        return tl::unexpected(allowed.error());
    return Steps(*this, facts).plan(*planned);
}

QString movesText(const RebalancePlan &plan, const ClusterSnapshot &cluster)
{
    QStringList words;
    for (const auto &move : plan.moves) {
        const auto *from = cluster.primaryOf(move.from);
        const auto *to = cluster.primaryOf(move.to);
        if (from && to)
            words << u"%1:%2>%3"_s.arg(QString::number(move.shard.value), QString::number(from->id.value),
                                       QString::number(to->id.value));
    }
    return words.join(u' ');
}

} // namespace tessera
