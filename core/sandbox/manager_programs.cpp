// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/manager_programs.h"

#include "core/base/log.h"
#include "core/base/pause.h"
#include "core/base/platform_process.h"
#include "core/hosts/program.h"
#include "core/sandbox/server_files.h"
#include "core/sandbox/text.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace tessera {

namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

QString pidFileOf(const SandboxPlace &place, const QString &name)
{
    return folderOf(place, name) + u".pid"_s;
}

qint64 pidOf(const SandboxPlace &place, const QString &name)
{
    QFile file(pidFileOf(place, name));
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toLongLong() : 0;
}

Result<> makeFolders(const SandboxPlace &place, const QString &name)
{
    const auto all = place.managers();
    for (const auto &path : { all, all + u"/home"_s, all + u"/run"_s, folderOf(place, name) }) {
        if (const auto made = makeServerFolder(place.home, path); !made)
            return made;
    }
    return {};
}

QProcessEnvironment environmentOf(const SandboxPlace &place, const ManagerProgram &program)
{
    auto environment = managerEnvironment(place.managers(), program.programs);
    environment.insert(u"PGPASSFILE"_s, place.serverPassFile());
    for (const auto &variable : program.variables)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    return environment;
}

QStringList asServerUser(const SandboxHome &home, const QStringList &command)
{
    if (home.serverUser.isEmpty())
        return command;
    return QStringList { u"setpriv"_s, u"--reuid="_s + home.serverUser, u"--regid="_s + home.serverUser,
                         u"--init-groups"_s, u"--"_s }
    + command;
}

/// The program's words go into its log.
void prepare(QProcess &process, const SandboxPlace &place, const ManagerProgram &program)
{
    const auto words = asServerUser(place.home, program.command);
    process.setProgram(words.first());
    process.setArguments(words.mid(1));
    process.setProcessEnvironment(environmentOf(place, program));
    process.setWorkingDirectory(folderOf(place, program.name));
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(logOf(place, program.name), QIODevice::Append);
    process.setStandardErrorFile(logOf(place, program.name), QIODevice::Append);
}

Error startError(const SandboxPlace &place, const ManagerProgram &program)
{
    return { ErrorKind::Host,
             SandboxText::tr("%1 did not start; %2 tells why.")
                 .arg(program.command.first(), logOf(place, program.name)) };
}

} // namespace

QProcessEnvironment managerEnvironment(const QString &folder, const QString &programs)
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, programs.isEmpty() ? u"/usr/bin:/bin"_s : programs + u":/usr/bin:/bin"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"HOME"_s, folder + u"/home"_s);
    environment.insert(u"XDG_DATA_HOME"_s, folder + u"/home/data"_s);
    environment.insert(u"XDG_RUNTIME_DIR"_s, folder + u"/run"_s);
    return environment;
}

QString folderOf(const SandboxPlace &place, const QString &program)
{
    return place.managers() + u'/' + program;
}

QString logOf(const SandboxPlace &place, const QString &program)
{
    return folderOf(place, program) + u".log"_s;
}

bool isProgramUp(const SandboxPlace &place, const QString &name)
{
    return processesIn(folderOf(place, name)).contains(pidOf(place, name));
}

Result<> startProgram(const SandboxPlace &place, const ManagerProgram &program)
{
    if (isProgramUp(place, program.name))
        return {};
    if (const auto made = makeFolders(place, program.name); !made)
        return made;
    killProgram(place, program.name); // what has outlived it
    if (!program.pidFile.isEmpty())
        QFile::remove(place.managers() + u'/' + program.pidFile);
    QProcess process;
    prepare(process, place, program);
    qint64 pid = 0;
    QFile file(pidFileOf(place, program.name));
    if (!process.startDetached(&pid) || !file.open(QIODevice::WriteOnly)
        || file.write(QByteArray::number(pid) + '\n') < 0)
        return tl::unexpected(startError(place, program));
    file.close();
    // As root it takes a moment until it works as another user.
    const auto deadline = Deadline::in(5s);
    while (!isProgramUp(place, program.name)) {
        if (deadline.hasPassed() || !isProcessAlive(pid))
            return tl::unexpected(startError(place, program));
        pauseFor(20ms, {});
    }
    qCInfo(lcSandbox) << program.name << "is up";
    return {};
}

Result<> runProgramToEnd(const SandboxPlace &place, const ManagerProgram &program, Deadline deadline,
                         std::stop_token stop)
{
    if (const auto made = makeFolders(place, program.name); !made)
        return made;
    QProcess process;
    prepare(process, place, program);
    process.setChildProcessModifier([] { endWithParent(); });
    process.start();
    constexpr int lookUpEvery = 50; // milliseconds
    while (!process.waitForFinished(lookUpEvery) && process.state() != QProcess::NotRunning) {
        if (!stop.stop_requested() && !deadline.hasPassed())
            continue;
        process.terminate();
        process.waitForFinished(10'000);
        killProgram(place, program.name);
        return stop.stop_requested()
            ? fail(ErrorKind::Cancelled, SandboxText::tr("The start of the servers was cancelled."))
            : Result<>(tl::unexpected(startError(place, program)));
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return tl::unexpected(startError(place, program));
    return {};
}

void endProgram(const SandboxPlace &place, const QString &name, Deadline deadline)
{
    if (isProgramUp(place, name))
        askProcessToEnd(pidOf(place, name));
    while (isProgramUp(place, name) && !deadline.hasPassed())
        pauseFor(20ms, {});
    if (isProgramUp(place, name))
        qCWarning(lcSandbox) << name << "does not end and is killed";
    killProgram(place, name);
    QFile::remove(pidFileOf(place, name));
}

void killProgram(const SandboxPlace &place, const QString &name)
{
    for (const auto pid : processesIn(folderOf(place, name)))
        killProcess(pid);
}

void killPrograms(const SandboxPlace &place)
{
    for (const auto &name : QDir(place.managers()).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        killProgram(place, name);
}

} // namespace tessera
