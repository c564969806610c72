// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <chrono>

namespace tessera {

enum class ScheduleState {
    Waiting,
    Running,
    Succeeded,
    Failed, ///< It ran; the journal says how it ended
    Refused, ///< A check said no when its time had come; nothing was changed
    Missed, ///< Nobody was there to run it in time
    Cancelled
};

/// A change that was reviewed and confirmed, to be planned anew and run at a time. Holds no secret.
struct ScheduledChange
{
    qint64 id = 0;
    QString connectionId; ///< Of a saved connection, or "sandbox:NAME"
    QString cluster; ///< How that connection was called then
    QString operation; ///< The catalogue's id
    QJsonObject parameters;
    QString title; ///< Of the plan as it was reviewed
    QDateTime at; ///< UTC
    std::chrono::minutes window { 15 }; ///< Not begun later than so long after
    QString typedName; ///< What was typed to confirm it; production asks for the cluster's name
    QString who; ///< user@machine
    ScheduleState state = ScheduleState::Waiting;
    QString message = {}; ///< How it ended
    qint64 journalId = 0; ///< Of its run; 0: none

    bool operator==(const ScheduledChange &) const = default;
};

// All pure.

[[nodiscard]] bool isDue(const ScheduledChange &change, const QDateTime &now);
/// It waits, and its time is over.
[[nodiscard]] bool isMissed(const ScheduledChange &change, const QDateTime &now);
/// "waiting", "running", … for JSON and the store.
[[nodiscard]] QString wordOf(ScheduleState state);
/// The same for people.
[[nodiscard]] QString textOf(ScheduleState state);
/// Waiting for what is unknown: a file of a newer version is not read at all.
[[nodiscard]] ScheduleState scheduleStateFrom(const QString &word);

} // namespace tessera
