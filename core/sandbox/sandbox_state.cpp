// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandbox_state.h"

#include "core/base/log.h"
#include "core/base/platform_process.h"
#include "core/sandbox/runner_process.h"
#include "core/sandbox/server_control.h"
#include "core/sandbox/text.h"

#include <QDir>
#include <QJsonArray>
#include <QUrl>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

QString dsnOf(const SandboxPlace &place, const QList<SandboxNode> &coordinators)
{
    const auto passFile = QString::fromLatin1(QUrl::toPercentEncoding(place.passFile()));
    QStringList places;
    for (const auto &server : coordinators)
        places << u"%1:%2"_s.arg(sandboxHost).arg(server.port);
    const auto writer = coordinators.size() > 1 ? u"target_session_attrs=read-write&"_s : QString();
    return u"postgresql://%1@%2/%3?%4passfile=%5"_s.arg(sandboxSuperuser, places.join(u','), sandboxDatabase,
                                                        writer, passFile);
}

QJsonObject toJson(const SandboxNodeState &state)
{
    const auto role = state.node.standbyOf > 0 ? u"standby"_s
        : state.node.isCoordinator             ? u"coordinator"_s
                                               : u"worker"_s;
    return { { u"nodeId"_s, state.node.id.value },
             { u"role"_s, role },
             { u"host"_s, sandboxHost },
             { u"port"_s, state.node.port },
             { u"dataDirectory"_s, state.node.folder },
             { u"standbyOf"_s, state.node.standbyOf > 0 ? QJsonValue(state.node.standbyOf) : QJsonValue() },
             { u"state"_s, state.text() } };
}

QJsonObject managerToJson(const SandboxState &state)
{
    QJsonArray programs;
    for (const auto &program : state.programs) {
        programs << QJsonObject { { u"name"_s, program.name },
                                  { u"port"_s, program.port > 0 ? QJsonValue(program.port) : QJsonValue() },
                                  { u"server"_s,
                                    program.server > 0 ? QJsonValue(program.server) : QJsonValue() },
                                  { u"state"_s, program.isUp ? u"up"_s : u"down"_s } };
    }
    return { { u"kind"_s, managerWord(state.record.manager.kind) }, { u"programs"_s, programs } };
}

QList<SandboxNodeState> statesOf(const QList<SandboxNode> &nodes)
{
    QList<SandboxNodeState> states;
    for (const auto &node : nodes)
        states << SandboxNodeState { node, isServerUp(node), isProcessFrozen(postmasterOf(node)) };
    return states;
}

} // namespace

QString SandboxState::text() const
{
    const auto servers = nodes + standbys;
    const auto well = std::ranges::count_if(servers, &SandboxNodeState::isWell)
        + std::ranges::count_if(programs, &SandboxProgramState::isUp);
    if (well == servers.size() + programs.size())
        return u"up"_s;
    const bool isFrozen = std::ranges::any_of(servers, &SandboxNodeState::isFrozen);
    return well == 0 && !isFrozen ? u"down"_s : u"degraded"_s;
}

QString SandboxNodeState::text() const
{
    if (isFrozen)
        return u"frozen"_s;
    return isUp ? u"up"_s : u"down"_s;
}

Result<SandboxState> readState(const SandboxPlace &place)
{
    const auto record = readRecord(place.folder());
    if (!record)
        return tl::unexpected(record.error());
    if (!record->isComplete || record->nodes.isEmpty())
        return fail(ErrorKind::NotFound,
                    SandboxText::tr("The sandbox \"%1\" is not complete.").arg(place.name));
    return SandboxState { .record = *record,
                          .nodes = statesOf(record->nodes),
                          .standbys = statesOf(record->standbys),
                          .dsn = dsnOf(place, record->coordinators()),
                          .passFile = place.passFile(),
                          .isRunnerUp = isRunnerUp(place),
                          .programs = programsOf(place, *record) };
}

QList<SandboxState> listSandboxes(const SandboxHome &home)
{
    QList<SandboxState> all;
    for (const auto &name : QDir(home.root).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const auto state = readState({ home, name });
        if (state)
            all << *state;
        else if (state.error().kind != ErrorKind::NotFound) // that one is being made or destroyed
            qCWarning(lcSandbox) << state.error().message;
    }
    return all;
}

QJsonObject toJson(const SandboxState &state)
{
    QJsonArray nodes;
    for (const auto &node : state.nodes + state.standbys)
        nodes << toJson(node);
    QJsonObject json { { u"name"_s, state.record.name },  { u"engine"_s, engineName(state.record.engine) },
                       { u"state"_s, state.text() },      { u"dsn"_s, state.dsn },
                       { u"passFile"_s, state.passFile }, { u"nodes"_s, nodes } };
    if (state.record.isManaged())
        json[u"manager"_s] = managerToJson(state);
    return json;
}

Result<ConnInfo> sandboxConnection(const SandboxHome &home, const QString &name)
{
    if (const auto checked = checkSandboxName(name); !checked)
        return tl::unexpected(checked.error());
    const SandboxPlace place { home, name };
    const auto record = readRecord(place.folder());
    if (!record && record.error().kind != ErrorKind::NotFound)
        return tl::unexpected(record.error());
    if (!record || !record->isComplete) {
        return fail(
            ErrorKind::NotFound,
            SandboxText::tr("There is no sandbox \"%1\"; make it with 'tesseractl sandbox up --name %1'.")
                .arg(name));
    }
    return place.tcpConnection(record->coordinators());
}

} // namespace tessera
