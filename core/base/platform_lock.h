// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <optional>

namespace tessera {

/// A lock on a file that the system takes back when its holder ends, however it ends; neither SIGKILL nor a
/// reused process number deceives. It holds among the programs of one machine: on a network file system
/// other machines may not see it.
class FileLock
{
public:
    /// Leaves @p text, a line about the holder, in the file, which stays there. Errors: Locked when another
    /// holds it, Storage.
    [[nodiscard]] static Result<FileLock> take(const QString &path, const QByteArray &text);
    /// What the holder wrote; nullopt when nobody holds the lock.
    [[nodiscard]] static std::optional<QByteArray> holder(const QString &path);

    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;
    ~FileLock();

private:
    explicit FileLock(int handle)
        : m_handle(handle)
    {
    }
    int m_handle;
};

} // namespace tessera
