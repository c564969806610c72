// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/child_process.h"

#include <csignal>
#include <sys/prctl.h>

namespace tessera::testing {

void endWithTest(QProcess &process)
{
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

std::optional<QByteArray> outputOf(const QString &program, const QStringList &arguments,
                                   const QProcessEnvironment &environment)
{
    constexpr int longest = 60'000;
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(longest) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0) {
        qWarning("%s: %s %s", qPrintable(program), qPrintable(process.errorString()),
                 process.readAllStandardError().constData());
        return std::nullopt;
    }
    return process.readAllStandardOutput();
}

} // namespace tessera::testing
