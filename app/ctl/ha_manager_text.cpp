// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ha_manager_text.h"

#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "core/base/size_text.h"

#include <QJsonArray>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

QJsonObject memberJson(const ManagedMember &member)
{
    return { { u"name"_s, member.name },
             { u"server"_s, member.server },
             { u"role"_s, idOf(member.role) },
             { u"state"_s, member.state },
             { u"timeline"_s, member.timeline },
             { u"lagBytes"_s, member.lag ? QJsonValue(member.lag->value) : QJsonValue() },
             { u"tags"_s, QJsonArray::fromStringList(member.tags) },
             { u"mayLead"_s, member.mayLead },
             { u"isRestartPending"_s, member.isRestartPending },
             { u"scheduledRestart"_s, member.scheduled } };
}

QStringList memberCells(const ManagedGroup &group, const ManagedMember &member)
{
    QStringList notes = member.tags;
    if (member.isRestartPending)
        notes << Ctl::tr("restart pending");
    if (!member.scheduled.isEmpty())
        notes << Ctl::tr("restart at %1").arg(member.scheduled);
    return { QString::number(group.group.value),
             titleOf(group),
             member.name,
             member.server,
             nameOf(member.role),
             member.state,
             member.timeline > 0 ? QString::number(member.timeline) : u"-"_s,
             member.lag ? bytesText(*member.lag) : u"-"_s,
             notes.isEmpty() ? u"-"_s : notes.join(u", "_s) };
}

QStringList remarksOf(const ManagedGroup &group)
{
    auto remarks = findingsOf(group);
    if (!group.scheduled.isEmpty())
        remarks << Ctl::tr("A switchover is planned: %1").arg(group.scheduled);
    return remarks;
}

/// A manager that was only seen, and cannot be asked, is no trouble of the cluster.
bool needsAttention(const ManagedGroup &group)
{
    return group.problem.isEmpty() ? !findingsOf(group).isEmpty()
                                   : group.isTold && group.kind != ManagerKind::Repmgr;
}

} // namespace

QJsonObject managerJson(const ManagedGroup &group)
{
    QJsonArray members;
    for (const auto &member : group.members)
        members << memberJson(member);
    QJsonArray strays;
    for (const auto &stray : group.strays)
        strays << QJsonObject { { u"node"_s, stray.node }, { u"names"_s, stray.names } };
    return { { u"groupId"_s, group.group.value },
             { u"kind"_s, managerWord(group.kind) },
             { u"name"_s, group.name },
             { u"version"_s, group.version },
             { u"address"_s, group.address },
             { u"isTold"_s, group.isTold },
             { u"knowsCitus"_s, group.knowsCitus },
             { u"problem"_s, group.problem },
             { u"isPaused"_s, group.isPaused },
             { u"isSettled"_s, group.isSettled },
             { u"scheduledSwitchover"_s, group.scheduled },
             { u"members"_s, members },
             { u"strays"_s, strays },
             { u"findings"_s, QJsonArray::fromStringList(findingsOf(group)) } };
}

QString managersText(const QList<ManagedGroup> &groups)
{
    QList<QStringList> rows { { Ctl::tr("GROUP"), Ctl::tr("MANAGER"), Ctl::tr("MEMBER"), Ctl::tr("SERVER"),
                                Ctl::tr("ROLE"), Ctl::tr("STATE"), Ctl::tr("TIMELINE"), Ctl::tr("LAG"),
                                Ctl::tr("TAGS") } };
    QStringList remarks;
    for (const auto &group : groups) {
        for (const auto &member : group.members)
            rows << memberCells(group, member);
        for (const auto &remark : remarksOf(group))
            remarks << Ctl::tr("Group %1: %2").arg(QString::number(group.group.value), remark);
    }
    auto text = rows.size() > 1 ? textTable(rows) : QString();
    if (!remarks.isEmpty())
        text += (text.isEmpty() ? QString() : u"\n"_s) + remarks.join(u'\n') + u'\n';
    return text;
}

Answer answerOf(const QList<ManagedGroup> &groups)
{
    QJsonArray json;
    for (const auto &group : groups)
        json << managerJson(group);
    const bool isBad = std::ranges::any_of(groups, needsAttention);
    return { .text = groups.isEmpty() ? Ctl::tr("No HA manager is known of any node group.") + u'\n'
                                      : managersText(groups),
             .json = json,
             .code = isBad ? ExitCode::NeedsAttention : ExitCode::Done };
}

} // namespace tessera
