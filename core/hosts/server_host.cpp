// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/server_host.h"

#include "core/hosts/rejoin_commands.h"
#include "core/hosts/service_commands.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ServerHost)
};

/// pg_ctl(1), pg_ctlcluster(1) and systemctl(1) agree on it: the server does not run.
constexpr int notRunning = 3;
/// pg_ctl(1): there is no data folder.
constexpr int noFolder = 4;

QString signalFile(const HostAccess &access)
{
    return access.dataFolder + u"/standby.signal"_s;
}

} // namespace

Result<> ServerHost::run(const HostCommand &command, Deadline deadline, const std::stop_token &stop) const
{
    return runOnHost(m_access, command, deadline, stop).map([](const QByteArray &) {});
}

Result<bool> ServerHost::isRunning(Deadline deadline, const std::stop_token &stop) const
{
    const auto command = statusCommand(m_access);
    const auto end = endOnHost(m_access, command, deadline, stop);
    if (!end)
        return tl::unexpected(end.error());
    if (end->isGood() || end->exitCode == notRunning)
        return end->isGood();
    const bool isGone = m_access.control != ServiceControl::Systemd && end->exitCode == noFolder;
    return fail(
        isGone ? ErrorKind::NotFound : ErrorKind::Host,
        Words::tr("The state of %1 is not known: %2")
            .arg(m_access.server.text(),
                 end->errors.isEmpty() ? QString::fromUtf8(end->output).trimmed() : end->lastWords()));
}

Result<ControlData> ServerHost::controlData(Deadline deadline, const std::stop_token &stop) const
{
    const HostCommand command { { m_access.programs + u"/pg_controldata"_s, u"-D"_s, m_access.dataFolder } };
    return runOnHost(m_access, command, deadline, stop).and_then(controlDataFrom);
}

Result<bool> ServerHost::hasData(Deadline deadline, const std::stop_token &stop) const
{
    // It names what it has found; nothing, when there is nothing or no folder.
    const HostCommand look { { u"find"_s, m_access.dataFolder, u"-mindepth"_s, u"1"_s, u"-maxdepth"_s, u"1"_s,
                               u"-print"_s, u"-quit"_s } };
    const auto end = endOnHost(m_access, look, deadline, stop);
    if (!end)
        return tl::unexpected(end.error());
    const bool isMissing = end->lastWords().contains(u"No such file or directory"_s);
    if (!end->isGood() && !isMissing)
        return fail(ErrorKind::Host, end->lastWords());
    return !end->output.trimmed().isEmpty();
}

Result<> ServerHost::stop(StopMode mode, Deadline deadline, const std::stop_token &stop) const
{
    const auto runs = isRunning(deadline, stop);
    if (!runs)
        return tl::unexpected(runs.error());
    if (!*runs)
        return {};
    const auto done = run(stopCommand(m_access, mode), deadline, stop);
    const auto hangs = done ? Result<bool>(false) : isStopping(deadline, stop);
    return hangs && *hangs ? fail(ErrorKind::Timeout, done.error().message) : done;
}

Result<> ServerHost::start(Deadline deadline, const std::stop_token &stop) const
{
    const auto runs = isRunning(deadline, stop);
    if (!runs)
        return tl::unexpected(runs.error());
    const auto hangs = *runs ? isStopping(deadline, stop) : Result<bool>(false);
    if (!hangs)
        return tl::unexpected(hangs.error());
    if (*runs && !*hangs)
        return {};
    const auto gone = *hangs ? kill(deadline, stop) : Result<>();
    return gone ? run(startCommand(m_access), deadline, stop) : gone;
}

Result<> ServerHost::beStandby(Deadline deadline, const std::stop_token &stop) const
{
    return run({ { u"touch"_s, u"--"_s, signalFile(m_access) } }, deadline, stop);
}

Result<> ServerHost::bePrimary(Deadline deadline, const std::stop_token &stop) const
{
    return run({ { u"rm"_s, u"-f"_s, u"--"_s, signalFile(m_access) } }, deadline, stop);
}

Result<> ServerHost::close(Deadline deadline, const std::stop_token &stop) const
{
    return run(closeCommand(m_access), deadline, stop);
}

Result<> ServerHost::open(Deadline deadline, const std::stop_token &stop) const
{
    return run(openCommand(m_access), deadline, stop);
}

Result<bool> ServerHost::isClosed(Deadline deadline, const std::stop_token &stop) const
{
    const auto found = endOnHost(m_access, isClosedCommand(m_access), deadline, stop);
    if (!found)
        return tl::unexpected(found.error());
    if (!found->isGood() && found->exitCode != notClosed)
        return fail(ErrorKind::Host, found->lastWords());
    return found->isGood();
}

Result<> ServerHost::holdBack(Deadline deadline, const std::stop_token &stop) const
{
    for (const auto &command : holdBackCommands(m_access)) {
        if (const auto done = run(command, deadline, stop); !done)
            return done;
    }
    return {};
}

Result<> ServerHost::release(Deadline deadline, const std::stop_token &stop) const
{
    for (const auto &command : releaseCommands(m_access)) {
        if (const auto done = run(command, deadline, stop); !done)
            return done;
    }
    return {};
}

Result<ByteCount> ServerHost::freeBytes(Deadline deadline, const std::stop_token &stop) const
{
    const HostCommand command { { u"df"_s, u"--output=avail"_s, u"-B1"_s, u"--"_s, m_access.dataFolder } };
    const auto printed = runOnHost(m_access, command, deadline, stop);
    if (!printed)
        return tl::unexpected(printed.error());
    bool isNumber = false;
    const auto bytes = printed->trimmed().split('\n').last().trimmed().toLongLong(&isNumber);
    if (!isNumber)
        return fail(ErrorKind::Host, Words::tr("df printed something that is not understood."));
    return ByteCount { bytes };
}

QString ServerHost::stopText(StopMode mode) const
{
    return commandText(m_access, stopCommand(m_access, mode));
}

QString ServerHost::startText() const
{
    return commandText(m_access, startCommand(m_access));
}

} // namespace tessera
