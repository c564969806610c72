// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/metric_event.h"
#include "core/store/sqlite_database.h"

#include <QList>

#include <span>

namespace tessera {

// The table of events in the metrics file. Writing belongs into a transaction. Errors: Storage.

[[nodiscard]] std::span<const char *const> eventTables();
/// A gap that follows one of the same subject and reason makes that one longer.
[[nodiscard]] Result<> addEvent(const SqliteDatabase &database, const MetricEvent &event);
/// Those that touch the range, by their begin.
[[nodiscard]] Result<QList<MetricEvent>> readEvents(const SqliteDatabase &database, MinuteRange range);
/// Drops what ended before.
[[nodiscard]] Result<> forgetEvents(const SqliteDatabase &database, Minute before);

} // namespace tessera
