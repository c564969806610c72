// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform_lock.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::FileLock)
};

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

tl::unexpected<Error> cannotWrite(const QString &path)
{
    return fail(ErrorKind::Storage, Words::tr("%1 cannot be written.").arg(path));
}

} // namespace

Result<FileLock> FileLock::take(const QString &path, const QByteArray &text)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (handle < 0)
        return cannotWrite(path);
    FileLock lock(handle);
    if (!lockNow(handle))
        return fail(ErrorKind::Locked, Words::tr("Another program holds %1.").arg(path));
    const auto line = text + '\n';
    const bool isWritten = ::ftruncate(handle, 0) == 0
        && ::write(handle, line.constData(), static_cast<size_t>(line.size())) == line.size();
    if (!isWritten)
        return cannotWrite(path);
    return lock;
}

std::optional<QByteArray> FileLock::holder(const QString &path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return std::nullopt;
    const bool isHeld = ::flock(handle, LOCK_SH | LOCK_NB) != 0;
    ::close(handle);
    QFile file(path);
    if (!isHeld || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll().trimmed();
}

FileLock::FileLock(FileLock &&other) noexcept
    : m_handle(std::exchange(other.m_handle, -1))
{
}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    std::swap(m_handle, other.m_handle);
    return *this;
}

FileLock::~FileLock()
{
    if (m_handle >= 0)
        ::close(m_handle);
}

} // namespace tessera
