// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/activity_json.h"

#include "app/ctl/text.h"
#include "core/activity/locked_object.h"

#include <QJsonArray>

#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

QJsonValue ageValue(std::optional<std::chrono::milliseconds> age)
{
    return age ? QJsonValue(static_cast<qint64>(age->count())) : QJsonValue();
}

QJsonValue textValue(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString stateWord(SessionState state)
{
    constexpr std::array words { u"active", u"idleInTransaction", u"idleInFailedTransaction", u"hidden",
                                 u"idle",   u"background" };
    return QString::fromUtf16(words.at(static_cast<size_t>(state)));
}

QJsonObject sessionJson(const ActivityReading &reading, const ClusterSession &session)
{
    return { { u"globalPid"_s, globalPidOf(session.id) },
             { u"nodeId"_s, session.id.node.value },
             { u"node"_s, reading.addressOf(session.id.node) },
             { u"pid"_s, session.id.pid },
             { u"worksFor"_s,
               session.isWorkerPart() ? QJsonValue(globalPidOf(session.origin)) : QJsonValue() },
             { u"user"_s, textValue(session.user) },
             { u"database"_s, textValue(session.database) },
             { u"application"_s, textValue(session.application) },
             { u"client"_s, textValue(session.client) },
             { u"backendType"_s, textValue(session.backendType) },
             { u"state"_s, stateWord(session.state) },
             { u"waitEventType"_s, textValue(session.waitType) },
             { u"waitEvent"_s, textValue(session.waitEvent) },
             { u"stateAgeMs"_s, ageValue(session.stateAge) },
             { u"statementAgeMs"_s, ageValue(session.statementAge) },
             { u"transactionAgeMs"_s, ageValue(session.transactionAge) },
             { u"startedAt"_s, textValue(session.startedAt) },
             { u"statementStartedAt"_s, textValue(session.statementStartedAt) },
             { u"statement"_s, textValue(session.statement) },
             { u"isStatementCut"_s, !session.isStatementWhole() || session.isCutByServer },
             { u"isOwn"_s, session.isOwn } };
}

QJsonObject nodeJson(const ActivityReading &reading, const NodeSessions &node)
{
    return { { u"nodeId"_s, node.node.value },
             { u"node"_s, reading.addressOf(node.node) },
             { u"problem"_s, textValue(node.problem) },
             { u"seesAll"_s, node.seesAll },
             { u"maxConnections"_s, node.limit },
             { u"active"_s, node.active },
             { u"idleInTransaction"_s, node.idleInTransaction },
             { u"idle"_s, node.idle },
             { u"hidden"_s, node.hidden },
             { u"workerParts"_s, node.workerParts },
             { u"waiting"_s, node.waiting } };
}

QJsonObject waitJson(const ActivityReading &reading, const LockWait &wait)
{
    return { { u"nodeId"_s, wait.id.node.value },
             { u"pid"_s, wait.id.pid },
             { u"lockType"_s, wait.object.type },
             { u"relation"_s, textValue(wait.object.relation) },
             { u"object"_s, lockedObjectText(wait.object, reading.cluster.get()) },
             { u"mode"_s, wait.mode },
             { u"ageMs"_s, ageValue(wait.age) } };
}

QJsonObject treeJson(const ActivityReading &reading, const LockNode &node)
{
    constexpr std::array kinds { u"session", u"prepared", u"cycle" };
    QJsonArray children;
    for (const auto &child : node.children)
        children << treeJson(reading, child);
    QJsonArray waits;
    for (const auto &wait : node.waits)
        waits << waitJson(reading, wait);
    QJsonArray alsoBehind;
    for (const auto id : node.alsoBehind)
        alsoBehind << globalPidOf(id);
    QJsonObject json { { u"kind"_s, QString::fromUtf16(kinds.at(static_cast<size_t>(node.kind))) },
                       { u"blocked"_s, node.blocked },
                       { u"waits"_s, waits },
                       { u"heldMode"_s, textValue(node.holds) },
                       { u"alsoBehind"_s, alsoBehind },
                       { u"children"_s, children } };
    if (node.kind == LockNode::Kind::Session)
        json.insert(u"globalPid"_s, globalPidOf(node.id));
    if (node.kind == LockNode::Kind::Prepared)
        json.insert(u"nodeId"_s, node.id.node.value);
    if (const auto *session = reading.sessions.session(node.id))
        json.insert(u"session"_s, sessionJson(reading, *session));
    return json;
}

} // namespace

QString ActivityReading::addressOf(NodeId node) const
{
    const auto *registered = cluster->node(node);
    if (registered)
        return registered->address();
    return node.value == 0 ? Ctl::tr("coordinator") : Ctl::tr("node %1").arg(node.value);
}

QJsonObject sessionsJson(const ActivityReading &reading, const QList<ClusterSession> &listed)
{
    QJsonArray nodes;
    for (const auto &node : reading.sessions.nodes)
        nodes << nodeJson(reading, node);
    QJsonArray sessions;
    for (const auto &session : listed)
        sessions << sessionJson(reading, session);
    return { { u"readAt"_s, reading.sessions.readAt.toString(Qt::ISODateWithMs) },
             { u"total"_s, reading.sessions.total() },
             { u"isCapped"_s, reading.sessions.isCapped() },
             { u"nodes"_s, nodes },
             { u"sessions"_s, sessions } };
}

QJsonObject tenantsJson(const TenantStatistics &statistics)
{
    constexpr std::array states { u"unknown", u"absent", u"forbidden", u"off", u"counted" };
    QJsonArray notCounting;
    for (const auto node : statistics.notCounting)
        notCounting << node.value;
    QJsonArray tenants;
    for (const auto &use : statistics.tenants)
        tenants << QJsonObject { { u"tenant"_s, use.tenant },
                                 { u"colocationId"_s, use.colocation.value },
                                 { u"nodeId"_s, use.node.value },
                                 { u"statements"_s, use.statements },
                                 { u"statementsBefore"_s, use.statementsBefore },
                                 { u"reads"_s, use.reads },
                                 { u"readsBefore"_s, use.readsBefore },
                                 { u"cpuSeconds"_s, use.cpu.count() },
                                 { u"cpuSecondsBefore"_s, use.cpuBefore.count() },
                                 { u"isHot"_s, use.isHot } };
    return { { u"state"_s, QString::fromUtf16(states.at(static_cast<size_t>(statistics.state))) },
             { u"periodSeconds"_s, static_cast<qint64>(statistics.period.count()) },
             { u"limit"_s, statistics.limit },
             { u"notCounting"_s, notCounting },
             { u"tenants"_s, tenants } };
}

QJsonObject locksJson(const ActivityReading &reading, const QList<LockNode> &forest)
{
    QJsonArray trees;
    for (const auto &tree : forest)
        trees << treeJson(reading, tree);
    return { { u"readAt"_s, reading.sessions.readAt.toString(Qt::ISODateWithMs) },
             { u"blocked"_s, countBlocked(forest) },
             { u"trees"_s, trees } };
}

} // namespace tessera
