// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/add_node.h"

#include "core/operations/node_steps.h"
#include "core/operations/plan_parts.h"
#include "core/plan/read_plan_facts.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::AddNode)
};

bool isLoopback(const QString &host)
{
    return host == u"localhost"_s || host == u"127.0.0.1"_s || host == u"::1"_s;
}

Result<> refusalOfServer(const NodeFacts &server, const PlanFacts &facts)
{
    if (!server.isReachable)
        return refuse(Words::tr("%1 cannot be reached: %2").arg(server.address, server.problem));
    if (server.isInRecovery.value_or(false))
        return refuse(Words::tr("%1 is a replica of another server. Add a primary.").arg(server.address));
    const bool isTold = !server.serverVersion.isEmpty();
    const NodeFacts *coordinator = nullptr;
    for (const auto &node : facts.nodes) {
        const auto *registered = facts.snapshot->node(node.id);
        if (registered && registered->isCoordinator())
            coordinator = &node;
    }
    if (!isTold || !coordinator || coordinator->serverVersion.isEmpty())
        return {};
    if (server.serverVersion.toInt() / 10000 != coordinator->serverVersion.toInt() / 10000)
        return refuse(
            Words::tr("%1 runs PostgreSQL %2, the coordinator %3. The major versions must be equal.")
                .arg(server.address, QString::number(server.serverVersion.toInt() / 10000),
                     QString::number(coordinator->serverVersion.toInt() / 10000)));
    if (server.extensionVersion != coordinator->extensionVersion)
        return refuse(
            server.extensionVersion.isEmpty()
                ? Words::tr("%1 does not have the extension citus in this database. Create it there first.")
                      .arg(server.address)
                : Words::tr("%1 has the extension citus %2, the coordinator %3. They must be equal.")
                      .arg(server.address, server.extensionVersion, coordinator->extensionVersion));
    return {};
}

Step registerStep(const HostPort &place)
{
    const QList<Value> values { place.host, qint32 { place.port } };
    return {
        .title = Words::tr("Add %1 to the cluster.").arg(place.host + u':' + QString::number(place.port)),
        .run = RunSql { u"SELECT pg_catalog.citus_add_node($1, $2)"_s, values },
        .undo =
            RunSql { u"SELECT pg_catalog.citus_remove_node(nodename, nodeport) FROM pg_catalog.pg_dist_node"
                     " WHERE nodename = $1 AND nodeport = $2"_s,
                     values },
        .canUndo = true,
        .locks = Words::tr("Creating distributed tables and other changes of nodes wait."),
        .estimate = { std::chrono::seconds(2), std::chrono::seconds(30) },
        .check = WaitUntil { u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_node"
                             " WHERE nodename = $1 AND nodeport = $2 AND isactive)"_s,
                             values }
    };
}

} // namespace

AddNode AddNode::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "address").trimmed() };
}

FactRequest AddNode::facts() const
{
    return { .newNode = address };
}

Result<Plan> AddNode::plan(const PlanFacts &facts) const
{
    const auto place = hostPortFrom(address);
    if (!place)
        return tl::unexpected(place.error());
    const auto name = place->host + u':' + QString::number(place->port);
    if (const auto *there = facts.snapshot->node(name))
        return refuse(
            (there->isActive
                 ? Words::tr("%1 is in the cluster already, as node %2.")
                 : Words::tr("%1 is in the cluster already, but inactive. Activate node %2 instead."))
                .arg(name, QString::number(there->id.value)));
    const auto *coordinator = facts.snapshot->coordinator();
    if (coordinator && isLoopback(coordinator->host) && !isLoopback(place->host))
        return refuse(Words::tr("The coordinator is registered as %1, which %2 cannot reach. "
                                "Call citus_set_coordinator_host with its real name first.")
                          .arg(coordinator->host, name));
    if (facts.newNode) {
        if (const auto refused = refusalOfServer(*facts.newNode, facts); !refused)
            return tl::unexpected(refused.error());
    }
    Plan plan { .title = Words::tr("Add the node %1").arg(name), .steps = { registerStep(*place) } };
    int references = 0;
    for (const auto &table : facts.snapshot->tables())
        references += table.kind == TableKind::Reference ? 1 : 0;
    if (references > 0)
        plan.steps << copyReferenceTables(references, referenceBytes(facts));
    plan.needs = {
        .superuser = true, .everyNode = true, .functions = { u"citus_add_node"_s }, .newNode = name
    };
    return plan;
}

} // namespace tessera
