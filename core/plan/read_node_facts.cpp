// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/read_node_facts.h"

#include "core/cluster/node_fan_out.h"
#include "core/postgres/sql_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::PlanFacts)
};

QJsonObject objectIn(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

std::optional<qint32> number(const QJsonObject &object, const QString &key)
{
    return object[key].isDouble() ? std::optional(object[key].toInt()) : std::nullopt;
}

std::chrono::seconds seconds(const QJsonValue &value)
{
    return std::chrono::seconds(value.toInteger());
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const auto &item : value.toArray())
        list << item.toString();
    return list;
}

void readDisk(NodeFacts &node, const QString &text)
{
    const auto said = objectIn(text);
    node.freeDisk = ByteCount { said[u"free"_s].toInteger() };
    node.totalDisk = ByteCount { said[u"total"_s].toInteger() };
}

void readTransactions(NodeFacts &node, const QString &text)
{
    const auto said = objectIn(text);
    node.seesAllSessions = said[u"seesAll"_s].toBool();
    for (const auto &session : said[u"sessions"_s].toArray())
        node.transactions << OpenTransaction { .pid = session[u"pid"_s].toInt(),
                                               .user = session[u"user"_s].toString(),
                                               .application = session[u"application"_s].toString(),
                                               .startedAt = session[u"startedAt"_s].toString(),
                                               .age = seconds(session[u"age"_s]),
                                               .idle = seconds(session[u"idle"_s]),
                                               .hasWritten = session[u"hasWritten"_s].toBool(),
                                               .relations = strings(session[u"relations"_s]) };
}

void readLeftovers(NodeFacts &node, const QString &text)
{
    const auto said = objectIn(text);
    for (const auto &name : strings(said[u"subscriptions"_s]))
        node.replication << ReplicationObject { ReplicationKind::Subscription, name };
    for (const auto &slot : said[u"slots"_s].toArray())
        node.replication << ReplicationObject { ReplicationKind::Slot, slot[u"name"_s].toString(),
                                                slot[u"isActive"_s].toBool() };
    for (const auto &name : strings(said[u"publications"_s]))
        node.replication << ReplicationObject { ReplicationKind::Publication, name };
    for (const auto &prepared : said[u"prepared"_s].toArray())
        node.prepared << PreparedTransaction { prepared[u"name"_s].toString(), seconds(prepared[u"age"_s]),
                                               strings(prepared[u"relations"_s]) };
}

} // namespace

void readNodeAnswer(NodeFacts &node, const QString &answer)
{
    const auto said = objectIn(answer);
    node.walLevel = said[u"walLevel"_s].toString();
    node.answersBeforeWriting = said[u"answersBeforeWriting"_s].toBool();
    node.replicationSlots = number(said, u"replicationSlots"_s);
    node.usedSlots = number(said, u"usedSlots"_s);
    node.walSenders = number(said, u"walSenders"_s);
    node.usedWalSenders = number(said, u"usedWalSenders"_s);
    node.workerProcesses = number(said, u"workerProcesses"_s);
    node.usedWorkerProcesses = number(said, u"usedWorkerProcesses"_s);
    node.logicalWorkers = number(said, u"logicalWorkers"_s);
    node.usedLogicalWorkers = number(said, u"usedLogicalWorkers"_s);
    node.rolesWithoutLogin = strings(said[u"rolesWithoutLogin"_s]);
    node.serverVersion = said[u"serverVersion"_s].toString();
    node.extensionVersion = said[u"extensionVersion"_s].toString();
    const auto settings = said[u"settings"_s].toObject();
    for (auto it = settings.begin(); it != settings.end(); ++it)
        node.settings.insert(it.key(), it->toString());
    if (said.contains(u"isInRecovery"_s))
        node.isInRecovery = said[u"isInRecovery"_s].toBool();
}

QList<NodeFacts> readNodeFacts(Session &session, const ClusterSnapshot &cluster, Deadline deadline,
                               std::stop_token stop)
{
    QList<NodeFacts> nodes;
    for (const auto &node : cluster.nodes()) {
        if (node.role == NodeRole::Primary)
            nodes << NodeFacts { .id = node.id,
                                 .address = node.address(),
                                 .problem = node.isActive ? QString() : Words::tr("The node is inactive.") };
    }
    const auto ask = [&](const char *sql, void (*read)(NodeFacts &, const QString &), bool decides) {
        const auto answers = askAllNodes(session, sqlText(QLatin1String(sql)), deadline, stop);
        for (auto &node : nodes) {
            if (decides && !answers)
                node.problem = answers.error().message;
            for (const auto &answer : answers.value_or(QList<NodeAnswer>())) {
                if (answer.node != node.id)
                    continue;
                if (answer.isAnswer)
                    read(node, answer.text);
                if (decides) {
                    node.isReachable = answer.isAnswer;
                    node.problem = answer.isAnswer ? QString() : answer.text;
                }
            }
        }
    };
    ask("node_preflight", readNodeAnswer, true);
    ask("node_disk", readDisk, false);
    ask("node_transactions", readTransactions, false);
    ask("node_leftovers", readLeftovers, false);
    return nodes;
}

} // namespace tessera
