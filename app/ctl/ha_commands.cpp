// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/change.h"
#include "app/ctl/command_table.h"
#include "app/ctl/ha_client_commands.h"
#include "app/ctl/ha_history_command.h"
#include "app/ctl/ha_host_commands.h"
#include "app/ctl/ha_manager_text.h"
#include "app/ctl/ha_reading.h"
#include "app/ctl/ha_standby_commands.h"
#include "app/ctl/read_cluster.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "core/base/size_text.h"
#include "core/guard/guard_summary.h"
#include "core/ha/group_members.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QJsonValue numberJson(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject standbyJson(const FollowingStandby &standby)
{
    return { { u"name"_s, standby.name },
             { u"address"_s, standby.address },
             { u"state"_s, standby.state },
             { u"sync"_s, standby.sync },
             { u"slot"_s, standby.slot },
             { u"unsentBytes"_s, standby.unsent.value },
             { u"unflushedBytes"_s, standby.unflushed.value },
             { u"unreplayedBytes"_s, standby.unreplayed.value },
             { u"replaySeconds"_s, numberJson(standby.replaySeconds) },
             { u"silentSeconds"_s, numberJson(standby.silentSeconds) } };
}

QJsonObject slotJson(const StandbySlot &slot)
{
    return { { u"name"_s, slot.name },
             { u"isActive"_s, slot.isActive },
             { u"walStatus"_s, slot.walStatus },
             { u"retainedBytes"_s, slot.retained.value } };
}

template <class T, class Json> QJsonArray arrayOf(const QList<T> &list, Json json)
{
    QJsonArray array;
    for (const auto &one : list)
        array << json(one);
    return array;
}

QString roleOf(const MemberReading &member)
{
    if (!member.isReachable)
        return member.hostState.isEmpty() ? u"unknown"_s : u"down"_s;
    if (member.isFenced)
        return u"fenced"_s;
    return member.isInRecovery ? u"standby"_s : u"primary"_s;
}

QJsonObject memberJson(const MemberReading &member)
{
    return { { u"server"_s, member.server },   { u"role"_s, roleOf(member) },
             { u"name"_s, member.name },       { u"timeline"_s, member.timeline },
             { u"lsn"_s, member.lsn },         { u"hostState"_s, member.hostState },
             { u"hasHost"_s, member.hasHost }, { u"follows"_s, member.follows },
             { u"message"_s, member.problem } };
}

QJsonObject groupJson(const NodeGroup &group, const QList<ManagedGroup> &managers)
{
    const auto verdict = verdictOf(group);
    const auto forecast = deathForecast(group);
    QJsonObject json { { u"groupId"_s, group.primary.group.value },
                       { u"nodeId"_s, group.primary.id.value },
                       { u"primary"_s, group.primary.address() },
                       { u"protection"_s, idOf(verdict.protection) },
                       { u"message"_s, verdict.sentence },
                       { u"remedy"_s, verdict.remedy },
                       { u"candidate"_s, forecast.candidate },
                       { u"lostBytes"_s, forecast.lost ? QJsonValue(forecast.lost->value) : QJsonValue() } };
    json.insert(u"secondaries"_s,
                arrayOf(group.secondaries, [](const Node &node) { return QJsonValue(node.address()); }));
    if (const auto *manager = managerOf(managers, group.primary.group))
        json.insert(u"manager"_s, managerJson(*manager));
    json.insert(u"members"_s, arrayOf(group.members, memberJson));
    if (!group.reading)
        return json;
    json.insert(u"timeline"_s, group.reading->timeline);
    json.insert(u"synchronousStandbyNames"_s, group.reading->syncNames);
    json.insert(u"synchronousCommit"_s, group.reading->syncCommit);
    json.insert(u"waitingSessions"_s, group.reading->waiting);
    json.insert(u"standbys"_s, arrayOf(group.reading->standbys, standbyJson));
    json.insert(u"slots"_s, arrayOf(group.reading->physicalSlots, slotJson));
    return json;
}

QString standbyText(const FollowingStandby &standby)
{
    return Ctl::tr("%1 (%2, %3, %4 behind)")
        .arg(standby.name, standby.state, standby.sync, bytesText(standby.unreplayed));
}

QStringList groupCells(const NodeGroup &group)
{
    QStringList standbys;
    for (const auto &standby : group.reading ? group.reading->standbys : QList<FollowingStandby>())
        standbys << standbyText(standby);
    for (const auto &stray : group.strays())
        standbys << Ctl::tr("%1 (%2)").arg(stray.server, standingOf(stray));
    return { QString::number(group.primary.group.value), group.primary.address(),
             nameOf(verdictOf(group).protection), standbys.isEmpty() ? u"-"_s : standbys.join(u", "_s) };
}

QString groupText(const NodeGroup &group)
{
    const auto verdict = verdictOf(group);
    auto text = Ctl::tr("Group %1: %2").arg(group.primary.group.value).arg(verdict.sentence) + u'\n';
    if (!verdict.remedy.isEmpty())
        text += u"  "_s + verdict.remedy + u'\n';
    return text + u"  "_s + Ctl::tr("If it died now: %1").arg(deathForecast(group).sentence) + u'\n';
}

Answer answerOf(const QList<NodeGroup> &groups, const QList<ManagedGroup> &managers)
{
    const auto automatic = readAutomaticFailover(guardSettingsPath());
    QList<QStringList> rows { { Ctl::tr("GROUP"), Ctl::tr("PRIMARY"), Ctl::tr("IS"), Ctl::tr("STANDBYS") } };
    auto text = u'\n' + summaryOf(groups) + u'\n' + automatic + u"\n\n"_s;
    bool needsAttention = answerOf(managers).code == ExitCode::NeedsAttention;
    QJsonArray json;
    for (const auto &group : groups) {
        json << groupJson(group, managers);
        rows << groupCells(group);
        text += groupText(group);
        needsAttention |= severityOf(verdictOf(group).protection) == Severity::Critical;
    }
    if (!managers.isEmpty())
        text += u'\n' + managersText(managers);
    return { .text = textTable(rows) + text,
             .json = QJsonObject { { u"summary"_s, summaryOf(groups) },
                                   { u"automaticFailover"_s, automatic },
                                   { u"groups"_s, json } },
             .code = needsAttention ? ExitCode::NeedsAttention : ExitCode::Done };
}

Result<Answer> haShow(const Invocation &invocation)
{
    return readHighAvailability(invocation).map([](const HighAvailability &read) {
        return answerOf(read.groups, read.managers);
    });
}

Result<Answer> haSwitchover(const Invocation &invocation)
{
    auto parameters =
        withOptions(invocation.arguments, {},
                    { { u"--group"_s, u"group"_s }, { u"--to"_s, u"to"_s }, { u"--way"_s, u"way"_s } });
    if (invocation.arguments.has(u"--keep-sync"_s))
        parameters.insert(u"keepSync"_s, true);
    return change(invocation, u"ha.switchover"_s, parameters);
}

constexpr std::array switchoverOptions {
    OptionSpec { "--group", "GROUP",
                 QT_TRANSLATE_NOOP("tesseractl", "the node group; 0 is the coordinator's") },
    OptionSpec { "--to", "STANDBY",
                 QT_TRANSLATE_NOOP("tesseractl", "HOST:PORT or name (the standby that has most)") },
    OptionSpec {
        "--way", "WAY",
        QT_TRANSLATE_NOOP("tesseractl",
                          "host: stop the old primary there; sql: only fence it (host, if it is known)") },
    OptionSpec {
        "--keep-sync", nullptr,
        QT_TRANSLATE_NOOP("tesseractl", "acknowledge no commit on one disk only; writes wait longer") },
    TESSERA_CHANGE_OPTIONS,
};

Result<Answer> haFailover(const Invocation &invocation)
{
    auto parameters = withOptions(
        invocation.arguments, {},
        { { u"--group"_s, u"group"_s }, { u"--to"_s, u"to"_s }, { u"--host-is-off"_s, u"hostIsOff"_s } });
    if (invocation.arguments.has(u"--accept-loss"_s))
        parameters.insert(u"acceptLoss"_s, true);
    return connectorForFailover(invocation).and_then([&](const Connector &connector) {
        return change(invocation, connector, u"ha.failover"_s, parameters);
    });
}

Result<Answer> haFinish(const Invocation &invocation)
{
    auto parameters = withOptions(invocation.arguments, {},
                                  { { u"--group"_s, u"group"_s }, { u"--host-is-off"_s, u"hostIsOff"_s } });
    if (invocation.arguments.has(u"--accept-loss"_s))
        parameters.insert(u"acceptLoss"_s, true);
    return connectorForFailover(invocation).and_then([&](const Connector &connector) {
        return change(invocation, connector, u"ha.finish"_s, parameters);
    });
}

constexpr std::array finishOptions {
    OptionSpec { "--group", "GROUP",
                 QT_TRANSLATE_NOOP("tesseractl", "the node group; 0 is the coordinator's") },
    OptionSpec { "--accept-loss", nullptr,
                 QT_TRANSLATE_NOOP("tesseractl", "though what was acknowledged last may be lost") },
    OptionSpec { "--host-is-off", "HOST",
                 QT_TRANSLATE_NOOP("tesseractl", "the old primary's host: you have seen that it is off") },
    TESSERA_CHANGE_OPTIONS,
};

constexpr std::array failoverOptions {
    OptionSpec { "--group", "GROUP",
                 QT_TRANSLATE_NOOP("tesseractl", "the node group; 0 is the coordinator's") },
    OptionSpec { "--to", "STANDBY",
                 QT_TRANSLATE_NOOP("tesseractl", "HOST:PORT or name (the standby that has most)") },
    OptionSpec { "--accept-loss", nullptr,
                 QT_TRANSLATE_NOOP("tesseractl", "though what was acknowledged last may be lost") },
    OptionSpec { "--host-is-off", "HOST",
                 QT_TRANSLATE_NOOP("tesseractl", "the old primary's host: you have seen that it is off") },
    TESSERA_CHANGE_OPTIONS,
};

const std::array commands {
    Command { "ha show",
              "",
              QT_TRANSLATE_NOOP("tesseractl", "standbys of each node group, and what a crash would cost"),
              {},
              haShow },
    Command {
        "ha switchover", "",
        QT_TRANSLATE_NOOP("tesseractl", "give a node group's primary role to a standby, losing nothing"),
        switchoverOptions, haSwitchover },
    Command { "ha failover", "",
              QT_TRANSLATE_NOOP("tesseractl", "let a standby take the place of a primary that is down"),
              failoverOptions, haFailover },
    Command { "ha finish", "",
              QT_TRANSLATE_NOOP("tesseractl", "end a failover whose console or guard is gone"), finishOptions,
              haFinish },
    Command { "ha standby add", "[HOST:PORT]",
              QT_TRANSLATE_NOOP("tesseractl", "make a standby of a node group"), haStandbyAddOptions(),
              haStandbyAdd },
    Command { "ha standby rebuild", "HOST:PORT",
              QT_TRANSLATE_NOOP("tesseractl", "make an old primary or a lost standby follow again"),
              haStandbyRebuildOptions(), haStandbyRebuild },
    Command { "ha standby register", "HOST:PORT",
              QT_TRANSLATE_NOOP("tesseractl", "let reads go to a standby: a secondary in pg_dist_node"),
              haStandbyRegisterOptions(), haStandbyRegister },
    Command { "ha standby remove", "STANDBY",
              QT_TRANSLATE_NOOP("tesseractl", "take a standby from its node group, keeping its data"),
              haGroupOptions(), haStandbyRemove },
    Command { "ha sync", "off|prefer|strict",
              QT_TRANSLATE_NOOP("tesseractl", "whether commits of a node group wait for its standbys"),
              haGroupOptions(), haSync },
    Command { "ha clients", "",
              QT_TRANSLATE_NOOP("tesseractl", "how applications name a group to find its primary"),
              haClientOptions(), haClients },
    Command {
        "ha history", "",
        QT_TRANSLATE_NOOP("tesseractl", "what happened to the servers of the node groups, newest first"),
        haHistoryOptions(), haHistory },
    Command { "ha host list",
              "",
              QT_TRANSLATE_NOOP("tesseractl", "hosts that commands can be run on"),
              {},
              haHostList },
    Command { "ha host set", "HOST:PORT",
              QT_TRANSLATE_NOOP("tesseractl", "how the host of a server is reached"), haHostOptions(),
              haHostSet },
    Command { "ha host forget",
              "HOST:PORT",
              QT_TRANSLATE_NOOP("tesseractl", "forget how the host of a server is reached"),
              {},
              haHostForget },
    Command { "ha host test",
              "HOST:PORT",
              QT_TRANSLATE_NOOP("tesseractl", "look at a server on its host, changing nothing"),
              {},
              haHostTest },
};

} // namespace

std::span<const Command> haCommands()
{
    return commands;
}

} // namespace tessera
