// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ha_standby_commands.h"

#include "app/ctl/change.h"
#include "app/ctl/read_cluster.h"
#include "app/ctl/text.h"
#include "core/cluster/read_snapshot.h"
#include "core/sandbox/sandbox.h"
#include "core/sandbox/sandbox_place.h"

#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Result<QString> groupOf(const Invocation &invocation)
{
    const auto group = invocation.arguments.value(u"--group"_s);
    if (group.isEmpty())
        return fail(ErrorKind::Invalid, Ctl::tr("Say which node group: --group GROUP."));
    return group;
}

/// The server that pg_dist_node calls the group's primary.
Result<quint16> primaryPort(const Invocation &invocation, const QString &group)
{
    const auto stop = invocation.terminal.stopToken();
    const auto deadline = Deadline::in(readingLimit);
    auto session = clusterConnector(invocation.globals).and_then([&](const Connector &connector) {
        return connector.open(deadline, stop);
    });
    if (!session)
        return tl::unexpected(session.error());
    const auto snapshot = readSnapshot(*session, deadline, stop);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    const auto *primary = (*snapshot)->primaryOf(GroupId { group.toInt() });
    if (primary == nullptr)
        return refuse(Ctl::tr("There is no node group '%1'. 'ha show' lists them.").arg(group));
    return primary->port;
}

Result<Answer> addStandby(const Invocation &invocation, const QString &group, const QString &server)
{
    return change(invocation, u"ha.standby.add"_s,
                  withOptions(invocation.arguments, { { u"group"_s, group }, { u"server"_s, server } },
                              { { u"--login"_s, u"connection"_s } }));
}

Result<Answer> addNewStandby(const Invocation &invocation, const QString &group)
{
    const auto name = invocation.globals.sandbox;
    if (name.isEmpty())
        return fail(ErrorKind::Invalid,
                    Ctl::tr("--new makes a server in a sandbox: name it with --sandbox NAME."));
    if (invocation.arguments.has(u"--dry-run"_s)) {
        const auto text = Ctl::tr("Makes a server in the sandbox %1 that follows the primary of group %2.")
                              .arg(name, group);
        return Answer { .text = text + u'\n', .json = QJsonObject { { u"summary"_s, text } } };
    }
    const auto home = SandboxHome::ofThisUser();
    const SandboxCall call { .deadline = Deadline::in(1min), .stop = invocation.terminal.stopToken() };
    const auto standby = primaryPort(invocation, group).and_then([&](quint16 port) {
        return reserveStandby(home, name, port, call);
    });
    if (!standby)
        return tl::unexpected(standby.error());
    auto answer = addStandby(invocation, group, u"%1:%2"_s.arg(sandboxHost).arg(standby->port));
    if (const auto gone = forgetUnlessUp(home, name, *standby, { .deadline = Deadline::in(1min) }); !gone)
        invocation.terminal.progress(gone.error().message);
    return answer;
}

constexpr OptionSpec groupOption {
    "--group", "GROUP", QT_TRANSLATE_NOOP("tesseractl", "the node group; 0 is the coordinator's")
};
constexpr std::array groupOptions { groupOption, TESSERA_CHANGE_OPTIONS };
constexpr OptionSpec loginOption {
    "--login", "CONNINFO",
    QT_TRANSLATE_NOOP("tesseractl", "how it logs in at the primary, without a password (as other standbys)")
};
constexpr std::array addOptions {
    groupOption,
    OptionSpec { "--new", nullptr, QT_TRANSLATE_NOOP("tesseractl", "make a new server in the sandbox") },
    loginOption,
    TESSERA_CHANGE_OPTIONS,
};
constexpr std::array rebuildOptions {
    groupOption,
    OptionSpec { "--way", "WAY",
                 QT_TRANSLATE_NOOP("tesseractl", "follow, rewind or copy (what fits what is found)") },
    loginOption,
    OptionSpec { "--accept-loss", nullptr,
                 QT_TRANSLATE_NOOP("tesseractl", "give up what only a second primary has") },
    TESSERA_CHANGE_OPTIONS,
};
constexpr std::array registerOptions {
    groupOption,
    OptionSpec { "--cluster", "NAME",
                 QT_TRANSLATE_NOOP("tesseractl", "nodecluster, by which sessions choose it (default)") },
    TESSERA_CHANGE_OPTIONS,
};

} // namespace

std::span<const OptionSpec> haStandbyRegisterOptions()
{
    return registerOptions;
}

std::span<const OptionSpec> haStandbyAddOptions()
{
    return addOptions;
}

std::span<const OptionSpec> haStandbyRebuildOptions()
{
    return rebuildOptions;
}

std::span<const OptionSpec> haGroupOptions()
{
    return groupOptions;
}

Result<Answer> haStandbyAdd(const Invocation &invocation)
{
    const auto servers = invocation.arguments.operands();
    const bool isNew = invocation.arguments.has(u"--new"_s);
    if (isNew == !servers.isEmpty())
        return fail(ErrorKind::Invalid, Ctl::tr("Give either HOST:PORT or --new."));
    return groupOf(invocation).and_then([&](const QString &group) {
        return isNew ? addNewStandby(invocation, group) : addStandby(invocation, group, servers.first());
    });
}

Result<Answer> haStandbyRebuild(const Invocation &invocation)
{
    return groupOf(invocation).and_then([&](const QString &group) {
        auto parameters = withOptions(
            invocation.arguments, { { u"group"_s, group }, { u"server"_s, invocation.arguments.operand(0) } },
            { { u"--way"_s, u"way"_s }, { u"--login"_s, u"connection"_s } });
        if (invocation.arguments.has(u"--accept-loss"_s))
            parameters.insert(u"acceptLoss"_s, true);
        return change(invocation, u"ha.standby.rebuild"_s, parameters);
    });
}

Result<Answer> haStandbyRemove(const Invocation &invocation)
{
    const auto group = groupOf(invocation);
    if (!group)
        return tl::unexpected(group.error());
    auto answer = change(invocation, u"ha.standby.remove"_s,
                         { { u"group"_s, *group }, { u"server"_s, invocation.arguments.operand(0) } });
    const auto sandbox = invocation.globals.sandbox;
    if (!answer || answer->code != ExitCode::Done || sandbox.isEmpty())
        return answer;
    const auto home = SandboxHome::ofThisUser();
    if (const auto gone = forgetMoved(home, sandbox, { .deadline = Deadline::in(1min) }); !gone)
        invocation.terminal.progress(gone.error().message);
    return answer;
}

Result<Answer> haStandbyRegister(const Invocation &invocation)
{
    return groupOf(invocation).and_then([&](const QString &group) {
        return change(invocation, u"ha.standby.register"_s,
                      withOptions(invocation.arguments,
                                  { { u"group"_s, group }, { u"server"_s, invocation.arguments.operand(0) } },
                                  { { u"--cluster"_s, u"cluster"_s } }));
    });
}

Result<Answer> haSync(const Invocation &invocation)
{
    return groupOf(invocation).and_then([&](const QString &group) {
        return change(invocation, u"ha.sync"_s,
                      { { u"group"_s, group }, { u"policy"_s, invocation.arguments.operand(0) } });
    });
}

} // namespace tessera
