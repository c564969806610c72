// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/runner_process.h"

#include "core/base/log.h"
#include "core/base/platform_process.h"
#include "core/sandbox/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace tessera {

namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

constexpr auto lookUpEvery = 20ms;

template <class Condition> bool waitUntil(Condition condition, Deadline deadline)
{
    while (!condition()) {
        if (deadline.hasPassed())
            return false;
        std::this_thread::sleep_for(lookUpEvery);
    }
    return true;
}

qint64 runnerPid(const SandboxPlace &place)
{
    QFile file(place.runnerPidFile());
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toLongLong() : 0;
}

} // namespace

/// The runner holds a lock on its pid file as long as it lives, so neither SIGKILL nor a reused pid deceives.
bool isRunnerUp(const SandboxPlace &place)
{
    const int handle = ::open(QFile::encodeName(place.runnerPidFile()).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool isLocked = ::flock(handle, LOCK_SH | LOCK_NB) != 0;
    ::close(handle);
    return isLocked;
}

QString runnerProgram()
{
    const auto name = u"tesseractl"_s;
    const auto beside = QCoreApplication::applicationDirPath() + QLatin1Char('/') + name;
    const auto built = qEnvironmentVariable("TESSERA_BIN") + QLatin1Char('/') + name;
    for (const auto &candidate : { beside, built }) {
        if (QFileInfo(candidate).isExecutable())
            return candidate;
    }
    return QStandardPaths::findExecutable(name);
}

Result<> startRunner(const SandboxPlace &place)
{
    if (isRunnerUp(place))
        return {};
    const auto program = runnerProgram();
    if (program.isEmpty()) {
        return fail(ErrorKind::Host,
                    SandboxText::tr(
                        "The program tesseractl, which runs the sandbox's background tasks, was not found."));
    }
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TESSERA_SANDBOX_ROOT"_s, place.home.root);
    process.setProcessEnvironment(environment);
    process.setProgram(program);
    process.setArguments({ u"sandbox"_s, u"runner"_s, place.name });
    process.setWorkingDirectory(u"/"_s);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(place.runnerLog(), QIODevice::Append);
    process.setStandardErrorFile(place.runnerLog(), QIODevice::Append);
    if (!process.startDetached() || !waitUntil([&] { return isRunnerUp(place); }, Deadline::in(10s))) {
        return fail(ErrorKind::Host,
                    SandboxText::tr("The runner of background tasks did not start; %1 tells why.")
                        .arg(place.runnerLog()));
    }
    return {};
}

void stopRunner(const SandboxPlace &place, Deadline deadline)
{
    if (!isRunnerUp(place))
        return;
    const auto pid = runnerPid(place);
    if (pid <= 0)
        return;
    askProcessToEnd(pid);
    if (waitUntil([&] { return !isRunnerUp(place); }, deadline))
        return;
    qCWarning(lcSandbox) << "the runner does not end and is killed";
    killProcess(pid);
    waitUntil([&] { return !isRunnerUp(place); }, Deadline::in(5s));
}

} // namespace tessera
