// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandbox.h"

#include "core/base/log.h"
#include "core/base/pause.h"
#include "core/hosts/program.h"
#include "core/postgres/session.h"
#include "core/sandbox/managed_groups.h"
#include "core/sandbox/manager_programs.h"
#include "core/sandbox/runner_process.h"
#include "core/sandbox/sample_data.h"
#include "core/sandbox/sandbox_build.h"
#include "core/sandbox/sandbox_faults.h"
#include "core/sandbox/sandbox_registration.h"
#include "core/sandbox/server_control.h"
#include "core/sandbox/text.h"

#include <QDir>
#include <QLockFile>

namespace tessera {

namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

constexpr auto stopDeadline = 30s;

/// One call at a time works on a sandbox; the others wait.
class SandboxLock
{
public:
    explicit SandboxLock(const SandboxPlace &place)
        : m_file(u"%1/.%2.lock"_s.arg(place.home.root, place.name))
        , m_name(place.name)
    {
        m_file.setStaleLockTime(0);
    }
    [[nodiscard]] Result<> take(Deadline deadline, const std::stop_token &stop)
    {
        constexpr int lookUpEvery = 100; // milliseconds
        while (!m_file.tryLock(lookUpEvery)) {
            if (m_file.error() != QLockFile::LockFailedError)
                return fail(ErrorKind::Storage,
                            SandboxText::tr("The sandbox \"%1\" cannot be locked.").arg(m_name));
            if (stop.stop_requested())
                return fail(ErrorKind::Cancelled, SandboxText::tr("The wait for the sandbox was cancelled."));
            if (deadline.hasPassed()) {
                return fail(
                    ErrorKind::Timeout,
                    SandboxText::tr("Another program still works on the sandbox \"%1\".").arg(m_name));
            }
        }
        return {};
    }

private:
    QLockFile m_file;
    QString m_name;
};

Error noSuchSandbox(const QString &name)
{
    return { ErrorKind::NotFound, SandboxText::tr("There is no sandbox \"%1\".").arg(name) };
}

/// Errors: Invalid for a name that would leave the root folder.
Result<SandboxPlace> existingPlace(const SandboxHome &home, const QString &name)
{
    if (const auto checked = checkSandboxName(name); !checked)
        return tl::unexpected(checked.error());
    if (!QDir(home.folderOf(name)).exists())
        return tl::unexpected(noSuchSandbox(name));
    return SandboxPlace { home, name };
}

Result<> checkSame(const SandboxRecord &record, const SandboxWish &wish)
{
    const auto workers = static_cast<int>(record.nodes.size()) - 1;
    if (wish.workers && *wish.workers != workers) {
        return refuse(
            SandboxText::tr("The sandbox \"%1\" has %n worker(s); add one with 'tesseractl --sandbox %1 node "
                            "add --new', or destroy the sandbox first.",
                            nullptr, workers)
                .arg(record.name));
    }
    if (wish.standbys && *wish.standbys != record.standbysPerNode()) {
        return refuse(
            SandboxText::tr("Each server of the sandbox \"%1\" has %n standby(s); destroy the sandbox "
                            "first to have another number.",
                            nullptr, record.standbysPerNode())
                .arg(record.name));
    }
    if (wish.manager && *wish.manager != record.manager.kind) {
        return refuse(
            SandboxText::tr("The node groups of the sandbox \"%1\" are run by '%2'; destroy it first "
                            "to have another HA manager.")
                .arg(record.name, managerWord(record.manager.kind)));
    }
    if (wish.engine && *wish.engine != record.engine) {
        return refuse(
            SandboxText::tr("The sandbox \"%1\" runs the engine %2; destroy it first to use another.")
                .arg(record.name, engineName(record.engine)));
    }
    return {};
}

/// Processes first, since they would go on writing; also of a sandbox whose description is lost. What a
/// killed call had begun may still write for a moment, so a folder that fills again is emptied again.
Result<> wipe(const SandboxPlace &place, Deadline deadline)
{
    stopRunner(place, Deadline::in(5s));
    const auto patience = Deadline::earlier(deadline, Deadline::in(10s));
    while (true) {
        killPrograms(place); // they would start servers again
        const QDir folder(place.servers());
        QList<SandboxNode> servers;
        for (const auto &entry : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            servers << SandboxNode { .folder = folder.filePath(entry) };
        std::ranges::for_each(servers, killServer);
        std::ranges::for_each(servers, freeMemory);
        const auto removed =
            runProgram({ .path = u"rm"_s, .arguments = { u"-rf"_s, u"--"_s, place.folder() } }, deadline);
        if (removed)
            return {};
        if (patience.hasPassed())
            return tl::unexpected(removed.error());
        pauseFor(50ms, {});
    }
}

Result<> addSample(const SandboxPlace &place, const QString &name, const SandboxCall &call)
{
    auto record = readRecord(place.folder());
    if (!record)
        return tl::unexpected(record.error());
    if (name.isEmpty() || record->samples.contains(name))
        return {};
    call.progress(SandboxText::tr("Loading the sample \"%1\"").arg(name));
    return loadSample(place.socketConnection(record->nodes.first()), name, call.deadline, call.stop)
        .and_then([&] {
            record->samples << name;
            return writeRecord(place.folder(), *record);
        });
}

Result<SandboxState> makeNew(const SandboxPlace &place, const SandboxWish &wish, const SandboxCall &call)
{
    if (const auto wiped = wipe(place, call.deadline); !wiped)
        return tl::unexpected(wiped.error());
    const auto made =
        buildSandbox(place, wish, call).and_then([&] { return addSample(place, wish.sample, call); });
    if (made)
        return readState(place);
    if (const auto wiped = wipe(place, Deadline::in(60s)); !wiped)
        qCWarning(lcSandbox) << "the half-made sandbox cannot be removed:" << wiped.error().message;
    return tl::unexpected(made.error());
}

/// The caller holds the lock.
Result<SandboxState> makeOrStart(const SandboxPlace &place, const SandboxWish &wish, const SandboxCall &call)
{
    const auto record = readRecord(place.folder());
    if (!record && record.error().kind != ErrorKind::NotFound)
        return tl::unexpected(record.error());
    if (!record || !record->isComplete)
        return makeNew(place, wish, call);
    if (const auto same = checkSame(*record, wish); !same)
        return tl::unexpected(same.error());
    const auto started =
        startSandbox(place, *record, call).and_then([&] { return addSample(place, wish.sample, call); });
    if (!started)
        return tl::unexpected(started.error());
    return readState(place);
}

/// Gives what @p work makes of the sandbox and its record, while nobody else changes it.
template <class Work>
auto underLock(const SandboxHome &home, const QString &name, const SandboxCall &call, Work work)
    -> std::invoke_result_t<Work, const SandboxPlace &, const SandboxRecord &>
{
    const auto place = existingPlace(home, name);
    if (!place)
        return tl::unexpected(place.error());
    SandboxLock lock(*place);
    if (const auto taken = lock.take(call.deadline, call.stop); !taken)
        return tl::unexpected(taken.error());
    const auto record = readRecord(place->folder());
    if (!record)
        return tl::unexpected(record.error());
    return work(*place, *record);
}

} // namespace

Result<SandboxState> bringUp(const SandboxHome &home, const SandboxWish &wish, const SandboxCall &call)
{
    if (const auto checked = checkSandboxName(wish.name); !checked)
        return tl::unexpected(checked.error());
    if (const auto checked = wish.sample.isEmpty() ? Result<>() : checkSampleName(wish.sample); !checked)
        return tl::unexpected(checked.error());
    const SandboxPlace place { home, wish.name };
    if (const auto prepared = prepareHome(home); !prepared)
        return tl::unexpected(prepared.error());
    SandboxLock lock(place);
    if (const auto taken = lock.take(call.deadline, call.stop); !taken)
        return tl::unexpected(taken.error());
    const auto state = makeOrStart(place, wish, call);
    if (!state || state->record.isThrowaway)
        return state;
    if (const auto saved = registerSandbox(home, wish.name); !saved)
        qCWarning(lcSandbox) << "the sandbox is up but not among the saved connections:"
                             << saved.error().message;
    return state;
}

Result<SandboxState> bringDown(const SandboxHome &home, const QString &name, const SandboxCall &call)
{
    const auto place = existingPlace(home, name);
    if (!place)
        return tl::unexpected(place.error());
    SandboxLock lock(*place);
    if (const auto taken = lock.take(call.deadline, call.stop); !taken)
        return tl::unexpected(taken.error());
    const auto record = readRecord(place->folder());
    if (!record)
        return tl::unexpected(record.error());
    call.progress(SandboxText::tr("Stopping the servers"));
    stopRunner(*place, Deadline::in(10s));
    thawAll(*place, *record);
    if (record->isManaged())
        endManaged(*place, *record, Deadline::earlier(call.deadline, Deadline::in(stopDeadline)));
    const PostgresPrograms programs { .folder = record->programs, .version = record->version };
    // A node that stops sends its standbys what they lack.
    for (const auto &servers : { record->nodes, record->standbys }) {
        const auto stopped = forEachNode(servers, [&](const SandboxNode &node) {
            return stopServer(*place, programs, node,
                              Deadline::earlier(call.deadline, Deadline::in(stopDeadline)));
        });
        if (!stopped)
            return tl::unexpected(stopped.error());
    }
    return readState(*place);
}

Result<> destroySandbox(const SandboxHome &home, const QString &name, const SandboxCall &call)
{
    const auto place = existingPlace(home, name);
    if (!place)
        return tl::unexpected(place.error());
    SandboxLock lock(*place);
    if (const auto taken = lock.take(call.deadline, call.stop); !taken)
        return taken;
    call.progress(SandboxText::tr("Removing the sandbox \"%1\"").arg(name));
    return wipe(*place, call.deadline).and_then([&] { return unregisterSandbox(home, name); });
}

Result<SandboxNode> addServer(const SandboxHome &home, const QString &name, const SandboxCall &call)
{
    return underLock(home, name, call, [&](const SandboxPlace &place, const SandboxRecord &record) {
        return buildServer(place, record, call);
    });
}

Result<QList<SandboxNode>> addServers(const SandboxHome &home, const QString &name, int count,
                                      const SandboxCall &call)
{
    QList<SandboxNode> servers;
    QList<quint16> ports;
    while (servers.size() < count) {
        const auto server = addServer(home, name, call);
        if (!server) {
            if (const auto undone = removeServers(home, name, ports, call); !undone)
                return tl::unexpected(undone.error());
            return tl::unexpected(server.error());
        }
        servers << *server;
        ports << server->port;
    }
    return servers;
}

Result<> removeServers(const SandboxHome &home, const QString &name, const QList<quint16> &ports,
                       const SandboxCall &call)
{
    Result<> all;
    for (const auto port : ports) {
        if (const auto removed = removeServer(home, name, port, call); !removed && all)
            all = removed;
    }
    return all;
}

Result<> rememberNodeIds(const SandboxPlace &place, Deadline deadline)
{
    auto record = readRecord(place.folder());
    if (!record)
        return tl::unexpected(record.error());
    auto session = Session::open(place.socketConnection(record->nodes.first()), {}, deadline);
    if (!session)
        return tl::unexpected(session.error());
    const auto rows = session->run(u"SELECT nodeid, nodeport, groupid FROM pg_dist_node"_s, {}, deadline);
    if (!rows)
        return tl::unexpected(rows.error());
    for (auto &node : record->nodes) {
        for (int row = 0; row < rows->size(); ++row) {
            if (rows->get<quint16>(row, "nodeport") != node.port)
                continue;
            node.id = { rows->get<qint32>(row, "nodeid") };
            node.group = { rows->get<qint32>(row, "groupid") };
        }
        for (auto &standby : record->standbys) {
            if (standby.standbyOf == node.port)
                standby.group = node.group;
        }
    }
    return writeRecord(place.folder(), *record);
}

Result<> removeServer(const SandboxHome &home, const QString &name, quint16 port, const SandboxCall &call)
{
    const auto place = existingPlace(home, name);
    if (!place)
        return tl::unexpected(place.error());
    SandboxLock lock(*place);
    if (const auto taken = lock.take(call.deadline, call.stop); !taken)
        return taken;
    auto record = readRecord(place->folder());
    if (!record)
        return tl::unexpected(record.error());
    const auto found = std::ranges::find(record->nodes, port, &SandboxNode::port);
    if (found == record->nodes.end())
        return fail(ErrorKind::NotFound, SandboxText::tr("The sandbox has no server on port %1.").arg(port));
    if (found->isCoordinator)
        return refuse(SandboxText::tr("The coordinator cannot be removed; destroy the sandbox instead."));
    QList<SandboxNode> gone { *found };
    record->nodes.erase(found);
    const auto isGone = [port](const SandboxNode &standby) { return standby.standbyOf == port; };
    std::ranges::copy_if(record->standbys, std::back_inserter(gone), isGone);
    record->standbys.removeIf(isGone);
    if (const auto written = writeRecord(place->folder(), *record); !written)
        return written;
    return forEachNode(gone,
                       [&](const SandboxNode &node) { return dropServer(*place, node, call.deadline); });
}

Result<SandboxNode> reserveStandby(const SandboxHome &home, const QString &name, quint16 primary,
                                   const SandboxCall &call)
{
    return underLock(home, name, call, [&](const SandboxPlace &place, const SandboxRecord &record) {
        return placeForStandby(place, record, primary);
    });
}

Result<> forgetStandby(const SandboxHome &home, const QString &name, quint16 port, const SandboxCall &call)
{
    const auto forget = [&](const SandboxPlace &place, SandboxRecord record) -> Result<> {
        const auto found = std::ranges::find(record.standbys, port, &SandboxNode::port);
        if (found == record.standbys.end())
            return fail(ErrorKind::NotFound,
                        SandboxText::tr("The sandbox has no standby on port %1.").arg(port));
        const auto gone = *found;
        record.standbys.erase(found);
        return writeRecord(place.folder(), record).and_then([&] {
            return dropServer(place, gone, call.deadline);
        });
    };
    return underLock(home, name, call, forget);
}

Result<> forgetUnlessUp(const SandboxHome &home, const QString &name, const SandboxNode &standby,
                        const SandboxCall &call)
{
    return isServerUp(standby) ? Result<> {} : forgetStandby(home, name, standby.port, call);
}

Result<> forgetMoved(const SandboxHome &home, const QString &name, const SandboxCall &call)
{
    const auto record = readRecord(home.folderOf(name));
    for (const auto &standby : record ? record->standbys : QList<SandboxNode>()) {
        if (QFile::exists(standby.folder))
            continue;
        if (auto gone = forgetStandby(home, name, standby.port, call); !gone)
            return gone;
    }
    return {};
}

} // namespace tessera
