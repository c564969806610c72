// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/time_stops.h"

#include "models/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::TimeStops)
};

QString momentText(Moment at, const QDateTime &now)
{
    const auto when = QDateTime::fromMSecsSinceEpoch(at);
    return when.date() == now.toLocalTime().date() ? QLocale().toString(when.time(), QLocale::ShortFormat)
                                                   : format::time(when);
}

QString stayText(const ShardStay &stay, const QString &node, const TimeLine &line, const QDateTime &now)
{
    const auto since = momentText(stay.since, now);
    const bool isOldest = stay.since == line.begin();
    if (stay.until == stillSo)
        return isOldest ? Words::tr("On %1 since %2 or longer").arg(node, since)
                        : Words::tr("On %1 since %2").arg(node, since);
    const auto span = format::duration(std::chrono::seconds((stay.until - stay.since) / 1000));
    return isOldest ? Words::tr("Before on %1 for %2 or longer").arg(node, span)
                    : Words::tr("Before on %1 for %2").arg(node, span);
}

} // namespace

QList<TimeStop> timeStops(const TimeLine &line)
{
    QList<TimeStop> stops;
    if (!line.isEmpty())
        stops << TimeStop { line.begin() };
    for (const auto change : line.changes)
        stops << TimeStop { change };
    for (size_t i = 1; i < line.spans.size(); ++i) {
        const WatchSpan gap { line.spans[i - 1].to, line.spans[i].from };
        if (gap.from + 1 < gap.to)
            stops << TimeStop { gap.from + 1, gap };
    }
    std::ranges::stable_sort(stops, {}, &TimeStop::at);
    if (!stops.isEmpty() && !stops.last().gap)
        stops.removeLast();
    return stops;
}

QString standText(const TimeLine &line, std::optional<Moment> at, const QDateTime &now)
{
    if (line.isEmpty())
        return Words::tr("now; nothing is recorded yet");
    const auto begin = momentText(line.begin(), now);
    if (!at) {
        const auto count = static_cast<int>(line.changes.size());
        return count == 0 ? Words::tr("now; no change since the record began at %1").arg(begin)
                          : Words::tr("now; %n change(s) since %1", nullptr, count).arg(begin);
    }
    if (const auto gap = line.breakAt(*at))
        return Words::tr("not watched from %1 to %2")
            .arg(momentText(gap->from, now), momentText(gap->to, now));
    return Words::tr("as of %1 (%n change(s) later)", nullptr, line.changesAfter(*at))
        .arg(momentText(*at, now));
}

QStringList stayTexts(const ShardPast &past, const TimeLine &line, const QDateTime &now)
{
    QStringList texts;
    for (const auto &[stay, address] : past.stays) {
        const auto node = address.isEmpty() ? Words::tr("group %1").arg(stay.group.value) : address;
        const auto text = stayText(stay, node, line, now);
        texts << (stay.sinceAfter
                      ? Words::tr("%1; the change lies between %2 and %3")
                            .arg(text, momentText(*stay.sinceAfter, now), momentText(stay.since, now))
                      : text);
    }
    return texts;
}

} // namespace tessera
