// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandbox_build.h"

#include "core/hosts/program.h"
#include "core/sandbox/engine_install.h"
#include "core/sandbox/managed_groups.h"
#include "core/sandbox/manager_programs.h"
#include "core/sandbox/runner_process.h"
#include "core/sandbox/sandbox_faults.h"
#include "core/sandbox/sandbox_secrets.h"
#include "core/sandbox/server_control.h"
#include "core/sandbox/server_workshop.h"
#include "core/sandbox/standby_build.h"
#include "core/sandbox/text.h"

#include <QDir>
#include <QFile>
#include <QLockFile>

#include <filesystem>
#include <pwd.h>
#include <thread>
#include <unistd.h>

namespace tessera {

namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// A fresh server with its first WAL segments; samples and moves need more, but fail by themselves.
constexpr qint64 bytesPerServer = 120LL * 1024 * 1024;
/// What a socket's path may hold on Linux (sun_path), with its file name.
constexpr qsizetype longestSocketFolder = 107 - 20;

Result<> checkServerUser(const SandboxHome &home)
{
    if (home.serverUser.isEmpty())
        return {};
    if (!::getpwnam(home.serverUser.toUtf8().constData())) {
        return fail(ErrorKind::NotFound,
                    SandboxText::tr(
                        "There is no operating system user \"%1\", who runs the servers when root makes a "
                        "sandbox; install the package 'postgresql'.")
                        .arg(home.serverUser));
    }
    const auto entered =
        runProgram({ .path = u"test"_s, .arguments = { u"-x"_s, home.root }, .user = home.serverUser },
                   Deadline::in(10s));
    if (!entered) {
        return fail(ErrorKind::Permission,
                    SandboxText::tr(
                        "The user \"%1\", who runs the servers, cannot enter %2; choose another folder with "
                        "TESSERA_SANDBOX_ROOT.")
                        .arg(home.serverUser, home.root));
    }
    return {};
}

Result<> checkSpace(const SandboxHome &home, qsizetype servers)
{
    // Not QStorageInfo: it looks through the mount table, which does not name the root of a chroot.
    std::error_code unknown;
    const auto space = std::filesystem::space(QFile::encodeName(home.root).toStdString(), unknown);
    const auto needed = bytesPerServer * servers;
    if (unknown || static_cast<qint64>(space.available) >= needed)
        return {};
    return refuse(SandboxText::tr("The folder %1 has %2 MB free; %n server(s) need %3 MB.", nullptr,
                                  static_cast<int>(servers))
                      .arg(home.root)
                      .arg(space.available / 1'000'000)
                      .arg(needed / 1'000'000));
}

/// Ports that other sandboxes wait for, so that a stopped one can come up again.
QList<quint16> rememberedPorts(const SandboxHome &home)
{
    QList<quint16> ports;
    for (const auto &name : QDir(home.root).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (const auto record = readRecord(home.folderOf(name)))
            ports << record->ports();
    }
    return ports;
}

SandboxNode serverOn(const SandboxPlace &place, quint16 port)
{
    return { .port = port, .folder = u"%1/node-%2"_s.arg(place.servers()).arg(port) };
}

/// Chooses @p count ports and has @p take enter them into the record, which is written down before another
/// call can choose.
Result<> reservePorts(const SandboxPlace &place, SandboxRecord &record, int count,
                      const std::function<void(const QList<quint16> &)> &take)
{
    QLockFile lock(place.home.root + u"/.ports.lock"_s);
    lock.setStaleLockTime(0);
    if (!lock.tryLock(60000))
        return fail(ErrorKind::Storage, SandboxText::tr("%1 cannot be locked.").arg(place.home.root));
    const auto ports = findFreePorts(count, rememberedPorts(place.home));
    if (!ports)
        return tl::unexpected(ports.error());
    take(*ports);
    return writeRecord(place.folder(), record);
}

/// @p count more nodes, each with its standbys.
Result<> reserveNodes(const SandboxPlace &place, SandboxRecord &record, int count, int standbys)
{
    return reservePorts(place, record, count * (1 + standbys), [&](const QList<quint16> &ports) {
        for (int i = 0; i < ports.size(); ++i) {
            auto server = serverOn(place, ports.at(i));
            if (i < count) {
                server.isCoordinator = record.nodes.isEmpty();
                record.nodes << server;
            } else {
                server.standbyOf = ports.at(i % count);
                record.standbys << server;
            }
        }
    });
}

/// A port for what all groups of an HA manager ask, and for each Patroni.
Result<> reserveManager(const SandboxPlace &place, SandboxRecord &record, ManagerKind kind)
{
    const bool isPatroni = kind == ManagerKind::Patroni;
    if (kind == ManagerKind::None)
        return {};
    const auto more = isPatroni ? static_cast<int>(record.servers().size()) : 0;
    return reservePorts(place, record, 1 + more, [&](QList<quint16> ports) {
        record.manager = { .kind = kind, .port = ports.takeFirst() };
        for (auto *servers : { &record.nodes, &record.standbys }) {
            for (auto &server : *servers)
                server.restPort = isPatroni ? ports.takeFirst() : quint16(0);
        }
    });
}

Result<> makeFolders(const SandboxPlace &place)
{
    if (place.sockets().contains(QLatin1Char(','))) { // separates hosts and socket folders
        return fail(ErrorKind::Invalid,
                    SandboxText::tr("The folder %1 has a comma in its name; choose another one with "
                                    "TESSERA_SANDBOX_ROOT.")
                        .arg(place.sockets()));
    }
    if (place.sockets().toUtf8().size() > longestSocketFolder) {
        return fail(
            ErrorKind::Invalid,
            SandboxText::tr("The folder %1 has too long a name for Unix sockets; choose a shorter one with "
                            "TESSERA_SANDBOX_ROOT.")
                .arg(place.sockets()));
    }
    const auto made = runProgram(
        { .path = u"install"_s, .arguments = { u"-d"_s, u"-m"_s, u"0755"_s, u"--"_s, place.folder() } },
        Deadline::in(10s));
    if (!made)
        return tl::unexpected(made.error());
    return makeServerFolder(place.home, place.servers()).and_then([&] {
        return makeServerFolder(place.home, place.sockets());
    });
}

Result<> makeServers(const SandboxPlace &place, const Workshop &workshop, const QList<SandboxNode> &nodes,
                     const SandboxCall &call)
{
    return forEachNode(nodes,
                       [&](const SandboxNode &node) { return makeServer(place, workshop, node, call); });
}

/// Nodes made by an older program get the engine's present texts.
Result<> renewEngine(const SandboxPlace &place, SandboxRecord record, const SandboxCall &call)
{
    const auto digest = engineDigest(record.engine);
    if (record.engineDigest == digest)
        return {};
    call.progress(SandboxText::tr("Bringing the engine up to date"));
    const auto renewed = forEachNode(record.nodes, [&](const SandboxNode &node) {
        return installEngine(place, record.engine, node, false, call.deadline, call.stop);
    });
    record.engineDigest = digest;
    return renewed.and_then([&] { return writeRecord(place.folder(), record); });
}

/// A user who lost the password file gets a new password.
Result<> replaceLostPassFile(const SandboxPlace &place, const SandboxRecord &record, const SandboxCall &call)
{
    if (QFile::exists(place.passFile()))
        return {};
    const auto password = superuserPassword(place);
    return forEachNode(record.nodes,
                       [&](const SandboxNode &node) {
                           return setPassword(place, node, sandboxSuperuser, password, call.deadline,
                                              call.stop);
                       })
        .and_then([&] { return writePassFiles(place, record.doors(), sandboxSuperuser, password); })
        .and_then([&] { return renewManagerPasswords(place, record, call); });
}

Result<> startRunnerFor(const SandboxPlace &place, const SandboxRecord &record)
{
    return record.engine == SandboxEngine::BuiltIn ? startRunner(place) : Result<>();
}

} // namespace

Result<> forEachNode(const QList<SandboxNode> &nodes,
                     const std::function<Result<>(const SandboxNode &)> &work)
{
    std::vector<Result<>> results(static_cast<size_t>(nodes.size()));
    {
        std::vector<std::jthread> threads;
        for (size_t i = 0; i < results.size(); ++i)
            threads.emplace_back([&, i] { results[i] = work(nodes[static_cast<qsizetype>(i)]); });
    }
    for (const auto &result : results) {
        if (!result)
            return result;
    }
    return {};
}

Result<> prepareHome(const SandboxHome &home)
{
    if (!QDir().mkpath(home.root))
        return fail(ErrorKind::Storage, SandboxText::tr("The folder %1 cannot be made.").arg(home.root));
    return checkServerUser(home);
}

Result<> buildSandbox(const SandboxPlace &place, const SandboxWish &wish, const SandboxCall &call)
{
    constexpr int defaultWorkers = 2;
    const int servers = 1 + wish.workers.value_or(defaultWorkers);
    const auto manager = wish.manager.value_or(ManagerKind::None);
    const int standbys = wish.standbys.value_or(manager == ManagerKind::None ? 0 : 1);
    if (manager != ManagerKind::None && standbys == 0)
        return fail(ErrorKind::Invalid,
                    SandboxText::tr("An HA manager needs a standby to give the lead to."));
    if (const auto installed = checkManagerPackages(manager); !installed)
        return installed;
    if (const auto space = checkSpace(place.home, servers * (1 + standbys)); !space)
        return space;
    auto workshop = openWorkshop(place, wish.programs, call);
    if (!workshop)
        return tl::unexpected(workshop.error());
    const auto engine = chooseEngine(wish, *workshop);
    if (!engine)
        return tl::unexpected(engine.error());
    workshop->settings.engine = *engine;
    workshop->settings.isThrowaway = wish.isThrowaway;
    workshop->settings.manager = manager;

    SandboxRecord record { .name = place.name,
                           .engine = *engine,
                           .engineDigest = engineDigest(*engine),
                           .programs = workshop->programs.folder,
                           .version = workshop->programs.version,
                           .isThrowaway = wish.isThrowaway,
                           .nodes = {} };
    call.progress(SandboxText::tr("Making %n server(s)", nullptr, servers));
    return makeFolders(place)
        .and_then([&] { return reserveNodes(place, record, servers, standbys); })
        .and_then([&] { return reserveManager(place, record, manager); })
        .and_then([&] { return writePassFiles(place, record.doors(), sandboxSuperuser, workshop->password); })
        .and_then([&] { return makeServers(place, *workshop, record.nodes, call); })
        .and_then([&] {
            call.progress(SandboxText::tr("Joining the servers"));
            return joinNodes(place, record.nodes, call.deadline, call.stop);
        })
        .and_then([&] { return rememberNodeIds(place, call.deadline); })
        .and_then([&] {
            return record.isManaged() ? handOverGroups(place, workshop->settings, call)
                                      : makeStandbys(place, *workshop, record.nodes, record.standbys, call);
        })
        .and_then([&]() -> Result<> {
            auto done = readRecord(place.folder());
            if (!done)
                return tl::unexpected(done.error());
            done->isComplete = true;
            return writeRecord(place.folder(), *done);
        })
        .and_then([&] { return startRunnerFor(place, record); });
}

namespace {

Result<> startServers(const SandboxPlace &place, const SandboxRecord &record, const SandboxCall &call)
{
    const auto programs = findPostgres(record.programs);
    if (!programs)
        return tl::unexpected(programs.error());
    call.progress(SandboxText::tr("Starting the servers"));
    thawAll(place, record);
    if (record.isManaged())
        return startManaged(place, record, call);
    // Together: what a node commits waits for its standby.
    return forEachNode(record.servers(), [&](const SandboxNode &node) {
        return startServer(place, *programs, node, call.deadline, call.stop);
    });
}

} // namespace

Result<> startSandbox(const SandboxPlace &place, const SandboxRecord &record, const SandboxCall &call)
{
    return startServers(place, record, call)
        .and_then([&] { return replaceLostPassFile(place, record, call); })
        .and_then([&] { return renewEngine(place, record, call); })
        .and_then([&] { return startRunnerFor(place, record); });
}

Result<SandboxNode> buildServer(const SandboxPlace &place, SandboxRecord record, const SandboxCall &call)
{
    const int standbys = record.standbysPerNode();
    if (record.isManaged()) {
        return refuse(SandboxText::tr("The servers of the sandbox \"%1\" are started by %2, which is told of "
                                      "all of them by 'sandbox up'; make a sandbox with more --workers.")
                          .arg(record.name, nameOf(record.manager.kind)));
    }
    if (const auto space = checkSpace(place.home, 1 + standbys); !space)
        return tl::unexpected(space.error());
    auto workshop = openWorkshop(place, record.programs, call);
    if (!workshop)
        return tl::unexpected(workshop.error());
    workshop->settings.engine = record.engine;
    workshop->settings.isThrowaway = record.isThrowaway;
    call.progress(SandboxText::tr("Making a server"));
    const auto before = record;
    auto made = reserveNodes(place, record, 1, standbys)
                    .and_then([&] {
                        return writePassFiles(place, record.doors(), sandboxSuperuser, workshop->password);
                    })
                    .and_then([&] { return makeServer(place, *workshop, record.nodes.last(), call); })
                    .and_then([&] {
                        return makeStandbys(place, *workshop, { record.nodes.last() },
                                            record.standbys.last(standbys), call);
                    });
    if (made)
        return record.nodes.last();
    auto servers = record.servers();
    servers.removeIf([&](const SandboxNode &server) { return before.servers().contains(server); });
    const auto dropped = forEachNode(
        servers, [&](const SandboxNode &node) { return dropServer(place, node, Deadline::in(30s)); });
    for (const auto &undone : { dropped, writeRecord(place.folder(), before) }) {
        if (!undone)
            made.error().hint = undone.error().message;
    }
    return tl::unexpected(made.error());
}

Result<SandboxNode> placeForStandby(const SandboxPlace &place, SandboxRecord record, quint16 primary)
{
    if (const auto space = checkSpace(place.home, 1); !space)
        return tl::unexpected(space.error());
    return reservePorts(place, record, 1,
                        [&](const QList<quint16> &ports) {
                            auto server = serverOn(place, ports.first());
                            server.standbyOf = primary;
                            record.standbys << server;
                        })
        .and_then(
            [&] { return writePassFiles(place, record.doors(), sandboxSuperuser, superuserPassword(place)); })
        .map([&] { return record.standbys.last(); });
}

Result<> dropServer(const SandboxPlace &place, const SandboxNode &node, Deadline deadline)
{
    for (const auto &program : { u"patroni-%1"_s, u"pg_autoctl-%1"_s }) // it would start the server again
        killProgram(place, program.arg(node.port));
    killServer(node);
    freeMemory(node);
    const auto removed =
        runProgram({ .path = u"rm"_s,
                     .arguments = { u"-rf"_s, u"--"_s, node.folder, node.folder + u".log"_s },
                     .user = place.home.serverUser },
                   deadline);
    if (!removed)
        return tl::unexpected(removed.error());
    return {};
}

} // namespace tessera
