// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/program.h"

#include "core/base/platform_process.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

#include <sys/stat.h>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Program)
};

QProcessEnvironment environmentOf(const Program &program)
{
    using namespace Qt::StringLiterals;
    const auto callers = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment own;
    own.insert(u"PATH"_s, callers.value(u"PATH"_s, u"/usr/sbin:/usr/bin:/sbin:/bin"_s));
    own.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    own.insert(u"HOME"_s, program.home.isEmpty() ? u"/"_s : program.home);
    if (callers.contains(u"TZ"_s))
        own.insert(u"TZ"_s, callers.value(u"TZ"_s));
    if (!program.passFile.isEmpty())
        own.insert(u"PGPASSFILE"_s, program.passFile);
    return own;
}

void prepare(QProcess &process, const Program &program)
{
    using namespace Qt::StringLiterals;
    if (!program.keepsEnvironment)
        process.setProcessEnvironment(environmentOf(program));
    process.setChildProcessModifier([] {
        ::umask(S_IRWXG | S_IRWXO);
        endWithParent();
    });
    process.setWorkingDirectory(u"/"_s);
    if (program.user.isEmpty()) {
        process.setProgram(program.path);
        process.setArguments(program.arguments);
        return;
    }
    process.setProgram(u"setpriv"_s);
    process.setArguments(QStringList { u"--reuid="_s + program.user, u"--regid="_s + program.user,
                                       u"--init-groups"_s, u"--pdeathsig=KILL"_s, u"--"_s, program.path }
                         + program.arguments);
}

Result<> waitForEnd(QProcess &process, const QString &name, Deadline deadline, const std::stop_token &stop)
{
    constexpr int lookUpEvery = 20; // milliseconds; finished programs are noticed at once
    while (!process.waitForFinished(lookUpEvery) && process.state() != QProcess::NotRunning) {
        if (!stop.stop_requested() && !deadline.hasPassed())
            continue;
        process.kill();
        process.waitForFinished();
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, Words::tr("%1 was cancelled.").arg(name));
        return fail(ErrorKind::Timeout, Words::tr("%1 did not end in time.").arg(name));
    }
    return {};
}

} // namespace

QString ProgramEnd::lastWords() const
{
    return QString::fromUtf8(errors).trimmed().section(u'\n', -1);
}

Result<ProgramEnd> endOfProgram(const Program &program, Deadline deadline, std::stop_token stop)
{
    const auto name = QFileInfo(program.path).fileName();
    QProcess process;
    prepare(process, program);
    process.start();
    if (!process.waitForStarted())
        return fail(ErrorKind::Host, Words::tr("%1 cannot be started: %2").arg(name, process.errorString()));
    process.write(program.input);
    process.closeWriteChannel();
    if (const auto ended = waitForEnd(process, name, deadline, stop); !ended)
        return tl::unexpected(ended.error());
    const bool isWhole = process.exitStatus() == QProcess::NormalExit;
    return ProgramEnd { isWhole ? process.exitCode() : -1, process.readAllStandardOutput(),
                        process.readAllStandardError() };
}

Result<QByteArray> runProgram(const Program &program, Deadline deadline, std::stop_token stop)
{
    const auto end = endOfProgram(program, deadline, std::move(stop));
    if (!end)
        return tl::unexpected(end.error());
    if (end->isGood())
        return end->output;
    Error error { ErrorKind::Host,
                  Words::tr("%1 failed: %2").arg(QFileInfo(program.path).fileName(), end->lastWords()) };
    error.detail = QString::fromUtf8(end->errors + end->output).trimmed();
    return tl::unexpected(error);
}

} // namespace tessera
