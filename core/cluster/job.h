// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace tessera {

/// One row of pg_dist_background_task (citus.md §3.7). state is the server's word: blocked, runnable,
/// running, …
struct JobTask
{
    qint64 id = 0;
    QString state;
    QString command;
    std::optional<qint32> pid;
    qint32 retryCount = 0;
    std::optional<QDateTime> notBefore;
    QString message;
    QList<qint64> waitsFor = {}; ///< Tasks that have to be done before
    bool operator==(const JobTask &) const = default;
};

/// One row of pg_dist_background_job with its tasks.
struct Job
{
    JobId id;
    QString state; ///< scheduled, running, finished, cancelling, cancelled, failing, failed
    QString type;
    QString description;
    std::optional<QDateTime> startedAt;
    std::optional<QDateTime> finishedAt;
    QList<JobTask> tasks;

    [[nodiscard]] bool isOver() const
    {
        return state == QLatin1String("finished") || state == QLatin1String("failed")
            || state == QLatin1String("cancelled");
    }
    bool operator==(const Job &) const = default;
};

/// One row of pg_dist_cleanup (citus.md §3.5).
struct CleanupRecord
{
    qint64 id = 0;
    qint64 operationId = 0;
    qint32 objectType = 0;
    QString objectName;
    GroupId group;
    qint32 policy = 0;
    bool isRunning = false; ///< Its operation still runs, so it is no leftover yet
    bool operator==(const CleanupRecord &) const = default;
};

} // namespace tessera
