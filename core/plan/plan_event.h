// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/units.h"
#include "core/plan/lock_holder.h"
#include "core/plan/step.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>

namespace tessera {

enum class StepState {
    Waiting,
    Running,
    Paused, ///< Not started: the operator holds the run before this step
    Done,
    AlreadyDone, ///< Found done on the server, not run again
    Failed,
    Uncertain, ///< The connection broke: it may have happened
    Undoing,
    Undone,
    Blocked ///< Under way, but somebody else holds a lock that it needs
};

/// One shard set under way, as get_rebalance_progress() and the job's tasks tell it.
struct MoveProgress
{
    ShardId shard;
    QString from; ///< HOST:PORT
    QString to;
    QString phase; ///< The server's word: "Copying Data", "Catching Up", …
    std::optional<ByteCount> done;
    std::optional<ByteCount> total;
    QString sourceLsn; ///< What the source has written; empty before the target catches up
    QString targetLsn; ///< What the target has applied of it
    std::optional<ByteCount> lag; ///< WAL between the two
    qint32 retry = 0;
    std::optional<QDateTime> nextTry;
    QString message; ///< The server's last word about it, empty when all is well
    bool operator==(const MoveProgress &) const = default;
};

/// How far a running step is. Everything may be unknown.
struct StepProgress
{
    QString phase;
    std::optional<ByteCount> done;
    std::optional<ByteCount> total;
    int tasksDone = 0; ///< Of a background job
    int tasks = 0;
    std::optional<TimeRange> remaining; ///< Of all that the run, or the job, still has to move
    QList<MoveProgress> moves;
    JobId job; ///< The background job behind the step, 0 when there is none
    bool operator==(const StepProgress &) const = default;
};

/// What a run tells while it runs. Comes on the run's thread; OperationRun carries it over.
struct StepEvent
{
    qsizetype step = 0;
    StepState state = StepState::Waiting;
    QString message = {}; ///< The result, or why it failed
    QStringList notices = {}; ///< What the server said meanwhile
    std::optional<StepProgress> progress = {}; ///< Only with Running
    QList<LockHolder> holders = {}; ///< Only with Blocked
    bool operator==(const StepEvent &) const = default;
};

using Report = std::function<void(const StepEvent &)>;

enum class Outcome {
    Succeeded,
    Failed, ///< A step failed; what finished before it stays, the rest was not begun
    Undone, ///< A step failed and all was taken back
    Stopped, ///< The operator cancelled; what finished stays
    NeedsAttention ///< A person must look: a step may have happened, or could not be taken back
};

/// How a run ended, with one sentence that says what stays behind.
struct RunResult
{
    Outcome outcome = Outcome::Succeeded;
    QString message;
    qsizetype finishedSteps = 0;
    qint64 journalId = 0; ///< 0: not journalled
    QList<LockHolder> holders = {}; ///< Who held the lock for which the run failed
    bool operator==(const RunResult &) const = default;
};

} // namespace tessera
