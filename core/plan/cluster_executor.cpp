// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/cluster_executor.h"

#include "core/base/log.h"
#include "core/base/pause.h"
#include "core/plan/action_text.h"
#include "core/plan/run_lock.h"
#include "core/plan/statement_watch.h"
#include "core/postgres/sql_text.h"

#include <QCoreApplication>
#include <QProcess>

#include <utility>

namespace tessera {

namespace {

using namespace std::chrono_literals;

constexpr auto connectLimit = 15s;
constexpr auto lockLimit = 10s;
constexpr auto patienceAfterLoss = 30s;
constexpr auto pollInterval = 1s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ClusterExecutor)
};

SessionOptions stepOptions(const QString &runId)
{
    return { .applicationName = runTag(runId),
             .setUp = { QStringLiteral("SET statement_timeout = 0"), QStringLiteral("SET lock_timeout = 0"),
                        QStringLiteral("SET client_min_messages = notice") } };
}

/// First column of the first row, as the next step and the journal get it.
QString firstValue(const Rows &rows)
{
    return rows.isEmpty() || rows.columns() == 0 ? QString() : rows.get<QString>(0, 0);
}

Result<qint64> countBackends(Session &session, const char *sqlName, const QString &runId,
                             std::stop_token stop)
{
    const auto rows =
        session.run(sqlText(QLatin1String(sqlName)), { runTag(runId) }, Deadline::in(lockLimit), stop);
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->get<qint64>(0, 0);
}

} // namespace

Result<> settleRun(const Connector &connector, const QString &runId, std::chrono::milliseconds patience,
                   std::stop_token stop)
{
    auto session = connector.open(Deadline::in(connectLimit), stop);
    if (!session)
        return tl::unexpected(session.error());
    auto deadline = Deadline::in(patience);
    for (bool haveEnded = false;;) {
        const auto left = countBackends(*session, "list_run_backends", runId, stop);
        if (!left)
            return tl::unexpected(left.error());
        if (*left == 0)
            return {};
        if (deadline.hasPassed()) {
            if (haveEnded)
                return fail(
                    ErrorKind::Timeout,
                    Words::tr("A statement of the interrupted run does not end. Look for it in the server's "
                              "activity: %1")
                        .arg(runTag(runId)));
            if (const auto ended = countBackends(*session, "end_run_backends", runId, stop); !ended)
                return tl::unexpected(ended.error());
            haveEnded = true;
            deadline = Deadline::in(patienceAfterLoss);
        }
        if (!pauseFor(200ms, stop))
            return fail(ErrorKind::Cancelled, Words::tr("Cancelled while waiting for the interrupted run."));
    }
}

ClusterExecutor::ClusterExecutor(const Connector &connector, QString runId, std::optional<Session> session,
                                 TakeLock takeLock)
    : m_connector(connector)
    , m_runId(std::move(runId))
    , m_session(std::move(session))
    , m_takeLock(takeLock)
    , m_progress(connector)
    , m_servers(connector, stepOptions(m_runId))
    , m_managers(connector.target())
{
}

Result<std::unique_ptr<ClusterExecutor>> ClusterExecutor::openWith(TakeLock takeLock,
                                                                   const Connector &connector,
                                                                   const QString &runId, std::stop_token stop)
{
    auto session = openLocked(connector, runId, takeLock, stop);
    if (!session)
        return tl::unexpected(session.error());
    return std::unique_ptr<ClusterExecutor>(
        new ClusterExecutor(connector, runId, std::move(*session), takeLock));
}

Result<std::unique_ptr<ClusterExecutor>> ClusterExecutor::open(const Connector &connector,
                                                               const QString &runId, std::stop_token stop)
{
    return openWith(takeRunLock, connector, runId, std::move(stop));
}

Result<std::unique_ptr<ClusterExecutor>>
ClusterExecutor::openBeside(const Connector &connector, const QString &runId, std::stop_token stop)
{
    const auto nothing = [](Session &, Deadline) -> Result<> { return {}; };
    return openWith(nothing, connector, runId, std::move(stop));
}

std::unique_ptr<ClusterExecutor> ClusterExecutor::openDetached(const Connector &connector,
                                                               const QString &runId)
{
    return std::unique_ptr<ClusterExecutor>(new ClusterExecutor(connector, runId, std::nullopt, takeRunLock));
}

Result<Session> ClusterExecutor::openLocked(const Connector &connector, const QString &runId,
                                            TakeLock takeLock, std::stop_token stop)
{
    auto session = connector.open(stepOptions(runId), Deadline::in(connectLimit), stop);
    if (!session)
        return session;
    if (const auto locked = takeLock(*session, Deadline::in(lockLimit)); !locked)
        return tl::unexpected(locked.error());
    return session;
}

Result<std::unique_ptr<ActionExecutor>> ClusterExecutor::sibling(std::stop_token stop)
{
    const auto id = m_runId + QLatin1Char('/') + QString::number(++m_siblings);
    auto session = openLocked(m_connector, id, joinRunLock, stop);
    if (!session)
        return tl::unexpected(session.error());
    std::unique_ptr<ClusterExecutor> other(
        new ClusterExecutor(m_connector, id, std::move(*session), joinRunLock));
    other->m_nodes = m_nodes;
    return other;
}

QList<MoveProgress> ClusterExecutor::movesUnderWay(std::stop_token stop)
{
    return m_progress.moves(stop).value_or(QList<MoveProgress>());
}

Result<> ClusterExecutor::reconnect(std::stop_token stop)
{
    m_notices += takeNotices();
    m_session.reset();
    if (const auto settled = settleRun(m_connector, m_runId, patienceAfterLoss, stop); !settled)
        return settled;
    auto session = openLocked(m_connector, m_runId, m_takeLock, stop);
    if (!session)
        return tl::unexpected(session.error());
    m_session = std::move(*session);
    return {};
}

void ClusterExecutor::setNodeAddress(NodeId node, const QString &host, quint16 port)
{
    m_nodes.insert(node, { host, port });
}

QStringList ClusterExecutor::takeNotices()
{
    return std::exchange(m_notices, {}) + (m_session ? m_session->takeNotices() : QStringList())
        + m_servers.takeNotices();
}

Result<QString> ClusterExecutor::execute(const Action &action, const ActionInput &input, std::stop_token stop)
{
    if (ServerDoor::concerns(action))
        return onServer(action, input, stop);
    if (ManagerDoor::concerns(action)) {
        qCInfo(lcPlan).noquote() << runTag(m_runId) << actionText(action);
        return m_managers.execute(action, stop, input.progress);
    }
    if (!m_session || !m_session->isAlive()) {
        if (const auto again = reconnect(stop); !again)
            return tl::unexpected(again.error());
    }
    if (const auto *sql = std::get_if<RunSql>(&action))
        return statement(*sql, input, stop).map(firstValue);
    if (const auto *condition = std::get_if<WaitUntil>(&action))
        return wait(*condition, stop);
    if (const auto *job = std::get_if<FollowJob>(&action))
        return follow(*job, input, stop);
    if (const auto *command = std::get_if<RunProgram>(&action))
        return program(*command, stop);
    return QString();
}

Result<QString> ClusterExecutor::onServer(const Action &action, const ActionInput &input,
                                          const std::stop_token &stop)
{
    qCInfo(lcPlan).noquote() << runTag(m_runId) << actionText(action);
    auto done = m_servers.execute(action, stop, input.progress);
    const auto *promotion = std::get_if<Promote>(&action);
    if (done && promotion != nullptr && promotion->isCoordinator)
        followCoordinator(promotion->server, stop);
    return done;
}

/// The run's lock has gone with the old coordinator. It is taken on the new one; should that fail, the next
/// step that needs it tries again.
void ClusterExecutor::followCoordinator(const QString &server, const std::stop_token &stop)
{
    m_session.reset();
    const auto place = hostPortFrom(server);
    if (!place)
        return;
    m_connector = m_connector.at(*place);
    auto session = openLocked(m_connector, m_runId, m_takeLock, stop);
    if (session)
        m_session = std::move(*session);
    else
        qCWarning(lcPlan).noquote() << session.error().message;
}

Result<Rows> ClusterExecutor::statement(const RunSql &action, const ActionInput &input, std::stop_token stop)
{
    qCInfo(lcPlan).noquote() << runTag(m_runId) << "runs" << action.sql;
    if (action.onNode)
        return onNode(action, stop);
    StatementWatch watch(m_progress, input, m_session->backendPid(), runTag(m_runId.section(u'/', 0, 0)));
    const auto run = [&](std::stop_token inner) {
        return m_session->run(action.sql, action.values, Deadline::never(), std::move(inner));
    };
    return watch.run(run, action.copiesShards, std::move(stop));
}

Result<Rows> ClusterExecutor::onNode(const RunSql &action, std::stop_token stop)
{
    const auto address = m_nodes.constFind(action.node);
    if (address == m_nodes.constEnd())
        return fail(ErrorKind::NotFound, Words::tr("Node %1 is not known.").arg(action.node.value));
    auto session = m_connector.openNode(address->first, address->second, Deadline::in(connectLimit), stop);
    if (!session)
        return tl::unexpected(session.error());
    const auto tagged = session->run(QStringLiteral("SELECT set_config('application_name', $1, false),"
                                                    " set_config('statement_timeout', '0', false)"),
                                     { runTag(m_runId) }, Deadline::in(lockLimit), stop);
    if (!tagged)
        return tl::unexpected(tagged.error());
    auto rows = session->run(action.sql, action.values, Deadline::never(), stop);
    m_notices += session->takeNotices();
    return rows;
}

Result<QString> ClusterExecutor::wait(const WaitUntil &action, std::stop_token stop)
{
    const auto deadline = Deadline::in(action.limit);
    while (true) {
        const auto rows = m_session->run(action.sql, action.values, Deadline::never(), stop);
        if (!rows)
            return tl::unexpected(rows.error());
        if (firstValue(*rows) == QLatin1String("t"))
            return QString();
        if (deadline.hasPassed())
            return fail(ErrorKind::Timeout, Words::tr("The cluster did not get there in time."));
        if (!pauseFor(250ms, stop))
            return fail(ErrorKind::Cancelled, Words::tr("Cancelled while waiting."));
    }
}

Result<JobId> ClusterExecutor::jobToFollow(const FollowJob &action, const QString &previous)
{
    if (const auto id = previous.toLongLong(); id > 0)
        return JobId { id };
    const auto rows = m_session->run(sqlText(QStringLiteral("find_rebalance_job")), { action.afterJob.value },
                                     Deadline::in(lockLimit));
    if (!rows)
        return tl::unexpected(rows.error());
    return JobId { rows->get<qint64>(0, 0) };
}

Result<QString> ClusterExecutor::follow(const FollowJob &action, const ActionInput &input,
                                        std::stop_token stop)
{
    const auto id = jobToFollow(action, input.previous);
    if (!id)
        return tl::unexpected(id.error());
    if (id->value == 0)
        return Words::tr("The server found nothing to move.");
    while (true) {
        const auto job = m_progress.job(*id, stop);
        if (!job)
            return tl::unexpected(job.error());
        if (input.progress)
            input.progress(job->progress);
        if (job->state == QLatin1String("finished"))
            return Words::tr("Job %1 has finished.").arg(id->value);
        if (job->isOver() || job->state.isEmpty())
            return fail(ErrorKind::Server,
                        Words::tr("Job %1 ended as '%2': %3")
                            .arg(QString::number(id->value), job->state, job->problem));
        if (!pauseFor(pollInterval, stop))
            return fail(
                ErrorKind::Cancelled,
                Words::tr("No longer following job %1, which goes on at the server until it is stopped.")
                    .arg(id->value));
    }
}

Result<QString> ClusterExecutor::program(const RunProgram &action, std::stop_token stop)
{
    QProcess process;
    process.start(action.command.value(0), action.command.mid(1));
    if (!process.waitForStarted())
        return fail(
            ErrorKind::Host,
            Words::tr("%1 cannot be started: %2").arg(action.command.value(0), process.errorString()));
    process.closeWriteChannel();
    while (!process.waitForFinished(100)) {
        if (process.state() == QProcess::NotRunning)
            break;
        if (!stop.stop_requested())
            continue;
        process.terminate();
        if (!process.waitForFinished(5000))
            process.kill();
        process.waitForFinished();
        return fail(ErrorKind::Cancelled, Words::tr("The command was cancelled."));
    }
    const auto problem = QString::fromUtf8(process.readAllStandardError()).trimmed();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return fail(ErrorKind::Host, Words::tr("%1 failed: %2").arg(action.command.value(0), problem));
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

} // namespace tessera
