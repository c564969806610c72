// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/fence_steps.h"

#include "core/ha/server_fence.h"
#include "core/operations/take_over_parts.h"
#include "core/postgres/quote.h"
#include "core/postgres/sql_text.h"

#include <QCoreApplication>

#include <array>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Switchover)
};

struct FenceSetting
{
    QLatin1StringView name;
    QLatin1StringView value;
};
/// No commit is acknowledged; and what the server's own processes would do to other nodes comes to nothing:
/// it has the number of the new primary, whose two-phase commits it would take back.
constexpr std::array fenceSettings {
    FenceSetting { QLatin1StringView("default_transaction_read_only"), QLatin1StringView("on") },
    FenceSetting { syncNamesSetting, fenceSyncName },
    FenceSetting { QLatin1StringView("citus.node_conninfo"),
                   QLatin1StringView("sslmode=verify-full sslrootcert=/tessera/fence") },
};
/// With that one, which rests for the switchover already, they are what the fence keeps of before.
constexpr auto restingSetting = QLatin1StringView("citus.recover_2pc_interval");
const auto reload = u"SELECT pg_catalog.pg_reload_conf()"_s;
/// A session that the fence's own settings have made read-only writes all the same.
const auto mayWrite = u"SET default_transaction_read_only = off"_s;

/// As postgresql.auto.conf takes a text.
QString settingLine(const QString &name, QString value)
{
    return name + u" = '"_s + value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s) + u"'\n"_s;
}

QString inBase64(const QString &text)
{
    return QString::fromLatin1(text.toUtf8().toBase64());
}

/// What ALTER SYSTEM had set on the server before.
QString settingsBefore(const MemberReading &primary)
{
    QString lines;
    const auto keep = [&](const QString &name) {
        if (primary.altered.contains(name))
            lines += settingLine(name, primary.settings.value(name));
    };
    for (const auto &setting : fenceSettings)
        keep(setting.name);
    keep(restingSetting);
    return lines;
}

Step settingsStep(const MemberReading &primary)
{
    QStringList set;
    QStringList undo;
    for (const auto &setting : fenceSettings) {
        set << alterSystem(setting.name, setting.value).first();
        undo << restoreSystem(primary, setting.name).first();
    }
    return statementStep(Words::tr("Let %1 acknowledge no commit any more.").arg(primary.server),
                         primary.server, set << reload, undo << reload);
}

Step rulesStep(const MemberReading &primary)
{
    const auto fence =
        sqlText(u"fence_server"_s)
            .arg(inBase64(settingsBefore(primary)), inBase64(primary.settings.value(syncNamesSetting)));
    const auto now =
        u"SELECT pg_catalog.set_config('tessera.reloaded', pg_catalog.pg_conf_load_time()::text, "
        "false)"_s;
    return statementStep(Words::tr("Fence %1: its pg_hba.conf lets in nobody but us.").arg(primary.server),
                         primary.server, { mayWrite, fence, now, reload },
                         { mayWrite, sqlText(u"unfence_server"_s), reload });
}

/// Its postmaster reads the rules before it takes the next connection, and its sessions learn of it first.
Step reloadedStep(const QString &server)
{
    return { .title = Words::tr("Wait until %1 goes by them.").arg(server),
             .run = WaitUntil { .sql = u"SELECT coalesce(pg_catalog.pg_conf_load_time() > nullif("
                                       "pg_catalog.current_setting('tessera.reloaded', true), '')"
                                       "::pg_catalog.timestamptz, true)"_s,
                                .limit = 10s,
                                .server = server },
             .canUndo = true,
             .estimate = moment };
}

/// By a session of its own, while the one that can bring the rules back is still open. They are never brought
/// back once the standby has been promoted: its undo asks first.
Step proofStep(const TakeOverScene &scene)
{
    return { .title = Words::tr("See that %1 lets a new session in by our way, and by no other.")
                          .arg(scene.primary.server),
             .run = HoldTransaction { scene.primary.server, { sqlText(u"prove_fence"_s) } },
             .undo = WaitUntil { .sql = u"SELECT pg_catalog.pg_is_in_recovery()"_s,
                                 .limit = 5s,
                                 .server = scene.candidate.server },
             .canUndo = true,
             .estimate = moment };
}

Step drainStep(const TakeOverScene &scene)
{
    const auto &from = scene.primary.server;
    return { .title = Words::tr("End the sessions of applications and other nodes on %1.").arg(from),
             .run = WaitUntil { .sql = sqlText(u"is_drained"_s),
                                .limit = 10s,
                                .server = from,
                                .nudge = sqlText(u"drain_server"_s),
                                .nudgeAt = { from },
                                .nudgeEvery = 0ms },
             .canUndo = true,
             .locks = Words::tr("The node group cannot be read or written until %1 has taken over.")
                          .arg(scene.candidate.server),
             .estimate = moment };
}

} // namespace

Step fenceCheckStep(const TakeOverScene &scene)
{
    const auto &from = scene.primary.server;
    return statementStep(
        Words::tr("See that %1 can be fenced: its pg_hba.conf is written as it is.").arg(from), from,
        { sqlText(u"check_fence"_s) }, {});
}

QList<Step> fenceSteps(const TakeOverScene &scene)
{
    return { settingsStep(scene.primary), rulesStep(scene.primary), reloadedStep(scene.primary.server),
             proofStep(scene), drainStep(scene) };
}

} // namespace tessera
