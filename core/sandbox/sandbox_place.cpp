// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandbox_place.h"

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

/// @p info of the first of @p servers, made one to whichever of them accepts writes.
ConnInfo toWriter(ConnInfo info, const QList<SandboxNode> &servers)
{
    if (servers.size() < 2)
        return info;
    QStringList hosts;
    QStringList ports;
    for (const auto &server : servers) {
        hosts << info.value(u"host"_s);
        ports << QString::number(server.port);
    }
    info.set(u"host"_s, hosts.join(u',')).set(u"port"_s, ports.join(u','));
    return info.set(u"target_session_attrs"_s, u"read-write"_s);
}

} // namespace

ConnInfo SandboxPlace::tcpConnection(const QList<SandboxNode> &servers) const
{
    return toWriter(tcpConnection(servers.value(0)), servers);
}

ConnInfo SandboxPlace::socketConnection(const QList<SandboxNode> &servers) const
{
    return toWriter(socketConnection(servers.value(0)), servers);
}

ConnInfo SandboxPlace::tcpConnection(const SandboxNode &node) const
{
    ConnInfo info;
    info.set(u"host"_s, sandboxHost)
        .set(u"port"_s, QString::number(node.port))
        .set(u"user"_s, sandboxSuperuser)
        .set(u"dbname"_s, sandboxDatabase)
        .set(u"passfile"_s, passFile());
    return info;
}

ConnInfo SandboxPlace::socketConnection(const SandboxNode &node) const
{
    ConnInfo info;
    info.set(u"host"_s, sockets())
        .set(u"port"_s, QString::number(node.port))
        .set(u"user"_s, sandboxSuperuser)
        .set(u"dbname"_s, sandboxDatabase);
    return info;
}

} // namespace tessera
