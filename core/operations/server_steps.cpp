// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/server_steps.h"

#include "core/hosts/shell_quote.h"
#include "core/operations/plan_parts.h"
#include "core/postgres/conninfo.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Standbys)
};

/// The connection stays out: it is read when it is used, and may hold a secret.
QString copyText(const CopyServer &copy, const MemberReading &there)
{
    return u"pg_basebackup --pgdata %1 --dbname '… %2 application_name=%3' --slot %3 --write-recovery-conf"_s
        .arg(shellQuote(there.dataFolder), copy.primary, copy.name);
}

} // namespace

Result<> refusalOfLogin(const QString &connection)
{
    const auto info = ConnInfo::parse(connection);
    if (!info)
        return tl::unexpected(info.error());
    if (info->withoutSecrets() != *info)
        return refuse(
            Words::tr("A plan holds no password. Put it into the password file of the standby's user."));
    return {};
}

QString siblingOf(const PlanFacts &facts, const MemberReading &primary, const QString &server)
{
    const auto found = std::ranges::find_if(facts.members, [&](const MemberReading &one) {
        return isStandbyOf(one, primary) && one.server != server;
    });
    return found == facts.members.end() ? QString() : found->server;
}

Step copyStep(const MemberReading &member, const CopyServer &copy)
{
    auto shown = copy;
    shown.command = copyText(copy, member);
    return { .title = Words::tr("Copy %1 to %2.").arg(copy.primary, copy.server),
             .run = shown,
             .undo = moveAside(member),
             .canUndo = true,
             .locks = Words::tr("Nothing waits; the disk of %1 is read.").arg(copy.primary),
             .estimate = { 5s, 1h } };
}

QList<Step> standbyStartSteps(const MemberReading &member, const QString &primary, const QString &name)
{
    return { Step { .title = Words::tr("Start %1 as a standby.").arg(member.server),
                    .run = OnHost { member.server, HostTask::StartStandby, {}, member.startCommand },
                    .undo = OnHost { member.server, HostTask::Stop, {}, member.stopCommand },
                    .canUndo = true,
                    .estimate = { 500ms, 10s } },
             Step { .title = Words::tr("Wait until %1 streams.").arg(member.server),
                    .run = streamsFrom(primary, name, 5min),
                    .canUndo = true,
                    .estimate = { 200ms, 30s } } };
}

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
