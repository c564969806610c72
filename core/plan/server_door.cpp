// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/server_door.h"

#include "core/base/log.h"
#include "core/base/pause.h"
#include "core/ha/follow_conninfo.h"
#include "core/hosts/copy_commands.h"
#include "core/postgres/quote.h"

#include <QCoreApplication>

#include <utility>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ServerDoor)
};

constexpr auto connectLimit = 5s;
constexpr auto statementLimit = 70s;
constexpr auto hostLimit = 40s;
constexpr auto pollInterval = 50ms;

/// A deadlock ends the other side, and what is left open ends by itself (failover.md R3, §1.2).
const auto beginText = u"BEGIN; SET LOCAL deadlock_timeout = '60s'; SET LOCAL lock_timeout = '15s';"
                       " SET LOCAL idle_in_transaction_session_timeout = '90s'"_s;
/// What the statements say is no business of the server's log.
const auto quietText = u"SET log_statement = 'none'; SET log_min_duration_statement = -1;"
                       " SET log_min_error_statement = 'panic'"_s;

QString firstValue(const Rows &rows)
{
    return rows.isEmpty() || rows.columns() == 0 ? QString() : rows.get<QString>(0, 0);
}

Result<> runAll(Session &session, const QStringList &statements, std::chrono::milliseconds limit,
                const std::stop_token &stop, QString *last = nullptr)
{
    for (const auto &sql : statements) {
        const auto rows = session.run(sql, {}, Deadline::in(limit), stop);
        if (!rows)
            return tl::unexpected(rows.error());
        if (last != nullptr)
            *last = firstValue(*rows);
    }
    return {};
}

Result<> moveAside(const ServerHost &host, Deadline deadline, const std::stop_token &stop)
{
    const auto runs = host.isRunning(deadline, stop);
    if (!runs && runs.error().kind != ErrorKind::NotFound)
        return tl::unexpected(runs.error());
    if (runs && *runs)
        return refuse(
            Words::tr("%1 runs. Its data folder stays where it is.").arg(host.access().server.text()));
    const auto moved = runOnHost(host.access(), moveAsideCommand(host.access()), deadline, stop);
    return moved ? Result<>() : tl::unexpected(moved.error());
}

/// One that lets nobody in is stopped; what runs open stays as it is.
Result<> openStandby(const ServerHost &host, Deadline deadline, const std::stop_token &stop)
{
    const auto isClosed = host.isClosed(deadline, stop);
    if (!isClosed)
        return tl::unexpected(isClosed.error());
    if (!*isClosed)
        return {};
    return host.stop(StopMode::Fast, deadline, stop).and_then([&] { return host.open(deadline, stop); });
}

} // namespace

struct ServerDoor::Visitor
{
    ServerDoor &door;
    const std::stop_token &stop;
    Text operator()(const Nothing &) const { return QString(); }
    Text operator()(const FollowJob &) const { return QString(); }
    Text operator()(const RunProgram &) const { return QString(); }
    Text operator()(const CallManager &) const { return QString(); }
    Text operator()(const AwaitManager &) const { return QString(); }
    Text operator()(const auto &action) const { return door.run(action, stop); }
};

ServerDoor::ServerDoor(const Connector &connector, SessionOptions options)
    : m_connector(connector)
    , m_options(std::move(options))
    , m_hosts(hostsOf(connector.target()))
{
}

bool ServerDoor::concerns(const Action &action)
{
    const auto names = [](const auto &one) {
        if constexpr (requires { one.server; })
            return !one.server.isEmpty();
        else
            return false;
    };
    return std::visit(names, action);
}

Result<QString> ServerDoor::execute(const Action &action, std::stop_token stop,
                                    std::function<void(const StepProgress &)> tell)
{
    m_tell = std::move(tell);
    auto done = std::visit(Visitor { *this, stop }, action);
    m_tell = {};
    return done;
}

QStringList ServerDoor::takeNotices()
{
    auto notices = std::exchange(m_notices, {});
    for (auto *sessions : { &m_sessions, &m_held }) {
        for (auto &[server, session] : *sessions)
            notices += session.takeNotices();
    }
    return notices;
}

Result<ServerSession> ServerDoor::openTo(const QString &server, const std::stop_token &stop) const
{
    return hostPortFrom(server).and_then([&](const HostPort &place) {
        return openServer(m_connector, place, m_options, Deadline::in(connectLimit), stop);
    });
}

Result<Session *> ServerDoor::sessionTo(const QString &server, const std::stop_token &stop)
{
    const auto known = m_sessions.find(server);
    if (known != m_sessions.end() && known->second.isAlive())
        return &known->second;
    m_sessions.erase(server);
    auto session = openTo(server, stop);
    if (!session)
        return tl::unexpected(session.error());
    return &m_sessions.emplace(server, std::move(session->session)).first->second;
}

Result<QString> ServerDoor::ask(const QString &server, const QString &sql, const QList<Value> &values,
                                const std::stop_token &stop)
{
    const auto session = sessionTo(server, stop);
    if (!session)
        return tl::unexpected(session.error());
    return (*session)->run(sql, values, Deadline::in(statementLimit), stop).map(firstValue);
}

Result<ServerHost> ServerDoor::hostOf(const QString &server) const
{
    if (const auto host = m_hosts.hostOf(server))
        return *host;
    return fail(
        ErrorKind::NotFound,
        Words::tr("How to reach the host of %1 is not known. Enter it in the connection.").arg(server));
}

Result<QString> ServerDoor::run(const RunSql &action, const std::stop_token &stop)
{
    return ask(action.server, action.sql, action.values, stop);
}

Result<QString> ServerDoor::run(const WaitUntil &action, const std::stop_token &stop)
{
    const auto deadline = Deadline::in(action.limit);
    auto nextNudge = Deadline::in(action.nudgeEvery);
    while (true) {
        const auto answer = ask(action.server, action.sql, action.values, stop);
        if (answer && *answer == u"t"_s)
            return QString();
        const bool mayComeBack = !answer && answer.error().kind == ErrorKind::Connection;
        if (!answer && !mayComeBack)
            return answer;
        if (deadline.hasPassed())
            return answer
                ? fail(ErrorKind::Timeout, Words::tr("%1 did not get there in time.").arg(action.server))
                : answer;
        if (!action.nudge.isEmpty() && nextNudge.hasPassed()) {
            nudge(action, stop);
            nextNudge = Deadline::in(action.nudgeEvery);
        }
        if (!pauseFor(pollInterval, stop))
            return fail(ErrorKind::Cancelled, Words::tr("Cancelled while waiting."));
    }
}

void ServerDoor::nudge(const WaitUntil &action, const std::stop_token &stop)
{
    for (const auto &server : action.nudgeAt) {
        if (const auto nudged = ask(server, action.nudge, {}, stop); !nudged)
            qCInfo(lcPlan).noquote() << action.nudge << nudged.error().message;
    }
}

Result<QString> ServerDoor::run(const RunStatements &action, const std::stop_token &stop)
{
    const auto session = sessionTo(action.server, stop);
    if (!session)
        return tl::unexpected(session.error());
    QString last;
    return runAll(**session, action.statements, action.limit, stop, &last).map([&] { return last; });
}

Result<QString> ServerDoor::run(const HoldTransaction &action, const std::stop_token &stop)
{
    m_held.erase(action.server);
    auto way = openTo(action.server, stop);
    if (!way)
        return tl::unexpected(way.error());
    auto &session = way->session;
    const auto begun = session.script(beginText, Deadline::in(statementLimit), stop);
    if (!begun)
        return tl::unexpected(begun.error());
    if (const auto done = runAll(session, action.statements, statementLimit, stop); !done) {
        m_notices += session.takeNotices();
        return tl::unexpected(done.error());
    }
    m_held.emplace(action.server, std::move(session));
    return QString();
}

Result<QString> ServerDoor::run(const EndTransaction &action, const std::stop_token &stop)
{
    auto held = m_held.extract(action.server);
    if (!action.commits)
        return QString(); // the session ends with the node, and its transaction with it
    if (!held.empty()) {
        if (held.mapped().script(u"COMMIT"_s, Deadline::in(statementLimit), stop))
            return QString();
    }
    const auto session = sessionTo(action.server, stop);
    if (!session)
        return tl::unexpected(session.error());
    const auto again = beginText + u"; "_s + action.orElse.join(u"; "_s) + u"; COMMIT"_s;
    return (*session)->script(again, Deadline::in(statementLimit), stop).map([](const QList<Rows> &) {
        return QString();
    });
}

Result<QString> ServerDoor::run(const FollowServer &action, const std::stop_token &stop)
{
    const auto known = ask(action.like, u"SELECT pg_catalog.current_setting('primary_conninfo')"_s, {}, stop);
    const auto place = hostPortFrom(action.primary);
    if (!known || !place)
        return tl::unexpected(known ? place.error() : known.error());
    const auto follows = followConnInfo(*known, *place, action.name);
    if (!follows)
        return tl::unexpected(follows.error());
    const auto session = sessionTo(action.server, stop);
    if (!session)
        return tl::unexpected(session.error());
    if (const auto quiet = (*session)->script(quietText, Deadline::in(statementLimit), stop); !quiet)
        return tl::unexpected(quiet.error());
    return runAll(**session,
                  { u"ALTER SYSTEM SET primary_conninfo = "_s + quoteLiteral(*follows),
                    u"ALTER SYSTEM SET primary_slot_name = "_s + quoteLiteral(action.name),
                    u"SELECT pg_catalog.pg_reload_conf()"_s },
                  statementLimit, stop)
        .map([] { return QString(); });
}

Result<> ServerDoor::refusalOfWriter(const QString &server, const QString &other, const std::stop_token &stop)
{
    if (other.isEmpty())
        return {};
    const auto recovers = ask(other, u"SELECT pg_catalog.pg_is_in_recovery()"_s, {}, stop);
    if (!recovers)
        return refuse(Words::tr("%1 is not started while %2 cannot be asked whether it accepts writes: %3")
                          .arg(server, other, recovers.error().message));
    if (*recovers != u"t"_s)
        return refuse(
            Words::tr("%1 accepts writes. %2 is not started beside it: there would be two primaries.")
                .arg(other, server));
    return {};
}

Result<QString> ServerDoor::run(const OnHost &action, const std::stop_token &stop)
{
    const auto host = hostOf(action.server);
    if (!host)
        return tl::unexpected(host.error());
    const auto deadline = Deadline::in(hostLimit);
    if (action.task == HostTask::Stop || action.task == HostTask::Kill) {
        m_sessions.erase(action.server);
        m_held.erase(action.server);
    }
    const auto startAsStandby = [&] {
        return host->beStandby(deadline, stop)
            .and_then([&] { return host->unfence(deadline, stop); })
            .and_then([&] { return host->release(deadline, stop); })
            .and_then([&] { return host->start(deadline, stop); });
    };
    const auto carriedOut = [&]() -> Result<> {
        switch (action.task) {
        case HostTask::Stop:
            return host->stop(StopMode::Fast, deadline, stop);
        // pg_ctlcluster starts nothing that is held back.
        case HostTask::StartPrimary:
            return refusalOfWriter(action.server, action.unlessWritable, stop)
                .and_then([&] { return host->bePrimary(deadline, stop); })
                .and_then([&] { return host->open(deadline, stop); })
                .and_then([&] { return host->release(deadline, stop); })
                .and_then([&] { return host->start(deadline, stop); });
        case HostTask::StartStandby:
            return host->open(deadline, stop).and_then(startAsStandby);
        case HostTask::StartClosed:
            return host->close(deadline, stop).and_then(startAsStandby);
        case HostTask::OpenStandby:
            return openStandby(*host, deadline, stop).and_then(startAsStandby);
        case HostTask::Kill:
            return host->kill(deadline, stop);
        case HostTask::HoldBack:
            return host->holdBack(deadline, stop);
        case HostTask::Release:
            return host->release(deadline, stop);
        case HostTask::MoveAside:
            return moveAside(*host, deadline, stop);
        }
        return {};
    };
    return carriedOut().map([] { return QString(); });
}

Result<ServerHost> ServerDoor::stoppedHost(const QString &server, const std::stop_token &stop) const
{
    const auto host = hostOf(server);
    if (!host)
        return host;
    while (true) {
        const auto runs = host->isRunning(Deadline::in(hostLimit), stop);
        if (!runs)
            return tl::unexpected(runs.error());
        if (!*runs)
            return host;
        const auto alone = host->isSingleUser(Deadline::in(hostLimit), stop);
        if (!alone)
            return tl::unexpected(alone.error());
        if (!*alone)
            return refuse(
                Words::tr("%1 runs. It has to be stopped first: there would be two primaries.").arg(server));
        if (!pauseFor(pollInterval, stop)) // an earlier pg_rewind recovers it
            return fail(ErrorKind::Cancelled, Words::tr("Cancelled while waiting."));
    }
}

} // namespace tessera
