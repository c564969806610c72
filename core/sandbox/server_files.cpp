// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/server_files.h"

#include "core/hosts/program.h"

#include <unistd.h>

namespace tessera {

namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

constexpr auto fileDeadline = 10s;

QByteArray setting(const QString &name, const QString &value)
{
    auto quoted = value;
    quoted.replace(QLatin1Char('\\'), u"\\\\"_s).replace(QLatin1Char('\''), u"''"_s);
    return u"%1 = '%2'\n"_s.arg(name, quoted).toUtf8();
}

/// Room for moves in parallel: each takes a slot, a sender and two workers on its nodes. An old primary can
/// be rewound.
constexpr auto sharedSettings = "listen_addresses = '127.0.0.1'\n"
                                "unix_socket_permissions = 0700\n"
                                "password_encryption = 'scram-sha-256'\n"
                                "ssl = off\n"
                                "shared_buffers = '64MB'\n"
                                "max_connections = 200\n"
                                "wal_level = logical\n"
                                "wal_log_hints = on\n"
                                "max_wal_senders = 64\n"
                                "max_replication_slots = 64\n"
                                "max_prepared_transactions = 200\n"
                                "max_worker_processes = 48\n"
                                "max_logical_replication_workers = 24\n"
                                "wal_retrieve_retry_interval = '200ms'\n"
                                "max_sync_workers_per_subscription = 4\n"
                                "max_locks_per_transaction = 512\n"
                                "enable_partitionwise_join = on\n"
                                "enable_partitionwise_aggregate = on\n"
                                "jit = off\n"
                                "dynamic_shared_memory_type = mmap\n" // goes with the data folder
                                "log_line_prefix = '%m [%p] %q%u@%d %a '\n";

/// With limits, so that a COMMIT does not wait a quarter of an hour for a node that is cut off: see
/// docs/how-to/guards.md.
constexpr auto nodeConnections = "sslmode=prefer connect_timeout=5 tcp_user_timeout=8000 keepalives_idle=4 "
                                 "keepalives_interval=2 keepalives_count=2";

/// A week of logs, each day over that of the week before, with the slow statements as the Queries page reads
/// them.
constexpr auto logSettings = "logging_collector = on\n"
                             "log_destination = 'stderr,csvlog'\n"
                             "log_directory = 'log'\n"
                             "log_filename = 'server-%a.log'\n"
                             "log_rotation_size = 0\n"
                             "log_truncate_on_rotation = on\n"
                             "log_min_duration_statement = '100ms'\n";

/// synchronous_commit stays on: the last wait of Citus' online move ends at the WAL that the source has
/// written, so that a commit acknowledged before its record was written would stay in the old shard.
constexpr auto throwawaySettings = "fsync = off\n"
                                   "max_wal_size = '256MB'\n";

} // namespace

QByteArray serverConfiguration(const SandboxPlace &place, const SandboxNode &node,
                               const ServerSettings &settings)
{
    const bool isCitus = settings.engine == SandboxEngine::Citus;
    QByteArray text = "# Written by Tessera when it made the server; ALTER SYSTEM overrides it.\n";
    text += sharedSettings;
    text += setting(u"port"_s, QString::number(node.port));
    text += setting(u"unix_socket_directories"_s, place.sockets());
    QStringList libraries;
    if (isCitus)
        libraries << u"citus"_s; // has to be the first
    if (settings.hasStatStatements)
        libraries << u"pg_stat_statements"_s;
    text += setting(u"shared_preload_libraries"_s, libraries.join(u", "_s));
    if (isCitus) {
        text += setting(u"citus.local_hostname"_s, sandboxHost);
        text += setting(u"citus.node_conninfo"_s, QLatin1String(nodeConnections));
    } else {
        text += "include = 'tessera_citus.conf'\n";
    }
    text += settings.isThrowaway ? throwawaySettings : logSettings;
    if (settings.manager == ManagerKind::AutoFailover)
        text += "wal_keep_size = '128MB'\n"; // it has slots, and asks for 8 GB
    return text;
}

QByteArray hostBasedAuthentication()
{
    return "local all         all peer map=tessera\n"
           "local replication all peer map=tessera\n"
           "host  all         all 127.0.0.1/32 scram-sha-256\n"
           "host  replication all 127.0.0.1/32 scram-sha-256\n";
}

QByteArray monitorConfiguration(const SandboxPlace &place, const SandboxNode &monitor)
{
    return "listen_addresses = '127.0.0.1'\n"
           "unix_socket_permissions = 0700\n"
           "password_encryption = 'scram-sha-256'\n"
           "ssl = off\n"
           "dynamic_shared_memory_type = mmap\n"
           "shared_buffers = '16MB'\n"
        + setting(u"port"_s, QString::number(monitor.port))
        + setting(u"unix_socket_directories"_s, place.sockets());
}

QByteArray identityMap(const QString &serverUser, const QStringList &others)
{
    QByteArray text;
    for (const auto &role : QStringList { sandboxSuperuser } + others)
        text += "tessera \"" + serverUser.toUtf8() + "\" " + role.toUtf8() + '\n';
    if (geteuid() == 0)
        text += "tessera root postgres\n";
    return text;
}

QByteArray citusSettings(const QByteArray &settingsTable)
{
    QByteArray text;
    const auto rows = settingsTable.split('\n').mid(1);
    for (const auto &row : rows) {
        const auto fields = QString::fromUtf8(row).split(QLatin1Char('\t'));
        if (fields.size() >= 4)
            text += setting(fields[0], fields[3]);
    }
    return text;
}

Result<> makeServerFolder(const SandboxHome &home, const QString &path)
{
    QStringList arguments { u"-d"_s, u"-m"_s, u"0700"_s };
    if (!home.serverUser.isEmpty())
        arguments << u"-o"_s << home.serverUser << u"-g"_s << home.serverUser;
    arguments << u"--"_s << path;
    const auto made = runProgram({ .path = u"install"_s, .arguments = arguments }, Deadline::in(10s));
    if (!made)
        return tl::unexpected(made.error());
    return {};
}

Result<> writeServerFile(const SandboxHome &home, const QString &path, const QByteArray &text)
{
    const auto draft = path + u".draft"_s;
    const auto written = runProgram({ .path = u"dd"_s,
                                      .arguments = { u"of="_s + draft, u"status=none"_s },
                                      .user = home.serverUser,
                                      .input = text },
                                    Deadline::in(fileDeadline));
    if (!written)
        return tl::unexpected(written.error());
    const auto moved = runProgram(
        { .path = u"mv"_s, .arguments = { u"-f"_s, u"--"_s, draft, path }, .user = home.serverUser },
        Deadline::in(fileDeadline));
    if (!moved)
        return tl::unexpected(moved.error());
    return {};
}

} // namespace tessera
