// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/read_plan_facts.h"

#include "core/cluster/node_comparison.h"
#include "core/cluster/node_fan_out.h"
#include "core/cluster/probe_capabilities.h"
#include "core/cluster/read_snapshot.h"
#include "core/cluster/read_strategies.h"
#include "core/cluster/read_traces.h"
#include "core/ha/manager_clues.h"
#include "core/ha/read_groups.h"
#include "core/ha/read_members.h"
#include "core/plan/read_node_facts.h"
#include "core/postgres/sql_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::PlanFacts)
};

/// A setting in milliseconds as SHOW writes it ("15s", "5000"); nullopt for -1, which turns it off.
std::optional<std::chrono::milliseconds> intervalFrom(const QString &text)
{
    static const QRegularExpression shape(u"^(\\d+)\\s*(ms|s|min|h|d)?$"_s);
    static const QHash<QString, qint64> units { { QString(), 1 },      { u"ms"_s, 1 },
                                                { u"s"_s, 1000 },      { u"min"_s, 60'000 },
                                                { u"h"_s, 3'600'000 }, { u"d"_s, 86'400'000 } };
    const auto match = shape.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return std::chrono::milliseconds(match.captured(1).toLongLong() * units.value(match.captured(2)));
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
    Result<> tables(const QStringList &names);
    Result<> operations();
    Result<> serverMoves(const RebalanceWish &wish);
    Result<> strategy(const QString &name);
    void newNode(const QString &address);
    void readCoordinator(Session &server, NodeFacts &node, Deadline soon);
    Result<> keyPlace(const TableKey &key);
    Result<> schema(const QString &name);
    Result<> sessionNamed(const SessionName &name);
    void members();
    Result<> tiedTables(const QString &name);
    Result<> groups();
};

/// A standby that only its manager names is a server of the group, too.
void Reader::members()
{
    const auto &nodes = facts.snapshot->nodes();
    facts.members = readMembers(connector, nodes, deadline, stop);
    facts.managers = readManagers(connector.target(), managerClues(nodes, facts.members), deadline, stop);
    QList<HostPort> others;
    for (const auto &group : std::as_const(facts.managers)) {
        for (const auto &member : group.members) {
            const auto place = hostPortFrom(member.server);
            if (place
                && std::ranges::find(facts.members, member.server, &MemberReading::server)
                    == facts.members.end())
                others << *place;
        }
    }
    facts.members += readServers(connector, others, deadline, stop);
}

Result<> Reader::groups()
{
    auto read = readGroups(session, facts.snapshot->nodes(), deadline, stop);
    if (!read)
        return tl::unexpected(read.error());
    facts.groups = std::move(*read);
    return {};
}

Result<> Reader::server()
{
    const auto rows = ask("read_plan_server");
    if (!rows)
        return tl::unexpected(rows.error());
    facts.user = rows->get<QString>(0, "user_name");
    facts.clusterId = rows->get<QString>(0, "cluster_id");
    facts.isInRecovery = rows->get<bool>(0, "is_in_recovery");
    facts.isSuperuser = rows->get<bool>(0, "is_superuser");
    facts.isCoordinator = rows->get<bool>(0, "is_coordinator");
    facts.defaultShardCount = rows->get<qint32>(0, "shard_count");
    facts.diskReservePercent = rows->get<double>(0, "disk_reserve");
    facts.jobs = { .executors = rows->get<qint32>(0, "executors"),
                   .executorsPerNode = rows->get<qint32>(0, "executors_per_node"),
                   .queueInterval = intervalFrom(rows->get<QString>(0, "queue_interval")),
                   .dropInterval = intervalFrom(rows->get<QString>(0, "drop_interval")) };
    for (const auto &role : QJsonDocument::fromJson(rows->get<QByteArray>(0, "member_of")).array())
        facts.memberOf << role.toString();
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

Result<> Reader::operations()
{
    return readRunningOperations(session, *facts.snapshot, tracesIn(facts), deadline, stop)
        .map([this](const QSet<qint64> &running) { facts.runningOperations = running; });
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

/// A server that has left a cluster still names it; one that never was in any names nobody.
void Reader::readCoordinator(Session &server, NodeFacts &node, Deadline soon)
{
    const auto rows = server.run(
        u"SELECT nodename || ':' || nodeport FROM pg_dist_node ORDER BY groupid LIMIT 1"_s, {}, soon, stop);
    if (rows && !rows->isEmpty())
        node.coordinator = rows->get<QString>(0, 0);
}

/// Asked directly where we reach it, else by the coordinator, which only tells whether it answers.
void Reader::newNode(const QString &address)
{
    const auto place = hostPortFrom(address);
    if (!place)
        return;
    NodeFacts node { .address = place->host + u':' + QString::number(place->port) };
    const auto soon = Deadline::earlier(deadline, Deadline::in(5s));
    auto direct = connector.openNode(place->host, place->port, soon, stop);
    if (direct) {
        const auto rows = direct->run(sqlText(u"node_preflight"_s), {}, soon, stop);
        if (rows)
            readNodeAnswer(node, rows->get<QString>(0, 0));
        if (!node.extensionVersion.isEmpty())
            readCoordinator(*direct, node, soon);
    } else {
        node.problem = direct.error().message;
    }
    const auto answers = ask("check_new_node", { place->host, qint32 { place->port } });
    node.isReachable = answers ? answers->get<bool>(0, 0) : direct.has_value();
    if (node.isReachable)
        node.problem.clear();
    else if (node.problem.isEmpty())
        node.problem = Words::tr("The coordinator cannot connect to it.");
    facts.newNodes << node;
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

Result<> Reader::sessionNamed(const SessionName &name)
{
    const auto *node = facts.snapshot->node(name.node);
    if (!node)
        return {};
    const auto rows = ask("read_session", { node->id.value, name.pid.toInt() });
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty() || rows->isNull(0, rows->column("user_name")))
        return {};
    facts.session =
        SessionFacts { .pid = name.pid.toInt(),
                       .user = rows->get<QString>(0, "user_name"),
                       .application = rows->get<QString>(0, "application"),
                       .backendType = rows->get<QString>(0, "backend_type"),
                       .startedAt = rows->get<QString>(0, "started_at"),
                       .statementStartedAt = rows->get<QString>(0, "statement_started_at"),
                       .state = rows->get<QString>(0, "state"),
                       .age = std::chrono::seconds(rows->get<qint64>(0, "age")),
                       .statementAge = std::chrono::seconds(rows->get<qint64>(0, "statement_age")),
                       .idle = std::chrono::seconds(rows->get<qint64>(0, "idle")),
                       .globalPid = rows->get<qint64>(0, "global_pid"),
                       .maySignal = rows->get<bool>(0, "may_signal") };
    return {};
}

Result<> Reader::tiedTables(const QString &name)
{
    const auto first = facts.definitions.constFind(name);
    if (first == facts.definitions.constEnd())
        return {};
    const auto tied = readTiedTables(session, *first, deadline, stop);
    if (!tied)
        return tl::unexpected(tied.error());
    facts.definitions.insert(*tied);
    return {};
}

} // namespace

namespace {

/// Of a standby of the coordinator, where it is to take its place.
Result<Session> openWithSnapshot(const Connector &connector, PlanFacts &facts, Standbys standbys,
                                 Deadline deadline, std::stop_token stop)
{
    auto session = connector.open(deadline, stop);
    if (!session)
        return session;
    const auto snapshot = readSnapshot(*session, deadline, std::move(stop), standbys);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    facts.snapshot = *snapshot;
    return session;
}

Standbys standbysFor(const FactRequest &request)
{
    return request.isUrgent ? Standbys::Read : Standbys::Refused;
}

/// What a plan's fingerprint is taken from.
Result<> readDefinitions(Reader &reader, const FactRequest &request)
{
    auto done = reader.tables(request.tables);
    if (done && !request.schema.isEmpty())
        done = reader.schema(request.schema);
    if (done && request.followsKeys)
        done = reader.tiedTables(request.tables.value(0));
    return done;
}

/// What else the operation asked for, and preflight needs.
Result<> readCircumstances(Reader &reader, const FactRequest &request)
{
    auto done = reader.server().and_then([&] { return reader.operations(); });
    if (done && request.strategy)
        done = reader.strategy(*request.strategy);
    const bool isKnown = !request.strategy || reader.facts.strategy;
    if (done && request.rebalance && isKnown)
        done = reader.serverMoves(*request.rebalance);
    for (const auto &address : done ? request.newNodes : QStringList())
        reader.newNode(address);
    if (done && request.key)
        done = reader.keyPlace(*request.key);
    if (request.members)
        reader.members();
    if (done && request.groups)
        done = reader.groups();
    return done;
}

} // namespace

namespace {

/// Of the server and one session, or the members of the node groups.
Result<PlanFacts> readUrgentFacts(const Connector &connector, Session &session, const FactRequest &request,
                                  PlanFacts facts, Deadline deadline, std::stop_token stop)
{
    Reader reader { connector, session, facts, deadline, std::move(stop) };
    auto done = reader.server();
    if (done && request.session)
        done = reader.sessionNamed(*request.session);
    if (!done)
        return tl::unexpected(done.error());
    if (request.members)
        reader.members();
    return facts;
}

} // namespace

Result<PlanFacts> readPlanFacts(const Connector &connector, const FactRequest &request, Deadline deadline,
                                std::stop_token stop)
{
    PlanFacts facts;
    auto session = openWithSnapshot(connector, facts, standbysFor(request), deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    if (const auto limited = limitNodeWaits(*session, deadline, stop); !limited)
        return tl::unexpected(limited.error());
    if (request.session || request.isUrgent)
        return readUrgentFacts(connector, *session, request, std::move(facts), deadline, stop);
    if (const auto sizes = readSizes(*session, *facts.snapshot, SizeKind::Exact, deadline, stop))
        facts.sizes = *sizes;
    Reader reader { connector, *session, facts, deadline, stop };
    facts.nodes = readNodeFacts(*session, *facts.snapshot, deadline, stop);
    const auto done =
        readDefinitions(reader, request).and_then([&] { return readCircumstances(reader, request); });
    if (!done)
        return tl::unexpected(done.error());
    return facts;
}

Result<PlanFacts> readFingerprintFacts(const Connector &connector, const FactRequest &request,
                                       Deadline deadline, std::stop_token stop)
{
    PlanFacts facts;
    auto session = openWithSnapshot(connector, facts, standbysFor(request), deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    Reader reader { connector, *session, facts, deadline, stop };
    if (const auto done = readDefinitions(reader, request); !done)
        return tl::unexpected(done.error());
    return facts;
}

} // namespace tessera
