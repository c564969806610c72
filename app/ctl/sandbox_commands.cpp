// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_table.h"
#include "app/ctl/text.h"
#include "core/postgres/places.h"
#include "core/sandbox/runner_process.h"
#include "core/sandbox/sandbox.h"
#include "core/sandbox/sandbox_faults.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace tessera {

namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

constexpr auto upDeadline = 10min;
constexpr int mostWorkers = 32;
constexpr int mostStandbys = 2;

QString nameIn(const Invocation &invocation)
{
    return invocation.arguments.value(u"--name"_s, u"demo"_s);
}

SandboxCall callFor(const Invocation &invocation)
{
    return { .deadline = Deadline::in(upDeadline),
             .stop = invocation.terminal.stopToken(),
             .progress = [&terminal = invocation.terminal](const QString &line) {
                 terminal.progress(line);
             } };
}

QString describeManager(const SandboxState &state)
{
    QString text;
    for (const auto &program : state.programs) {
        text += u"     -  %1  %2  %3\n"_s.arg(program.name,
                                              program.port > 0
                                                  ? u"127.0.0.1:%1"_s.arg(program.port)
                                                  : Ctl::tr("beside 127.0.0.1:%1").arg(program.server),
                                              program.isUp ? u"up"_s : u"down"_s);
    }
    if (!text.isEmpty())
        text += Ctl::tr("%1 runs its node groups; after a change of roles let pg_dist_node follow: "
                        "'tesseractl --sandbox %2 ha follow-manager --group GROUP'\n")
                    .arg(nameOf(state.record.manager.kind), state.record.name);
    return text;
}

QString describe(const SandboxState &state)
{
    auto text =
        Ctl::tr("Sandbox %1: %2, engine %3, PostgreSQL %4\n")
            .arg(state.record.name, state.text(), engineName(state.record.engine), state.record.version);
    for (const auto &one : state.nodes) {
        const auto &node = one.node;
        text += u"  %1  %2  127.0.0.1:%3  %4\n"_s.arg(node.id.value, 4)
                    .arg(node.isCoordinator ? u"coordinator"_s : u"worker     "_s)
                    .arg(node.port)
                    .arg(one.text());
    }
    for (const auto &one : state.standbys) {
        const auto &node = one.node;
        text += u"     -  %1  127.0.0.1:%2  %3\n"_s.arg(Ctl::tr("standby of %1").arg(node.standbyOf))
                    .arg(node.port)
                    .arg(one.text());
    }
    return text + describeManager(state) + Ctl::tr("Connect: psql '%1'\n").arg(state.dsn);
}

Answer answer(const SandboxState &state)
{
    const bool isDegraded = state.text() == u"degraded"_s;
    return { .text = describe(state),
             .json = toJson(state),
             .code = isDegraded ? ExitCode::NeedsAttention : ExitCode::Done };
}

Result<std::optional<SandboxEngine>> engineIn(const Arguments &arguments)
{
    const auto name = arguments.value(u"--engine"_s, u"auto"_s);
    if (name == u"auto"_s)
        return std::nullopt;
    if (name == u"citus"_s)
        return SandboxEngine::Citus;
    if (name == u"builtin"_s)
        return SandboxEngine::BuiltIn;
    return fail(ErrorKind::Invalid, Ctl::tr("The option --engine takes auto, citus or builtin."));
}

/// Of the managers, those that a sandbox can have.
Result<std::optional<ManagerKind>> managerIn(const Arguments &arguments)
{
    if (!arguments.has(u"--ha"_s))
        return std::nullopt;
    const auto kind = managerFromWord(arguments.value(u"--ha"_s));
    if (kind && *kind != ManagerKind::Repmgr)
        return *kind;
    return fail(ErrorKind::Invalid, Ctl::tr("The option --ha takes none, patroni or pg_auto_failover."));
}

Result<Answer> up(const Invocation &invocation)
{
    const auto &arguments = invocation.arguments;
    const auto workers = arguments.number(u"--workers"_s, 0, 0, mostWorkers);
    if (!workers)
        return tl::unexpected(workers.error());
    const auto standbys = arguments.number(u"--standbys"_s, 0, 0, mostStandbys);
    if (!standbys)
        return tl::unexpected(standbys.error());
    const auto engine = engineIn(arguments);
    if (!engine)
        return tl::unexpected(engine.error());
    const auto manager = managerIn(arguments);
    if (!manager)
        return tl::unexpected(manager.error());
    SandboxWish wish { .name = nameIn(invocation),
                       .engine = *engine,
                       .manager = *manager,
                       .programs = arguments.value(u"--pg-bin"_s) };
    if (arguments.value(u"--sample"_s, u"none"_s) != u"none"_s)
        wish.sample = arguments.value(u"--sample"_s);
    if (arguments.has(u"--workers"_s))
        wish.workers = *workers;
    if (arguments.has(u"--standbys"_s))
        wish.standbys = *standbys;
    return bringUp(SandboxHome::ofThisUser(), wish, callFor(invocation)).map(answer);
}

Result<Answer> down(const Invocation &invocation)
{
    return bringDown(SandboxHome::ofThisUser(), nameIn(invocation), callFor(invocation)).map(answer);
}

Result<Answer> status(const Invocation &invocation)
{
    const auto name = nameIn(invocation);
    if (const auto checked = sandboxConnection(SandboxHome::ofThisUser(), name); !checked)
        return tl::unexpected(checked.error());
    return readState({ SandboxHome::ofThisUser(), name }).map(answer);
}

Result<Answer> destroy(const Invocation &invocation)
{
    const auto name = nameIn(invocation);
    const auto destroyed = destroySandbox(SandboxHome::ofThisUser(), name, callFor(invocation));
    if (!destroyed)
        return tl::unexpected(destroyed.error());
    return Answer { .text = Ctl::tr("The sandbox %1 is gone.").arg(name),
                    .json = QJsonObject { { u"name"_s, name } } };
}

Result<Answer> list(const Invocation &)
{
    Answer all;
    QJsonArray json;
    for (const auto &state : listSandboxes(SandboxHome::ofThisUser())) {
        json << toJson(state);
        all.text += u"%1  %2  %3  127.0.0.1:%4\n"_s
                        .arg(state.record.name.leftJustified(20), state.text().leftJustified(8),
                             engineName(state.record.engine).leftJustified(8))
                        .arg(state.record.nodes.first().port);
    }
    if (json.isEmpty())
        all.text = Ctl::tr("There is no sandbox; make one with 'tesseractl sandbox up'.");
    all.json = json;
    return all;
}

Result<Answer> serve(const Invocation &invocation)
{
    const auto name = invocation.arguments.operand(0);
    if (const auto checked = sandboxConnection(SandboxHome::ofThisUser(), name); !checked)
        return tl::unexpected(checked.error());
    const SandboxPlace place { SandboxHome::ofThisUser(), name };
    return serveAsRunner(place, invocation.terminal.stopToken()).map([&] {
        return Answer { .text = Ctl::tr("The runner has ended."),
                        .json = QJsonObject { { u"name"_s, name } } };
    });
}

Result<Answer> strike(const Invocation &invocation)
{
    const auto &arguments = invocation.arguments;
    const auto name = nameIn(invocation);
    const auto fault = faultFromWord(arguments.operand(0));
    if (!fault)
        return fail(ErrorKind::Invalid, Ctl::tr("A fault is one of stop, freeze, thaw and start."));
    const auto place = hostPortFrom(arguments.value(u"--node"_s));
    if (!place || !isLoopbackHost(place->host))
        return fail(
            ErrorKind::Invalid,
            Ctl::tr("Say which server of the sandbox, as 'sandbox status' shows it: --node HOST:PORT."));
    if (const auto checked = sandboxConnection(SandboxHome::ofThisUser(), name); !checked)
        return tl::unexpected(checked.error());
    return strikeServer(SandboxHome::ofThisUser(), name, place->port, *fault, callFor(invocation))
        .map([&](const QString &done) {
            return Answer { .text = done + u'\n',
                            .json = QJsonObject { { u"name"_s, name },
                                                  { u"node"_s, place->text() },
                                                  { u"fault"_s, faultWord(*fault) },
                                                  { u"message"_s, done } } };
        });
}

constexpr OptionSpec nameOption { "--name", "NAME", QT_TRANSLATE_NOOP("tesseractl", "which sandbox (demo)") };
constexpr std::array nameOnly { nameOption };
constexpr std::array faultOptions {
    nameOption,
    OptionSpec { "--node", "HOST:PORT", QT_TRANSLATE_NOOP("tesseractl", "which server, a standby too") },
};
constexpr std::array upOptions {
    nameOption,
    OptionSpec { "--workers", "N", QT_TRANSLATE_NOOP("tesseractl", "workers of a new sandbox, 0 to 32 (2)") },
    OptionSpec { "--standbys", "N",
                 QT_TRANSLATE_NOOP("tesseractl", "synchronous standbys of each server, 0 to 2 (0)") },
    OptionSpec { "--engine", "auto|citus|builtin",
                 QT_TRANSLATE_NOOP("tesseractl", "auto takes Citus where it is installed") },
    OptionSpec { "--ha", "none|patroni|pg_auto_failover",
                 QT_TRANSLATE_NOOP("tesseractl", "who runs its node groups, each with a standby (none)") },
    OptionSpec { "--sample", "none|saas|events",
                 QT_TRANSLATE_NOOP("tesseractl", "tables with data to look at (none)") },
    OptionSpec { "--pg-bin", "DIR",
                 QT_TRANSLATE_NOOP("tesseractl",
                                   "folder of PostgreSQL's programs (TESSERA_PG_BIN, else the newest)") },
};
constexpr std::array commands {
    Command { "sandbox up", "", QT_TRANSLATE_NOOP("tesseractl", "make or start a cluster on this machine"),
              upOptions, up },
    Command { "sandbox down", "", QT_TRANSLATE_NOOP("tesseractl", "stop its servers; the data stays"),
              nameOnly, down },
    Command { "sandbox status", "", QT_TRANSLATE_NOOP("tesseractl", "show its servers and how to connect"),
              nameOnly, status },
    Command { "sandbox destroy", "", QT_TRANSLATE_NOOP("tesseractl", "stop its servers and remove the data"),
              nameOnly, destroy },
    Command {
        "sandbox list", "", QT_TRANSLATE_NOOP("tesseractl", "list the sandboxes of this user"), {}, list },
    Command { "sandbox fault", "stop|freeze|thaw|start",
              QT_TRANSLATE_NOOP("tesseractl", "break one of its servers, to see what follows, and mend it"),
              faultOptions, strike },
    Command { "sandbox runner",
              "NAME",
              QT_TRANSLATE_NOOP("tesseractl", "execute its background tasks (started by 'up')"),
              {},
              serve },
};

} // namespace

std::span<const Command> sandboxCommands()
{
    return commands;
}

} // namespace tessera
