// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/set_moves.h"

#include "core/operations/clean_up.h"
#include "core/operations/move_lanes.h"
#include "core/operations/node_steps.h"
#include "core/operations/plan_parts.h"
#include "core/operations/shard_transfer.h"

#include <QCoreApplication>

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

/// The target has no node id before it is registered: the step looks it up.
Step moveToNewNode(const ShardTransfer &move, const SetMove &set)
{
    auto step = moveStep(move, set.shard, set.bytes);
    const auto id = u"(SELECT nodeid FROM pg_catalog.pg_dist_node WHERE nodename = $%1 AND nodeport = $%2)"_s;
    const Value host(move.to.host);
    const Value port(qint32 { move.to.port });
    const Value shard(set.shard.value);
    const Value mode(move.mode);
    auto &run = std::get<RunSql>(step.run);
    run.sql = u"SELECT pg_catalog.citus_move_shard_placement($1, $2, "_s + id.arg(5).arg(3) + u", $4)"_s;
    run.values = { shard, move.from.id.value, port, mode, host };
    auto &undo = std::get<RunSql>(step.undo);
    undo.sql = u"SELECT pg_catalog.citus_move_shard_placement($1, nodeid, $2, $4)"
               " FROM pg_catalog.pg_dist_placement JOIN pg_catalog.pg_dist_node USING (groupid)"
               " WHERE shardid = $1 AND nodename = $5 AND nodeport = $3"_s;
    undo.values = run.values;
    step.check = WaitUntil { u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_placement"
                             " JOIN pg_catalog.pg_dist_node USING (groupid)"
                             " WHERE shardid = $1 AND nodename = $2 AND nodeport = $3)"_s,
                             { shard, host, port } };
    return step;
}

/// Turns moves into a plan's steps.
class Steps
{
public:
    Steps(Plan &plan, const MoveManner &manner, const PlanFacts &facts, const QList<HostPort> &newServers)
        : m_plan(plan)
        , m_manner(manner)
        , m_facts(facts)
        , m_cluster(*facts.snapshot)
        , m_newServers(newServers)
    {
    }
    void addCleanUp();
    void addReferenceTables(const QList<SetMove> &moves);
    void addMove(const SetMove &move);

private:
    [[nodiscard]] std::optional<Node> target(GroupId group) const;
    [[nodiscard]] QString modeOf(const SetMove &move) const;
    [[nodiscard]] bool isSmall(const SetMove &move) const;

    Plan &m_plan;
    const MoveManner &m_manner;
    const PlanFacts &m_facts;
    const ClusterSnapshot &m_cluster;
    const QList<HostPort> &m_newServers;
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

/// A node that lacks them cannot take shards that are joined with them, and on Citus before 13.0 breaks
/// (citus #7426).
void Steps::addReferenceTables(const QList<SetMove> &moves)
{
    QSet<GroupId> targets;
    for (const auto &move : moves)
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
    if (m_manner.mode == u"block_writes"_s)
        return m_manner.mode;
    if (m_manner.mode == u"online"_s || !move.bytes)
        return u"auto"_s;
    const auto copying = m_facts.pace.copyingWhileBlocked().copying(*move.bytes);
    return copying + move.shards * pauseOfAShard <= m_manner.writePause ? u"block_writes"_s : u"auto"_s;
}

/// Beside another one it may take twice as long, and its writers still wait no longer than they were
/// promised: by what nine of ten moves took here. What is only supposed does not count.
bool Steps::isSmall(const SetMove &move) const
{
    const auto &cost = m_facts.pace.blocking;
    return move.bytes && cost.moves > 0 && 2 * cost.of(move.bytes).atMost <= m_manner.writePause;
}

std::optional<Node> Steps::target(GroupId group) const
{
    if (const auto *node = m_cluster.primaryOf(group))
        return *node;
    const auto place = -group.value - 1;
    if (place < 0 || place >= m_newServers.size())
        return std::nullopt;
    return Node { .id = NodeId { group.value },
                  .host = m_newServers.at(place).host,
                  .port = m_newServers.at(place).port };
}

void Steps::addMove(const SetMove &move)
{
    const auto *shard = m_cluster.shard(move.shard);
    const auto *from = m_cluster.primaryOf(move.from);
    const auto to = target(move.to);
    if (!shard || !from || !to)
        return;
    const bool isNew = move.to.value < 0;
    const ShardTransfer transfer { m_cluster.shardSet(*shard), *from, *to, modeOf(move) };
    auto step = isNew ? moveToNewNode(transfer, move) : moveStep(transfer, move.shard, move.bytes);
    step.estimate = transferTime(m_facts, transfer, move.bytes);
    step.transfer = Transfer { .shard = move.shard,
                               .from = from->id,
                               .to = to->id,
                               .colocation = m_cluster.tableOf(*shard).colocation,
                               .load = isSmall(move) ? halfALane : wholeLane,
                               .blocksWrites = transfer.mode == u"block_writes"_s };
    for (const auto *one : transfer.set)
        m_plan.moves << PlacementChange { one->id, move.from, move.to,
                                          static_cast<int>(m_plan.steps.size()) };
    m_plan.steps << std::move(step);
    if (!isNew)
        m_plan.needs.bytesInto[to->id] += move.bytes.value_or(ByteCount {});
    m_plan.needs.logicalReplication |= transfer.mode == u"auto"_s;
}

} // namespace

MoveManner MoveManner::from(const QJsonObject &parameters)
{
    MoveManner manner { .mode = parameterText(parameters, "mode") };
    if (const auto pause = parameterNumber<qint64>(parameters, "writePause"))
        manner.writePause = std::chrono::milliseconds(*pause);
    if (const auto moves = parameterNumber<int>(parameters, "movesPerNode"))
        manner.movesPerNode = *moves;
    return manner;
}

Result<> MoveManner::check() const
{
    if (!QStringList { QString(), u"adaptive"_s, u"online"_s, u"block_writes"_s }.contains(mode))
        return fail(ErrorKind::Invalid,
                    Words::tr("The mode is adaptive, online or block_writes, not '%1'.").arg(mode));
    if (movesPerNode < 1 || movesPerNode > 16)
        return fail(ErrorKind::Invalid,
                    Words::tr("Between 1 and 16 moves at a time are possible for each node."));
    return {};
}

Result<> refusalOfStuck(const RebalancePlan &plan)
{
    if (plan.stuck.isEmpty())
        return {};
    return refuse(
        Words::tr("%n shard set(s) have to leave their node but may go nowhere, the first with shard %1.",
                  nullptr, int(plan.stuck.size()))
            .arg(plan.stuck.first().value));
}

void addSetMoves(Plan &plan, const QList<SetMove> &moves, const MoveManner &manner, const PlanFacts &facts,
                 const QList<HostPort> &newServers)
{
    plan.onFailure = OnFailure::KeepFinished;
    plan.scope.allTables = true;
    plan.needs.everyNode = true;
    plan.needs.idleRebalancer = true;
    plan.needs.functions << u"citus_move_shard_placement"_s;
    Steps steps(plan, manner, facts, newServers);
    steps.addCleanUp();
    if (newServers.isEmpty())
        steps.addReferenceTables(moves);
    for (const auto &move : moves)
        steps.addMove(move);
    setLanes(plan, manner.movesPerNode, facts);
}

} // namespace tessera
