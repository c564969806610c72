// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_table.h"
#include "app/ctl/read_cluster.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "core/operations/plan_parts.h"
#include "core/plan/progress_reader.h"
#include "core/plan/read_plan_facts.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

using BytesByGroup = QHash<GroupId, double>;

/// What the rebalancer weighs on each node that may hold shards; nullopt when a size is unknown.
std::optional<BytesByGroup> weights(const PlanFacts &facts)
{
    BytesByGroup bytes;
    for (const auto &node : facts.snapshot->shardNodes())
        bytes.insert(node.group, 0);
    for (const auto &placement : facts.snapshot->placements()) {
        const auto &shard = facts.snapshot->shards()[placement.shard];
        if (!isMovable(facts.snapshot->tableOf(shard).kind))
            continue;
        const auto size = facts.sizes ? facts.sizes->of(placement.id) : std::nullopt;
        if (!size)
            return std::nullopt;
        bytes[placement.group] += static_cast<double>(size->value);
    }
    return bytes;
}

/// Largest deviation from the mean as a share of it; 0 is perfect.
double spreadOf(const BytesByGroup &bytes)
{
    double sum = 0;
    for (const auto weight : bytes)
        sum += weight;
    const auto mean = bytes.isEmpty() ? 0 : sum / static_cast<double>(bytes.size());
    double spread = 0;
    for (const auto weight : bytes)
        spread = std::max(spread, mean > 0 ? std::abs(weight - mean) / mean : 0);
    return spread;
}

QJsonValue spreadValue(const std::optional<BytesByGroup> &bytes)
{
    return bytes ? QJsonValue(spreadOf(*bytes)) : QJsonValue();
}

QJsonObject moveJson(const PlanFacts &facts, const ServerMove &move, std::optional<BytesByGroup> &after)
{
    const auto &cluster = *facts.snapshot;
    const auto *from = cluster.node(move.from);
    const auto *to = cluster.node(move.to);
    QJsonArray shards;
    if (const auto *shard = cluster.shard(move.shard)) {
        for (const auto *one : cluster.shardSet(*shard))
            shards << one->id.value;
    }
    if (after && from && to) {
        const auto bytes = static_cast<double>(move.bytes.value_or(ByteCount {}).value);
        (*after)[from->group] -= bytes;
        (*after)[to->group] += bytes;
    }
    return { { u"shardIds"_s, shards },
             { u"bytes"_s, move.bytes ? QJsonValue(move.bytes->value) : QJsonValue() },
             { u"fromNodeId"_s, from ? QJsonValue(from->id.value) : QJsonValue() },
             { u"toNodeId"_s, to ? QJsonValue(to->id.value) : QJsonValue() },
             { u"mode"_s, u"auto"_s } };
}

Answer planAnswer(const PlanFacts &facts)
{
    const auto before = weights(facts);
    auto after = before;
    QJsonArray moves;
    ByteCount sum;
    QList<QStringList> rows { { Ctl::tr("SHARD"), Ctl::tr("BYTES"), Ctl::tr("FROM"), Ctl::tr("TO") } };
    for (const auto &move : facts.serverMoves.value_or(QList<ServerMove>())) {
        moves << moveJson(facts, move, after);
        sum += move.bytes.value_or(ByteCount {});
        rows << QStringList { QString::number(move.shard.value), move.bytes ? bytesText(*move.bytes) : u"?"_s,
                              move.from, move.to };
    }
    const auto text = moves.isEmpty()
        ? Ctl::tr("The cluster is balanced: the server would move nothing.") + u'\n'
        : textTable(rows) + Ctl::tr("%n move(s), %1", nullptr, int(moves.size())).arg(bytesText(sum)) + u'\n';
    return { .text = text,
             .json = QJsonObject { { u"moves"_s, moves },
                                   { u"bytesMoved"_s, sum.value },
                                   { u"balanceBefore"_s, spreadValue(before) },
                                   { u"balanceAfter"_s, spreadValue(after) } } };
}

Result<Answer> rebalancePlan(const Invocation &invocation)
{
    const auto connector = clusterConnector(invocation.globals);
    if (!connector)
        return tl::unexpected(connector.error());
    const FactRequest request { .rebalance = RebalanceWish { invocation.arguments.value(u"--strategy"_s) } };
    return readPlanFacts(*connector, request, Deadline::in(readingLimit), invocation.terminal.stopToken())
        .map(planAnswer);
}

QJsonArray movesJson(const QList<MoveProgress> &moves)
{
    QJsonArray array;
    for (const auto &move : moves)
        array << QJsonObject { { u"shardId"_s, move.shard.value },
                               { u"from"_s, move.from },
                               { u"to"_s, move.to },
                               { u"phase"_s, move.phase },
                               { u"bytesDone"_s, move.done ? QJsonValue(move.done->value) : QJsonValue() },
                               { u"bytesTotal"_s, move.total ? QJsonValue(move.total->value) : QJsonValue() },
                               { u"retry"_s, move.retry },
                               { u"message"_s, move.message } };
    return array;
}

Result<Answer> rebalanceStatus(const Invocation &invocation)
{
    const auto connector = clusterConnector(invocation.globals);
    if (!connector)
        return tl::unexpected(connector.error());
    const auto stop = invocation.terminal.stopToken();
    const auto state = readCluster(*connector, Detail::Catalogs, stop);
    if (!state)
        return tl::unexpected(state.error());
    const auto &jobs = state->snapshot->jobs();
    const auto newest = std::ranges::find(jobs, u"rebalance"_s, &Job::type);
    if (newest == jobs.end())
        return Answer { .text = Ctl::tr("No rebalance has been run.") + u'\n', .json = QJsonValue::Null };
    const auto job = ProgressReader(*connector).job(newest->id, stop);
    if (!job)
        return tl::unexpected(job.error());
    auto text = Ctl::tr("Job %1: %2, %3 of %4 tasks done")
                    .arg(QString::number(newest->id.value), job->state,
                         QString::number(job->progress.tasksDone), QString::number(job->progress.tasks))
        + u'\n';
    for (const auto &move : job->progress.moves)
        text += u"  %1  %2 -> %3  %4  %5\n"_s.arg(QString::number(move.shard.value), move.from, move.to,
                                                  move.phase, move.message);
    return Answer { .text = text,
                    .json = QJsonObject { { u"jobId"_s, newest->id.value },
                                          { u"state"_s, job->state },
                                          { u"tasks"_s, job->progress.tasks },
                                          { u"tasksDone"_s, job->progress.tasksDone },
                                          { u"problem"_s, job->problem },
                                          { u"moves"_s, movesJson(job->progress.moves) } } };
}

constexpr std::array planOptions { OptionSpec {
    "--strategy", "S", QT_TRANSLATE_NOOP("tesseractl", "a rebalance strategy of the server") } };
constexpr std::array commands {
    Command { "rebalance plan", "", QT_TRANSLATE_NOOP("tesseractl", "what a rebalance would move"),
              planOptions, rebalancePlan },
    Command { "rebalance status",
              "",
              QT_TRANSLATE_NOOP("tesseractl", "how far the server's rebalance is"),
              {},
              rebalanceStatus },
};

} // namespace

std::span<const Command> rebalanceCommands()
{
    return commands;
}

} // namespace tessera
