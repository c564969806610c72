// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandbox_place.h"

namespace tessera {

using namespace Qt::StringLiterals;

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
