// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/rebalance_by_moves.h"

#include "core/operations/node_steps.h"
#include "core/operations/plan_parts.h"
#include "core/operations/shard_transfer.h"

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
    if (const auto manner = wish.manner.check(); !manner)
        return manner;
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
                                 .newNodeCapacity = wish.newNodeCapacity,
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

void closeDrained(Plan &plan, const QStringList &drained, const ClusterSnapshot &cluster)
{
    for (const auto &name : drained) {
        const auto *node = cluster.node(name);
        if (node && node->shouldHaveShards)
            plan.steps << keepShardsAway(*node);
    }
}

Result<> refusalOfMoves(const RebalanceByMoves &wish, const RebalancePlan &plan)
{
    if (wish.newNodes > 0)
        return refuse(
            Words::tr("Nodes that are only imagined can be planned with, not run. Add the nodes first."));
    if (const auto stuck = refusalOfStuck(plan); !stuck)
        return stuck;
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
                            .threshold = parameterNumber<double>(parameters, "threshold"),
                            .newNodes = parameterNumber<int>(parameters, "newNodes").value_or(0),
                            .newNodeCapacity =
                                parameterNumber<double>(parameters, "newNodeCapacity").value_or(1),
                            .drained = namesFrom(parameters, "drain"),
                            .keptTables = namesFrom(parameters, "keep"),
                            .capacities = namesFrom(parameters, "capacities"),
                            .maxMoves = parameterNumber<qint64>(parameters, "maxMoves"),
                            .manner = MoveManner::from(parameters) };
    if (const auto bytes = parameterNumber<qint64>(parameters, "maxBytes"))
        wish.maxBytes = ByteCount { *bytes };
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
    Plan plan { .title =
                    Words::tr("Rebalance the cluster, %n move(s)", nullptr, int(planned->moves.size())) };
    closeDrained(plan, drained, *facts.snapshot);
    addSetMoves(plan, planned->moves, manner, facts);
    return plan;
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
