// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/new_server.h"

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

const NodeFacts *coordinatorFacts(const PlanFacts &facts)
{
    for (const auto &node : facts.nodes) {
        const auto *registered = facts.snapshot->node(node.id);
        if (registered && registered->isCoordinator())
            return &node;
    }
    return nullptr;
}

Result<> refusalOfServer(const NodeFacts &server, const PlanFacts &facts)
{
    if (!server.isReachable)
        return refuse(Words::tr("%1 cannot be reached: %2").arg(server.address, server.problem));
    if (server.isInRecovery.value_or(false))
        return refuse(Words::tr("%1 is a replica of another server. Add a primary.").arg(server.address));
    const auto *ours = facts.snapshot->coordinator();
    if (ours && !server.coordinator.isEmpty() && server.coordinator != ours->address())
        return refuse(
            Words::tr("%1 belongs to another cluster, whose coordinator is %2. Remove it there first, "
                      "then drop and create the extension citus in its database.")
                .arg(server.address, server.coordinator));
    const bool isTold = !server.serverVersion.isEmpty();
    const auto *coordinator = coordinatorFacts(facts);
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

Result<> refusalOfPlace(const HostPort &place, const ClusterSnapshot &cluster)
{
    const auto name = nameOf(place);
    if (const auto *there = cluster.node(name))
        return refuse(
            (there->isActive
                 ? Words::tr("%1 is in the cluster already, as node %2.")
                 : Words::tr("%1 is in the cluster already, but inactive. Activate node %2 instead."))
                .arg(name, QString::number(there->id.value)));
    const auto *coordinator = cluster.coordinator();
    if (coordinator && isLoopback(coordinator->host) && !isLoopback(place.host))
        return refuse(Words::tr("The coordinator is registered as %1, which %2 cannot reach. "
                                "Call citus_set_coordinator_host with its real name first.")
                          .arg(coordinator->host, name));
    return {};
}

} // namespace

QString nameOf(const HostPort &place)
{
    return place.host + u':' + QString::number(place.port);
}

Result<QList<HostPort>> newServers(const QStringList &addresses, const PlanFacts &facts)
{
    QList<HostPort> places;
    QStringList names;
    for (const auto &address : addresses) {
        const auto place = hostPortFrom(address);
        if (!place)
            return tl::unexpected(place.error());
        const auto name = nameOf(*place);
        if (names.contains(name))
            return fail(ErrorKind::Invalid, Words::tr("%1 is named twice. Name each server once.").arg(name));
        if (const auto refused = refusalOfPlace(*place, *facts.snapshot); !refused)
            return tl::unexpected(refused.error());
        names << name;
        places << *place;
    }
    for (const auto &server : facts.newNodes) {
        if (const auto refused = refusalOfServer(server, facts); !refused)
            return tl::unexpected(refused.error());
    }
    return places;
}

} // namespace tessera
