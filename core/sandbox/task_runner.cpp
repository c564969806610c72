// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/task_runner.h"

#include "core/base/log.h"
#include "core/base/pause.h"
#include "core/postgres/session.h"

#include <atomic>
#include <list>
#include <thread>

namespace tessera {

namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

constexpr auto round = 1s;
constexpr auto controlDeadline = 15s;
constexpr auto connectDeadline = 10s;

/// A server finishes the statement of a client that was killed; it must not run beside its repetition.
const auto endOldTasks =
    u"SELECT pg_terminate_backend(activity.pid, 10000) FROM pg_stat_activity AS activity "
    "JOIN pg_dist_background_task AS task ON task.pid = activity.pid "
    "WHERE task.status IN ('running', 'cancelling') AND application_name = 'tessera runner'"_s;

/// Finishes prepared switches and drops what moves left.
const auto keepHouse = u"SELECT tessera_engine.runner_housekeeping()"_s;
const auto endDeadlock = u"SELECT pg_catalog.check_distributed_deadlocks()"_s;

struct Task
{
    qint64 id = 0;
    QString owner;
    QString command;
};

/// A thread and whether its work has ended, so that it can be joined without waiting.
struct Worker
{
    std::atomic_bool hasEnded = false;
    std::jthread thread; ///< last: joined before the flag goes
};

Result<Session> openSession(const ConnInfo &info, const std::stop_token &stop)
{
    const SessionOptions options { .applicationName = u"tessera runner"_s,
                                   .setUp = { u"SET statement_timeout = 0"_s, u"SET lock_timeout = 0"_s } };
    return Session::open(info, options, Deadline::in(connectDeadline), stop);
}

Result<Rows> control(Session &session, const QString &sql, const QList<Value> &values = {})
{
    return session.run(sql, values, Deadline::in(controlDeadline));
}

QString messageOf(const Error &error)
{
    auto text = u"ERROR: "_s + error.message;
    const std::pair<QString, QString> parts[] { { u"DETAIL: "_s, error.detail },
                                                { u"HINT: "_s, error.hint },
                                                { u"CONTEXT: "_s, error.context } };
    for (const auto &[name, part] : parts) {
        if (!part.isEmpty())
            text += QLatin1Char('\n') + name + part;
    }
    return text;
}

/// Runs the command as its owner. nullopt: it was cancelled before it began, nothing is to be reported.
Result<std::optional<Rows>> execute(const ConnInfo &superuser, Session &control, const Task &task,
                                    const std::stop_token &stop)
{
    auto owner = superuser;
    auto session = openSession(owner.set(u"user"_s, task.owner), stop);
    if (!session)
        return tl::unexpected(session.error());
    const auto started = tessera::control(control, u"SELECT tessera_engine.runner_task_started($1, $2)"_s,
                                          { Value(task.id), Value(qint32(session->backendPid())) });
    if (!started)
        return tl::unexpected(started.error());
    if (!started->get<bool>(0, 0))
        return std::nullopt;
    return session->run(task.command, {}, Deadline::never(), stop).map([](const Rows &rows) {
        return std::optional(rows);
    });
}

void runTask(const ConnInfo &superuser, const Task &task, const std::stop_token &stop)
{
    auto own = openSession(superuser, stop);
    if (!own)
        return;
    const auto done = execute(superuser, *own, task, stop);
    if (stop.stop_requested() || (done && !*done))
        return; // the next runner_start() makes it runnable again
    const auto text = done ? u"SELECT %1\n"_s.arg((*done)->size()) : messageOf(done.error());
    qCInfo(lcSandbox) << "task" << task.id << (done ? "is done" : "failed:")
                      << (done ? QString() : text.trimmed());
    const auto finished = control(*own, u"SELECT tessera_engine.runner_finish_task($1, $2, $3)"_s,
                                  { Value(task.id), Value(done.has_value()), Value(text) });
    if (!finished)
        qCWarning(lcSandbox) << "the end of task" << task.id
                             << "cannot be stored:" << finished.error().message;
}

/// Claims and starts tasks over one session until it breaks or the runner stops.
class RunnerLoop
{
public:
    RunnerLoop(const ConnInfo &superuser, Session session)
        : m_superuser(superuser)
        , m_session(std::move(session))
    {
    }
    Result<> run(const std::stop_token &stop)
    {
        const auto begun = control(m_session, endOldTasks).and_then([&](const Rows &) {
            return control(m_session, u"SELECT tessera_engine.runner_start()"_s);
        });
        if (!begun)
            return tl::unexpected(begun.error());
        do {
            if (const auto beat = control(m_session, u"SELECT tessera_engine.runner_heartbeat()"_s); !beat)
                return tl::unexpected(beat.error());
            if (const auto claimed = claimTasks(stop); !claimed)
                return claimed;
            m_workers.remove_if([](const Worker &worker) { return worker.hasEnded.load(); });
        } while (pauseFor(round, stop));
        return {};
    }

private:
    Result<> claimTasks(const std::stop_token &stop)
    {
        while (!stop.stop_requested()) {
            const auto rows = control(
                m_session, u"SELECT task_id, owner, command FROM tessera_engine.runner_claim_task()"_s);
            if (!rows)
                return tl::unexpected(rows.error());
            if (rows->isEmpty())
                break;
            start({ rows->get<qint64>(0, "task_id"), rows->get<QString>(0, "owner"),
                    rows->get<QString>(0, "command") });
        }
        return {};
    }
    void start(const Task &task)
    {
        qCInfo(lcSandbox) << "task" << task.id << "begins";
        auto &worker = m_workers.emplace_back();
        worker.thread = std::jthread([this, &worker, task](const std::stop_token &stop) {
            runTask(m_superuser, task, stop);
            worker.hasEnded = true;
        });
    }
    ConnInfo m_superuser;
    Session m_session;
    std::list<Worker> m_workers; ///< last: its threads end before the rest goes
};

/// Runs one statement every round, on a session of its own since it may take long.
void repeat(const QString &sql, const ConnInfo &superuser, const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        auto session = openSession(superuser, stop);
        while (session && session->isAlive() && !stop.stop_requested()) {
            const auto done = session->run(sql, {}, Deadline::never(), stop);
            if (!done && !stop.stop_requested())
                qCWarning(lcSandbox) << sql << "failed:" << done.error().message;
            pauseFor(round, stop);
        }
        pauseFor(round, stop);
    }
}

} // namespace

void runBackgroundTasks(const ConnInfo &superuser, std::stop_token stop)
{
    std::jthread house([&superuser](const std::stop_token &own) { repeat(keepHouse, superuser, own); });
    std::jthread deadlocks([&superuser](const std::stop_token &own) { repeat(endDeadlock, superuser, own); });
    const std::stop_callback onStop(stop, [&] {
        house.request_stop();
        deadlocks.request_stop();
    });
    bool wasConnected = true;
    while (!stop.stop_requested()) {
        auto session = openSession(superuser, stop);
        const auto ended = session ? RunnerLoop(superuser, std::move(*session)).run(stop)
                                   : Result<>(tl::unexpected(session.error()));
        if (!ended && wasConnected)
            qCWarning(lcSandbox) << "background tasks wait:" << ended.error().message;
        wasConnected = ended.has_value() || session.has_value();
        pauseFor(round, stop);
    }
}

} // namespace tessera
