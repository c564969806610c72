// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_event.h"
#include "core/plan/preflight.h"

#include <memory>

namespace tessera {

/// One step's row: what happened to it and when.
struct JournalStep
{
    StepState state = StepState::Waiting;
    QDateTime startedAt; ///< UTC; invalid while waiting
    QDateTime endedAt;
    QString message;
    QStringList notices;
    bool operator==(const JournalStep &) const = default;
};

/// One run of a plan. An entry without outcome is still running or has crashed.
struct JournalEntry
{
    qint64 id = 0;
    QString runId; ///< The tag of its sessions: application_name 'tessera <runId>'
    QString who; ///< user@machine
    QString cluster; ///< The connection's name
    QString reference; ///< A saved connection's id, else "dsn:…" without secrets
    QString clusterId; ///< Names the cluster itself: database and its server's identity
    QDateTime startedAt; ///< UTC
    QDateTime endedAt; ///< Invalid while it has not ended
    std::optional<Outcome> outcome;
    QString message;
    Plan plan;
    QList<Check> checks;
    QList<JournalStep> steps; ///< As many as the plan has
    QString process; ///< processIdentity() of the program that runs it
    bool operator==(const JournalEntry &) const = default;
};

/// The local record of every change (design.md §5.6): SQLite in WAL mode, one file. Several programs may use
/// it at once; one Journal is for one thread.
class Journal
{
public:
    /// tessera/journal.sqlite under the user's data folder (XDG_DATA_HOME).
    [[nodiscard]] static QString defaultPath();
    /// Makes the file when there is none. A damaged file is copied aside and a new one begun; notice() says
    /// so. Errors: Storage.
    [[nodiscard]] static Result<Journal> open(const QString &path);
    Journal(Journal &&) noexcept;
    Journal &operator=(Journal &&) noexcept;
    ~Journal();

    /// A sentence about what was found on opening; empty when all was well.
    [[nodiscard]] const QString &notice() const;

    /// Records the run before anything of it happens; gives its id. Errors: Storage.
    [[nodiscard]] Result<qint64> begin(const JournalEntry &entry);
    /// Records a step's change; durable when it returns. Errors: Storage.
    [[nodiscard]] Result<> record(qint64 id, const StepEvent &event);
    [[nodiscard]] Result<> end(qint64 id, const RunResult &result);
    /// The run is taken up by another session: new run id, no outcome.
    [[nodiscard]] Result<> reopen(qint64 id, const QString &runId);

    /// Newest first. @p cluster empty: all.
    [[nodiscard]] Result<QList<JournalEntry>> list(int limit = 200, const QString &cluster = {}) const;
    /// Errors: NotFound, Storage.
    [[nodiscard]] Result<JournalEntry> entry(qint64 id) const;
    /// Entries without an outcome whose program is gone: what a crash left. Newest first.
    [[nodiscard]] Result<QList<JournalEntry>> interrupted() const;

private:
    struct State;
    explicit Journal(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace tessera
