// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/change.h"
#include "app/ctl/cluster_target.h"
#include "app/ctl/command_table.h"
#include "app/ctl/ha_manager_text.h"
#include "app/ctl/read_cluster.h"
#include "app/ctl/saved_target.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "core/cluster/read_snapshot.h"
#include "core/ha/check_manager.h"
#include "core/managers/manager_access_json.h"
#include "core/managers/read_managers.h"

#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

const auto all = u"all"_s; ///< How the group of a manager of all groups is written

QString groupWord(const ManagerAccess &access)
{
    return access.group.isEmpty() ? all : access.group;
}

QString wayText(const ManagerAccess &access)
{
    if (access.kind == ManagerKind::AutoFailover)
        return access.monitor.safeText();
    return access.rest.join(u' ');
}

Result<Answer> list(const Invocation &invocation)
{
    const auto target = clusterTarget(invocation.globals);
    if (!target)
        return tl::unexpected(target.error());
    QList<QStringList> rows { { Ctl::tr("GROUP"), Ctl::tr("MANAGER"), Ctl::tr("REACHED BY") } };
    for (const auto &access : target->managers)
        rows << QStringList { groupWord(access), managerWord(access.kind), wayText(access) };
    return Answer { .text =
                        rows.size() > 1 ? textTable(rows) : Ctl::tr("No HA manager has been told.") + u'\n',
                    .json = managersToJson(target->managers) };
}

Result<ManagerAccess> accessFrom(const Arguments &arguments)
{
    const auto kind = managerFromWord(arguments.operand(0));
    if (!kind)
        return fail(ErrorKind::Invalid,
                    Ctl::tr("'%1' is no HA manager. Write patroni, pg_auto_failover, repmgr or none.")
                        .arg(arguments.operand(0)));
    ManagerAccess access { .kind = *kind,
                           .group = arguments.value(u"--group"_s),
                           .knowsCitus = arguments.has(u"--citus"_s),
                           .rest = restFrom(arguments.values(u"--rest"_s)),
                           .user = arguments.value(u"--user"_s),
                           .caFile = arguments.value(u"--ca"_s),
                           .certificate = arguments.value(u"--certificate"_s),
                           .keyFile = arguments.value(u"--key"_s),
                           .formation = arguments.value(u"--formation"_s),
                           .passwordCommand = arguments.values(u"--password-command"_s),
                           .credential = arguments.value(u"--credential"_s) };
    const auto monitor = ConnInfo::parse(arguments.value(u"--monitor"_s));
    if (!monitor)
        return tl::unexpected(monitor.error());
    access.monitor = *monitor;
    return checkManagerAccess(access).map([&] { return access; });
}

Result<Answer> keep(const SavedConnection &connection, const QString &text)
{
    return ConnectionStore().save(connection).map([&] {
        return Answer { .text = text + u'\n', .json = managersToJson(connection.managers) };
    });
}

Result<Answer> set(const Invocation &invocation)
{
    const auto access = accessFrom(invocation.arguments);
    if (!access)
        return tl::unexpected(access.error());
    auto connection = savedTarget(invocation);
    if (!connection)
        return tl::unexpected(connection.error());
    noteManager(connection->managers, *access);
    return keep(*connection,
                access->kind == ManagerKind::None
                    ? Ctl::tr("It is known now that nobody else manages group %1.").arg(groupWord(*access))
                    : Ctl::tr("%1 is known now. Try it with 'ha manager test %2'.")
                          .arg(nameOf(access->kind), groupWord(*access)));
}

Result<Answer> forget(const Invocation &invocation)
{
    const auto word = invocation.arguments.operand(0);
    auto connection = savedTarget(invocation);
    if (!connection)
        return tl::unexpected(connection.error());
    if (connection->managers.removeIf([&](const ManagerAccess &one) { return groupWord(one) == word; }) == 0)
        return fail(ErrorKind::NotFound, Ctl::tr("No HA manager of group %1 has been told.").arg(word));
    return keep(*connection, Ctl::tr("The HA manager of group %1 is forgotten.").arg(word));
}

Result<QList<ManagedGroup>> shown(const Invocation &invocation)
{
    const auto stop = invocation.terminal.stopToken();
    const auto deadline = Deadline::in(readingLimit);
    const auto connector = clusterConnector(invocation.globals);
    if (!connector)
        return tl::unexpected(connector.error());
    auto session = openForNodes(*connector, deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    return readSnapshot(*session, deadline, stop).and_then([&](const SnapshotPtr &snapshot) {
        return readManagedGroups(*session, connector->target(), snapshot->nodes(), deadline, stop);
    });
}

Result<Answer> show(const Invocation &invocation)
{
    return shown(invocation).map([](const QList<ManagedGroup> &groups) { return answerOf(groups); });
}

/// Of the groups that a told manager is for; it fails where it cannot be asked.
Result<Answer> test(const Invocation &invocation)
{
    const auto word = invocation.arguments.operand(0);
    const auto connector = clusterConnector(invocation.globals);
    if (!connector)
        return tl::unexpected(connector.error());
    return checkManager(*connector, word == all ? QString() : word, Deadline::in(readingLimit),
                        invocation.terminal.stopToken())
        .map([](const ManagerCheck &found) { return answerOf(found.groups); });
}

Result<Answer> ask(const Invocation &invocation, const QString &task)
{
    auto parameters = withOptions(
        invocation.arguments, { { u"task"_s, task } },
        { { u"--group"_s, u"group"_s }, { u"--to"_s, u"member"_s }, { u"--member"_s, u"member"_s } });
    if (invocation.arguments.has(u"--accept-loss"_s))
        parameters.insert(u"acceptLoss"_s, true);
    return change(invocation, u"ha.manager"_s, parameters);
}

Result<Answer> follow(const Invocation &invocation)
{
    return change(invocation, u"ha.follow"_s,
                  withOptions(invocation.arguments, {}, { { u"--group"_s, u"group"_s } }));
}

constexpr OptionSpec groupOption {
    "--group", "GROUP", QT_TRANSLATE_NOOP("tesseractl", "the node group; 0 is the coordinator's")
};
constexpr OptionSpec toOption {
    "--to", "MEMBER", QT_TRANSLATE_NOOP("tesseractl", "its name or HOST:PORT (the standby that has most)")
};
constexpr OptionSpec memberOption { "--member", "MEMBER",
                                    QT_TRANSLATE_NOOP("tesseractl", "its name or HOST:PORT") };

constexpr std::array setOptions {
    groupOption,
    OptionSpec { "--rest", "ADDRESS",
                 QT_TRANSLATE_NOOP("tesseractl", "Patroni: http://HOST:8008, once for each member"), true },
    OptionSpec {
        "--citus", nullptr,
        QT_TRANSLATE_NOOP("tesseractl", "Patroni: it has the section citus, keeps pg_dist_node itself") },
    OptionSpec { "--user", "USER", QT_TRANSLATE_NOOP("tesseractl", "Patroni: for what changes something") },
    OptionSpec { "--ca", "FILE", QT_TRANSLATE_NOOP("tesseractl", "Patroni: authorities (the system's)") },
    OptionSpec { "--certificate", "FILE", QT_TRANSLATE_NOOP("tesseractl", "Patroni: our certificate") },
    OptionSpec { "--key", "FILE", QT_TRANSLATE_NOOP("tesseractl", "Patroni: its key") },
    OptionSpec { "--monitor", "CONNINFO",
                 QT_TRANSLATE_NOOP("tesseractl", "pg_auto_failover: its monitor, without a password") },
    OptionSpec { "--formation", "NAME", QT_TRANSLATE_NOOP("tesseractl", "pg_auto_failover: (default)") },
    OptionSpec { "--password-command", "WORD",
                 QT_TRANSLATE_NOOP("tesseractl", "prints the password; once for each of its words"), true },
    OptionSpec { "--credential", "NAME", QT_TRANSLATE_NOOP("tesseractl", "of systemd, holds the password") },
};
constexpr std::array switchoverOptions { groupOption, toOption, TESSERA_CHANGE_OPTIONS };
constexpr std::array failoverOptions {
    groupOption,
    toOption,
    OptionSpec { "--accept-loss", nullptr,
                 QT_TRANSLATE_NOOP("tesseractl", "though what was acknowledged last may be lost") },
    TESSERA_CHANGE_OPTIONS,
};
constexpr std::array memberOptions { groupOption, memberOption, TESSERA_CHANGE_OPTIONS };
constexpr std::array followOptions { groupOption, TESSERA_CHANGE_OPTIONS };

const std::array commands {
    Command { "ha manager show",
              "",
              QT_TRANSLATE_NOOP("tesseractl", "what the HA managers of the node groups say"),
              {},
              show },
    Command { "ha manager switchover", "",
              QT_TRANSLATE_NOOP("tesseractl", "have an HA manager make a standby the primary"),
              switchoverOptions, [](const Invocation &call) { return ask(call, u"switchover"_s); } },
    Command { "ha manager failover", "",
              QT_TRANSLATE_NOOP("tesseractl", "have an HA manager replace a primary that does not lead"),
              failoverOptions, [](const Invocation &call) { return ask(call, u"failover"_s); } },
    Command {
        "ha manager pause", "",
        QT_TRANSLATE_NOOP("tesseractl", "Patroni: no failover; pg_auto_failover: maintenance of MEMBER"),
        memberOptions, [](const Invocation &call) { return ask(call, u"pause"_s); } },
    Command { "ha manager resume", "", QT_TRANSLATE_NOOP("tesseractl", "the reverse"), memberOptions,
              [](const Invocation &call) { return ask(call, u"resume"_s); } },
    Command { "ha manager restart", "",
              QT_TRANSLATE_NOOP("tesseractl", "Patroni: restart members that wait for it, standbys first"),
              memberOptions, [](const Invocation &call) { return ask(call, u"restart"_s); } },
    Command { "ha manager reload", "",
              QT_TRANSLATE_NOOP("tesseractl", "Patroni: have members read their configuration again"),
              memberOptions, [](const Invocation &call) { return ask(call, u"reload"_s); } },
    Command { "ha manager reinitialize", "",
              QT_TRANSLATE_NOOP("tesseractl", "Patroni: copy the primary to a standby anew"), memberOptions,
              [](const Invocation &call) { return ask(call, u"reinitialize"_s); } },
    Command {
        "ha manager list", "", QT_TRANSLATE_NOOP("tesseractl", "HA managers that have been told"), {}, list },
    Command { "ha manager set", "MANAGER",
              QT_TRANSLATE_NOOP("tesseractl", "who manages a node group, and how that one is asked"),
              setOptions, set },
    Command { "ha manager forget",
              "GROUP",
              QT_TRANSLATE_NOOP("tesseractl", "forget the HA manager of a node group, or of all"),
              {},
              forget },
    Command { "ha manager test",
              "GROUP",
              QT_TRANSLATE_NOOP("tesseractl", "ask the HA manager of a node group"),
              {},
              test },
    Command {
        "ha follow-manager", "",
        QT_TRANSLATE_NOOP("tesseractl", "enter the primary that an HA manager has chosen in pg_dist_node"),
        followOptions, follow },
};

} // namespace

std::span<const Command> haManagerCommands()
{
    return commands;
}

} // namespace tessera
