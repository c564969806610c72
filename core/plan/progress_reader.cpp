// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/progress_reader.h"

#include "core/postgres/sql_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace tessera {

namespace {

using namespace std::chrono_literals;

MoveProgress moveFrom(const Rows &rows, int row)
{
    const bool hasLag = !rows.isNull(row, rows.column("lag"));
    return { .shard = ShardId { rows.get<qint64>(row, "shard") },
             .from = rows.get<QString>(row, "source"),
             .to = rows.get<QString>(row, "target"),
             .phase = rows.get<QString>(row, "phase"),
             .done = ByteCount { rows.get<qint64>(row, "done") },
             .total = ByteCount { rows.get<qint64>(row, "total") },
             .sourceLsn = rows.get<QString>(row, "source_lsn"),
             .targetLsn = rows.get<QString>(row, "target_lsn"),
             .lag = hasLag ? std::optional(ByteCount { rows.get<qint64>(row, "lag") }) : std::nullopt };
}

/// What a task that waits for its next try tells about it.
MoveProgress retryFrom(const Rows &rows, int row)
{
    static const QRegularExpression call(QStringLiteral("citus_move_shard_placement\\((\\d+)"));
    MoveProgress move;
    move.shard = ShardId { call.match(rows.get<QString>(row, "command")).captured(1).toLongLong() };
    move.phase = rows.get<QString>(row, "status");
    move.retry = rows.get<qint32>(row, "retries");
    const auto next = rows.get<QString>(row, "not_before");
    if (!next.isEmpty())
        move.nextTry = QDateTime::fromString(next.left(19), Qt::ISODate);
    move.message = rows.get<QString>(row, "message");
    return move;
}

/// The moves under way with what their tasks tell, and then the tasks that wait.
QList<MoveProgress> withRetries(QList<MoveProgress> moves, const QList<MoveProgress> &retries)
{
    for (const auto &retry : retries) {
        const auto found = std::ranges::find(moves, retry.shard, &MoveProgress::shard);
        if (found == moves.end()) {
            moves << retry;
            continue;
        }
        found->retry = retry.retry;
        found->message = retry.message;
    }
    return moves;
}

void addTask(JobProgress &job, const Rows &rows, int row)
{
    const auto status = rows.get<QString>(row, "status");
    ++job.progress.tasks;
    if (status == QLatin1String("done"))
        ++job.progress.tasksDone;
    const bool failed = status == QLatin1String("error");
    if (failed || (rows.get<qint32>(row, "retries") > 0 && status != QLatin1String("done"))) {
        job.problem = rows.get<QString>(row, "message");
        job.progress.moves << retryFrom(rows, row);
    }
}

} // namespace

Result<Rows> ProgressReader::ask(const char *sqlName, const QList<Value> &values, std::stop_token stop)
{
    if (!m_session || !m_session->isAlive()) {
        const SessionOptions options { .applicationName = QStringLiteral("tessera progress"),
                                       .readOnly = true };
        auto opened = m_connector.open(options, Deadline::in(10s), stop);
        if (!opened)
            return tl::unexpected(opened.error());
        m_session = std::move(*opened);
    }
    return m_session->run(sqlText(QLatin1String(sqlName)), values, Deadline::in(10s), stop);
}

Result<QList<MoveProgress>> ProgressReader::moves(std::stop_token stop)
{
    const auto rows = ask("read_move_progress", {}, stop);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<MoveProgress> moves;
    for (int row = 0; row < rows->size(); ++row)
        moves << moveFrom(*rows, row);
    return moves;
}

/// The time between the ends of two tasks, whatever each moves, times those that are left; nothing is known
/// before the first has ended.
std::optional<TimeRange> ProgressReader::remaining(const StepProgress &job, std::chrono::milliseconds running)
{
    const auto news = job.tasksDone - static_cast<int>(m_ends.size());
    for (int i = 0; i < news; ++i)
        m_ends << FinishedMove { .took = (running - m_told) / news };
    if (news > 0)
        m_told = running;
    if (m_ends.isEmpty())
        return std::nullopt;
    const auto each = learnedPace(m_ends).online.of({});
    const auto left = job.tasks - job.tasksDone;
    return TimeRange { each.likely * left, each.atMost * left };
}

Result<LockHolder> ProgressReader::lockHolder(const Rows &waits, int row, std::stop_token stop)
{
    LockHolder holder { .node = NodeId { waits.get<qint32>(row, "nodeid") },
                        .pid = waits.get<qint32>(row, "pid"),
                        .relation = waits.get<QString>(row, "relation") };
    const auto said = ask("read_session", { holder.node.value, holder.pid }, std::move(stop));
    if (!said)
        return tl::unexpected(said.error());
    if (said->isEmpty())
        return holder;
    holder.address = said->get<QString>(0, "address");
    holder.user = said->get<QString>(0, "user_name");
    holder.application = said->get<QString>(0, "application");
    holder.startedAt = said->get<QString>(0, "started_at");
    holder.age = std::chrono::seconds(said->get<qint64>(0, "age"));
    holder.state = said->get<QString>(0, "state");
    holder.event = said->get<QString>(0, "event");
    return holder;
}

Result<QList<LockHolder>> ProgressReader::lockHolders(qint32 backend, const QString &run,
                                                      std::stop_token stop)
{
    const auto waits = ask("read_lock_waits", { backend }, stop);
    if (!waits)
        return tl::unexpected(waits.error());
    QList<LockHolder> holders;
    for (int row = 0; row < waits->size(); ++row) {
        const auto holder = lockHolder(*waits, row, stop);
        if (!holder)
            return tl::unexpected(holder.error());
        if (holder->application != run && !holder->application.startsWith(run + QLatin1Char('/')))
            holders << *holder;
    }
    return holders;
}

Result<JobProgress> ProgressReader::job(JobId id, std::stop_token stop)
{
    const auto rows = ask("read_job_tasks", { id.value }, stop);
    if (!rows)
        return tl::unexpected(rows.error());
    JobProgress job;
    job.progress.job = id;
    for (int row = 0; row < rows->size(); ++row) {
        job.state = rows->get<QString>(row, "state");
        if (!rows->isNull(row, rows->column("task_id")))
            addTask(job, *rows, row);
    }
    job.progress.phase = job.state;
    if (const auto underWay = moves(stop))
        job.progress.moves = withRetries(*underWay, job.progress.moves);
    if (!rows->isEmpty())
        job.progress.remaining =
            remaining(job.progress, std::chrono::milliseconds(rows->get<qint64>(0, "running")));
    return job;
}

} // namespace tessera
