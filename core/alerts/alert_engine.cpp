// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/alert_engine.h"

namespace tessera {

bool isDue(const AlertRule &rule, Minute minute)
{
    return rule.isEnabled && minute.time_since_epoch() % rule.frequency == std::chrono::minutes::zero();
}

bool watches(const AlertRule &rule, const SeriesKey &series)
{
    return series.metric == rule.metric && (rule.nodes.isEmpty() || rule.nodes.contains(series.subject));
}

bool isSilenced(const AlertKey &key, const QList<AlertSilence> &silences, Minute now)
{
    return std::ranges::any_of(silences, [&](const AlertSilence &one) {
        return now < one.until && (one.rule.isEmpty() || one.rule == key.rule)
            && (one.subject.isEmpty() || one.subject == key.subject);
    });
}

AlertEngine::AlertEngine(const QList<Alert> &alerts)
{
    for (const auto &alert : alerts)
        m_alerts.insert(alert.key, alert);
}

void AlertEngine::step(Alert &alert, AlertEvent event, Minute now, QList<AlertTransition> &transitions) const
{
    const auto *next = nextStep(alert.state, event);
    if (next == nullptr)
        return;
    transitions << AlertTransition { alert.key, alert.state, next->next, now, alert.value };
    alert.state = next->next;
    alert.since = now;
}

QList<AlertTransition> AlertEngine::judge(const AlertRule &rule, Minute now,
                                          const std::vector<AlertSamples> &samples)
{
    QList<AlertTransition> transitions;
    for (const auto &one : samples) {
        const auto value = aggregate(rule.aggregation, one.samples);
        if ((!value && !one.isGone) || !watches(rule, one.series))
            continue;
        const AlertKey key { rule.id, one.series.subject, one.series.part };
        auto alert = m_alerts.value(key, { key, AlertState::Quiet, now });
        alert.value = value.value_or(alert.value);
        const bool wasFiring = alert.state == AlertState::Firing;
        const bool holds = value && isMet(rule, *value);
        step(alert, holds ? AlertEvent::Met : AlertEvent::Gone, now, transitions);
        const bool isSetBack = now < alert.since;
        if (holds && (now - alert.since >= rule.hold || isSetBack))
            step(alert, AlertEvent::Held, now, transitions);
        if (wasFiring && holds && rule.repeats)
            transitions << AlertTransition { key, AlertState::Firing, AlertState::Firing, now, *value };
        if (alert.state != AlertState::Quiet)
            m_alerts.insert(key, alert);
        else
            m_alerts.remove(key);
    }
    return transitions;
}

QList<AlertTransition> AlertEngine::retain(const QList<AlertRule> &rules, Minute now)
{
    QList<AlertTransition> transitions;
    for (auto &alert : m_alerts.values()) {
        const auto rule = std::ranges::find(rules, alert.key.rule, &AlertRule::id);
        if (rule != rules.end() && rule->isEnabled)
            continue;
        step(alert, AlertEvent::Gone, now, transitions);
        m_alerts.remove(alert.key);
    }
    return transitions;
}

} // namespace tessera
