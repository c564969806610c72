// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/change.h"
#include "app/ctl/command_table.h"
#include "app/ctl/move_options.h"
#include "app/ctl/read_cluster.h"
#include "app/ctl/rebalance_status.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "core/operations/plan_parts.h"
#include "core/operations/prepare_operation.h"
#include "core/operations/rebalance_by_moves.h"
#include "core/plan/plan_json.h"
#include "core/plan/read_plan_facts.h"
#include "core/rebalance/disk_forecast.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

/// How the options of plan and run are called among the operation's parameters.
QJsonObject parametersOf(const Arguments &arguments)
{
    QJsonObject parameters;
    if (arguments.has(u"--keep"_s)) // names may hold commas
        parameters.insert(u"keep"_s, QJsonArray::fromStringList(arguments.values(u"--keep"_s)));
    return withOptions(arguments, withMoveOptions(arguments, parameters),
                       { { u"--planner"_s, u"planner"_s },
                         { u"--strategy"_s, u"strategy"_s },
                         { u"--scope"_s, u"scope"_s },
                         { u"--threshold"_s, u"threshold"_s },
                         { u"--add-node"_s, u"newNodes"_s },
                         { u"--add-capacity"_s, u"newNodeCapacity"_s },
                         { u"--drain"_s, u"drain"_s },
                         { u"--capacity"_s, u"capacities"_s },
                         { u"--max-moves"_s, u"maxMoves"_s },
                         { u"--max-bytes"_s, u"maxBytes"_s } });
}

/// Numbers are checked here, since parameters are texts.
Result<> checkNumbers(const Arguments &arguments)
{
    for (const auto &[option, most] :
         { std::pair(u"--add-node"_s, 1000), std::pair(u"--max-moves"_s, 1'000'000'000) }) {
        if (const auto number = arguments.number(option, 1, 1, most); !number)
            return tl::unexpected(number.error());
    }
    if (const auto checked = checkMoveOptions(arguments); !checked)
        return checked;
    bool isNumber = true;
    if (arguments.has(u"--threshold"_s))
        arguments.value(u"--threshold"_s).toDouble(&isNumber);
    if (!isNumber)
        return fail(ErrorKind::Invalid, Ctl::tr("--threshold takes a share of the mean, such as 0.1."));
    if (arguments.has(u"--add-capacity"_s))
        arguments.value(u"--add-capacity"_s).toDouble(&isNumber);
    if (!isNumber || (arguments.has(u"--add-capacity"_s) && !arguments.has(u"--add-node"_s)))
        return fail(ErrorKind::Invalid,
                    Ctl::tr("--add-capacity takes a number, such as 2, beside --add-node: 1 is an ordinary "
                            "node."));
    if (arguments.has(u"--max-bytes"_s) && arguments.value(u"--max-bytes"_s).toLongLong(&isNumber) < 0)
        isNumber = false;
    return isNumber ? Result<>() : fail(ErrorKind::Invalid, Ctl::tr("--max-bytes takes a number of bytes."));
}

/// The server's planner knows a strategy only: whoever supposes more means ours.
bool meansOurPlanner(const QJsonObject &parameters)
{
    const auto planner = parameters[u"planner"_s].toString();
    if (!planner.isEmpty())
        return planner != u"server"_s;
    return RebalanceByMoves::from(parameters).supposesMore();
}

QString nodeName(const RebalancePlan &plan, GroupId group)
{
    const auto found = std::ranges::find(plan.nodes, group, &NodeForecast::group);
    return found == plan.nodes.end() ? u"?"_s : found->name;
}

QJsonValue nodeIdJson(const ClusterSnapshot &cluster, GroupId group)
{
    const auto *node = cluster.primaryOf(group);
    return node ? QJsonValue(node->id.value) : QJsonValue();
}

QJsonArray shardIdsJson(const ClusterSnapshot &cluster, ShardId first)
{
    QJsonArray ids;
    for (const auto *shard : cluster.shardSet(*cluster.shard(first)))
        ids << shard->id.value;
    return ids;
}

QJsonValue bytesJson(std::optional<ByteCount> bytes)
{
    return bytes ? QJsonValue(bytes->value) : QJsonValue();
}

QJsonObject nodeJson(const ClusterSnapshot &cluster, const NodeForecast &node, const DiskForecast &disks,
                     qsizetype moves)
{
    return { { u"nodeId"_s, nodeIdJson(cluster, node.group) },
             { u"name"_s, node.name },
             { u"capacity"_s, node.capacity },
             { u"bytesBefore"_s, node.bytesBefore.value },
             { u"bytesAfter"_s, node.bytesAfter.value },
             { u"setsBefore"_s, node.setsBefore },
             { u"setsAfter"_s, node.setsAfter },
             { u"freeBefore"_s, bytesJson(disks.freeAfter(node.group, 0)) },
             { u"freeAfter"_s, bytesJson(disks.freeAfter(node.group, moves)) },
             { u"leastFree"_s, bytesJson(disks.leastFree(node.group)) } };
}

/// Null where no disk that gets shards is known.
QJsonValue momentJson(const std::optional<DiskMoment> &moment)
{
    if (!moment)
        return {};
    return QJsonObject { { u"node"_s, moment->node },
                         { u"move"_s, moment->move },
                         { u"free"_s, moment->free.value },
                         { u"reserve"_s, moment->reserve.value } };
}

/// Free space of both ends after each move, null where it is unknown.
QJsonObject freeJson(const SetMove &move, const DiskForecast &disks, qsizetype number)
{
    return { { u"from"_s, bytesJson(disks.freeAfter(move.from, number)) },
             { u"to"_s, bytesJson(disks.freeAfter(move.to, number)) } };
}

/// The same moves as a plan that can be saved and run; nothing when it cannot be run as it is.
std::optional<Plan> runnable(const RebalancePlan &plan, QJsonObject parameters, const PlanFacts &facts)
{
    for (const auto &key : parameters.keys()) {
        if (key != u"mode"_s && key != u"writePause"_s && key != u"movesPerNode"_s && key != u"strategy"_s)
            parameters.remove(key);
    }
    if (std::ranges::any_of(plan.nodes, [](const NodeForecast &node) { return node.group.value < 0; }))
        return std::nullopt;
    parameters.insert(u"moves"_s, movesText(plan, *facts.snapshot));
    const auto made = planOperation(u"rebalance.run"_s, parameters, facts);
    return made ? std::optional(*made) : std::nullopt;
}

/// The mode of each set's move, by its first shard.
QHash<ShardId, QString> modesOf(const std::optional<Plan> &plan)
{
    QHash<ShardId, QString> modes;
    for (const auto &step : plan ? plan->steps : QList<Step>()) {
        if (step.transfer)
            modes.insert(step.transfer->shard,
                         QString::fromUtf8(std::get<RunSql>(step.run).values.value(3).text.value_or("")));
    }
    return modes;
}

QJsonObject planJson(const RebalancePlan &plan, const std::optional<Plan> &made, const PlanFacts &facts,
                     const DiskForecast &disks)
{
    const auto &cluster = *facts.snapshot;
    QJsonArray moves;
    const auto reasons = explainMoves(plan);
    const auto modes = modesOf(made);
    for (const auto &move : plan.moves)
        moves << QJsonObject { { u"why"_s, reasons.value(moves.size()) },
                               { u"shardIds"_s, shardIdsJson(cluster, move.shard) },
                               { u"bytes"_s, move.bytes ? QJsonValue(move.bytes->value) : QJsonValue() },
                               { u"fromNodeId"_s, nodeIdJson(cluster, move.from) },
                               { u"toNodeId"_s, nodeIdJson(cluster, move.to) },
                               { u"to"_s, nodeName(plan, move.to) },
                               { u"mode"_s, modes.value(move.shard, u"auto"_s) },
                               { u"freeAfter"_s, freeJson(move, disks, moves.size() + 1) } };
    QJsonArray nodes;
    for (const auto &node : plan.nodes)
        nodes << nodeJson(cluster, node, disks, plan.moves.size());
    QJsonObject object { { u"moves"_s, moves },
                         { u"bytesMoved"_s, plan.bytes.value },
                         { u"balanceBefore"_s, spreadBefore(plan) },
                         { u"balanceAfter"_s, spreadAfter(plan) },
                         { u"nodes"_s, nodes },
                         { u"tightestDisk"_s, momentJson(disks.tightest()) } };
    if (made)
        object.insert(u"plan"_s, planToJson(*made));
    return object;
}

QString planText(const RebalancePlan &plan, const DiskForecast &disks)
{
    if (plan.moves.isEmpty())
        return Ctl::tr("The cluster is balanced: nothing would be moved.") + u'\n';
    QList<QStringList> rows { { Ctl::tr("SHARD"), Ctl::tr("BYTES"), Ctl::tr("FROM"), Ctl::tr("TO") } };
    for (const auto &move : plan.moves)
        rows << QStringList { QString::number(move.shard.value), move.bytes ? bytesText(*move.bytes) : u"?"_s,
                              nodeName(plan, move.from), nodeName(plan, move.to) };
    QList<QStringList> nodes { { Ctl::tr("NODE"), Ctl::tr("BEFORE"), Ctl::tr("AFTER"), Ctl::tr("SETS"),
                                 Ctl::tr("FREE"), Ctl::tr("FREE AFTER"), Ctl::tr("LEAST") } };
    const auto words = [](std::optional<ByteCount> bytes) {
        return bytes ? bytesText(*bytes) : Ctl::tr("not available");
    };
    for (const auto &node : plan.nodes)
        nodes << QStringList { node.name,
                               bytesText(node.bytesBefore),
                               bytesText(node.bytesAfter),
                               u"%1 -> %2"_s.arg(node.setsBefore).arg(node.setsAfter),
                               words(disks.freeAfter(node.group, 0)),
                               words(disks.freeAfter(node.group, plan.moves.size())),
                               words(disks.leastFree(node.group)) };
    return textTable(rows) + u'\n' + textTable(nodes) + u'\n'
        + Ctl::tr("%n move(s), %1", nullptr, int(plan.moves.size())).arg(bytesText(plan.bytes)) + u'\n'
        + disks.sentence() + u'\n';
}

Result<Answer> rebalancePlan(const Invocation &invocation)
{
    if (const auto checked = checkNumbers(invocation.arguments); !checked)
        return tl::unexpected(checked.error());
    const auto connector = clusterConnector(invocation.globals);
    if (!connector)
        return tl::unexpected(connector.error());
    auto parameters = parametersOf(invocation.arguments);
    if (!meansOurPlanner(parameters))
        parameters.insert(u"planner"_s, u"server"_s);
    const auto wish = RebalanceByMoves::from(parameters);
    const auto facts =
        readPlanFacts(*connector, wish.facts(), Deadline::in(readingLimit), invocation.terminal.stopToken());
    if (!facts)
        return tl::unexpected(facts.error());
    return wish.moves(*facts).map([&](const RebalancePlan &plan) {
        const auto known = disksOf(*facts);
        const DiskForecast disks(plan, *facts->snapshot, &known);
        return Answer { .text = planText(plan, disks),
                        .json = planJson(plan, runnable(plan, parameters, *facts), *facts, disks) };
    });
}

Result<Answer> rebalanceRun(const Invocation &invocation)
{
    if (const auto checked = checkNumbers(invocation.arguments); !checked)
        return tl::unexpected(checked.error());
    const auto parameters = parametersOf(invocation.arguments);
    const bool ours = meansOurPlanner(parameters);
    const auto executor = invocation.arguments.value(u"--executor"_s, ours ? u"tessera"_s : u"server"_s);
    if (executor == u"tessera"_s) {
        auto all = parameters;
        all.insert(u"planner"_s, ours ? u"tessera"_s : u"server"_s);
        return change(invocation, u"rebalance.run"_s, all);
    }
    if (executor != u"server"_s)
        return fail(ErrorKind::Invalid,
                    Ctl::tr("The executor is server or tessera, not '%1'.").arg(executor));
    if (ours)
        return fail(ErrorKind::Invalid,
                    Ctl::tr("The server's executor only runs the server's plan. Use --executor tessera."));
    return change(invocation, u"rebalance.start"_s,
                  withOptions(invocation.arguments, {}, { { u"--strategy"_s, u"strategy"_s } }));
}

Result<Answer> rebalanceStop(const Invocation &invocation)
{
    return change(invocation, u"rebalance.stop"_s, {});
}

#define TESSERA_REBALANCE_OPTIONS                                                                            \
    OptionSpec { "--planner", "P", QT_TRANSLATE_NOOP("tesseractl", "who plans: server or tessera") },        \
        OptionSpec { "--strategy", "S",                                                                      \
                     QT_TRANSLATE_NOOP("tesseractl", "a rebalance strategy of the server") },                \
        OptionSpec { "--scope", "S",                                                                         \
                     QT_TRANSLATE_NOOP("tesseractl", "balance the cluster, or each colocation group") },     \
        OptionSpec { "--threshold", "T",                                                                     \
                     QT_TRANSLATE_NOOP("tesseractl", "tolerated share off the mean, such as 0.1") },         \
        OptionSpec { "--drain", "NODE,...", QT_TRANSLATE_NOOP("tesseractl", "nodes to empty") },             \
        OptionSpec { "--keep", "T", QT_TRANSLATE_NOOP("tesseractl", "a table that stays; may be repeated"),  \
                     true },                                                                                 \
        OptionSpec { "--capacity", "NODE=C,...",                                                             \
                     QT_TRANSLATE_NOOP("tesseractl", "how much a node takes, 1 is ordinary") },              \
        OptionSpec { "--max-moves", "N", QT_TRANSLATE_NOOP("tesseractl", "stop planning after N moves") },   \
        OptionSpec { "--max-bytes", "N", QT_TRANSLATE_NOOP("tesseractl", "stop planning after N bytes") },   \
        TESSERA_MOVE_OPTIONS

constexpr std::array planOptions {
    TESSERA_REBALANCE_OPTIONS,
    OptionSpec { "--add-node", "N", QT_TRANSLATE_NOOP("tesseractl", "imagine N more nodes") },
    OptionSpec { "--add-capacity", "C",
                 QT_TRANSLATE_NOOP("tesseractl", "how much each of them takes, 1 is ordinary") },
};
constexpr std::array runOptions {
    TESSERA_REBALANCE_OPTIONS,
    OptionSpec { "--executor", "E", QT_TRANSLATE_NOOP("tesseractl", "who moves: server or tessera") },
    TESSERA_CHANGE_OPTIONS,
};
constexpr std::array stopOptions { TESSERA_CHANGE_OPTIONS };
constexpr std::array commands {
    Command { "rebalance plan", "", QT_TRANSLATE_NOOP("tesseractl", "what a rebalance would move"),
              planOptions, rebalancePlan },
    Command { "rebalance run", "",
              QT_TRANSLATE_NOOP("tesseractl", "rebalance, by the server's job or by moves of our own"),
              runOptions, rebalanceRun },
    Command { "rebalance stop", "", QT_TRANSLATE_NOOP("tesseractl", "stop the running rebalance"),
              stopOptions, rebalanceStop },
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
