// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/host_command.h"

#include "core/base/platform_identity.h"
#include "core/hosts/shell_quote.h"
#include "core/hosts/ssh_words.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ServerHost)
};

constexpr int sshFailed = 255; ///< ssh(1), "Exit status"

/// A server that a command starts must not inherit what belongs to us (failover.md R14).
QStringList cleanEnvironment(const HostAccess &access)
{
    if (access.home.isEmpty())
        return { u"env"_s, u"LC_ALL=C.UTF-8"_s };
    QStringList words { u"env"_s, u"-i"_s, u"LC_ALL=C.UTF-8"_s, u"PATH=/usr/sbin:/usr/bin:/sbin:/bin"_s,
                        u"HOME="_s + access.home };
    if (!access.passFile.isEmpty())
        words << u"PGPASSFILE="_s + access.passFile;
    return words;
}

QStringList sudoWords(const HostAccess &access, const HostCommand &command)
{
    if (command.user == HostUser::Root)
        return { u"sudo"_s, u"-n"_s, u"--"_s };
    if (access.user.isEmpty())
        return {};
    return { u"sudo"_s, u"-n"_s, u"-H"_s, u"-u"_s, access.user, u"--"_s };
}

Program localProgram(const HostAccess &access, const HostCommand &command, bool isRoot)
{
    Program program { .path = command.words.value(0),
                      .arguments = command.words.mid(1),
                      .input = command.input,
                      .home = access.home,
                      .passFile = access.passFile };
    if (isRoot) {
        program.user = command.user == HostUser::Server ? access.user : QString();
        return program;
    }
    const auto sudo = sudoWords(access, command);
    if (sudo.isEmpty())
        return program;
    program.path = sudo.first();
    program.arguments = sudo.mid(1) + cleanEnvironment(access) + command.words;
    return program;
}

QString firstProgram(const HostCommand &command)
{
    return command.words.value(0).section(u'/', -1);
}

/// Why ssh or sudo did not run the command; nothing when they did.
Result<> refusalOfWay(const HostAccess &access, const HostCommand &command, const ProgramEnd &end)
{
    const auto said = QString::fromUtf8(end.errors);
    if (!access.ssh.isEmpty() && end.exitCode == sshFailed)
        return fail(
            ErrorKind::Host,
            Words::tr("ssh does not reach %1: %2. %3").arg(access.ssh, end.lastWords(), sshRemedy(said)));
    if (said.startsWith(u"sudo:"_s) && said.contains(u"password"_s))
        return fail(ErrorKind::Host,
                    Words::tr("sudo on the host of %1 asks for a password. Allow %2 without one (NOPASSWD).")
                        .arg(access.server.text(), firstProgram(command)));
    if (end.exitCode == 127 || (end.exitCode != 0 && said.contains(u"sudo: not found"_s)))
        return fail(ErrorKind::Host,
                    Words::tr("A program is missing on the host of %1: %2")
                        .arg(access.server.text(), end.lastWords()));
    return {};
}

} // namespace

Result<Program> programFor(const HostAccess &access, const HostCommand &command, bool isRoot)
{
    if (access.ssh.isEmpty())
        return localProgram(access, command, isRoot);
    if (const auto checked = checkSshWord(access.ssh); !checked)
        return tl::unexpected(checked.error());
    const auto words = sudoWords(access, command) + cleanEnvironment(access) + command.words;
    return Program { .path = u"ssh"_s,
                     .arguments = { u"-T"_s, u"-o"_s, u"BatchMode=yes"_s, u"-o"_s, u"ConnectTimeout=10"_s,
                                    u"--"_s, access.ssh, shellCommand(words) },
                     .input = command.input,
                     .keepsEnvironment = true };
}

Result<ProgramEnd> endOnHost(const HostAccess &access, const HostCommand &command, Deadline deadline,
                             std::stop_token stop)
{
    const auto program = programFor(access, command, runsAsRoot());
    if (!program)
        return tl::unexpected(program.error());
    const auto end = endOfProgram(*program, deadline, std::move(stop));
    if (!end)
        return end;
    if (const auto refused = refusalOfWay(access, command, *end); !refused)
        return tl::unexpected(refused.error());
    return end;
}

Result<QByteArray> runOnHost(const HostAccess &access, const HostCommand &command, Deadline deadline,
                             std::stop_token stop)
{
    const auto end = endOnHost(access, command, deadline, std::move(stop));
    if (!end)
        return tl::unexpected(end.error());
    if (end->isGood())
        return end->output;
    return fail(
        ErrorKind::Host,
        Words::tr("%1 on the host of %2 failed: %3")
            .arg(firstProgram(command), access.server.text(),
                 end->errors.isEmpty() ? QString::fromUtf8(end->output).trimmed() : end->lastWords()));
}

QString commandText(const HostAccess &access, const HostCommand &command)
{
    QStringList shown;
    for (const auto &word : sudoWords(access, command) + command.words)
        shown << shellWord(word);
    return shown.join(u' ');
}

} // namespace tessera
