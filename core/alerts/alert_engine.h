// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alert_rule.h"
#include "core/alerts/alert_table.h"
#include "core/metrics/series.h"

#include <QHash>
#include <QList>

#include <vector>

namespace tessera {

/// A rule on one series.
struct AlertKey
{
    QString rule;
    QString subject; ///< As SeriesKey::subject
    QString part = {};

    bool operator==(const AlertKey &) const = default;
    friend size_t qHash(const AlertKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.rule, key.subject, key.part);
    }
};

struct Alert
{
    AlertKey key;
    AlertState state = AlertState::Quiet;
    Minute since; ///< When it came into that state
    double value = 0; ///< What was judged last

    bool operator==(const Alert &) const = default;
};

/// A state that was left for another; or, of a rule that repeats, Firing for Firing.
struct AlertTransition
{
    AlertKey key;
    AlertState from;
    AlertState to;
    Minute at;
    double value = 0;
    bool isSilenced = false; ///< Kept in the history, told to nobody

    bool operator==(const AlertTransition &) const = default;
};

/// Nobody is told of the rule on the node until then.
struct AlertSilence
{
    QString rule; ///< Empty for all
    QString subject = {}; ///< Empty for all
    Minute until;

    bool operator==(const AlertSilence &) const = default;
};

/// The samples of a rule's window on one series; gaps are NaN.
struct AlertSamples
{
    SeriesKey series;
    std::vector<double> samples;
    /// Without a sample there is nothing to wait for: the node answered and the metric does not apply any
    /// more (a slot was dropped), or the node is not measured any more while others are (it was removed).
    bool isGone = false;
};

/// True when the rule is to be judged at the minute.
[[nodiscard]] bool isDue(const AlertRule &rule, Minute minute);
/// True when the rule looks at the series.
[[nodiscard]] bool watches(const AlertRule &rule, const SeriesKey &series);
[[nodiscard]] bool isSilenced(const AlertKey &key, const QList<AlertSilence> &silences, Minute now);

/// Steps through the table of alerts. Pure: it holds the states and nothing else.
class AlertEngine
{
public:
    explicit AlertEngine(const QList<Alert> &alerts = {});
    /// Judges one rule that is due; what it left quiet is not listed.
    [[nodiscard]] QList<AlertTransition> judge(const AlertRule &rule, Minute now,
                                               const std::vector<AlertSamples> &samples);
    /// Ends the alerts of rules that are gone or switched off.
    [[nodiscard]] QList<AlertTransition> retain(const QList<AlertRule> &rules, Minute now);
    [[nodiscard]] QList<Alert> alerts() const { return m_alerts.values(); }

private:
    void step(Alert &alert, AlertEvent event, Minute now, QList<AlertTransition> &transitions) const;

    QHash<AlertKey, Alert> m_alerts;
};

} // namespace tessera
