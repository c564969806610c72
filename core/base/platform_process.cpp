// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform_process.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace tessera {

bool isProcessAlive(qint64 pid)
{
    return pid > 0 && (::kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM);
}

QList<qint64> processesIn(const QString &folder)
{
    const auto wanted = QDir(folder).canonicalPath();
    QList<qint64> found;
    if (wanted.isEmpty())
        return found;
    for (const auto &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isPid = false;
        const auto pid = entry.toLongLong(&isPid);
        if (isPid && QFile::symLinkTarget(QStringLiteral("/proc/%1/cwd").arg(pid)) == wanted)
            found << pid;
    }
    return found;
}

void killProcess(qint64 pid)
{
    ::kill(static_cast<pid_t>(pid), SIGKILL);
}

void freezeProcess(qint64 pid)
{
    ::kill(static_cast<pid_t>(pid), SIGSTOP);
}

void thawProcess(qint64 pid)
{
    ::kill(static_cast<pid_t>(pid), SIGCONT);
}

/// Source: proc(5), the third field of stat, behind a name that may hold anything.
bool isProcessFrozen(qint64 pid)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return false;
    const auto text = stat.readAll();
    return text.mid(text.lastIndexOf(')') + 2, 1) == "T";
}

void askProcessToEnd(qint64 pid)
{
    ::kill(static_cast<pid_t>(pid), SIGTERM);
}

void endWithParent()
{
#ifdef Q_OS_LINUX
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
}

Result<> becomeUser(const QString &user)
{
    const auto name = user.toUtf8();
    const auto entry = ::getpwnam(name.constData());
    if (!entry) {
        return fail(
            ErrorKind::NotFound,
            QCoreApplication::translate("tessera::Platform", "There is no operating system user \"%1\".")
                .arg(user));
    }
    const bool changed = ::initgroups(name.constData(), entry->pw_gid) == 0 && ::setgid(entry->pw_gid) == 0
        && ::setuid(entry->pw_uid) == 0;
    if (!changed) {
        return fail(
            ErrorKind::Permission,
            QCoreApplication::translate("tessera::Platform", "This process may not become the user \"%1\".")
                .arg(user));
    }
    return {};
}

} // namespace tessera
