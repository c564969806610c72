// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/doomed_run.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcess>

namespace tessera::testing {

using namespace Qt::StringLiterals;

CtlOutcome runDoomedChange(const SandboxFixture &sandbox, const DoomedChange &change, bool *wasKilled)
{
    QProcess process;
    auto environment = ctlEnvironment(sandbox.place().folder() + u"/console"_s);
    environment.insert(u"PGPASSFILE"_s, sandbox.state().passFile);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationDirPath() + u"/doomed_change"_s,
                  { change.cluster, change.operation,
                    QString::fromUtf8(QJsonDocument(change.parameters).toJson(QJsonDocument::Compact)),
                    QString::number(change.step), change.place });
    if (!process.waitForFinished(120'000))
        process.kill();
    if (wasKilled)
        *wasKilled = process.exitStatus() == QProcess::CrashExit;
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
             process.readAllStandardOutput(), process.readAllStandardError() };
}

} // namespace tessera::testing
