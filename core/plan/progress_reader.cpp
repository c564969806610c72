// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/progress_reader.h"

#include "core/postgres/sql_text.h"

namespace tessera {

namespace {

using namespace std::chrono_literals;

MoveProgress moveFrom(const Rows &rows, int row)
{
    return { .shard = ShardId { rows.get<qint64>(row, "shard") },
             .from = rows.get<QString>(row, "source"),
             .to = rows.get<QString>(row, "target"),
             .phase = rows.get<QString>(row, "phase"),
             .done = ByteCount { rows.get<qint64>(row, "done") },
             .total = ByteCount { rows.get<qint64>(row, "total") } };
}

/// What a task that waits for its next try tells about it.
MoveProgress retryFrom(const Rows &rows, int row)
{
    MoveProgress move;
    move.phase = rows.get<QString>(row, "status");
    move.retry = rows.get<qint32>(row, "retries");
    const auto next = rows.get<QString>(row, "not_before");
    if (!next.isEmpty())
        move.nextTry = QDateTime::fromString(next.left(19), Qt::ISODate);
    move.message = rows.get<QString>(row, "message");
    return move;
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
        job.progress.moves = *underWay + job.progress.moves;
    const auto done = job.progress.tasksDone;
    if (done > 0) {
        const auto spent = std::chrono::duration_cast<std::chrono::seconds>(Deadline::Clock::now() - m_begun);
        job.progress.remaining = spent * (job.progress.tasks - done) / done;
    }
    return job;
}

} // namespace tessera
