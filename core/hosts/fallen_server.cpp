// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pause.h"
#include "core/hosts/rejoin_commands.h"
#include "core/hosts/server_host.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// What is done with a server that does not answer any more: see ServerHost.

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ServerHost)
};

QStringList lines(const QByteArray &printed)
{
    return QString::fromUtf8(printed).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

Result<QString> ServerHost::postmaster(Deadline deadline, const std::stop_token &stop) const
{
    const HostCommand read { { u"head"_s, u"-n"_s, u"1"_s, u"--"_s,
                               m_access.dataFolder + u"/postmaster.pid"_s } };
    const auto file = endOnHost(m_access, read, deadline, stop);
    if (!file)
        return tl::unexpected(file.error());
    const auto pid = QString::fromUtf8(file->output).trimmed();
    if (!file->isGood() || pid.toLongLong() <= 1)
        return QString();
    // The number may be another program's by now. A postmaster works in its data folder.
    const auto folder =
        endOnHost(m_access, { { u"readlink"_s, u"-f"_s, u"/proc/"_s + pid + u"/cwd"_s } }, deadline, stop);
    const auto own =
        endOnHost(m_access, { { u"readlink"_s, u"-f"_s, u"--"_s, m_access.dataFolder } }, deadline, stop);
    if (!folder || !own)
        return tl::unexpected(folder ? own.error() : folder.error());
    return folder->isGood() && folder->output == own->output ? pid : QString();
}

Result<bool> ServerHost::isSingleUser(Deadline deadline, const std::stop_token &stop) const
{
    // Its process is noted with a minus: PostgreSQL, src/backend/utils/init/miscinit.c.
    const HostCommand read { { u"head"_s, u"-n"_s, u"1"_s, u"--"_s,
                               m_access.dataFolder + u"/postmaster.pid"_s } };
    return endOnHost(m_access, read, deadline, stop).map([](const ProgramEnd &end) {
        return end.isGood() && end.output.startsWith('-');
    });
}

Result<bool> ServerHost::isStopping(Deadline deadline, const std::stop_token &stop) const
{
    // The eighth line is the postmaster's state: PostgreSQL, src/include/utils/pidfile.h.
    const HostCommand read { { u"sed"_s, u"-n"_s, u"8p"_s, u"--"_s,
                               m_access.dataFolder + u"/postmaster.pid"_s } };
    return endOnHost(m_access, read, deadline, stop).map([](const ProgramEnd &end) {
        return end.isGood() && end.output.trimmed() == "stopping";
    });
}

Result<> ServerHost::kill(Deadline deadline, const std::stop_token &stop) const
{
    const auto pid = postmaster(deadline, stop);
    if (!pid)
        return tl::unexpected(pid.error());
    if (!pid->isEmpty()) {
        const auto children = endOnHost(m_access, { { u"pgrep"_s, u"-P"_s, *pid } }, deadline, stop);
        if (!children)
            return tl::unexpected(children.error());
        // One that has ended meanwhile makes kill fail; what counts is whether it is down.
        const auto killed =
            endOnHost(m_access, { QStringList { u"kill"_s, u"-KILL"_s, *pid } + lines(children->output) },
                      deadline, stop);
        if (!killed)
            return tl::unexpected(killed.error());
    }
    while (!deadline.hasPassed()) {
        const auto runs = isRunning(deadline, stop);
        if (!runs || !*runs)
            return runs ? Result<>() : tl::unexpected(runs.error());
        if (!pauseFor(50ms, stop))
            return fail(ErrorKind::Cancelled,
                        Words::tr("Cancelled while waiting for the end of %1.").arg(m_access.server.text()));
    }
    return fail(ErrorKind::Timeout, Words::tr("%1 still runs on its host.").arg(m_access.server.text()));
}

Result<QString> ServerHost::setting(const QString &name, Deadline deadline, const std::stop_token &stop) const
{
    QStringList words { m_access.programs + u"/postgres"_s, u"-D"_s, m_access.dataFolder };
    if (m_access.control == ServiceControl::PgCtlCluster)
        words << u"-c"_s << u"config_file=/etc/postgresql/%1/postgresql.conf"_s.arg(m_access.service);
    return runOnHost(m_access, { words << u"-C"_s << name }, deadline, stop)
        .map([](const QByteArray &printed) { return QString::fromUtf8(printed).trimmed(); });
}

Result<> ServerHost::unfence(Deadline deadline, const std::stop_token &stop) const
{
    const auto rules = setting(u"hba_file"_s, deadline, stop);
    return rules ? run(unfenceCommand(m_access, *rules), deadline, stop) : tl::unexpected(rules.error());
}

Result<QString> ServerHost::walEnd(Deadline deadline, const std::stop_token &stop) const
{
    const auto data = controlData(deadline, stop);
    if (!data)
        return tl::unexpected(data.error());
    const HostCommand read { { m_access.programs + u"/pg_waldump"_s, u"-p"_s,
                               m_access.dataFolder + u"/pg_wal"_s, u"-t"_s, QString::number(data->timeline),
                               u"-z"_s, u"-s"_s, data->checkpoint } };
    const auto end = endOnHost(m_access, read, deadline, stop);
    if (!end)
        return tl::unexpected(end.error());
    // It goes on to the first place that holds no record, and says which that is.
    static const QRegularExpression place(u"\\bat ([0-9A-F]+/[0-9A-F]+)"_s);
    QString found;
    for (auto all = place.globalMatch(QString::fromUtf8(end->errors)); all.hasNext();)
        found = all.next().captured(1);
    if (found.isEmpty())
        return fail(ErrorKind::Host, Words::tr("pg_waldump printed something that is not understood."));
    return found;
}

Result<QString> ServerHost::historyFile(int timeline, Deadline deadline, const std::stop_token &stop) const
{
    const auto name = QString::number(timeline, 16).toUpper().rightJustified(8, u'0') + u".history"_s;
    const HostCommand read { { u"cat"_s, u"--"_s, m_access.dataFolder + u"/pg_wal/"_s + name } };
    return endOnHost(m_access, read, deadline, stop).map([](const ProgramEnd &end) {
        return end.isGood() ? QString::fromUtf8(end.output) : QString();
    });
}

QString ServerHost::killText() const
{
    const auto pid = u"$(%1)"_s.arg(commandText(
        m_access, { { u"head"_s, u"-n"_s, u"1"_s, u"--"_s, m_access.dataFolder + u"/postmaster.pid"_s } }));
    return commandText(m_access, { { u"kill"_s, u"-KILL"_s } }) + u' ' + pid;
}

} // namespace tessera
