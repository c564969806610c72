// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform_identity.h"

#include <QCoreApplication>
#include <QFile>

#include <unistd.h>

namespace tessera {

namespace {

/// Field 22 of /proc/PID/stat; the command name before it may hold spaces, so count from its closing bracket.
/// Source: proc(5).
QString startTimeOf(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto text = QString::fromUtf8(file.readAll());
    return text.mid(text.lastIndexOf(QLatin1Char(')')) + 2).section(QLatin1Char(' '), 19, 19);
}

} // namespace

QString processIdentity()
{
    const auto pid = QCoreApplication::applicationPid();
    return QStringLiteral("%1/%2").arg(pid).arg(startTimeOf(pid));
}

bool isStillRunning(const QString &identity)
{
    const auto pid = identity.section(QLatin1Char('/'), 0, 0).toLongLong();
    const auto startTime = startTimeOf(pid);
    return pid > 0 && !startTime.isEmpty() && startTime == identity.section(QLatin1Char('/'), 1);
}

bool runsAsRoot()
{
    return ::geteuid() == 0;
}

} // namespace tessera
