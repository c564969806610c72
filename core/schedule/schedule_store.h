// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/schedule/scheduled_change.h"
#include "core/store/sqlite_database.h"

#include <QList>

namespace tessera {

/// Changes that wait for their time, and what became of them: one SQLite file beside the journal, which
/// several programs may use at once. One object is for one thread.
class ScheduleStore
{
public:
    /// tessera/schedule.sqlite under the user's data folder (XDG_DATA_HOME).
    [[nodiscard]] static QString defaultPath();
    /// Makes the file when there is none. Errors: Storage.
    [[nodiscard]] static Result<ScheduleStore> open(const QString &path);

    /// Gives its id; its state is Waiting. Errors: Storage.
    [[nodiscard]] Result<qint64> add(const ScheduledChange &change);
    /// By time, those that are over last; one that runs in a program that is gone has failed. Errors:
    /// Storage.
    [[nodiscard]] Result<QList<ScheduledChange>> list() const;
    /// From Waiting to Running, for this process alone; false when another one was first, or it is over.
    [[nodiscard]] Result<bool> claim(qint64 id);
    /// How it ended. Errors: Storage.
    [[nodiscard]] Result<> end(qint64 id, ScheduleState state, const QString &message, qint64 journalId = 0);
    /// Errors: NotFound; Refused when it does not wait any more.
    [[nodiscard]] Result<> cancel(qint64 id);

private:
    explicit ScheduleStore(SqliteDatabase database);
    SqliteDatabase m_database;
};

} // namespace tessera
