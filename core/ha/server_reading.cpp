// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/server_reading.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::HighAvailability)
};

ByteCount bytesOf(const QJsonValue &json)
{
    return { json.toInteger() };
}

std::optional<double> secondsOf(const QJsonValue &json)
{
    return json.isDouble() ? std::optional(json.toDouble()) : std::nullopt;
}

FollowingStandby standbyFrom(const QJsonValue &json)
{
    return { .name = json[u"name"_s].toString(),
             .address = json[u"address"_s].toString(),
             .state = json[u"state"_s].toString(),
             .sync = json[u"sync"_s].toString(),
             .slot = json[u"slot"_s].toString(),
             .unsent = bytesOf(json[u"unsent"_s]),
             .unflushed = bytesOf(json[u"unflushed"_s]),
             .unreplayed = bytesOf(json[u"unreplayed"_s]),
             .replaySeconds = secondsOf(json[u"replaySeconds"_s]),
             .silentSeconds = secondsOf(json[u"silentSeconds"_s]) };
}

StandbySlot slotFrom(const QJsonValue &json)
{
    return { .name = json[u"name"_s].toString(),
             .isActive = json[u"isActive"_s].toBool(),
             .walStatus = json[u"walStatus"_s].toString(),
             .retained = bytesOf(json[u"retained"_s]) };
}

} // namespace

QStringList ServerReading::keepingUp() const
{
    QStringList names;
    for (const auto &standby : standbys) {
        const bool isStuck = waiting > 0 && standby.silentSeconds.value_or(0) >= longSilence;
        if (standby.isStreaming() && !isStuck && !names.contains(standby.name))
            names << standby.name;
    }
    return names;
}

Result<ServerReading> serverReading(const QString &answer)
{
    const auto json = QJsonDocument::fromJson(answer.toUtf8()).object();
    if (!json[u"isInRecovery"_s].isBool())
        return fail(ErrorKind::Server,
                    Words::tr("The server's answer on its replication is not understood."));
    ServerReading reading { .isInRecovery = json[u"isInRecovery"_s].toBool(),
                            .timeline = json[u"timeline"_s].toInt(),
                            .syncNames = json[u"syncNames"_s].toString(),
                            .syncCommit = json[u"syncCommit"_s].toString(),
                            .waiting = json[u"waiting"_s].toInt(),
                            .standbys = {},
                            .physicalSlots = {} };
    for (const auto &standby : json[u"standbys"_s].toArray())
        reading.standbys << standbyFrom(standby);
    for (const auto &slot : json[u"slots"_s].toArray())
        reading.physicalSlots << slotFrom(slot);
    return reading;
}

} // namespace tessera
