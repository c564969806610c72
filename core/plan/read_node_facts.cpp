// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/read_node_facts.h"

#include "core/cluster/node_fan_out.h"
#include "core/cluster/read_disks.h"
#include "core/cluster/read_traces.h"
#include "core/postgres/json_column.h"
#include "core/postgres/sql_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <functional>
#include <ranges>

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

void readDisk(NodeFacts &node, const QString &text)
{
    if (const auto disk = diskFrom(text)) {
        node.freeDisk = disk->free;
        node.totalDisk = disk->total;
    }
}

void readTransactions(NodeFacts &node, const QString &text)
{
    const auto said = objectIn(text);
    node.seesAllSessions = said[u"seesAll"_s].toBool();
    node.transactions.clear();
    for (const auto &session : said[u"sessions"_s].toArray())
        node.transactions << OpenTransaction { .pid = session[u"pid"_s].toInt(),
                                               .user = session[u"user"_s].toString(),
                                               .application = session[u"application"_s].toString(),
                                               .startedAt = session[u"startedAt"_s].toString(),
                                               .age = seconds(session[u"age"_s]),
                                               .idle = seconds(session[u"idle"_s]),
                                               .hasWritten = session[u"hasWritten"_s].toBool(),
                                               .relations = stringsIn(session[u"relations"_s]) };
}

void readTraces(NodeFacts &node, const QString &text)
{
    const auto traces = nodeTracesFrom(node.id, text);
    node.replication = traces.replication;
    node.prepared = traces.prepared;
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
    node.rolesWithoutLogin = stringsIn(said[u"rolesWithoutLogin"_s]);
    node.serverVersion = said[u"serverVersion"_s].toString();
    node.extensionVersion = said[u"extensionVersion"_s].toString();
    const auto settings = said[u"settings"_s].toObject();
    for (auto it = settings.begin(); it != settings.end(); ++it)
        node.settings.insert(it.key(), it->toString());
    if (said.contains(u"isInRecovery"_s))
        node.isInRecovery = said[u"isInRecovery"_s].toBool();
}

namespace {

/// One text that every node is asked for.
struct NodeQuestion
{
    const char *sql;
    void (*read)(NodeFacts &, const QString &);
};
constexpr std::array questions {
    NodeQuestion { "node_preflight", readNodeAnswer }, // first: tells whether the node answers
    NodeQuestion { "node_disk", readDisk },
    NodeQuestion { "node_transactions", readTransactions },
    NodeQuestion { "node_traces", readTraces },
};

/// Each command to all nodes opens new connections, which takes longer than all questions together: measured
/// on Citus 13.2.2 with three nodes, 60 ms.
QString allQuestions()
{
    QStringList parts;
    for (const auto &question : questions)
        parts << u'\'' + QLatin1String(question.sql) + u"', ("_s + sqlText(QLatin1String(question.sql))
                + u')';
    return u"SELECT pg_catalog.json_build_object("_s + parts.join(u',') + u")::text"_s;
}

void readAllAnswers(NodeFacts &node, const QString &text)
{
    const auto said = objectIn(text);
    for (const auto &question : questions)
        question.read(node, said[QLatin1String(question.sql)].toString());
}

class NodeReader
{
public:
    NodeReader(QList<NodeFacts> &nodes, std::function<Result<QList<NodeAnswer>>(const QString &)> ask)
        : m_nodes(nodes)
        , m_ask(std::move(ask))
    {
    }
    void readAll();

private:
    /// False when a node that is to be asked did not answer.
    bool read(const QString &command, void (*take)(NodeFacts &, const QString &), bool decides);

    QList<NodeFacts> &m_nodes;
    std::function<Result<QList<NodeAnswer>>(const QString &)> m_ask;
};

bool NodeReader::read(const QString &command, void (*take)(NodeFacts &, const QString &), bool decides)
{
    const auto answers = m_ask(command);
    bool isComplete = answers.has_value();
    for (auto &node : m_nodes) {
        if (decides && !answers)
            node.problem = answers.error().message;
        for (const auto &answer : answers.value_or(QList<NodeAnswer>())) {
            if (answer.node != node.id)
                continue;
            isComplete &= answer.isAnswer;
            if (answer.isAnswer)
                take(node, answer.text);
            if (decides) {
                node.isReachable = answer.isAnswer;
                node.problem = answer.isAnswer ? QString() : answer.text;
            }
        }
    }
    return isComplete;
}

/// Where the role may not ask one thing, or a node is down, one thing after the other.
void NodeReader::readAll()
{
    if (read(allQuestions(), readAllAnswers, true))
        return;
    const auto answering = [this] { return std::ranges::count(m_nodes, true, &NodeFacts::isReachable); };
    const auto before = answering();
    read(sqlText(QLatin1String(questions.front().sql)), questions.front().read, true);
    if (answering() == before)
        return; // those that were silent say nothing to any question
    for (const auto &question : questions | std::views::drop(1))
        read(sqlText(QLatin1String(question.sql)), question.read, false);
}

} // namespace

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
    NodeReader(nodes, [&](const QString &command) {
        return askAllNodes(session, command, deadline, stop);
    }).readAll();
    return nodes;
}

} // namespace tessera
