// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/server_template.h"

#include "core/base/log.h"
#include "core/hosts/program.h"
#include "core/sandbox/server_files.h"
#include "core/sandbox/text.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLockFile>
#include <QRegularExpression>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

/// Raised when the arguments of initdb change.
constexpr auto layout = "2";

QString folderFor(const SandboxHome &home, const PostgresPrograms &programs)
{
    const auto origin = QCryptographicHash::hash((programs.folder + QLatin1String(layout)).toUtf8(),
                                                 QCryptographicHash::Sha256);
    return u"%1/pg-%2-%3"_s.arg(home.templates(), programs.version,
                                QString::fromLatin1(origin.toHex().left(8)));
}

/// A second copy, in which single-user backends may run while servers are copied from the first.
QString probeOf(const QString &folder)
{
    return folder + u".probe"_s;
}

Result<> initialise(const SandboxHome &home, const PostgresPrograms &programs, const QString &folder,
                    Deadline deadline, const std::stop_token &stop)
{
    const auto draft = folder + u".draft"_s;
    const auto emptied = runProgram(
        { .path = u"rm"_s, .arguments = { u"-rf"_s, u"--"_s, draft, probeOf(folder) } }, deadline, stop);
    if (!emptied)
        return tl::unexpected(emptied.error());
    qCInfo(lcSandbox) << "making the template" << folder;
    const auto made = runProgram(
        { .path = programs.path(u"initdb"_s),
          .arguments = { u"--pgdata"_s, draft, u"--username=postgres"_s, u"--encoding=UTF8"_s,
                         u"--locale=C.UTF-8"_s, u"--no-sync"_s, u"--auth=reject"_s, u"--no-instructions"_s },
          .user = home.serverUser },
        deadline, stop);
    if (!made)
        return tl::unexpected(made.error());
    const auto copied =
        runProgram({ .path = u"cp"_s,
                     .arguments = { u"-aT"_s, u"--reflink=auto"_s, u"--"_s, draft, probeOf(folder) },
                     .user = home.serverUser },
                   deadline, stop);
    if (!copied)
        return tl::unexpected(copied.error());
    if (!QDir().rename(draft, folder))
        return fail(ErrorKind::Storage, SandboxText::tr("%1 cannot be renamed to %2.").arg(draft, folder));
    return {};
}

/// A single-user backend answers without a running server.
Result<QStringList> offeredExtensions(const SandboxHome &home, const PostgresPrograms &programs,
                                      const QString &folder, Deadline deadline, const std::stop_token &stop)
{
    const auto output = runProgram({ .path = programs.path(u"postgres"_s),
                                     .arguments = { u"--single"_s, u"-D"_s, probeOf(folder), u"postgres"_s },
                                     .user = home.serverUser,
                                     .input = "SELECT name FROM pg_available_extensions WHERE name IN "
                                              "('citus', 'postgres_fdw', 'dblink', 'pg_stat_statements')\n" },
                                   deadline, stop);
    if (!output)
        return tl::unexpected(output.error());
    QStringList names;
    static const QRegularExpression row(u"name = \"(\\w+)\""_s);
    auto rows = row.globalMatch(QString::fromUtf8(*output));
    while (rows.hasNext())
        names << rows.next().captured(1);
    return names;
}

} // namespace

Result<ServerTemplate> prepareTemplate(const SandboxHome &home, const PostgresPrograms &programs,
                                       Deadline deadline, std::stop_token stop)
{
    const auto folder = folderFor(home, programs);
    QLockFile lock(home.root + u"/.templates.lock"_s);
    lock.setStaleLockTime(0);
    if (!lock.tryLock(static_cast<int>(deadline.remaining().count())))
        return fail(ErrorKind::Storage, SandboxText::tr("%1 cannot be locked.").arg(home.templates()));
    if (!QDir(folder).exists()) {
        if (const auto made = makeServerFolder(home, home.templates()); !made)
            return tl::unexpected(made.error());
        if (const auto made = initialise(home, programs, folder, deadline, stop); !made)
            return tl::unexpected(made.error());
    }
    const auto extensions = offeredExtensions(home, programs, folder, deadline, stop);
    if (!extensions)
        return tl::unexpected(extensions.error());
    return ServerTemplate { folder, *extensions };
}

} // namespace tessera
