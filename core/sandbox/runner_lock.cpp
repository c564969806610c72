// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/runner_lock.h"

#include "core/sandbox/text.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace tessera {

namespace {

/// Who looks whether the lock is held holds a shared one for an instant.
bool lockNow(int handle)
{
    constexpr int attempts = 20;
    constexpr std::chrono::milliseconds between { 10 };
    for (int i = 0; i < attempts; ++i) {
        if (::flock(handle, LOCK_EX | LOCK_NB) == 0)
            return true;
        std::this_thread::sleep_for(between);
    }
    return false;
}

} // namespace

Result<RunnerLock> RunnerLock::take(const SandboxPlace &place)
{
    const auto path = place.runnerPidFile();
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (handle < 0)
        return fail(ErrorKind::Storage, SandboxText::tr("%1 cannot be written.").arg(path));
    RunnerLock lock(handle);
    if (!lockNow(handle))
        return refuse(SandboxText::tr("The sandbox \"%1\" has a runner already.").arg(place.name));
    const auto pid = QByteArray::number(static_cast<qint64>(::getpid())) + '\n';
    const bool isWritten = ::ftruncate(handle, 0) == 0
        && ::write(handle, pid.constData(), static_cast<size_t>(pid.size())) == pid.size();
    if (!isWritten)
        return fail(ErrorKind::Storage, SandboxText::tr("%1 cannot be written.").arg(path));
    return lock;
}

bool RunnerLock::isHeld(const SandboxPlace &place)
{
    const int handle = ::open(QFile::encodeName(place.runnerPidFile()).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool isHeld = ::flock(handle, LOCK_SH | LOCK_NB) != 0;
    ::close(handle);
    return isHeld;
}

RunnerLock::RunnerLock(RunnerLock &&other) noexcept
    : m_handle(std::exchange(other.m_handle, -1))
{
}

RunnerLock::~RunnerLock()
{
    if (m_handle >= 0)
        ::close(m_handle);
}

} // namespace tessera
