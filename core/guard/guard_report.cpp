// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/guard_report.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QDateTime timeFrom(const QJsonValue &json)
{
    return QDateTime::fromString(json.toString(), Qt::ISODate);
}

QJsonObject sightJson(const GuardSight &sight)
{
    return { { u"groupId"_s, sight.group },
             { u"server"_s, sight.server },
             { u"state"_s, idOf(sight.state) },
             { u"problem"_s, sight.problem },
             { u"needsAttention"_s, sight.needsAttention },
             { u"unfinished"_s, sight.isUnfinished },
             { u"offPolicy"_s, sight.isOffPolicy },
             { u"hindrances"_s, QJsonArray::fromStringList(sight.hindrances) } };
}

GuardSight sightFrom(const QJsonValue &json, WatchState state)
{
    return { .group = json[u"groupId"_s].toInt(),
             .server = json[u"server"_s].toString(),
             .state = state,
             .problem = json[u"problem"_s].toString(),
             .needsAttention = json[u"needsAttention"_s].toBool(),
             .isUnfinished = json[u"unfinished"_s].toBool(),
             .isOffPolicy = json[u"offPolicy"_s].toBool(),
             .hindrances = json[u"hindrances"_s].toVariant().toStringList() };
}

} // namespace

const GuardSight *GuardReport::sightOf(const QString &server) const
{
    const auto found = std::ranges::find(sights, server, &GuardSight::server);
    return found == sights.end() ? nullptr : &*found;
}

QJsonArray toJson(const QList<PastFailover> &failovers)
{
    QJsonArray array;
    for (const auto &one : failovers)
        array << QJsonObject { { u"groupId"_s, one.group },
                               { u"at"_s, timeText(one.at) },
                               { u"epoch"_s, one.epoch } };
    return array;
}

QList<PastFailover> pastFailoversFrom(const QJsonValue &json)
{
    QList<PastFailover> failovers;
    for (const auto &one : json.toArray())
        failovers << PastFailover { one[u"groupId"_s].toInt(), timeFrom(one[u"at"_s]),
                                    one[u"epoch"_s].toInteger() };
    return failovers;
}

QJsonObject toJson(const GuardReport &report)
{
    QJsonArray sights;
    for (const auto &sight : report.sights)
        sights << sightJson(sight);
    QJsonObject askedAgo;
    for (auto it = report.askedAgo.begin(); it != report.askedAgo.end(); ++it)
        askedAgo.insert(QString::number(it.key()), it.value());
    return { { u"guard"_s, report.guard },
             { u"keeps"_s, report.keeps },
             { u"askedAgo"_s, askedAgo },
             { u"epoch"_s, report.epoch },
             { u"automatic"_s, report.isAutomatic },
             { u"pausedUntil"_s, timeText(report.pausedUntil) },
             { u"doing"_s, report.doing },
             { u"sights"_s, sights },
             { u"failovers"_s, toJson(report.failovers) },
             { u"released"_s, QJsonArray::fromStringList(report.released) } };
}

Result<GuardReport> guardReportFrom(const QJsonObject &json)
{
    GuardReport report { .guard = json[u"guard"_s].toInt(),
                         .epoch = json[u"epoch"_s].toInteger(),
                         .isAutomatic = json[u"automatic"_s].toBool(),
                         .pausedUntil = timeFrom(json[u"pausedUntil"_s]),
                         .keeps = json[u"keeps"_s].toString(),
                         .doing = json[u"doing"_s].toString(),
                         .failovers = pastFailoversFrom(json[u"failovers"_s]),
                         .released = json[u"released"_s].toVariant().toStringList() };
    const auto askedAgo = json[u"askedAgo"_s].toObject();
    for (auto it = askedAgo.begin(); it != askedAgo.end(); ++it)
        report.askedAgo.insert(it.key().toInt(), it.value().toInteger());
    bool isUnderstood = report.guard > 0;
    for (const auto &one : json[u"sights"_s].toArray()) {
        const auto state = watchStateFrom(one[u"state"_s].toString());
        isUnderstood = isUnderstood && state;
        report.sights << sightFrom(one, state.value_or(WatchState::Watch));
    }
    if (isUnderstood)
        return report;
    return fail(ErrorKind::Invalid,
                QCoreApplication::translate("tessera::Guard", "A guard's report is not understood."));
}

} // namespace tessera
