// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/collector_lock.h"

#include "core/metrics/metric_paths.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::CollectorHolder)
};

constexpr auto windowName = "window";
constexpr auto agentName = "agent";

} // namespace

QString CollectorHolder::text() const
{
    const auto process = QString::number(pid);
    return program == CollectorProgram::Window ? Words::tr("a console window (process %1)").arg(process)
                                               : Words::tr("tesseractl agent (process %1)").arg(process);
}

Result<FileLock> takeCollectorLock(const QString &storePath, CollectorProgram program)
{
    const QByteArray name = program == CollectorProgram::Window ? windowName : agentName;
    return FileLock::take(collectorLockPath(storePath),
                          name + ' ' + QByteArray::number(QCoreApplication::applicationPid()));
}

std::optional<CollectorHolder> collectorOf(const QString &storePath)
{
    const auto line = FileLock::holder(collectorLockPath(storePath));
    if (!line)
        return std::nullopt;
    const auto words = line->split(' ');
    const auto program = words.first() == windowName ? CollectorProgram::Window : CollectorProgram::Agent;
    return CollectorHolder { program, words.last().toLongLong() };
}

} // namespace tessera
