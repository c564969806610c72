// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/run_operation.h"
#include "core/schedule/schedule_store.h"

#include <functional>

namespace tessera {

struct ScheduleFiles
{
    QString schedule = ScheduleStore::defaultPath();
    QString journal = Journal::defaultPath();
};

/// Runs, one after the other, what is due at @p now for the cluster of @p connector: planned anew, checked,
/// journalled as any change. What was missed is marked so. Each that ends is told to @p say. Blocks until all
/// are over; nothing is asked of anybody. Errors: Storage.
[[nodiscard]] Result<> runDueChanges(const Connector &connector, const ScheduleFiles &files,
                                     const QDateTime &now, const std::function<void(const QString &)> &say,
                                     const std::stop_token &stop = {});

/// Looks every few seconds until @p stop, on a thread of its own.
void keepSchedule(const Connector &connector, const ScheduleFiles &files,
                  const std::function<void(const QString &)> &say, const std::stop_token &stop);

} // namespace tessera
