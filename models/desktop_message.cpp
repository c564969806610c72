// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desktop_message.h"

#include "core/reports/alert_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::DesktopMessage)
};

QString titleOf(int firing, int ended, const QString &cluster)
{
    if (firing + ended == 1)
        return firing == 1 ? Words::tr("%1: an alert fires", "cluster").arg(cluster)
                           : Words::tr("%1: an alert has ended", "cluster").arg(cluster);
    return firing > 0 ? Words::tr("%1: %n alert(s) fire", "cluster", firing).arg(cluster)
                      : Words::tr("%1: %n alert(s) have ended", "cluster", ended).arg(cluster);
}

/// What the alert says, and where; of one that has ended the value that ended it.
QString linesOf(const AlertNews &news, const NodeNames &names)
{
    const auto what = Words::tr("%1: %2", "node and value of an alert")
                          .arg(alertPlaceText(news.alert.key, names),
                               alertValueText(news.alert.value, &news.rule));
    return sentenceOf(news.rule) + QLatin1Char('\n') + what;
}

} // namespace

std::optional<DesktopMessage> messageFor(const QList<AlertNews> &news, const NodeNames &names,
                                         const QString &cluster)
{
    if (news.isEmpty())
        return std::nullopt;
    const auto &first = news.first();
    const auto firing = static_cast<int>(std::ranges::count(
        news, AlertState::Firing, [](const AlertNews &one) { return one.alert.state; }));
    const int ended = static_cast<int>(news.size()) - firing;
    DesktopMessage message { .title = titleOf(firing, ended, cluster),
                             .text = linesOf(first, names),
                             .severity = firing > 0 ? severityOf(first.rule.severity) : Severity::Ok,
                             .alert = first.alert.key };
    if (firing > 0 && ended > 0)
        message.text += QLatin1Char('\n') + Words::tr("%n alert(s) have ended.", nullptr, ended);
    return message;
}

} // namespace tessera
