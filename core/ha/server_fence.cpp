// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/server_fence.h"

#include "core/postgres/sql_text.h"

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

const auto openDatabase = u"template1"_s; ///< As fence_server.sql has it
const auto refusedByRules = u"28000"_s;

} // namespace

Result<ServerSession> openServer(const Connector &connector, const HostPort &place,
                                 const SessionOptions &options, Deadline deadline,
                                 const std::stop_token &stop)
{
    auto session = connector.openNode(place.host, place.port, options, deadline, stop);
    if (session)
        return ServerSession { std::move(*session) };
    if (session.error().sqlState != refusedByRules)
        return tl::unexpected(session.error());
    auto other = connector.in(openDatabase).openNode(place.host, place.port, options, deadline, stop);
    if (!other)
        return tl::unexpected(session.error());
    return ServerSession { std::move(*other), true };
}

Result<ServerFence> readFence(Session &session, Deadline deadline, const std::stop_token &stop)
{
    return session.run(sqlText(u"read_fence"_s), {}, deadline, stop).map([](const Rows &rows) {
        return ServerFence { rows.get<bool>(0, "holds"), rows.get<QString>(0, "sync_names"),
                             rows.get<QString>(0, "wal_end") };
    });
}

} // namespace tessera
