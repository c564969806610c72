// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/guard/primary_watch.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

namespace tessera {

/// What a guard sees of one primary.
struct GuardSight
{
    int group = 0;
    QString server; ///< HOST:PORT
    WatchState state = WatchState::Watch;
    QString problem = {}; ///< Why it does not answer, or why that does not count; empty: it answers
    bool needsAttention = false; ///< Somebody has to look, and no failover will help
    bool isUnfinished = false; ///< A failover of the group was begun, and whoever began it is gone
    bool isOffPolicy = false; ///< Commits wait for other standbys than its policy wants, for a while by now
    QStringList hindrances = {}; ///< Why there would be no automatic failover; sentences

    bool operator==(const GuardSight &) const = default;
};

struct PastFailover
{
    int group = 0;
    QDateTime at; ///< UTC
    qint64 epoch = 0; ///< That the guards agreed to; 0: not told
    bool operator==(const PastFailover &) const = default;
};

/// What a guard tells the others.
struct GuardReport
{
    int guard = 0;
    qint64 epoch = 0; ///< Of the last failover that it agreed to
    bool isAutomatic = false;
    QDateTime pausedUntil = {}; ///< UTC; invalid: not paused
    QString keeps = {}; ///< HOST:PORT of the primary that it stops when it is cut off; empty: none
    QMap<int, qint64> askedAgo = {}; ///< Milliseconds since each other guard last asked it
    QString doing = {}; ///< A sentence while it fails over, or about the last time it did
    QList<GuardSight> sights = {};
    QList<PastFailover> failovers = {}; ///< Of the last hour
    QStringList released = {}; ///< HOST:PORT of primaries: it has agreed that their commits wait for nobody,
                               ///< and has not seen since how they are set

    [[nodiscard]] const GuardSight *sightOf(const QString &server) const;
    bool operator==(const GuardReport &) const = default;
};

[[nodiscard]] QJsonObject toJson(const GuardReport &report);
/// Errors: Invalid.
[[nodiscard]] Result<GuardReport> guardReportFrom(const QJsonObject &json);

[[nodiscard]] QJsonArray toJson(const QList<PastFailover> &failovers);
[[nodiscard]] QList<PastFailover> pastFailoversFrom(const QJsonValue &json);

} // namespace tessera
