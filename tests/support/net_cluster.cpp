// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/net_cluster.h"

#include "core/connections/connection_store.h"
#include "core/hosts/program.h"
#include "core/postgres/quote.h"
#include "core/sandbox/postgres_programs.h"
#include "core/sandbox/server_control.h"
#include "core/sandbox/standby_build.h"

#include <QTest>

#include <algorithm>

namespace tessera::testing {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int servers = 6;
constexpr int machines = 9;
constexpr int patience = 60'000;

bool holds(const Result<> &done)
{
    if (!done)
        QTest::qFail(qPrintable(done.error().message), __FILE__, __LINE__);
    return done.has_value();
}

/// In place: it stays its owner's.
bool rewrite(const QString &path, const std::function<QByteArray(QByteArray)> &change)
{
    QFile file(path);
    if (!file.open(QFile::ReadWrite))
        return false;
    const auto text = change(file.readAll());
    return file.resize(0) && file.seek(0) && file.write(text) == text.size();
}

} // namespace

NetCluster::NetCluster(const QString &engine)
    : m_sandbox(engine, 2, 1)
{
}

const SandboxNode &NetCluster::server(int host) const
{
    return m_servers.at(host - 1);
}

QString NetCluster::address(int host) const
{
    return NetHosts::addressOf(host) + u':' + QString::number(server(host).port);
}

bool NetCluster::isUp(int host) const
{
    return isServerUp(server(host));
}

bool NetCluster::bringUp()
{
    auto hosts = NetHosts::make(machines);
    if (!hosts)
        return holds(tl::unexpected(hosts.error()));
    m_hosts = std::move(*hosts);
    if (!m_sandbox.bringUp())
        return false;
    const auto &record = m_sandbox.state().record;
    m_servers = record.nodes;
    for (const auto &node : record.nodes)
        m_servers << *std::ranges::find(record.standbys, node.port, &SandboxNode::standbyOf);
    const auto programs = findPostgres(record.programs);
    for (int host = 1; host <= servers; ++host) {
        if (!prepare(host))
            return false;
    }
    bool isGood = openPasswords();
    for (int host = 1; isGood && host <= servers; ++host)
        isGood = holds(stopServer(m_sandbox.place(), *programs, server(host), Deadline::in(60s)));
    for (int host = 1; isGood && host <= servers; ++host)
        isGood = holds(start(host));
    return isGood && saveConnection(u"net"_s);
}

/// Its address in its own settings and, of a primary, all addresses in pg_dist_node.
bool NetCluster::prepare(int host)
{
    const auto &own = server(host);
    QStringList statements { u"ALTER SYSTEM SET listen_addresses = '*'"_s };
    if (m_sandbox.engine() == u"citus"_s)
        statements << u"ALTER SYSTEM SET citus.local_hostname = "_s + quoteLiteral(NetHosts::addressOf(host));
    if (own.standbyOf != 0) {
        const auto primary = u"host=%1 port=%2 user=postgres application_name=%3"_s.arg(
            NetHosts::addressOf(host - servers / 2), QString::number(own.standbyOf), standbyName(own));
        statements << u"ALTER SYSTEM SET primary_conninfo = "_s + quoteLiteral(primary);
    }
    for (int node = 1; own.standbyOf == 0 && node <= servers / 2; ++node)
        statements << u"UPDATE pg_catalog.pg_dist_node SET nodename = %1 WHERE nodeport = %2"_s.arg(
            quoteLiteral(NetHosts::addressOf(node)), QString::number(server(node).port));
    auto session = Session::open(m_sandbox.place().tcpConnection(own), {}, Deadline::in(10s));
    for (const auto &statement : std::as_const(statements)) {
        const auto done = session ? session->script(statement, Deadline::in(10s)).map([](const auto &) {})
                                  : Result<>(tl::unexpected(session.error()));
        if (!holds(done))
            return false;
    }
    return rewrite(own.folder + u"/pg_hba.conf"_s, [](const QByteArray &text) {
        return text
            + "host all         all 10.77.0.0/24 scram-sha-256\n"
              "host replication all 10.77.0.0/24 scram-sha-256\n";
    });
}

/// They hold for the new addresses, too.
bool NetCluster::openPasswords() const
{
    for (const auto &path : { m_sandbox.place().passFile(), m_sandbox.place().serverPassFile() }) {
        if (!rewrite(path, [](QByteArray text) { return text.replace("127.0.0.1:", "*:"); }))
            return false;
    }
    return true;
}

Result<> NetCluster::start(int host) const
{
    const auto place = m_sandbox.place();
    const auto user = place.home.serverUser;
    const auto words = m_hosts->entryOf(host)
        + QStringList { u"setpriv"_s,
                        u"--reuid="_s + user,
                        u"--regid="_s + user,
                        u"--init-groups"_s,
                        u"--"_s,
                        m_sandbox.state().record.programs + u"/pg_ctl"_s,
                        u"--pgdata"_s,
                        server(host).folder,
                        u"--silent"_s,
                        u"--wait"_s,
                        u"--log"_s,
                        server(host).folder + u".log"_s,
                        u"start"_s };
    return runProgram({ .path = words.first(),
                        .arguments = words.mid(1),
                        .home = place.servers(),
                        .passFile = place.serverPassFile() },
                      Deadline::in(60s))
        .map([](const QByteArray &) {});
}

ConnInfo NetCluster::wayTo(const QList<int> &hosts) const
{
    QStringList names;
    QStringList ports;
    for (const int host : hosts) {
        names << NetHosts::addressOf(host);
        ports << QString::number(server(host).port);
    }
    auto info = m_sandbox.place().tcpConnection(server(hosts.first()));
    return info.set(u"host"_s, names.join(u','))
        .set(u"port"_s, ports.join(u','))
        .set(u"sslmode"_s, u"disable"_s);
}

ConnInfo NetCluster::waysTo(int group) const
{
    return wayTo({ primaryOf(group), standbyOf(group) }).set(u"target_session_attrs"_s, u"read-write"_s);
}

QList<GuardPost> NetCluster::posts() const
{
    QList<GuardPost> posts;
    for (int number = 1; number <= machines - servers; ++number) {
        const auto host = guardHost(number);
        posts << GuardPost { { NetHosts::addressOf(host), 7440 }, m_hosts->entryOf(host) };
    }
    return posts;
}

bool NetCluster::saveConnection(const QString &name, const QList<int> &unknownHosts) const
{
    SavedConnection connection { .id = newConnectionId(), .name = name, .info = wayTo({ 1 }) };
    const auto place = m_sandbox.place();
    for (int host = 1; host <= servers; ++host) {
        if (!unknownHosts.contains(host))
            connection.hosts << HostAccess { .server = { NetHosts::addressOf(host), server(host).port },
                                             .user = place.home.serverUser,
                                             .dataFolder = server(host).folder,
                                             .programs = m_sandbox.state().record.programs,
                                             .logFile = server(host).folder + u".log"_s,
                                             .home = place.servers(),
                                             .passFile = place.serverPassFile() };
    }
    return holds(ConnectionStore(folder() + u"/config/tessera/connections.json"_s).save(connection));
}

CtlOutcome NetCluster::ctl(const QStringList &arguments) const
{
    return runCtl(arguments, folder());
}

} // namespace tessera::testing
