// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/follow_conninfo.h"
#include "core/hosts/copy_commands.h"
#include "core/plan/server_door.h"
#include "core/postgres/quote.h"
#include "core/postgres/sql_text.h"

#include <QCoreApplication>

#include <future>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ServerDoor)
};

constexpr auto progressInterval = 500ms;
constexpr auto progressLimit = 5s;

std::optional<ByteCount> bytesIn(const Rows &rows, const char *column)
{
    const auto bytes = rows.get<std::optional<qint64>>(0, column);
    return bytes ? std::optional(ByteCount { *bytes }) : std::nullopt;
}

} // namespace

/// Never a secret: the host's own password file holds what the copy logs in with.
Result<QString> ServerDoor::loginOf(const CopyServer &action, const std::stop_token &stop)
{
    const auto place = hostPortFrom(action.primary);
    if (!place)
        return tl::unexpected(place.error());
    auto known = Result<QString>(action.connection);
    if (!action.like.isEmpty())
        known = ask(action.like, u"SELECT pg_catalog.current_setting('primary_conninfo')"_s, {}, stop);
    if (!known)
        return known;
    if (known->isEmpty())
        known = u"user="_s + m_connector.target().info.value(u"user"_s);
    return ConnInfo::parse(*known).and_then([&](const ConnInfo &info) {
        return followConnInfo(info.withoutSecrets().uri(), *place, action.name);
    });
}

void ServerDoor::tellCopyProgress(const CopyServer &action, const std::stop_token &stop)
{
    if (!m_tell)
        return;
    const auto session = sessionTo(action.primary, stop);
    if (!session)
        return;
    const auto rows = (*session)->run(sqlText(u"base_backup_progress"_s), { action.name },
                                      Deadline::in(progressLimit), stop);
    if (!rows || rows->isEmpty())
        return;
    m_tell({ .phase = rows->get<QString>(0, "phase"),
             .done = bytesIn(*rows, "backup_streamed"),
             .total = bytesIn(*rows, "backup_total") });
}

Result<QString> ServerDoor::run(const CopyServer &action, const std::stop_token &stop)
{
    const auto host = hostOf(action.server);
    if (!host)
        return tl::unexpected(host.error());
    const auto connection = loginOf(action, stop);
    if (!connection)
        return connection;
    // An earlier try may still be at its end, or be in its middle.
    const WaitUntil isFree {
        .sql = u"SELECT NOT active FROM pg_catalog.pg_replication_slots WHERE slot_name = $1"_s,
        .values = { action.name },
        .server = action.primary,
        .nudge = u"SELECT pg_catalog.pg_terminate_backend(active_pid) FROM pg_catalog.pg_replication_slots "
                 "WHERE slot_name = "_s
            + quoteLiteral(action.name),
        .nudgeAt = { action.primary },
        .nudgeEvery = 2s
    };
    if (const auto waited = run(isFree, stop); !waited)
        return waited;
    const auto command = copyServerCommand(host->access(), *connection, action.name);
    auto copying = std::async(std::launch::async,
                              [&] { return endOnHost(host->access(), command, Deadline::never(), stop); });
    while (copying.wait_for(progressInterval) != std::future_status::ready)
        tellCopyProgress(action, stop);
    const auto end = copying.get();
    if (!end)
        return tl::unexpected(end.error());
    if (end->exitCode == folderIsTaken)
        return refuse(Words::tr("The data folder %1 of %2 is not empty. Move it away first.")
                          .arg(host->access().dataFolder, action.server));
    if (end->exitCode != 0)
        return fail(
            ErrorKind::Host,
            Words::tr("%1 cannot be copied to %2: %3").arg(action.primary, action.server, end->lastWords()));
    return QString();
}

} // namespace tessera
