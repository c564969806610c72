// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/alert_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera::build {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Report)
};

} // namespace

QString wordsFor(AlertState state)
{
    switch (state) {
    case AlertState::Quiet:
        return Words::tr("quiet", "an alert");
    case AlertState::Pending:
        return Words::tr("pending", "an alert");
    case AlertState::Firing:
        return Words::tr("firing", "an alert");
    case AlertState::Resolved:
        return Words::tr("ended", "an alert");
    }
    return {};
}

QString wordsFor(AlertSeverity severity)
{
    switch (severity) {
    case AlertSeverity::Critical:
        return Words::tr("critical", "severity");
    case AlertSeverity::Error:
        return Words::tr("error", "severity");
    case AlertSeverity::Warning:
        return Words::tr("warning", "severity");
    case AlertSeverity::Informational:
        return Words::tr("information", "severity");
    case AlertSeverity::Verbose:
        return Words::tr("detail", "severity");
    }
    return {};
}

qsizetype firedIn(const QList<AlertRecord> &history)
{
    return std::ranges::count_if(history, [](const AlertRecord &one) {
        return one.transition.to == AlertState::Firing && one.transition.from != AlertState::Firing;
    });
}

QList<Alert> firingIn(const ReportAlerts &alerts)
{
    QList<Alert> firing;
    std::ranges::copy_if(alerts.alerts, std::back_inserter(firing), [&](const Alert &alert) {
        return alert.state == AlertState::Firing
            && std::ranges::find(alerts.rules, alert.key.rule, &AlertRule::id) != alerts.rules.end();
    });
    return firing;
}

} // namespace tessera::build
