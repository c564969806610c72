// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/event_rows.h"

#include <algorithm>
#include <array>

namespace tessera {

namespace {

/// As the file keeps them: never renumbered.
constexpr std::array kindNumbers { MetricEventKind::Gap,          MetricEventKind::Restart,
                                   MetricEventKind::CounterReset, MetricEventKind::NodeAppeared,
                                   MetricEventKind::NodeGone,     MetricEventKind::NodeMoved,
                                   MetricEventKind::ClockSetBack, MetricEventKind::SettingsRead,
                                   MetricEventKind::AlertFired,   MetricEventKind::AlertEnded };

constexpr std::array tableTexts {
    "CREATE TABLE IF NOT EXISTS event (id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, subject TEXT NOT NULL,"
    " begin INTEGER NOT NULL, until INTEGER NOT NULL, text TEXT NOT NULL)",
    "CREATE INDEX IF NOT EXISTS event_until ON event (until)",
};

qint64 numberOf(MetricEventKind kind)
{
    return std::distance(kindNumbers.begin(), std::ranges::find(kindNumbers, kind));
}

qint64 numberOf(MetricEvent::Time time)
{
    return time.time_since_epoch().count();
}

MetricEvent::Time timeOf(const QVariant &number)
{
    return MetricEvent::Time(std::chrono::milliseconds(number.toLongLong()));
}

/// The gap that @p event goes on with; 0 for none.
Result<qint64> gapBefore(const SqliteDatabase &database, const MetricEvent &event)
{
    return database.number(
        "SELECT id FROM event WHERE until = ?1 AND kind = ?2 AND subject = ?3 AND text = ?4",
        { numberOf(event.begin), numberOf(event.kind), event.subject, event.text });
}

} // namespace

std::span<const char *const> eventTables()
{
    return tableTexts;
}

Result<> addEvent(const SqliteDatabase &database, const MetricEvent &event)
{
    if (event.kind == MetricEventKind::Gap) {
        const auto before = gapBefore(database, event);
        if (!before)
            return tl::unexpected(before.error());
        if (*before != 0)
            return database.run("UPDATE event SET until = ?1 WHERE id = ?2",
                                { numberOf(event.end), *before });
    }
    return database.run(
        "INSERT INTO event (kind, subject, begin, until, text) VALUES (?, ?, ?, ?, ?)",
        { numberOf(event.kind), event.subject, numberOf(event.begin), numberOf(event.end), event.text });
}

Result<QList<MetricEvent>> readEvents(const SqliteDatabase &database, MinuteRange range)
{
    QList<MetricEvent> events;
    const auto take = [&events](const QVariantList &row) {
        const auto kind = static_cast<std::size_t>(row.at(0).toLongLong());
        if (kind < kindNumbers.size())
            events << MetricEvent { kindNumbers.at(kind), row.at(1).toString(), timeOf(row.at(2)),
                                    timeOf(row.at(3)), row.at(4).toString() };
    };
    return database
        .run("SELECT kind, subject, begin, until, text FROM event WHERE until >= ?1 AND begin < ?2"
             " ORDER BY begin, id",
             { numberOf(range.begin), numberOf(range.end) }, take)
        .map([&events] { return events; });
}

Result<> forgetEvents(const SqliteDatabase &database, Minute before)
{
    return database.run("DELETE FROM event WHERE until < ?1", { numberOf(before) });
}

} // namespace tessera
