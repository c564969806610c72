// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/runner_process.h"

#include "core/base/log.h"
#include "core/base/platform_process.h"
#include "core/sandbox/runner_lock.h"
#include "core/sandbox/task_runner.h"
#include "core/sandbox/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <thread>

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

bool isRunnerUp(const SandboxPlace &place)
{
    return RunnerLock::isHeld(place);
}

Result<> serveAsRunner(const SandboxPlace &place, std::stop_token stop)
{
    const auto record = readRecord(place.folder());
    if (!record)
        return tl::unexpected(record.error());
    if (record->engine != SandboxEngine::BuiltIn || record->nodes.isEmpty()) {
        return refuse(
            SandboxText::tr("The sandbox \"%1\" runs Citus, which executes background tasks itself.")
                .arg(place.name));
    }
    const auto lock = RunnerLock::take(place);
    if (!lock)
        return tl::unexpected(lock.error());
    if (!place.home.serverUser.isEmpty()) {
        if (const auto changed = becomeUser(place.home.serverUser); !changed)
            return changed;
    }
    qCInfo(lcSandbox) << "background tasks of" << place.name << "are served";
    runBackgroundTasks(place.socketConnection(record->coordinators()), std::move(stop));
    return {};
}

namespace {

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

} // namespace

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
