// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/change.h"
#include "app/ctl/command_table.h"
#include "app/ctl/move_options.h"
#include "app/ctl/text.h"
#include "core/sandbox/sandbox.h"

#include <QJsonObject>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What happens once the nodes are there.
Result<QJsonObject> rebalanceParameters(const Arguments &arguments)
{
    QJsonObject parameters;
    if (arguments.has(u"--rebalance"_s))
        parameters.insert(u"rebalance"_s, arguments.value(u"--executor"_s, u"tessera"_s));
    else if (arguments.has(u"--executor"_s))
        return fail(ErrorKind::Invalid, Ctl::tr("--executor says who rebalances: give --rebalance too."));
    if (parameters[u"rebalance"_s] != u"tessera"_s && hasMoveOptions(arguments))
        return fail(ErrorKind::Invalid,
                    Ctl::tr("--mode, --write-pause and --moves-per-node say how shards are moved: give "
                            "--rebalance too, by the executor tessera."));
    return checkMoveOptions(arguments).map([&] { return withMoveOptions(arguments, parameters); });
}

Result<Answer> addNodes(const Invocation &invocation, const QStringList &addresses, QJsonObject parameters)
{
    parameters.insert(u"address"_s, addresses.join(u' '));
    return change(invocation, u"node.add"_s, parameters);
}

Result<Answer> addNewServers(const Invocation &invocation, int count, const QJsonObject &parameters)
{
    const auto name = invocation.globals.sandbox;
    if (name.isEmpty())
        return fail(ErrorKind::Invalid,
                    Ctl::tr("--new makes a server in a sandbox: name it with --sandbox NAME."));
    if (invocation.arguments.has(u"--dry-run"_s)) {
        const auto text = Ctl::tr("Makes %n more server(s) in the sandbox %1, then adds them to the cluster.",
                                  nullptr, count)
                              .arg(name);
        return Answer { .text = text + u'\n', .json = QJsonObject { { u"summary"_s, text } } };
    }
    const auto home = SandboxHome::ofThisUser();
    const SandboxCall call { .deadline = Deadline::in(5min), .stop = invocation.terminal.stopToken() };
    invocation.terminal.progress(Ctl::tr("Making %n more server(s)", nullptr, count));
    const auto servers = addServers(home, name, count, call);
    if (!servers)
        return tl::unexpected(servers.error());
    QStringList addresses;
    QList<quint16> ports;
    for (const auto &server : *servers) {
        ports << server.port;
        addresses << u"127.0.0.1:%1"_s.arg(server.port);
    }
    auto answer = addNodes(invocation, addresses, parameters);
    if (answer && answer->code == ExitCode::Done) {
        if (const auto kept = rememberNodeIds({ home, name }, Deadline::in(30s)); !kept)
            invocation.terminal.progress(kept.error().message);
    } else if (!answer || answer->code == ExitCode::Refused) {
        if (const auto removed = removeServers(home, name, ports, { .deadline = Deadline::in(1min) });
            !removed)
            invocation.terminal.progress(removed.error().message);
    }
    return answer;
}

Result<Answer> nodeAdd(const Invocation &invocation)
{
    constexpr int mostNewServers = 8;
    const auto addresses = invocation.arguments.operands();
    const bool isNew = invocation.arguments.has(u"--new"_s) || invocation.arguments.has(u"--count"_s);
    const auto count = invocation.arguments.number(u"--count"_s, 1, 1, mostNewServers);
    if (!count)
        return tl::unexpected(count.error());
    if (isNew == !addresses.isEmpty())
        return fail(ErrorKind::Invalid, Ctl::tr("Give either HOST:PORT or --new."));
    return rebalanceParameters(invocation.arguments).and_then([&](const QJsonObject &parameters) {
        return isNew ? addNewServers(invocation, *count, parameters)
                     : addNodes(invocation, addresses, parameters);
    });
}

Result<Answer> nodeChange(const Invocation &invocation, const QString &operation)
{
    return change(invocation, operation, { { u"node"_s, invocation.arguments.operand(0) } });
}

Result<Answer> nodeDrain(const Invocation &invocation)
{
    return nodeChange(invocation, u"node.drain"_s);
}

Result<Answer> nodeRemove(const Invocation &invocation)
{
    QJsonObject node { { u"node"_s, invocation.arguments.operand(0) } };
    if (invocation.arguments.has(u"--drain"_s))
        node.insert(u"drain"_s, true);
    if (invocation.arguments.has(u"--lose-data"_s))
        node.insert(u"loseData"_s, true);
    return change(invocation, u"node.remove"_s,
                  withOptions(invocation.arguments, node, { { u"--lost-tables"_s, u"lostTables"_s } }));
}

Result<Answer> nodeActivate(const Invocation &invocation)
{
    return nodeChange(invocation, u"node.activate"_s);
}

Result<Answer> nodeDisable(const Invocation &invocation)
{
    return nodeChange(invocation, u"node.disable"_s);
}

Result<Answer> tableDistribute(const Invocation &invocation)
{
    if (!invocation.arguments.has(u"--column"_s))
        return fail(ErrorKind::Invalid, Ctl::tr("Say by which column: --column C."));
    const QJsonObject table { { u"table"_s, invocation.arguments.operand(0) },
                              { u"withForeignKeys"_s, invocation.arguments.has(u"--with-foreign-keys"_s) } };
    return change(invocation, u"table.distribute"_s,
                  withOptions(invocation.arguments, table,
                              { { u"--column"_s, u"column"_s },
                                { u"--colocate-with"_s, u"colocateWith"_s },
                                { u"--shards"_s, u"shardCount"_s } }));
}

Result<Answer> tableReference(const Invocation &invocation)
{
    return change(invocation, u"table.reference"_s, { { u"table"_s, invocation.arguments.operand(0) } });
}

Result<Answer> tableLocal(const Invocation &invocation)
{
    return change(invocation, u"table.local"_s, { { u"table"_s, invocation.arguments.operand(0) } });
}

Result<Answer> tableUndistribute(const Invocation &invocation)
{
    return change(invocation, u"table.undistribute"_s,
                  { { u"table"_s, invocation.arguments.operand(0) },
                    { u"withForeignKeys"_s, invocation.arguments.has(u"--with-foreign-keys"_s) } });
}

Result<Answer> tableAlter(const Invocation &invocation)
{
    const bool isTogether = invocation.arguments.has(u"--with-colocated"_s);
    const bool isAlone = invocation.arguments.has(u"--alone"_s);
    if (isTogether && isAlone)
        return fail(ErrorKind::Invalid, Ctl::tr("Give either --with-colocated or --alone."));
    QJsonObject table { { u"table"_s, invocation.arguments.operand(0) } };
    if (isTogether || isAlone)
        table.insert(u"withColocated"_s, isTogether);
    return change(invocation, u"table.alter"_s,
                  withOptions(invocation.arguments, table,
                              { { u"--shards"_s, u"shardCount"_s },
                                { u"--column"_s, u"column"_s },
                                { u"--colocate-with"_s, u"colocateWith"_s } }));
}

Result<Answer> cleanupRun(const Invocation &invocation)
{
    QJsonObject parameters;
    if (invocation.arguments.has(u"--lost-groups"_s))
        parameters.insert(u"lostGroups"_s, true);
    return change(invocation, u"cleanup.run"_s, parameters);
}

Result<Answer> referenceReplicate(const Invocation &invocation)
{
    return change(invocation, u"reference.replicate"_s, {});
}

Result<Answer> tableIdentity(const Invocation &invocation)
{
    const QJsonObject table { { u"table"_s, invocation.arguments.operand(0) } };
    return change(invocation, u"table.identity"_s,
                  withOptions(invocation.arguments, table, { { u"--index"_s, u"index"_s } }));
}

Result<Answer> transactionsRecover(const Invocation &invocation)
{
    return change(invocation, u"transactions.recover"_s, {});
}

Result<Answer> sessionEnd(const Invocation &invocation)
{
    if (!invocation.arguments.has(u"--node"_s))
        return fail(ErrorKind::Invalid, Ctl::tr("Say on which node: --node NODE."));
    const QJsonObject session { { u"pid"_s, invocation.arguments.operand(0) } };
    return change(invocation, u"session.end"_s,
                  withOptions(invocation.arguments, session,
                              { { u"--node"_s, u"node"_s }, { u"--started"_s, u"startedAt"_s } }));
}

constexpr std::array changeOptions { TESSERA_CHANGE_OPTIONS };
constexpr std::array addOptions {
    OptionSpec { "--new", nullptr, QT_TRANSLATE_NOOP("tesseractl", "make a new server in the sandbox") },
    OptionSpec { "--count", "N", QT_TRANSLATE_NOOP("tesseractl", "make so many new servers, 1 to 8") },
    OptionSpec { "--rebalance", nullptr,
                 QT_TRANSLATE_NOOP("tesseractl", "then spread the shards over all nodes") },
    OptionSpec { "--executor", "server|tessera",
                 QT_TRANSLATE_NOOP("tesseractl", "who moves them (tessera)") },
    TESSERA_MOVE_OPTIONS,
    TESSERA_CHANGE_OPTIONS
};
constexpr std::array removeOptions {
    OptionSpec { "--drain", nullptr,
                 QT_TRANSLATE_NOOP("tesseractl", "move its shards to other nodes first") },
    OptionSpec {
        "--lose-data", nullptr,
        QT_TRANSLATE_NOOP("tesseractl", "it is lost: make the shards that only it held anew, empty") },
    OptionSpec { "--lost-tables", "N",
                 QT_TRANSLATE_NOOP("tesseractl", "how many tables lose rows, as consent to --lose-data") },
    TESSERA_CHANGE_OPTIONS
};
constexpr std::array distributeOptions {
    OptionSpec { "--column", "C", QT_TRANSLATE_NOOP("tesseractl", "the distribution column") },
    OptionSpec { "--colocate-with", "T2",
                 QT_TRANSLATE_NOOP("tesseractl", "put its shards beside those of T2") },
    OptionSpec { "--shards", "N", QT_TRANSLATE_NOOP("tesseractl", "shard count (citus.shard_count)") },
    OptionSpec { "--with-foreign-keys", nullptr,
                 QT_TRANSLATE_NOOP("tesseractl", "also the tables tied to it by foreign keys") },
    TESSERA_CHANGE_OPTIONS
};
constexpr std::array undistributeOptions {
    OptionSpec { "--with-foreign-keys", nullptr,
                 QT_TRANSLATE_NOOP("tesseractl", "also the tables tied to it by foreign keys") },
    TESSERA_CHANGE_OPTIONS
};
constexpr std::array alterOptions {
    OptionSpec { "--shards", "N", QT_TRANSLATE_NOOP("tesseractl", "another shard count") },
    OptionSpec { "--column", "C", QT_TRANSLATE_NOOP("tesseractl", "another distribution column") },
    OptionSpec { "--colocate-with", "T2",
                 QT_TRANSLATE_NOOP("tesseractl", "put its shards beside those of T2; none: on their own") },
    OptionSpec { "--with-colocated", nullptr,
                 QT_TRANSLATE_NOOP("tesseractl", "the tables colocated with it change too") },
    OptionSpec { "--alone", nullptr,
                 QT_TRANSLATE_NOOP("tesseractl", "it leaves the tables colocated with it") },
    TESSERA_CHANGE_OPTIONS
};
constexpr std::array cleanupOptions {
    OptionSpec { "--lost-groups", nullptr,
                 QT_TRANSLATE_NOOP("tesseractl", "delete the records of node groups that are gone") },
    TESSERA_CHANGE_OPTIONS
};
constexpr std::array identityOptions {
    OptionSpec {
        "--index", "INDEX",
        QT_TRANSLATE_NOOP("tesseractl", "a unique index over NOT NULL columns (the best there is)") },
    TESSERA_CHANGE_OPTIONS
};
constexpr std::array sessionOptions {
    OptionSpec { "--node", "NODE", QT_TRANSLATE_NOOP("tesseractl", "node id or HOST:PORT") },
    OptionSpec { "--started", "TIME",
                 QT_TRANSLATE_NOOP("tesseractl", "only the session that began then, as the check says it") },
    TESSERA_CHANGE_OPTIONS
};
constexpr std::array commands {
    Command { "node add", "[HOST:PORT...]", QT_TRANSLATE_NOOP("tesseractl", "add servers to the cluster"),
              addOptions, nodeAdd },
    Command { "node drain", "NODE", QT_TRANSLATE_NOOP("tesseractl", "move every shard off a node"),
              changeOptions, nodeDrain },
    Command { "node remove", "NODE", QT_TRANSLATE_NOOP("tesseractl", "take a node out of the cluster"),
              removeOptions, nodeRemove },
    Command { "node activate", "NODE", QT_TRANSLATE_NOOP("tesseractl", "bring a node back into use"),
              changeOptions, nodeActivate },
    Command { "node disable", "NODE", QT_TRANSLATE_NOOP("tesseractl", "take a node out of use"),
              changeOptions, nodeDisable },
    Command { "table distribute", "T", QT_TRANSLATE_NOOP("tesseractl", "spread a table over the nodes"),
              distributeOptions, tableDistribute },
    Command { "table reference", "T", QT_TRANSLATE_NOOP("tesseractl", "copy a table to every node"),
              changeOptions, tableReference },
    Command { "table local", "T",
              QT_TRANSLATE_NOOP("tesseractl", "let Citus manage a local table, with those tied to it"),
              changeOptions, tableLocal },
    Command { "table undistribute", "T",
              QT_TRANSLATE_NOOP("tesseractl", "bring a table back to the coordinator"), undistributeOptions,
              tableUndistribute },
    Command { "table alter", "T",
              QT_TRANSLATE_NOOP("tesseractl", "change shard count, distribution column or colocation"),
              alterOptions, tableAlter },
    Command { "cleanup run", "", QT_TRANSLATE_NOOP("tesseractl", "drop what operations left behind"),
              cleanupOptions, cleanupRun },
    Command { "reference replicate", "",
              QT_TRANSLATE_NOOP("tesseractl", "copy reference tables to the nodes that lack them"),
              changeOptions, referenceReplicate },
    Command { "table identity", "T",
              QT_TRANSLATE_NOOP("tesseractl", "give a table an identity, so that its shards move online"),
              identityOptions, tableIdentity },
    Command { "transactions recover", "", QT_TRANSLATE_NOOP("tesseractl", "end prepared transactions"),
              changeOptions, transactionsRecover },
    Command { "session end", "PID",
              QT_TRANSLATE_NOOP("tesseractl", "end a session that idles in a transaction"), sessionOptions,
              sessionEnd },
};

} // namespace

std::span<const Command> changeCommands()
{
    return commands;
}

} // namespace tessera
