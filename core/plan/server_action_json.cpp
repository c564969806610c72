// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/server_action_json.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct TaskName
{
    HostTask task;
    QLatin1StringView name;
};
constexpr std::array taskNames {
    TaskName { HostTask::Stop, QLatin1StringView("stop") },
    TaskName { HostTask::StartPrimary, QLatin1StringView("startPrimary") },
    TaskName { HostTask::StartStandby, QLatin1StringView("startStandby") },
    TaskName { HostTask::StartClosed, QLatin1StringView("startClosed") },
    TaskName { HostTask::OpenStandby, QLatin1StringView("openStandby") },
    TaskName { HostTask::Kill, QLatin1StringView("kill") },
    TaskName { HostTask::HoldBack, QLatin1StringView("holdBack") },
    TaskName { HostTask::Release, QLatin1StringView("release") },
    TaskName { HostTask::MoveAside, QLatin1StringView("moveAside") },
};

qint64 milliseconds(std::chrono::milliseconds limit)
{
    return limit.count();
}

std::optional<Action> hostActionFromJson(const QJsonObject &object)
{
    const auto name = object[u"task"_s].toString();
    const auto row = std::ranges::find_if(taskNames, [&](const TaskName &one) { return one.name == name; });
    if (row == taskNames.end())
        return std::nullopt;
    return OnHost { .server = object[u"server"_s].toString(),
                    .task = row->task,
                    .unlessWritable = object[u"unlessWritable"_s].toString(),
                    .command = object[u"command"_s].toString() };
}

std::optional<Action> managerActionFromJson(const QJsonObject &object)
{
    const auto kind = object[u"kind"_s].toString();
    const auto goal = goalFromWord(object[u"goal"_s].toString());
    const auto group = object[u"group"_s].toString();
    const auto member = object[u"member"_s].toString();
    const auto address = object[u"address"_s].toString();
    if (kind == u"callManager"_s && goal)
        return CallManager { group,
                             object[u"method"_s].toString(),
                             object[u"target"_s].toString(),
                             object[u"body"_s].toString(),
                             *goal,
                             member,
                             address };
    if (kind == u"awaitManager"_s && goal)
        return AwaitManager { group, *goal, member, address,
                              std::chrono::milliseconds(object[u"limitMilliseconds"_s].toInteger()) };
    return std::nullopt;
}

} // namespace

QJsonObject toJson(const RunStatements &action)
{
    return { { u"kind"_s, u"statements"_s },
             { u"server"_s, action.server },
             { u"statements"_s, QJsonArray::fromStringList(action.statements) },
             { u"limitMilliseconds"_s, milliseconds(action.limit) } };
}

QJsonObject toJson(const HoldTransaction &action)
{
    return { { u"kind"_s, u"hold"_s },
             { u"server"_s, action.server },
             { u"statements"_s, QJsonArray::fromStringList(action.statements) } };
}

QJsonObject toJson(const EndTransaction &action)
{
    return { { u"kind"_s, u"endHeld"_s },
             { u"server"_s, action.server },
             { u"commits"_s, action.commits },
             { u"orElse"_s, QJsonArray::fromStringList(action.orElse) } };
}

QJsonObject toJson(const FollowServer &action)
{
    return { { u"kind"_s, u"follow"_s },
             { u"server"_s, action.server },
             { u"primary"_s, action.primary },
             { u"like"_s, action.like },
             { u"name"_s, action.name } };
}

QJsonObject toJson(const OnHost &action)
{
    const auto *row = std::ranges::find(taskNames, action.task, &TaskName::task);
    return { { u"kind"_s, u"host"_s },
             { u"server"_s, action.server },
             { u"task"_s, QString(row->name) },
             { u"unlessWritable"_s, action.unlessWritable },
             { u"command"_s, action.command } };
}

QJsonObject toJson(const CopyServer &action)
{
    return { { u"kind"_s, u"copyServer"_s },         { u"server"_s, action.server },
             { u"primary"_s, action.primary },       { u"like"_s, action.like },
             { u"connection"_s, action.connection }, { u"name"_s, action.name },
             { u"command"_s, action.command } };
}

QJsonObject toJson(const RejoinServer &action)
{
    return { { u"kind"_s, u"rejoin"_s },
             { u"server"_s, action.server },
             { u"primary"_s, action.primary },
             { u"like"_s, action.like },
             { u"connection"_s, action.connection },
             { u"name"_s, action.name },
             { u"rewinds"_s, action.rewinds },
             { u"parted"_s, action.parted },
             { u"command"_s, action.command } };
}

QJsonObject toJson(const CatchUp &action)
{
    return { { u"kind"_s, u"catchUp"_s },
             { u"server"_s, action.server },
             { u"stopped"_s, action.stopped },
             { u"limitMilliseconds"_s, milliseconds(action.limit) } };
}

QJsonObject toJson(const Promote &action)
{
    return { { u"kind"_s, u"promote"_s },
             { u"server"_s, action.server },
             { u"insteadOf"_s, action.insteadOf },
             { u"isFailover"_s, action.isFailover },
             { u"isCoordinator"_s, action.isCoordinator },
             { u"rivals"_s, QJsonArray::fromStringList(action.rivals) } };
}

QJsonObject toJson(const CallManager &action)
{
    return { { u"kind"_s, u"callManager"_s }, { u"group"_s, action.group },
             { u"method"_s, action.method },  { u"target"_s, action.target },
             { u"body"_s, action.body },      { u"goal"_s, goalWord(action.goal) },
             { u"member"_s, action.member },  { u"address"_s, action.address } };
}

QJsonObject toJson(const AwaitManager &action)
{
    return { { u"kind"_s, u"awaitManager"_s },     { u"group"_s, action.group },
             { u"goal"_s, goalWord(action.goal) }, { u"member"_s, action.member },
             { u"address"_s, action.address },     { u"limitMilliseconds"_s, milliseconds(action.limit) } };
}

std::optional<Action> serverActionFromJson(const QJsonObject &object)
{
    const auto kind = object[u"kind"_s].toString();
    const auto server = object[u"server"_s].toString();
    const std::chrono::milliseconds limit(object[u"limitMilliseconds"_s].toInteger());
    if (kind == u"statements"_s)
        return RunStatements { server, object[u"statements"_s].toVariant().toStringList(), limit };
    if (kind == u"hold"_s)
        return HoldTransaction { server, object[u"statements"_s].toVariant().toStringList() };
    if (kind == u"endHeld"_s)
        return EndTransaction { server, object[u"commits"_s].toBool(),
                                object[u"orElse"_s].toVariant().toStringList() };
    if (kind == u"follow"_s)
        return FollowServer { server, object[u"primary"_s].toString(), object[u"like"_s].toString(),
                              object[u"name"_s].toString() };
    if (kind == u"host"_s)
        return hostActionFromJson(object);
    if (kind == u"copyServer"_s)
        return CopyServer { server,
                            object[u"primary"_s].toString(),
                            object[u"like"_s].toString(),
                            object[u"connection"_s].toString(),
                            object[u"name"_s].toString(),
                            object[u"command"_s].toString() };
    if (kind == u"rejoin"_s)
        return RejoinServer { server,
                              object[u"primary"_s].toString(),
                              object[u"like"_s].toString(),
                              object[u"connection"_s].toString(),
                              object[u"name"_s].toString(),
                              object[u"rewinds"_s].toBool(),
                              object[u"parted"_s].toString(),
                              object[u"command"_s].toString() };
    if (kind == u"catchUp"_s)
        return CatchUp { server, object[u"stopped"_s].toString(), limit };
    if (kind == u"promote"_s)
        return Promote { server, object[u"insteadOf"_s].toString(), object[u"isFailover"_s].toBool(),
                         object[u"isCoordinator"_s].toBool(),
                         object[u"rivals"_s].toVariant().toStringList() };
    return managerActionFromJson(object);
}

} // namespace tessera
