// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/read_alerts.h"

#include "core/metrics/metric_reader.h"

#include <QFile>

#include <algorithm>

namespace tessera {

namespace {

using namespace std::chrono_literals;

QList<AlertReceiver> receiversOf(const QList<AlertAction> &actions)
{
    QList<AlertReceiver> receivers;
    for (const auto &action : actions)
        receivers << AlertReceiver { action.id, !action.url.isEmpty(), safeText(action),
                                     action.leastSeverity };
    return receivers;
}

Result<> fill(AlertsAnswer &answer, const AlertStore &store)
{
    const auto rules = store.rules();
    const auto alerts = store.alerts();
    const auto silences = store.silences(answer.now);
    const auto history = store.history(answer.wish.range, AlertsAnswer::mostRecords);
    const auto actions = store.actions();
    for (const auto *error : { rules ? nullptr : &rules.error(), alerts ? nullptr : &alerts.error(),
                               silences ? nullptr : &silences.error(), history ? nullptr : &history.error(),
                               actions ? nullptr : &actions.error() }) {
        if (error != nullptr)
            return tl::unexpected(*error);
    }
    answer.rules = *rules;
    answer.alerts = *alerts;
    answer.silences = *silences;
    answer.history = *history;
    answer.receivers = receiversOf(*actions);
    return {};
}

} // namespace

Result<AlertsAnswer> readAlerts(const QString &metricPath, const AlertsWish &wish, Minute now)
{
    AlertsAnswer answer { .wish = wish, .now = now, .rules = suggestedRules() };
    if (const auto reader = MetricReader::open(metricPath))
        answer.nodeNames = reader->nodeNames().value_or(QHash<QString, QString>());
    const auto path = AlertStore::pathBeside(metricPath);
    if (!QFile::exists(path))
        return answer;
    return AlertStore::open(path)
        .and_then([&answer](const AlertStore &store) { return fill(answer, store); })
        .map([&answer] { return answer; });
}

Severity severityOf(AlertSeverity severity)
{
    if (severity <= AlertSeverity::Error)
        return Severity::Critical;
    return severity == AlertSeverity::Warning ? Severity::Warning : Severity::Info;
}

const AlertRule *ruleOf(const QList<AlertRule> &rules, const QString &id)
{
    const auto rule = std::ranges::find(rules, id, &AlertRule::id);
    return rule == rules.end() ? nullptr : &*rule;
}

FiringAlerts firingOf(const AlertsAnswer &answer)
{
    FiringAlerts firing;
    for (const auto &alert : answer.alerts) {
        const auto *rule = ruleOf(answer.rules, alert.key.rule);
        if (alert.state != AlertState::Firing || rule == nullptr
            || isSilenced(alert.key, answer.silences, answer.now))
            continue;
        ++firing.count;
        firing.gravest = std::max(firing.gravest, severityOf(rule->severity));
    }
    return firing;
}

std::optional<Minute> silencedUntil(const AlertKey &key, const QList<AlertSilence> &silences, Minute now)
{
    std::optional<Minute> until;
    for (const auto &silence : silences) {
        if (isSilenced(key, { silence }, now))
            until = std::max(until.value_or(silence.until), silence.until);
    }
    return until;
}

} // namespace tessera
