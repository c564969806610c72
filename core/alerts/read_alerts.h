// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alert_store.h"
#include "core/cluster/finding.h"

namespace tessera {

/// Who is told, as it may be shown: the address, or the arguments, may hold a secret.
struct AlertReceiver
{
    QString id;
    bool isWebhook = false;
    QString name; ///< The host, or the program
    AlertSeverity leastSeverity = AlertSeverity::Verbose;

    bool operator==(const AlertReceiver &) const = default;
};

struct AlertsWish
{
    MinuteRange range; ///< Of the history

    bool operator==(const AlertsWish &) const = default;
};

/// Everything that is known of a cluster's alerts at a moment.
struct AlertsAnswer
{
    /// Of the history; what is older is left out.
    static constexpr int mostRecords = 1000;

    AlertsWish wish;
    Minute now;
    QList<AlertRule> rules = {};
    QList<Alert> alerts = {};
    QList<AlertSilence> silences = {}; ///< Those that have not ended
    QList<AlertRecord> history = {}; ///< The newest first
    QList<AlertReceiver> receivers = {};
    QHash<QString, QString> nodeNames = {}; ///< By SeriesKey::subject
    QString collector = {}; ///< Who collects, and so judges; empty for nobody
};

/// Makes no file: of a cluster without one the suggested rules are known, and nothing else. Blocks for the
/// disk; Errors: Storage.
[[nodiscard]] Result<AlertsAnswer> readAlerts(const QString &metricPath, const AlertsWish &wish, Minute now);

/// As marks show it: the critical and the erroneous alike.
[[nodiscard]] Severity severityOf(AlertSeverity severity);
/// Null for one that is gone.
[[nodiscard]] const AlertRule *ruleOf(const QList<AlertRule> &rules, const QString &id);
/// The alerts that fire, of which somebody is to be told.
struct FiringAlerts
{
    qsizetype count = 0;
    Severity gravest = Severity::Ok; ///< Of them; Ok: there is none

    bool operator==(const FiringAlerts &) const = default;
};
[[nodiscard]] FiringAlerts firingOf(const AlertsAnswer &answer);
/// Until when nobody is told of it: the last end of all silences that hold for it; nullopt for none.
[[nodiscard]] std::optional<Minute> silencedUntil(const AlertKey &key, const QList<AlertSilence> &silences,
                                                  Minute now);

} // namespace tessera
