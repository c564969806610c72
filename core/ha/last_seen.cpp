// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/last_seen.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

constexpr int freshSeconds = 30;
constexpr int lockWait = 2000; // milliseconds
const auto syncNamesKey = u"synchronous_standby_names"_s;

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeFrom(const QJsonValue &json)
{
    return QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
}

QJsonObject toJson(const LastSeen &one)
{
    return { { u"server"_s, one.server },
             { u"systemIdentifier"_s, one.systemIdentifier },
             { u"syncNames"_s, one.syncNames },
             { u"seenAt"_s, timeText(one.seenAt) },
             { u"watchedFrom"_s, timeText(one.watchedFrom) },
             { u"watchedTo"_s, timeText(one.watchedTo) } };
}

LastSeen lastSeenFrom(const QJsonValue &json)
{
    return { .server = json[u"server"_s].toString(),
             .systemIdentifier = json[u"systemIdentifier"_s].toString(),
             .syncNames = json[u"syncNames"_s].toString(),
             .seenAt = timeFrom(json[u"seenAt"_s]),
             .watchedFrom = timeFrom(json[u"watchedFrom"_s]),
             .watchedTo = timeFrom(json[u"watchedTo"_s]) };
}

} // namespace

bool LastSeen::isReliable(const QDateTime &now) const
{
    return seenAt.isValid() && seenAt >= watchedFrom && watchedTo >= seenAt
        && std::abs(watchedTo.secsTo(now)) <= freshSeconds;
}

QString lastSeenPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/tessera/last-seen.json"_s;
}

QList<LastSeen> readLastSeen(const QString &path)
{
    QFile file(path);
    QList<LastSeen> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    for (const auto &one : QJsonDocument::fromJson(file.readAll()).array())
        all << lastSeenFrom(one);
    return all;
}

Result<> noteLastSeen(const QString &path, const QList<LastSeen> &news)
{
    QDir().mkpath(QFileInfo(path).path());
    QLockFile lock(path + u".lock"_s);
    const bool isLocked = lock.tryLock(lockWait);
    auto all = readLastSeen(path);
    all.removeIf([&](const LastSeen &one) {
        return std::ranges::any_of(news, [&](const LastSeen &other) { return other.server == one.server; });
    });
    QJsonArray array;
    for (const auto &one : all + news)
        array << toJson(one);
    QSaveFile file(path);
    const auto text = QJsonDocument(array).toJson();
    if (isLocked && file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return fail(ErrorKind::Storage,
                QCoreApplication::translate("tessera::Guard", "%1 cannot be written: %2.")
                    .arg(path, file.errorString()));
}

void addLastSeen(QList<MemberReading> &members, const QList<LastSeen> &seen, const QDateTime &now)
{
    for (const auto &one : seen) {
        const auto primary = std::ranges::find(members, one.server, &MemberReading::server);
        const bool hasCopy = std::ranges::any_of(members, [&](const MemberReading &member) {
            return member.isReachable && member.isInRecovery && !one.systemIdentifier.isEmpty()
                && member.systemIdentifier == one.systemIdentifier;
        });
        if (primary == members.end() || primary->isReachable || primary->settings.contains(syncNamesKey)
            || !hasCopy || !one.isReliable(now))
            continue;
        primary->settings.insert(syncNamesKey, one.syncNames);
        if (primary->systemIdentifier.isEmpty())
            primary->systemIdentifier = one.systemIdentifier;
    }
}

} // namespace tessera
