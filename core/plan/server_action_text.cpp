// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/server_action_text.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ActionText)
};

QString joined(const QStringList &statements)
{
    return statements.join(u"; "_s);
}

QString onHost(const QString &server, const QString &command)
{
    return command.isEmpty() ? QString() : Words::tr("on the host of %1: %2").arg(server, command);
}

} // namespace

QString onServer(const QString &server, const QString &text)
{
    return server.isEmpty() ? text : Words::tr("on %1: %2").arg(server, text);
}

QString textOf(const RunStatements &action)
{
    return onServer(action.server, joined(action.statements));
}

QString textOf(const HoldTransaction &action)
{
    return onServer(action.server, u"BEGIN; "_s + joined(action.statements));
}

QString textOf(const EndTransaction &action)
{
    return onServer(action.server, action.commits ? u"COMMIT"_s : u"ROLLBACK"_s);
}

QString textOf(const FollowServer &action)
{
    return onServer(
        action.server,
        u"ALTER SYSTEM SET primary_conninfo = '… %1 application_name=%2', primary_slot_name = '%2'"_s.arg(
            action.primary, action.name));
}

QString textOf(const OnHost &action)
{
    return onHost(action.server, action.command);
}

QString textOf(const CopyServer &action)
{
    return onHost(action.server, action.command);
}

QString textOf(const RejoinServer &action)
{
    return onHost(action.server, action.command);
}

QString textOf(const CatchUp &action)
{
    return onServer(action.server,
                    u"SELECT pg_catalog.pg_last_wal_replay_lsn() >= "_s
                        + Words::tr("the end of the WAL of %1").arg(action.stopped));
}

QString textOf(const Promote &action)
{
    return onServer(action.server, u"SELECT pg_catalog.pg_promote(true, 60)"_s);
}

QString textOf(const CallManager &action)
{
    if (action.method.isEmpty())
        return Words::tr("at the monitor: %1").arg(action.target);
    return QStringList { action.method, action.target, action.body }.join(u' ').trimmed();
}

QString textOf(const AwaitManager &action)
{
    switch (action.goal) {
    case ManagerGoal::Nothing:
        return {};
    case ManagerGoal::Leads:
        return Words::tr("the manager says that %1 leads").arg(action.member);
    case ManagerGoal::Paused:
        return Words::tr("the manager says that it is paused");
    case ManagerGoal::Resumed:
        return Words::tr("the manager says that it goes on");
    case ManagerGoal::Maintained:
        return Words::tr("the manager says that %1 is under maintenance").arg(action.member);
    case ManagerGoal::Follows:
    case ManagerGoal::Rebuilt:
        return Words::tr("the manager says that %1 follows").arg(action.member);
    case ManagerGoal::Restarted:
        return Words::tr("the manager says that %1 has restarted").arg(action.member);
    }
    return {};
}

} // namespace tessera
