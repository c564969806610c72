// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/managers/patroni_answers.h"

#include "core/base/host_port.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> notUnderstood()
{
    return fail(ErrorKind::Server,
                QCoreApplication::translate("tessera::Managers", "This is no answer of Patroni."));
}

/// "streaming" came later than 3.0.2, which says "running".
bool isRunning(const QString &state)
{
    return state == u"running"_s || state == u"streaming"_s || state == u"in archive recovery"_s;
}

MemberRole roleOf(const QString &role, const QString &state)
{
    if (!isRunning(state))
        return MemberRole::Unknown;
    if (role == u"leader"_s)
        return MemberRole::Primary;
    if (role == u"sync_standby"_s || role == u"quorum_standby"_s)
        return MemberRole::Sync;
    if (role == u"replica"_s)
        return MemberRole::Async;
    return role == u"standby_leader"_s ? MemberRole::StandbyLeader : MemberRole::Unknown;
}

/// "nofailover", "clonefrom", "failover_priority 2"; what is off is left out.
QStringList tagsFrom(const QJsonObject &json)
{
    QStringList tags;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (it->isBool() && it->toBool())
            tags << it.key();
        else if (!it->isBool())
            tags << it.key() + u' ' + it->toVariant().toString();
    }
    return tags;
}

/// Only scheme, host and port of the address that Patroni gives.
QString apiFrom(const QString &text)
{
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return {};
    return url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo)
        .toString();
}

ManagedMember memberFrom(const QJsonObject &json)
{
    const auto state = json[u"state"_s].toString();
    ManagedMember member { .name = json[u"name"_s].toString(), .state = state };
    const auto host = json[u"host"_s].toString();
    if (!host.isEmpty())
        member.server = HostPort { host, static_cast<quint16>(json[u"port"_s].toInt(5432)) }.text();
    member.role = roleOf(json[u"role"_s].toString(), state);
    member.timeline = json[u"timeline"_s].toInt();
    if (const auto lag = json[u"lag"_s]; lag.isDouble())
        member.lag = ByteCount { lag.toInteger() };
    const auto tags = json[u"tags"_s].toObject();
    member.tags = tagsFrom(tags);
    member.mayLead = !tags[u"nofailover"_s].toBool();
    member.isRestartPending = json[u"pending_restart"_s].toBool();
    member.scheduled = json[u"scheduled_restart"_s].toObject()[u"schedule"_s].toString();
    member.api = apiFrom(json[u"api_url"_s].toString());
    return member;
}

QString scheduledFrom(const QJsonObject &json)
{
    QStringList words { json[u"at"_s].toString() };
    for (const auto *key : { "from", "to" }) {
        if (const auto name = json[QLatin1String(key)].toString(); !name.isEmpty())
            words << QLatin1String(key) + u' ' + name;
    }
    return words.join(u' ');
}

} // namespace

Result<PatroniSelf> patroniSelf(const QByteArray &answer)
{
    const auto json = QJsonDocument::fromJson(answer).object();
    const auto patroni = json[u"patroni"_s].toObject();
    if (!patroni[u"scope"_s].isString() || !patroni[u"version"_s].isString())
        return notUnderstood();
    return PatroniSelf { .scope = patroni[u"scope"_s].toString(),
                         .version = patroni[u"version"_s].toString(),
                         .systemIdentifier = json[u"database_system_identifier"_s].toString(),
                         .isUnlocked = json[u"cluster_unlocked"_s].toBool() };
}

Result<ManagedGroup> patroniCluster(const QByteArray &answer)
{
    const auto json = QJsonDocument::fromJson(answer).object();
    if (!json[u"members"_s].isArray())
        return notUnderstood();
    ManagedGroup group { .kind = ManagerKind::Patroni };
    for (const auto &member : json[u"members"_s].toArray())
        group.members << memberFrom(member.toObject());
    group.isPaused = json[u"pause"_s].toBool();
    if (json[u"scheduled_switchover"_s].isObject())
        group.scheduled = scheduledFrom(json[u"scheduled_switchover"_s].toObject());
    group.isSettled = std::ranges::count(group.members, MemberRole::Primary, &ManagedMember::role) == 1;
    return group;
}

} // namespace tessera
