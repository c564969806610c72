// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/probe_capabilities.h"

#include "core/postgres/sql_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QVersionNumber>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Probe)
};

const QVersionNumber oldestCitus(11, 3);

/// "13.2-1" gives 13.2.
QVersionNumber versionOf(const QString &extensionVersion)
{
    return QVersionNumber::fromString(extensionVersion);
}

Result<> refuseForeignServer(const Rows &server, Standbys standbys)
{
    const auto database = server.get<QString>(0, "database");
    const auto extension = server.get<std::optional<QString>>(0, "extension_version");
    if (!server.get<bool>(0, "has_catalogs") || !server.get<bool>(0, "has_version")) {
        return fail(
            ErrorKind::Unsupported,
            Words::tr(
                "Database \"%1\" is plain PostgreSQL: the extension citus is not installed in it. Connect to "
                "the database of the cluster's coordinator that holds the distributed tables.")
                .arg(database));
    }
    if (extension && versionOf(*extension) < oldestCitus) {
        return fail(
            ErrorKind::Unsupported,
            Words::tr("This server runs Citus %1. Version %2 or later is needed: upgrade Citus first.")
                .arg(*extension, oldestCitus.toString()));
    }
    if (standbys == Standbys::Refused && server.get<bool>(0, "in_recovery")) {
        return refuse(
            Words::tr("This server is a standby (in recovery). Connect to the primary coordinator instead."));
    }
    return {};
}

void noteFunction(Capabilities &can, const Rows &rows, int row)
{
    const auto name = rows.get<QString>(row, "proname");
    const auto arguments = rows.get<QString>(row, "argument_names").split(u',');
    const auto count = rows.get<int>(row, "pronargs");
    if (rows.get<bool>(row, "may_execute"))
        can.executable.insert(name);
    if (name == u"citus_rebalance_start"_s) {
        can.backgroundRebalance = true;
        can.parallelRebalanceFlags |= arguments.contains(u"parallel_transfer_colocated_shards"_s);
    }
    can.jobStatus |= name == u"citus_rebalance_status"_s;
    can.moveByNodeId |= name == u"citus_move_shard_placement"_s && count == 4;
    can.cleanup |= name == u"citus_cleanup_orphaned_resources"_s;
    can.schemaMove |= name == u"citus_schema_move"_s;
    can.tenantStatistics |= name == u"citus_stat_tenants"_s;
    can.pauseNode |= name == u"citus_pause_node_within_txn"_s;
    can.sizesByShardId |= name == u"citus_shard_sizes"_s && arguments.contains(u"shard_id"_s);
    can.shardNameSkipsPublic |= name == u"shard_name"_s && count == 3;
    can.splitShards |= name == u"citus_split_shard_by_split_points"_s;
    can.isolateTenant |= name == u"isolate_tenant_to_new_shard"_s;
    can.distributeConcurrently |= name == u"create_distributed_table_concurrently"_s;
}

void noteCatalog(Capabilities &can, const Rows &rows, int row)
{
    const auto name = rows.get<QString>(row, "relname");
    can.schemaSharding |= name == u"pg_dist_schema"_s;
    can.nodesView |= name == u"citus_nodes"_s;
    can.statCounters |= name == u"citus_stat_counters"_s;
    can.clones |= name == u"pg_dist_node"_s && rows.get<bool>(row, "has_clones");
    if (!rows.get<bool>(row, "may_read"))
        can.unreadable.insert(name);
}

} // namespace

Result<> verifyCoordinator(Session &session, Deadline deadline, std::stop_token stop, Standbys standbys)
{
    const auto server = session.run(sqlText(u"probe_server"_s), {}, deadline, stop);
    if (!server)
        return tl::unexpected(server.error());
    if (const auto known = refuseForeignServer(*server, standbys); !known)
        return known;
    const auto coordinator =
        session.run(u"SELECT pg_catalog.citus_is_coordinator()"_s, {}, deadline, std::move(stop));
    if (!coordinator)
        return tl::unexpected(coordinator.error());
    if (!coordinator->get<bool>(0, 0))
        return refuse(
            Words::tr("This server is a worker of the cluster. Connect to the coordinator instead."));
    return {};
}

Result<Capabilities> probeCapabilities(Session &session, Deadline deadline, std::stop_token stop)
{
    const auto sql = QStringList { sqlText(u"probe_server"_s), sqlText(u"probe_functions"_s),
                                   sqlText(u"probe_catalogs"_s), u"SELECT pg_catalog.citus_version()"_s };
    const auto rows = session.script(sql.join(u";\n"_s), deadline, std::move(stop));
    if (!rows)
        return tl::unexpected(rows.error());
    Capabilities can;
    can.isSuperuser = rows->at(0).get<bool>(0, "is_superuser");
    for (int row = 0; row < rows->at(1).size(); ++row)
        noteFunction(can, rows->at(1), row);
    for (int row = 0; row < rows->at(2).size(); ++row)
        noteCatalog(can, rows->at(2), row);
    can.isBuiltinEngine = rows->at(3).get<QString>(0, 0).startsWith(u"Tessera"_s);
    return can;
}

QString catalogText(const QString &name, const Capabilities &capabilities)
{
    QStringList suffixes;
    if (capabilities.clones)
        suffixes << u".citus13_2"_s;
    if (capabilities.schemaSharding)
        suffixes << u".citus12"_s;
    for (const auto &suffix : suffixes) {
        if (QFile::exists(u":/sql/"_s + name + suffix + u".sql"_s))
            return sqlText(name + suffix);
    }
    return sqlText(name);
}

} // namespace tessera
