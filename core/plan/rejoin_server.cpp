// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/rejoin_commands.h"
#include "core/plan/server_door.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ServerDoor)
};

constexpr auto writeLimit = 40s;

} // namespace

/// Over the same login as the replication, but to a database: pg_rewind reads files by SQL.
Result<> ServerDoor::rewind(const RejoinServer &action, const QString &login, const ServerHost &host,
                            const std::stop_token &stop)
{
    auto info = ConnInfo::parse(login);
    if (!info)
        return tl::unexpected(info.error());
    const auto database = m_connector.target().info.value(u"dbname"_s);
    info->set(u"dbname"_s, database.isEmpty() ? u"postgres"_s : database).remove(u"replication"_s);
    const auto command = rewindCommand(host.access(), info->uri(), action.parted);
    const auto end = endOnHost(host.access(), command, Deadline::never(), stop);
    if (!end)
        return tl::unexpected(end.error());
    if (end->exitCode == rewindIsHalfDone)
        return refuse(
            Words::tr("A rewind of %1 ended half way: %2 Nothing can be made of its data folder. Copy the "
                      "primary instead: --way copy")
                .arg(action.server, end->lastWords()));
    if (end->exitCode != 0)
        return fail(
            ErrorKind::Host,
            Words::tr("%1 cannot be rewound; it is as it was: %2. A copy is always possible: --way copy")
                .arg(action.server, end->lastWords()));
    return {};
}

Result<QString> ServerDoor::run(const RejoinServer &action, const std::stop_token &stop)
{
    const auto host = stoppedHost(action.server, stop);
    const auto login = loginOf({ .server = action.server,
                                 .primary = action.primary,
                                 .like = action.like,
                                 .connection = action.connection,
                                 .name = action.name },
                               stop);
    if (!host || !login)
        return tl::unexpected(host ? login.error() : host.error());
    if (action.rewinds) {
        if (const auto rewound = rewind(action, *login, *host, stop); !rewound)
            return tl::unexpected(rewound.error());
    }
    const auto command = followCommand(host->access(), *login, action.name);
    return runOnHost(host->access(), command, Deadline::in(writeLimit), stop).map([](const QByteArray &) {
        return QString();
    });
}

} // namespace tessera
