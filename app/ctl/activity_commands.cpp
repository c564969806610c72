// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/activity_json.h"
#include "app/ctl/change.h"
#include "app/ctl/command_table.h"
#include "app/ctl/minute_range.h"
#include "app/ctl/read_cluster.h"
#include "app/ctl/tenant_history.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "core/activity/locked_object.h"
#include "core/activity/read_sessions.h"
#include "core/activity/read_tenants.h"
#include "core/activity/session_text.h"
#include "core/activity/statement_text.h"
#include "core/cluster/probe_capabilities.h"
#include "core/cluster/read_snapshot.h"

#include <QLocale>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype widestStatement = 100;
constexpr int mostSessions = 100'000;

Result<ActivityReading> readActivity(const Connector &connector, const SessionsWish &wish,
                                     std::stop_token stop)
{
    const auto deadline = Deadline::in(readingLimit);
    auto session = openForNodes(connector, deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    auto snapshot = readSnapshot(*session, deadline, stop);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    auto sessions = readSessions(*session, wish, deadline, stop);
    if (!sessions)
        return tl::unexpected(sessions.error());
    return ActivityReading { *std::move(snapshot), *std::move(sessions) };
}

Result<ActivityReading> readActivity(const Invocation &invocation, const SessionsWish &wish = {})
{
    return clusterConnector(invocation.globals).and_then([&](const Connector &connector) {
        return readActivity(connector, wish, invocation.terminal.stopToken());
    });
}

QString seconds(std::optional<std::chrono::milliseconds> age)
{
    if (!age)
        return u"-"_s;
    return Ctl::tr("%1 s").arg(static_cast<double>(age->count()) / 1000.0, 0, 'f', 1);
}

bool isListed(const ClusterSession &session, const Arguments &arguments)
{
    if (arguments.has(u"--all"_s))
        return true;
    if (session.state == SessionState::Background || session.isOwn)
        return false;
    return !arguments.has(u"--active"_s) || session.state == SessionState::Active
        || session.isInTransaction();
}

QString notesText(const ActivityReading &reading)
{
    QString text;
    for (const auto &note :
         readingNotes(reading.sessions, [&](NodeId node) { return reading.addressOf(node); }))
        text += u'\n' + note;
    return text.isEmpty() ? text : text + u'\n';
}

QString textOf(const ActivityReading &reading, const QList<ClusterSession> &listed)
{
    QList<QStringList> rows { { Ctl::tr("GLOBAL PID"), Ctl::tr("NODE"), Ctl::tr("USER"), Ctl::tr("DATABASE"),
                                Ctl::tr("APPLICATION"), Ctl::tr("STATE"), Ctl::tr("STATEMENT"),
                                Ctl::tr("TRANSACTION"), Ctl::tr("TEXT") } };
    for (const auto &session : listed) {
        const bool isBusy = session.state == SessionState::Active;
        rows << QStringList { QString::number(globalPidOf(session.id)),
                              reading.addressOf(session.id.node),
                              harmless(session.user),
                              harmless(session.database),
                              oneLine(session.application, widestStatement),
                              sessionStateText(session),
                              isBusy ? seconds(session.statementAge) : u"-"_s,
                              seconds(session.transactionAge),
                              oneLine(session.statement, widestStatement) };
    }
    const auto nothing = Ctl::tr("No session is at work.") + u'\n';
    return (listed.isEmpty() ? nothing : textTable(rows)) + notesText(reading);
}

Result<Answer> activityList(const Invocation &invocation)
{
    const auto limit = invocation.arguments.number(u"--limit"_s, SessionsWish().sessions, 1, mostSessions);
    if (!limit)
        return tl::unexpected(limit.error());
    const auto reading = readActivity(invocation, { .sessions = *limit });
    if (!reading)
        return tl::unexpected(reading.error());
    QList<ClusterSession> listed;
    std::ranges::copy_if(
        reading->sessions.sessions, std::back_inserter(listed),
        [&](const ClusterSession &session) { return isListed(session, invocation.arguments); });
    return Answer { .text = textOf(*reading, listed), .json = sessionsJson(*reading, listed) };
}

void addLines(QString &text, const ActivityReading &reading, const LockNode &node, int depth)
{
    const auto *session = reading.sessions.session(node.id);
    QString line;
    if (node.kind == LockNode::Kind::Cycle)
        line = Ctl::tr("These wait for one another:");
    else if (node.kind == LockNode::Kind::Prepared)
        line = Ctl::tr("a prepared transaction on %1").arg(reading.addressOf(node.id.node));
    else
        line = Ctl::tr("%1  %2  %3  %4")
                   .arg(QString::number(globalPidOf(node.id)), session ? harmless(session->user) : u"?"_s,
                        session ? sessionStateText(*session) : u"?"_s,
                        session ? oneLine(session->application, widestStatement) : QString());
    if (!node.waits.isEmpty()) {
        const auto &wait = node.waits.first();
        line += u"  "_s
            + Ctl::tr("waits %1 for %2 on %3 (%4)")
                  .arg(seconds(wait.age), lockedObjectText(wait.object, reading.cluster.get()),
                       reading.addressOf(wait.id.node), lockModeText(wait.mode));
    }
    text += QString(depth * 2, u' ') + oneLine(line, 400) + u'\n';
    for (const auto &child : node.children)
        addLines(text, reading, child, depth + 1);
}

Result<Answer> activityLocks(const Invocation &invocation)
{
    const auto reading = readActivity(invocation);
    if (!reading)
        return tl::unexpected(reading.error());
    const auto forest = lockForest(reading->sessions);
    QString text;
    for (const auto &tree : forest)
        addLines(text, *reading, tree, 0);
    if (forest.isEmpty())
        text = Ctl::tr("No session waits for a lock.") + u'\n';
    return Answer { .text = text + notesText(*reading), .json = locksJson(*reading, forest) };
}

QString tenantsText(const TenantStatistics &statistics)
{
    using State = TenantStatistics::State;
    if (statistics.state == State::Absent)
        return Ctl::tr("This server does not count its tenants; Citus 11.3 and later do.") + u'\n';
    if (statistics.state == State::Forbidden)
        return Ctl::tr("This role may not see the tenants: grant it pg_monitor.") + u'\n';
    if (statistics.state == State::Off)
        return Ctl::tr("No node counts its tenants: set citus.stat_tenants_track to all on every node.")
            + u'\n';
    QList<QStringList> rows { { Ctl::tr("TENANT"), Ctl::tr("GROUP"), Ctl::tr("NODE"), Ctl::tr("STATEMENTS"),
                                Ctl::tr("READS"), Ctl::tr("CPU"), Ctl::tr("HOT") } };
    for (const auto &use : statistics.tenants)
        rows << QStringList {
            oneLine(use.tenant, widestStatement),  QString::number(use.colocation.value),
            QString::number(use.node.value),       QString::number(use.statementsBefore),
            QString::number(use.readsBefore),      Ctl::tr("%1 s").arg(use.cpuBefore.count(), 0, 'f', 3),
            use.isHot ? Ctl::tr("hot") : QString()
        };
    return textTable(rows);
}

Result<TenantStatistics> tenantsOf(const Connector &connector, const std::stop_token &stop)
{
    const auto deadline = Deadline::in(readingLimit);
    auto session = openForNodes(connector, deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    const auto capabilities = probeCapabilities(*session, deadline, stop);
    if (!capabilities)
        return tl::unexpected(capabilities.error());
    return readTenants(*session, *capabilities, deadline, stop);
}

Result<Answer> tenantList(const Invocation &invocation)
{
    const auto statistics = clusterConnector(invocation.globals).and_then([&](const Connector &connector) {
        return tenantsOf(connector, invocation.terminal.stopToken());
    });
    if (!statistics)
        return tl::unexpected(statistics.error());
    return Answer { .text = tenantsText(*statistics), .json = tenantsJson(*statistics) };
}

/// The session whose global pid was typed.
Result<ClusterSession> sessionTyped(const Connector &connector, const Invocation &invocation)
{
    const auto typed = invocation.arguments.operand(0);
    bool isNumber = false;
    const auto process = processOf(typed.toLongLong(&isNumber));
    if (!isNumber || process.pid <= 0)
        return fail(ErrorKind::Invalid,
                    Ctl::tr("'%1' is not a global pid; activity list tells them.").arg(typed));
    const auto reading =
        readActivity(connector, { .sessions = mostSessions }, invocation.terminal.stopToken());
    if (!reading)
        return tl::unexpected(reading.error());
    if (const auto *session = reading->sessions.session(process))
        return *session;
    return fail(ErrorKind::NotFound, Ctl::tr("There is no session with the global pid %1.").arg(typed));
}

Result<Answer> changeSession(const Invocation &invocation, const QString &operation,
                             std::initializer_list<std::pair<const char *, QString ClusterSession::*>> times)
{
    const auto connector = connectorForChange(invocation);
    if (!connector)
        return tl::unexpected(connector.error());
    const auto session = sessionTyped(*connector, invocation);
    if (!session)
        return tl::unexpected(session.error());
    QJsonObject parameters { { u"node"_s, QString::number(session->id.node.value) },
                             { u"pid"_s, QString::number(session->id.pid) } };
    for (const auto &[name, member] : times)
        parameters.insert(QLatin1String(name), (*session).*member);
    if (invocation.arguments.has(u"--own"_s))
        parameters.insert(u"own"_s, true);
    return change(invocation, *connector, operation, parameters);
}

Result<Answer> activityCancel(const Invocation &invocation)
{
    return changeSession(invocation, u"session.cancel"_s,
                         { { "startedAt", &ClusterSession::startedAt },
                           { "statementStartedAt", &ClusterSession::statementStartedAt } });
}

Result<Answer> activityTerminate(const Invocation &invocation)
{
    return changeSession(invocation, u"session.end"_s, { { "startedAt", &ClusterSession::startedAt } });
}

constexpr std::array listOptions {
    OptionSpec { "--active", nullptr,
                 QT_TRANSLATE_NOOP("tesseractl", "only sessions with an open transaction") },
    OptionSpec { "--all", nullptr,
                 QT_TRANSLATE_NOOP("tesseractl", "also Tessera's own and the servers' processes") },
    OptionSpec { "--limit", "N", QT_TRANSLATE_NOOP("tesseractl", "read so many at most (5000)") },
};
constexpr std::array signalOptions {
    OptionSpec { "--own", nullptr, QT_TRANSLATE_NOOP("tesseractl", "even if it is a session of Tessera") },
    TESSERA_CHANGE_OPTIONS
};
constexpr std::array historyOptions { sinceOption, fromOption, toOption };
constexpr std::array commands {
    Command { "activity list", "",
              QT_TRANSLATE_NOOP("tesseractl", "the sessions of all nodes and what they do"), listOptions,
              activityList },
    Command { "activity locks",
              "",
              QT_TRANSLATE_NOOP("tesseractl", "who waits for whose lock, over all nodes"),
              {},
              activityLocks },
    Command { "tenant list",
              "",
              QT_TRANSLATE_NOOP("tesseractl", "what each tenant asked for in the last whole period"),
              {},
              tenantList },
    Command {
        "tenant history", "GROUP TENANT",
        QT_TRANSLATE_NOOP("tesseractl", "what a tenant of a colocation group asked for, minute by minute"),
        historyOptions, tenantHistory },
    Command { "activity cancel", "GLOBALPID",
              QT_TRANSLATE_NOOP("tesseractl", "cancel the statement that a session runs"), signalOptions,
              activityCancel },
    Command { "activity terminate", "GLOBALPID", QT_TRANSLATE_NOOP("tesseractl", "end a session"),
              signalOptions, activityTerminate },
};

} // namespace

std::span<const Command> activityCommands()
{
    return commands;
}

} // namespace tessera
