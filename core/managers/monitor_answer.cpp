// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/managers/monitor_answer.h"

#include "core/base/host_port.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <map>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Managers)
};

template <size_t count> bool isOneOf(const QString &state, const std::array<QLatin1StringView, count> &states)
{
    return std::ranges::any_of(states, [&](QLatin1StringView one) { return one == state; });
}

constexpr std::array aPrimary { QLatin1StringView("single"), QLatin1StringView("wait_primary"),
                                QLatin1StringView("primary") };
/// Asks nobody for his role: what a primary does between two of the states above.
constexpr std::array aBusyPrimary { QLatin1StringView("join_primary"), QLatin1StringView("apply_settings"),
                                    QLatin1StringView("prepare_maintenance") };

MemberRole roleOf(const QString &reported, const QString &assigned, bool isInQuorum)
{
    if (reported == u"maintenance"_s && assigned == reported)
        return MemberRole::Maintenance;
    if (reported != assigned)
        return isOneOf(reported, aBusyPrimary) ? MemberRole::Primary : MemberRole::Moving;
    if (isOneOf(reported, aPrimary) || isOneOf(reported, aBusyPrimary))
        return MemberRole::Primary;
    if (reported == u"secondary"_s)
        return isInQuorum ? MemberRole::Sync : MemberRole::Async;
    return reported == u"unknown"_s ? MemberRole::Unknown : MemberRole::Moving;
}

QStringList tagsOf(const QJsonObject &json)
{
    QStringList tags { u"priority %1"_s.arg(json[u"priority"_s].toInt()) };
    if (!json[u"quorum"_s].toBool())
        tags << u"no quorum"_s;
    if (json[u"health"_s].toInt() == 0)
        tags << u"unhealthy"_s;
    return tags;
}

ManagedMember memberFrom(const QJsonObject &json)
{
    const auto reported = json[u"reported"_s].toString();
    const auto assigned = json[u"assigned"_s].toString();
    ManagedMember member { .name = json[u"name"_s].toString() };
    member.server =
        HostPort { json[u"host"_s].toString(), static_cast<quint16>(json[u"port"_s].toInt()) }.text();
    member.role = roleOf(reported, assigned, json[u"quorum"_s].toBool());
    member.state = reported == assigned ? reported : u"%1 -> %2"_s.arg(reported, assigned);
    member.timeline = json[u"timeline"_s].toInt();
    if (const auto lag = json[u"lag"_s]; lag.isDouble())
        member.lag = ByteCount { lag.toInteger() };
    member.tags = tagsOf(json);
    member.mayLead = json[u"priority"_s].toInt() > 0;
    member.node = json[u"nodeId"_s].toInteger();
    return member;
}

/// A server that has gone keeps the state that it reported last, on its way to another.
bool isSettled(const ManagedGroup &group)
{
    const auto leads = [](const ManagedMember &one) { return isOneOf(one.state, aPrimary); };
    return std::ranges::count_if(group.members, leads) == 1;
}

} // namespace

Result<QList<ManagedGroup>> monitorState(const QString &answer, const QString &formation)
{
    if (answer.isEmpty())
        return fail(ErrorKind::NotFound, Words::tr("The monitor knows no formation '%1'.").arg(formation));
    const auto json = QJsonDocument::fromJson(answer.toUtf8()).object();
    if (!json[u"kind"_s].isString())
        return fail(ErrorKind::Server, Words::tr("This is no answer of a pg_auto_failover monitor."));
    std::map<int, ManagedGroup> groups;
    for (const auto &item : json[u"nodes"_s].toArray()) {
        const auto node = item.toObject();
        const auto number = node[u"group"_s].toInt();
        groups[number].group = GroupId { number };
        groups[number].number = number;
        groups[number].members << memberFrom(node);
    }
    QList<ManagedGroup> list;
    for (auto &[number, group] : groups) {
        group.kind = ManagerKind::AutoFailover;
        group.name = formation;
        group.version = json[u"version"_s].toString();
        group.knowsCitus = json[u"kind"_s].toString() == u"citus"_s;
        group.isSettled = isSettled(group);
        list << group;
    }
    return list;
}

} // namespace tessera
