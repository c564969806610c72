// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_json.h"

#include "core/plan/server_action_json.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

namespace tessera {

namespace {

using namespace std::chrono;

constexpr int formatVersion = 1;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::PlanJson)
};

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

double inSeconds(milliseconds time)
{
    return duration<double>(time).count();
}

milliseconds fromSeconds(const QJsonValue &value)
{
    return milliseconds(std::llround(value.toDouble() * 1000));
}

QJsonArray valuesToJson(const QList<Value> &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array << QJsonObject { { key("text"),
                                 value.text ? QJsonValue(QString::fromUtf8(*value.text)) : QJsonValue() },
                               { key("oid"), static_cast<qint64>(value.oid) } };
    return array;
}

QList<Value> valuesFromJson(const QJsonArray &array)
{
    QList<Value> values;
    for (const auto &item : array) {
        Value value;
        if (item[key("text")].isString())
            value.text = item[key("text")].toString().toUtf8();
        value.oid = static_cast<quint32>(item[key("oid")].toInteger());
        values << value;
    }
    return values;
}

struct ActionWriter
{
    QJsonObject operator()(const Nothing &) const { return { { key("kind"), key("nothing") } }; }
    QJsonObject operator()(const RunSql &action) const
    {
        QJsonObject object { { key("kind"), key("sql") },
                             { key("sql"), action.sql },
                             { key("values"), valuesToJson(action.values) },
                             { key("copiesShards"), action.copiesShards } };
        if (action.onNode)
            object.insert(key("nodeId"), action.node.value);
        if (!action.server.isEmpty())
            object.insert(key("server"), action.server);
        return object;
    }
    QJsonObject operator()(const WaitUntil &action) const
    {
        return { { key("kind"), key("wait") },
                 { key("sql"), action.sql },
                 { key("values"), valuesToJson(action.values) },
                 { key("limitMilliseconds"), static_cast<qint64>(action.limit.count()) },
                 { key("server"), action.server },
                 { key("nudge"), action.nudge },
                 { key("nudgeAt"), QJsonArray::fromStringList(action.nudgeAt) },
                 { key("nudgeMilliseconds"), static_cast<qint64>(action.nudgeEvery.count()) } };
    }
    QJsonObject operator()(const FollowJob &action) const
    {
        return { { key("kind"), key("followJob") }, { key("afterJob"), action.afterJob.value } };
    }
    QJsonObject operator()(const RunProgram &action) const
    {
        return { { key("kind"), key("program") },
                 { key("command"), QJsonArray::fromStringList(action.command) } };
    }
    QJsonObject operator()(const auto &action) const { return toJson(action); }
};

QStringList stringsFrom(const QJsonValue &value)
{
    QStringList list;
    for (const auto &item : value.toArray())
        list << item.toString();
    return list;
}

QJsonObject stepToJson(const Step &step)
{
    QJsonObject object { { key("title"), step.title },
                         { key("run"), actionToJson(step.run) },
                         { key("canUndo"), step.canUndo },
                         { key("undo"), actionToJson(step.undo) },
                         { key("check"), actionToJson(step.check) },
                         { key("locks"), step.locks },
                         { key("likelySeconds"), inSeconds(step.estimate.likely) },
                         { key("atMostSeconds"), inSeconds(step.estimate.atMost) } };
    if (step.bytes)
        object.insert(key("bytes"), step.bytes->value);
    if (step.transfer)
        object.insert(key("transfer"),
                      QJsonObject { { key("shardId"), step.transfer->shard.value },
                                    { key("fromNodeId"), step.transfer->from.value },
                                    { key("toNodeId"), step.transfer->to.value },
                                    { key("colocationId"), step.transfer->colocation.value },
                                    { key("load"), step.transfer->load },
                                    { key("blocksWrites"), step.transfer->blocksWrites } });
    return object;
}

Result<Step> stepFromJson(const QJsonObject &object)
{
    const auto run = actionFromJson(object[key("run")].toObject());
    const auto undo = actionFromJson(object[key("undo")].toObject());
    const auto check = actionFromJson(object[key("check")].toObject());
    for (const auto *action : { &run, &undo, &check }) {
        if (!*action)
            return tl::unexpected(action->error());
    }
    Step step { .title = object[key("title")].toString(),
                .run = *run,
                .undo = *undo,
                .canUndo = object[key("canUndo")].toBool(),
                .locks = object[key("locks")].toString(),
                .estimate = { fromSeconds(object[key("likelySeconds")]),
                              fromSeconds(object[key("atMostSeconds")]) },
                .check = *check };
    if (object.contains(key("bytes")))
        step.bytes = ByteCount { object[key("bytes")].toInteger() };
    if (const auto transfer = object[key("transfer")]; transfer.isObject())
        step.transfer = Transfer { .shard = ShardId { transfer[key("shardId")].toInteger() },
                                   .from = NodeId { transfer[key("fromNodeId")].toInt() },
                                   .to = NodeId { transfer[key("toNodeId")].toInt() },
                                   .colocation = ColocationId { transfer[key("colocationId")].toInt() },
                                   .load = transfer[key("load")].toInt(100),
                                   .blocksWrites = transfer[key("blocksWrites")].toBool() };
    return step;
}

QJsonArray movesToJson(const QList<PlacementChange> &moves)
{
    QJsonArray array;
    for (const auto &move : moves)
        array << QJsonObject { { key("shardId"), move.shard.value },
                               { key("fromGroup"), move.from.value },
                               { key("toGroup"), move.to.value },
                               { key("step"), move.step } };
    return array;
}

QList<PlacementChange> movesFromJson(const QJsonArray &array)
{
    QList<PlacementChange> moves;
    for (const auto &item : array)
        moves << PlacementChange { .shard = ShardId { item[key("shardId")].toInteger() },
                                   .from = GroupId { item[key("fromGroup")].toInt() },
                                   .to = GroupId { item[key("toGroup")].toInt() },
                                   .step = item[key("step")].toInt() };
    return moves;
}

QJsonObject lanesToJson(const Lanes &lanes)
{
    return { { key("outOfNode"), lanes.outOfNode },
             { key("intoNode"), lanes.intoNode },
             { key("oneInColocationGroup"), lanes.oneInColocationGroup },
             { key("mostAtNode"), lanes.mostAtNode } };
}

/// Plans of before there were lanes have none: they ran one step at a time.
Lanes lanesFromJson(const QJsonObject &object)
{
    const int out = std::max(1, object[key("outOfNode")].toInt(1));
    return { .outOfNode = out,
             .intoNode = std::max(1, object[key("intoNode")].toInt(1)),
             .oneInColocationGroup = object[key("oneInColocationGroup")].toBool(),
             .mostAtNode = std::max(1, object[key("mostAtNode")].toInt(out)) };
}

QJsonObject needsToJson(const PlanNeeds &needs)
{
    QJsonArray into;
    for (auto it = needs.bytesInto.begin(); it != needs.bytesInto.end(); ++it)
        into << QJsonObject { { key("nodeId"), it.key().value }, { key("bytes"), it->value } };
    return { { key("logicalReplication"), needs.logicalReplication },
             { key("superuser"), needs.superuser },
             { key("idleRebalancer"), needs.idleRebalancer },
             { key("everyNode"), needs.everyNode },
             { key("referenceTables"), needs.referenceTables },
             { key("functions"), QJsonArray::fromStringList(needs.functions) },
             { key("bytesInto"), into },
             { key("newNodes"), QJsonArray::fromStringList(needs.newNodes) } };
}

PlanNeeds needsFromJson(const QJsonObject &object)
{
    PlanNeeds needs { .logicalReplication = object[key("logicalReplication")].toBool(),
                      .superuser = object[key("superuser")].toBool(),
                      .idleRebalancer = object[key("idleRebalancer")].toBool(),
                      .everyNode = object[key("everyNode")].toBool(),
                      .referenceTables = object[key("referenceTables")].toBool(),
                      .functions = stringsFrom(object[key("functions")]),
                      .newNodes = stringsFrom(object[key("newNodes")]) };
    if (const auto one = object[key("newNode")].toString();
        !one.isEmpty()) // plans of before there could be more
        needs.newNodes << one;
    for (const auto &item : object[key("bytesInto")].toArray())
        needs.bytesInto.insert(NodeId { item[key("nodeId")].toInt() },
                               ByteCount { item[key("bytes")].toInteger() });
    return needs;
}

OnFailure onFailureFrom(const QJsonObject &object)
{
    if (object[key("undoWhenCancelled")].toBool())
        return OnFailure::UndoAlways;
    return object[key("keepFinishedOnFailure")].toBool() ? OnFailure::KeepFinished : OnFailure::UndoFinished;
}

} // namespace

QJsonObject actionToJson(const Action &action)
{
    return std::visit(ActionWriter {}, action);
}

Result<Action> actionFromJson(const QJsonObject &object)
{
    const auto kind = object[key("kind")].toString();
    const auto values = valuesFromJson(object[key("values")].toArray());
    if (kind == key("nothing"))
        return Nothing {};
    if (kind == key("sql"))
        return RunSql { .sql = object[key("sql")].toString(),
                        .values = values,
                        .onNode = object.contains(key("nodeId")),
                        .node = NodeId { object[key("nodeId")].toInt() },
                        .copiesShards = object[key("copiesShards")].toBool(),
                        .server = object[key("server")].toString() };
    if (kind == key("wait"))
        return WaitUntil { .sql = object[key("sql")].toString(),
                           .values = values,
                           .limit = milliseconds(object[key("limitMilliseconds")].toInteger()),
                           .server = object[key("server")].toString(),
                           .nudge = object[key("nudge")].toString(),
                           .nudgeAt = stringsFrom(object[key("nudgeAt")]),
                           .nudgeEvery = milliseconds(object[key("nudgeMilliseconds")].toInteger(10000)) };
    if (kind == key("followJob"))
        return FollowJob { JobId { object[key("afterJob")].toInteger() } };
    if (kind == key("program"))
        return RunProgram { stringsFrom(object[key("command")]) };
    if (auto action = serverActionFromJson(object))
        return *std::move(action);
    return fail(ErrorKind::Invalid, Words::tr("The plan holds an action of unknown kind '%1'.").arg(kind));
}

QJsonObject planToJson(const Plan &plan)
{
    QJsonArray steps;
    for (const auto &step : plan.steps)
        steps << stepToJson(step);
    return { { key("tesseraPlan"), formatVersion },
             { key("operation"), plan.operation },
             { key("title"), plan.title },
             { key("parameters"), plan.parameters },
             { key("steps"), steps },
             { key("moves"), movesToJson(plan.moves) },
             { key("keepFinishedOnFailure"), plan.onFailure == OnFailure::KeepFinished },
             { key("undoWhenCancelled"), plan.onFailure == OnFailure::UndoAlways },
             { key("lanes"), lanesToJson(plan.lanes) },
             { key("notes"), QJsonArray::fromStringList(plan.notes) },
             { key("scopeTables"), QJsonArray::fromStringList(plan.scope.tables) },
             { key("scopeAllTables"), plan.scope.allTables },
             { key("needs"), needsToJson(plan.needs) },
             { key("fingerprint"), plan.fingerprint } };
}

Result<Plan> planFromJson(const QJsonObject &object)
{
    if (object[key("tesseraPlan")].toInt() != formatVersion)
        return fail(ErrorKind::Invalid, Words::tr("This is not a plan of this version of Tessera."));
    Plan plan { .operation = object[key("operation")].toString(),
                .title = object[key("title")].toString(),
                .parameters = object[key("parameters")].toObject(),
                .moves = movesFromJson(object[key("moves")].toArray()),
                .onFailure = onFailureFrom(object),
                .lanes = lanesFromJson(object[key("lanes")].toObject()),
                .notes = stringsFrom(object[key("notes")]),
                .scope = { stringsFrom(object[key("scopeTables")]), object[key("scopeAllTables")].toBool() },
                .needs = needsFromJson(object[key("needs")].toObject()),
                .fingerprint = object[key("fingerprint")].toString() };
    for (const auto &item : object[key("steps")].toArray()) {
        auto step = stepFromJson(item.toObject());
        if (!step)
            return tl::unexpected(step.error());
        plan.steps << *step;
    }
    if (plan.operation.isEmpty() || plan.steps.isEmpty())
        return fail(ErrorKind::Invalid, Words::tr("The plan names no operation or holds no step."));
    return plan;
}

} // namespace tessera
