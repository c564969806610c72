// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/patroni_kit.h"

#include "core/base/http_call.h"
#include "core/base/pause.h"
#include "core/sandbox/sandbox_secrets.h"
#include "core/sandbox/server_files.h"
#include "core/sandbox/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace tessera {

namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

QString local(quint16 port)
{
    return u"127.0.0.1:%1"_s.arg(port);
}

QString configurationOf(const SandboxPlace &place, const SandboxNode &server)
{
    return u"%1/patroni-%2.yml"_s.arg(place.managers()).arg(server.port);
}

/// Those that Patroni gives to the server on its command line, as sharedSettings in server_files.cpp has
/// them.
QJsonObject sandboxParameters()
{
    return { { u"wal_level"_s, u"logical"_s },
             { u"max_connections"_s, 200 },
             { u"max_wal_senders"_s, 64 },
             { u"max_replication_slots"_s, 64 },
             { u"max_prepared_transactions"_s, 200 },
             { u"max_worker_processes"_s, 48 },
             { u"max_locks_per_transaction"_s, 512 } };
}

/// What holds for the whole group; a move's slots are none of Patroni's.
QJsonObject groupSettings()
{
    return { { u"ttl"_s, 20 },
             { u"loop_wait"_s, 1 },
             { u"retry_timeout"_s, 5 },
             { u"synchronous_mode"_s, true },
             { u"ignore_slots"_s, QJsonArray { QJsonObject { { u"type"_s, u"logical"_s } } } },
             { u"postgresql"_s,
               QJsonObject { { u"use_pg_rewind"_s, true }, { u"parameters"_s, sandboxParameters() } } } };
}

QJsonObject serverSettings(const PatroniMember &member)
{
    const bool hasSocket = !member.sockets.isEmpty();
    QJsonObject settings { { u"listen"_s, local(member.port) },
                           { u"connect_address"_s, local(member.port) },
                           { u"data_dir"_s, member.folder },
                           { u"bin_dir"_s, member.programs },
                           { u"use_unix_socket"_s, hasSocket } };
    const QJsonObject who { { u"username"_s, QString(sandboxSuperuser) } }; // its password file knows more
    settings[u"authentication"_s] = QJsonObject { { u"superuser"_s, who }, { u"replication"_s, who } };
    if (hasSocket)
        settings[u"parameters"_s] = QJsonObject { { u"unix_socket_directories"_s, member.sockets } };
    return settings;
}

QString readPassword(const SandboxPlace &place)
{
    QFile file(place.managerPassFile());
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine()).trimmed() : QString();
}

/// The user's file, made where there is none.
Result<QString> keepPassword(const SandboxPlace &place)
{
    auto password = readPassword(place);
    if (!password.isEmpty())
        return password;
    password = generatePassword();
    return writeUserFile(place.managerPassFile(), password.toUtf8() + '\n').map([&] { return password; });
}

Result<int> askEtcd(quint16 port, const QString &path, const QJsonObject &body, Deadline deadline,
                    const std::stop_token &stop)
{
    return callHttp({ .method = "POST",
                      .url = u"http://%1/v3/%2"_s.arg(local(port), path),
                      .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
                      .passesProxy = false },
                    Deadline::earlier(deadline, Deadline::in(5s)), stop)
        .map([](const HttpAnswer &answer) { return answer.status; });
}

/// From then on it wants a user. Source: etcd 3.4, the gateway of the service Auth.
Result<> closeEtcd(quint16 port, const QString &password, Deadline deadline, const std::stop_token &stop)
{
    const QJsonObject name { { u"name"_s, u"root"_s } };
    const QList<std::pair<QString, QJsonObject>> steps {
        { u"auth/user/add"_s, { { u"name"_s, u"root"_s }, { u"password"_s, password } } },
        { u"auth/role/add"_s, name },
        { u"auth/user/grant"_s, { { u"user"_s, u"root"_s }, { u"role"_s, u"root"_s } } },
        { u"auth/enable"_s, {} },
    };
    for (const auto &[path, body] : steps) {
        const auto status = askEtcd(port, path, body, deadline, stop);
        if (!status)
            return tl::unexpected(status.error());
        if (*status != 200)
            return fail(ErrorKind::Host, SandboxText::tr("etcd does not take its user (%1).").arg(*status));
    }
    return {};
}

Result<> waitForEtcd(quint16 port, Deadline deadline, const std::stop_token &stop)
{
    while (true) {
        const auto answer = callHttp({ .url = u"http://%1/health"_s.arg(local(port)), .passesProxy = false },
                                     Deadline::earlier(deadline, Deadline::in(2s)), stop);
        if (answer && answer->status == 200)
            return {};
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, SandboxText::tr("The start of the servers was cancelled."));
        if (deadline.hasPassed())
            return fail(ErrorKind::Timeout, SandboxText::tr("etcd does not answer on port %1.").arg(port));
        pauseFor(100ms, stop);
    }
}

Result<> writeConfigurations(const SandboxPlace &place, const SandboxRecord &record, const QString &password)
{
    for (const auto &server : record.servers()) {
        const PatroniMember member { .scope = u"group%1"_s.arg(server.group.value),
                                     .name = u"node-%1"_s.arg(server.port),
                                     .port = server.port,
                                     .restPort = server.restPort,
                                     .etcdPort = record.manager.port,
                                     .folder = server.folder,
                                     .programs = record.programs,
                                     .sockets = place.sockets(),
                                     .password = password,
                                     .hasEtcdRoot = true };
        const auto text = QJsonDocument(patroniConfiguration(member)).toJson();
        if (const auto written = writeServerFile(place.home, configurationOf(place, server), text); !written)
            return written;
    }
    return {};
}

} // namespace

Result<> restoreManagerPassword(const SandboxPlace &place, const SandboxRecord &record)
{
    if (QFile::exists(place.managerPassFile()))
        return {};
    QFile file(configurationOf(place, record.nodes.first()));
    const auto known =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    const auto password = known[u"restapi"_s][u"authentication"_s][u"password"_s].toString();
    return writeUserFile(place.managerPassFile(), password.toUtf8() + '\n');
}

QJsonObject patroniConfiguration(const PatroniMember &member)
{
    QJsonObject etcd { { u"host"_s, local(member.etcdPort) } };
    if (member.hasEtcdRoot) {
        etcd[u"username"_s] = u"root"_s;
        etcd[u"password"_s] = member.password;
    }
    const QJsonObject login { { u"username"_s, member.user }, { u"password"_s, member.password } };
    return { { u"scope"_s, member.scope },
             { u"name"_s, member.name },
             { u"restapi"_s,
               QJsonObject { { u"listen"_s, local(member.restPort) },
                             { u"connect_address"_s, local(member.restPort) },
                             { u"authentication"_s, login } } },
             { u"etcd3"_s, etcd },
             { u"bootstrap"_s, QJsonObject { { u"dcs"_s, groupSettings() } } },
             { u"postgresql"_s, serverSettings(member) } };
}

QStringList etcdCommand(quint16 port)
{
    const auto clients = u"http://"_s + local(port);
    const auto peers = u"unix://peers:0"_s;
    return { u"etcd"_s,
             u"--name=tessera"_s,
             u"--data-dir=data"_s,
             u"--listen-client-urls="_s + clients,
             u"--advertise-client-urls="_s + clients,
             u"--listen-peer-urls="_s + peers,
             u"--initial-advertise-peer-urls="_s + peers,
             u"--initial-cluster=tessera="_s + peers };
}

ManagerProgram etcdProgram(const SandboxRecord &record)
{
    return { u"etcd"_s, etcdCommand(record.manager.port) };
}

ManagerProgram patroniProgram(const SandboxPlace &place, const SandboxRecord &record,
                              const SandboxNode &server)
{
    return { u"patroni-%1"_s.arg(server.port),
             { u"patroni"_s, configurationOf(place, server) },
             record.programs };
}

Result<> makePatroni(const SandboxPlace &place, const SandboxRecord &record, Deadline deadline,
                     std::stop_token stop)
{
    const auto password = keepPassword(place);
    if (!password)
        return tl::unexpected(password.error());
    const auto port = record.manager.port;
    return startProgram(place, etcdProgram(record))
        .and_then([&] { return waitForEtcd(port, Deadline::earlier(deadline, Deadline::in(30s)), stop); })
        .and_then([&] { return closeEtcd(port, *password, deadline, stop); })
        .and_then([&] { return writeConfigurations(place, record, *password); });
}

ManagerAccess patroniAccess(const SandboxPlace &place, const SandboxRecord &record, const SandboxNode &node)
{
    ManagerAccess access { .kind = ManagerKind::Patroni, .group = QString::number(node.group.value) };
    for (const auto &server : QList { node } + record.standbysOf(node))
        access.rest << u"http://"_s + local(server.restPort);
    access.user = u"admin"_s;
    access.passwordCommand = { u"cat"_s, u"--"_s, place.managerPassFile() };
    return access;
}

} // namespace tessera
