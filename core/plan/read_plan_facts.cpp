// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/read_plan_facts.h"

#include "core/cluster/node_comparison.h"
#include "core/cluster/node_fan_out.h"
#include "core/cluster/probe_capabilities.h"
#include "core/cluster/read_snapshot.h"
#include "core/cluster/read_strategies.h"
#include "core/postgres/sql_text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::PlanFacts)
};

std::optional<qint32> number(const QJsonObject &object, const QString &key)
{
    return object.contains(key) ? std::optional(object[key].toInt()) : std::nullopt;
}

void readAnswer(NodeFacts &node, const QString &text)
{
    const auto said = QJsonDocument::fromJson(text.toUtf8()).object();
    node.walLevel = said[u"walLevel"_s].toString();
    node.answersBeforeWriting = said[u"answersBeforeWriting"_s].toBool();
    node.replicationSlots = number(said, u"replicationSlots"_s);
    node.usedSlots = number(said, u"usedSlots"_s);
    node.walSenders = number(said, u"walSenders"_s);
    node.workerProcesses = number(said, u"workerProcesses"_s);
    node.logicalWorkers = number(said, u"logicalWorkers"_s);
    node.serverVersion = said[u"serverVersion"_s].toString();
    node.extensionVersion = said[u"extensionVersion"_s].toString();
    if (said.contains(u"isInRecovery"_s))
        node.isInRecovery = said[u"isInRecovery"_s].toBool();
}

void readDisk(NodeFacts &node, const QString &text)
{
    const auto said = QJsonDocument::fromJson(text.toUtf8()).object();
    node.freeDisk = ByteCount { said[u"free"_s].toInteger() };
    node.totalDisk = ByteCount { said[u"total"_s].toInteger() };
}

struct Reader
{
    const Connector &connector;
    Session &session;
    PlanFacts &facts;
    Deadline deadline;
    std::stop_token stop;

    Result<Rows> ask(const char *name, const QList<Value> &values = {}) const
    {
        return session.run(sqlText(QLatin1String(name)), values, deadline, stop);
    }
    Result<> server();
    Result<> nodes();
    Result<> tables(const QStringList &names);
    Result<> transactions();
    Result<> serverMoves(const RebalanceWish &wish);
    Result<> strategy(const QString &name);
    Result<> newNode(const QString &address);
    Result<> keyPlace(const TableKey &key);
    Result<> schema(const QString &name);
};

Result<> Reader::server()
{
    const auto rows = ask("read_plan_server");
    if (!rows)
        return tl::unexpected(rows.error());
    facts.user = rows->get<QString>(0, "user_name");
    facts.isInRecovery = rows->get<bool>(0, "is_in_recovery");
    facts.isSuperuser = rows->get<bool>(0, "is_superuser");
    facts.isCoordinator = rows->get<bool>(0, "is_coordinator");
    facts.defaultShardCount = rows->get<qint32>(0, "shard_count");
    facts.diskReservePercent = rows->get<double>(0, "disk_reserve");
    return {};
}

/// A role that may not ask the nodes leaves them unknown; preflight says so.
Result<> Reader::nodes()
{
    for (const auto &node : facts.snapshot->nodes()) {
        if (node.role == NodeRole::Primary)
            facts.nodes << NodeFacts { .id = node.id,
                                       .address = node.address(),
                                       .problem =
                                           node.isActive ? QString() : Words::tr("The node is inactive.") };
    }
    const auto said = askAllNodes(session, sqlText(u"node_preflight"_s), deadline, stop);
    const auto disks = askAllNodes(session, sqlText(u"node_disk"_s), deadline, stop);
    for (auto &node : facts.nodes) {
        for (const auto &answer : said.value_or(QList<NodeAnswer>())) {
            if (answer.node != node.id)
                continue;
            node.isReachable = answer.isAnswer;
            answer.isAnswer ? readAnswer(node, answer.text) : void(node.problem = answer.text);
        }
        for (const auto &answer : disks.value_or(QList<NodeAnswer>())) {
            if (answer.node == node.id && answer.isAnswer)
                readDisk(node, answer.text);
        }
    }
    return {};
}

Result<> Reader::tables(const QStringList &names)
{
    for (const auto &name : names) {
        const auto table = readTableDefinition(session, name, deadline, stop);
        if (!table)
            return tl::unexpected(table.error());
        if (*table)
            facts.definitions.insert(name, **table);
    }
    return {};
}

Result<> Reader::transactions()
{
    const auto rows = ask("list_long_transactions");
    if (!rows)
        return tl::unexpected(rows.error());
    for (int row = 0; row < rows->size(); ++row)
        facts.longTransactions << LongTransaction { rows->get<qint32>(row, "pid"),
                                                    rows->get<QString>(row, "user_name"),
                                                    std::chrono::seconds(rows->get<qint64>(row, "age")) };
    return {};
}

Result<> Reader::serverMoves(const RebalanceWish &wish)
{
    const auto &cluster = *facts.snapshot;
    const auto plan = readServerPlan(session, cluster, wish, deadline, stop);
    if (!plan)
        return tl::unexpected(plan.error());
    facts.serverMoves.emplace();
    QSet<ShardId> seen; // the server names every colocated shard, but moves them together
    for (const auto &move : plan->moves) {
        const auto *shard = cluster.shard(move.shard);
        const auto *from = cluster.primaryOf(move.from);
        const auto *to = cluster.primaryOf(move.to);
        if (!shard || !from || !to || seen.contains(shard->id))
            continue;
        const auto set = cluster.shardSet(*shard);
        for (const auto *one : set)
            seen << one->id;
        *facts.serverMoves << ServerMove { shard->id, placementBytes(facts, set, move.from), from->address(),
                                           to->address() };
    }
    return {};
}

Result<> Reader::strategy(const QString &name)
{
    const auto strategies = readStrategies(session, deadline, stop);
    if (!strategies)
        return tl::unexpected(strategies.error());
    if (const auto *found = strategyNamed(*strategies, name)) {
        facts.strategy = *found;
        return askStrategy(*facts.strategy, session, *facts.snapshot, deadline, stop);
    }
    return {};
}

/// Asked directly where we reach it, else by the coordinator, which only tells whether it answers.
Result<> Reader::newNode(const QString &address)
{
    const auto place = hostPortFrom(address);
    if (!place)
        return {};
    NodeFacts node { .address = address };
    const auto soon = Deadline::earlier(deadline, Deadline::in(5s));
    auto direct = connector.openNode(place->host, place->port, soon, stop);
    if (direct) {
        const auto rows = direct->run(sqlText(u"node_preflight"_s), {}, soon, stop);
        if (rows)
            readAnswer(node, rows->get<QString>(0, 0));
    } else {
        node.problem = direct.error().message;
    }
    const auto answers = ask("check_new_node", { place->host, qint32 { place->port } });
    node.isReachable = answers ? answers->get<bool>(0, 0) : direct.has_value();
    if (node.isReachable)
        node.problem.clear();
    else if (node.problem.isEmpty())
        node.problem = Words::tr("The coordinator cannot connect to it.");
    facts.newNode = node;
    return {};
}

Result<> Reader::keyPlace(const TableKey &key)
{
    const auto *table = facts.snapshot->table(key.table);
    if (!table)
        return {};
    return readKeyPlace(session, *table, key.key, deadline, stop).map([&](const KeyPlace &place) {
        facts.keyPlace = place;
    });
}

Result<> Reader::schema(const QString &name)
{
    return readSchemaDefinition(session, name, deadline, stop)
        .map([&](const std::optional<SchemaDefinition> &definition) { facts.schema = definition; });
}

} // namespace

Result<HostPort> hostPortFrom(const QString &text)
{
    HostPort place;
    auto rest = text;
    if (text.startsWith(u'[') && text.contains(u']')) {
        place.host = text.mid(1, text.indexOf(u']') - 1);
        rest = text.mid(text.indexOf(u']') + 1);
    } else {
        place.host = text.section(u':', 0, 0);
        rest = text.mid(place.host.size());
    }
    bool isPort = rest.isEmpty();
    if (rest.startsWith(u':'))
        place.port = rest.mid(1).toUShort(&isPort);
    if (!isPort || place.port == 0 || place.host.trimmed().isEmpty())
        return fail(ErrorKind::Invalid,
                    Words::tr("'%1' is not an address. Write HOST:PORT, such as 10.0.0.5:5432.").arg(text));
    return place;
}

Result<PlanFacts> readPlanFacts(const Connector &connector, const FactRequest &request, Deadline deadline,
                                std::stop_token stop)
{
    auto session = connector.open(deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    PlanFacts facts;
    const auto snapshot = readSnapshot(*session, deadline, stop);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    facts.snapshot = *snapshot;
    if (const auto limited = limitNodeWaits(*session, deadline, stop); !limited)
        return tl::unexpected(limited.error());
    if (const auto sizes = readSizes(*session, *facts.snapshot, SizeKind::Exact, deadline, stop))
        facts.sizes = *sizes;
    Reader reader { connector, *session, facts, deadline, stop };
    auto done = reader.server()
                    .and_then([&] { return reader.nodes(); })
                    .and_then([&] { return reader.tables(request.tables); })
                    .and_then([&] { return reader.transactions(); });
    if (done && request.strategy)
        done = reader.strategy(*request.strategy);
    const bool isKnown = !request.strategy || facts.strategy;
    if (done && request.rebalance && isKnown)
        done = reader.serverMoves(*request.rebalance);
    if (done && !request.newNode.isEmpty())
        done = reader.newNode(request.newNode);
    if (done && !request.schema.isEmpty())
        done = reader.schema(request.schema);
    if (done && request.key)
        done = reader.keyPlace(*request.key);
    if (!done)
        return tl::unexpected(done.error());
    return facts;
}

} // namespace tessera
