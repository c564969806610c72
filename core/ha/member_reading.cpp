// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/member_reading.h"

#include "core/ha/rest_mark.h"
#include "core/postgres/conninfo.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace tessera {

using namespace Qt::StringLiterals;

bool isMadeToFollow(const MemberReading &member, const HostPort &place)
{
    const auto host = member.follows.section(u':', 0, -2);
    const auto port = member.follows.section(u':', -1).toInt();
    return member.isReachable && member.isInRecovery && port == place.port
        && (host == place.host || host.startsWith(u'/'));
}

QList<TimelineEnd> timelineHistory(const QString &text)
{
    QList<TimelineEnd> ends;
    for (const auto &line : text.split(u'\n')) {
        const auto words = line.simplified().split(u' ');
        bool isNumber = false;
        const int timeline = words.first().toInt(&isNumber);
        if (isNumber && words.size() >= 2 && words.at(1).contains(u'/'))
            ends << TimelineEnd { timeline, words.at(1) };
    }
    return ends;
}

namespace {

/// Recovery rests there for a change of roles: what counts is how it was before.
void takeRest(MemberReading &reading, const QString &before)
{
    if (before.isEmpty())
        return;
    reading.settings.insert(restMark, before);
    reading.altered.removeAll(recoverySetting);
    if (before == restedByDefault)
        return;
    reading.settings.insert(recoverySetting, before);
    reading.altered << recoverySetting;
}

} // namespace

Result<MemberReading> memberReading(const QString &server, const QString &answer)
{
    const auto json = QJsonDocument::fromJson(answer.toUtf8()).object();
    if (json.isEmpty())
        return fail(
            ErrorKind::Server,
            QCoreApplication::translate("tessera::HighAvailability", "%1 gave no answer that can be read.")
                .arg(server));
    MemberReading reading { .server = server, .isReachable = true };
    reading.systemIdentifier = json[u"systemIdentifier"_s].toString();
    reading.isInRecovery = json[u"isInRecovery"_s].toBool();
    reading.timeline = json[u"timeline"_s].toInt();
    reading.lsn = json[u"lsn"_s].toString();
    reading.receiver = json[u"receiver"_s].toString();
    const auto connection = ConnInfo::parse(json[u"connection"_s].toString()).value_or(ConnInfo());
    reading.name = connection.value(u"application_name"_s);
    if (connection.has(u"port"_s) || connection.has(u"host"_s))
        reading.follows = connection.value(u"host"_s) + u':'
            + (connection.has(u"port"_s) ? connection.value(u"port"_s) : u"5432"_s);
    if (const auto silence = json[u"silentSeconds"_s]; silence.isDouble())
        reading.silentSeconds = silence.toDouble();
    reading.isReplayPaused = json[u"isReplayPaused"_s].toBool();
    reading.slot = json[u"slot"_s].toString();
    reading.serverVersion = json[u"serverVersion"_s].toInt();
    const auto settings = json[u"settings"_s].toObject();
    for (auto it = settings.begin(); it != settings.end(); ++it)
        reading.settings.insert(it.key(), it.value().toString());
    reading.altered = json[u"altered"_s].toVariant().toStringList();
    takeRest(reading, json[u"recoveryBefore"_s].toString());
    reading.isBackupRunning = json[u"isBackupRunning"_s].toBool();
    reading.history = timelineHistory(json[u"history"_s].toString());
    reading.oldestWal = json[u"oldestWal"_s].toString();
    reading.writesFullPages = json[u"writesFullPages"_s].toBool(true);
    reading.canBeRewound = json[u"canBeRewound"_s].toBool();
    return reading;
}

} // namespace tessera
