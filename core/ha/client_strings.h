// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ha/group_verdict.h"
#include "core/postgres/conninfo.h"

namespace tessera {

/// How one kind of application names a node group so that it finds whichever of its servers is the primary.
struct ClientString
{
    QString id; ///< "libpq-uri", "libpq", "jdbc", "npgsql", "pdo"
    QString client; ///< Drivers that read it
    QString text;
    bool operator==(const ClientString &) const = default;
};

// All pure.

/// The servers of a group that an application should know: the primary, then its standbys that answer.
[[nodiscard]] QList<HostPort> placesFor(const NodeGroup &group);

/// One for each kind of driver, of these servers with the database, user and TLS choice of @p info; none
/// holds a secret. Sources: PostgreSQL "Connection Strings"; pgJDBC "Connection Fail-over"; Npgsql "Failover
/// and Load Balancing"; PHP "PDO_PGSQL DSN".
[[nodiscard]] QList<ClientString> clientStrings(const QList<HostPort> &places, const ConnInfo &info);

/// The same for sessions that only read, and from secondaries of the cluster @p readCluster: libpq's own
/// forms, for only those can say so. @p places: the coordinator group's; its standby is preferred. Such
/// settings take a superuser, or GRANT SET ON PARAMETER. Source: citus.md, citus.use_secondary_nodes.
[[nodiscard]] QList<ClientString> readingStrings(const QList<HostPort> &places, const ConnInfo &info,
                                                 const QString &readCluster);
/// Those that secondaries are registered for, each once.
[[nodiscard]] QStringList readClusters(const QList<NodeGroup> &groups);
/// Worker groups without a secondary in @p readCluster: such a session cannot read their shards.
[[nodiscard]] QList<GroupId> withoutSecondary(const QList<NodeGroup> &groups, const QString &readCluster);

} // namespace tessera
