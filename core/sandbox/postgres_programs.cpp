// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/postgres_programs.h"

#include "core/hosts/program.h"
#include "core/sandbox/text.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <array>

namespace tessera {

namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

constexpr int oldestMajor = 15;
constexpr std::array neededPrograms { "postgres", "initdb", "pg_ctl", "pg_resetwal" };

QString newestInstalled()
{
    const QDir folder(u"/usr/lib/postgresql"_s);
    int newest = 0;
    for (const auto &entry : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (QFileInfo::exists(folder.filePath(entry) + u"/bin/postgres"_s))
            newest = std::max(newest, entry.toInt());
    }
    return newest == 0 ? QString() : folder.filePath(QString::number(newest)) + u"/bin"_s;
}

Result<> checkComplete(const QString &folder)
{
    for (const auto program : neededPrograms) {
        if (!QFileInfo(folder + QLatin1Char('/') + QLatin1String(program)).isExecutable()) {
            return fail(
                ErrorKind::NotFound,
                SandboxText::tr("The folder %1 holds no program '%2'; name the folder of a PostgreSQL "
                                "server's programs with --pg-bin.")
                    .arg(folder, QLatin1String(program)));
        }
    }
    return {};
}

} // namespace

Result<PostgresPrograms> findPostgres(const QString &wanted)
{
    auto folder = wanted.isEmpty() ? qEnvironmentVariable("TESSERA_PG_BIN") : wanted;
    if (folder.isEmpty())
        folder = newestInstalled();
    if (folder.isEmpty()) {
        return fail(
            ErrorKind::NotFound,
            SandboxText::tr("No PostgreSQL server is installed in /usr/lib/postgresql; install the package "
                            "'postgresql' (15 or newer) or name a folder of programs with --pg-bin."));
    }
    folder = QDir::cleanPath(QDir(folder).absolutePath());
    if (const auto complete = checkComplete(folder); !complete)
        return tl::unexpected(complete.error());
    const auto output =
        runProgram({ .path = folder + u"/postgres"_s, .arguments = { u"--version"_s } }, Deadline::in(10s));
    if (!output)
        return tl::unexpected(output.error());
    static const QRegularExpression number(u" (\\d+)(\\.\\d+)?"_s);
    const auto match = number.match(QString::fromUtf8(*output));
    PostgresPrograms programs { folder, match.captured(0).trimmed(), match.captured(1).toInt() };
    if (programs.major < oldestMajor) {
        return fail(ErrorKind::Unsupported,
                    SandboxText::tr("The sandbox needs PostgreSQL 15 or newer; %1 holds version %2.")
                        .arg(folder, programs.version));
    }
    return programs;
}

} // namespace tessera
