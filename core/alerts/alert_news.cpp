// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/alert_news.h"

#include <algorithm>

namespace tessera {

namespace {

/// A rule that repeats stays in its state, and an alert that fires anew has another since.
bool isNews(const Alert &alert, const QHash<AlertKey, Alert> &before)
{
    const auto last = before.constFind(alert.key);
    const bool wasFiring = last != before.constEnd() && last->state == AlertState::Firing;
    if (alert.state == AlertState::Firing)
        return !wasFiring || last->since != alert.since;
    return alert.state == AlertState::Resolved && wasFiring;
}

bool isGraver(const AlertNews &one, const AlertNews &other)
{
    const auto rank = [](const AlertNews &news) {
        return std::pair(news.alert.state != AlertState::Firing, news.rule.severity);
    };
    return rank(one) < rank(other);
}

} // namespace

QList<AlertNews> alertNews(const QList<Alert> &before, const AlertsAnswer &after)
{
    QHash<AlertKey, Alert> known;
    for (const auto &alert : before)
        known.insert(alert.key, alert);
    QList<AlertNews> news;
    for (const auto &alert : after.alerts) {
        const auto *rule = ruleOf(after.rules, alert.key.rule);
        if (rule != nullptr && isNews(alert, known) && !isSilenced(alert.key, after.silences, after.now))
            news << AlertNews { alert, *rule };
    }
    std::ranges::stable_sort(news, isGraver);
    return news;
}

} // namespace tessera
