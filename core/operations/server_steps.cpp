// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/server_steps.h"

#include "core/hosts/shell_quote.h"

namespace tessera {

using namespace Qt::StringLiterals;

OnHost moveAside(const MemberReading &member)
{
    const auto folder = shellQuote(member.dataFolder);
    return { member.server,
             HostTask::MoveAside,
             {},
             u"mv -- %1 %1.removed-$(date -u +%Y%m%dT%H%M%SZ)"_s.arg(folder) };
}

WaitUntil streamsFrom(const QString &server, const QString &name, std::chrono::milliseconds limit)
{
    return { .sql = u"SELECT EXISTS (SELECT FROM pg_catalog.pg_stat_replication"
                    " WHERE application_name = $1 AND state = 'streaming')"_s,
             .values = { name },
             .limit = limit,
             .server = server };
}

} // namespace tessera
