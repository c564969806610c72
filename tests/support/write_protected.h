// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace tessera::testing {

/// While it lives, neither the file nor its folder may be written, by root neither. The folder above must be
/// the test's own.
class WriteProtected
{
public:
    explicit WriteProtected(const QString &path)
        : m_folder(QFileInfo(path).absolutePath())
    {
        constexpr uid_t nobody = 65534;
        m_isDone = QFile::setPermissions(QFileInfo(m_folder).absolutePath(), QFile::Permissions(0x7755))
            && QFile::setPermissions(path, QFile::Permissions(0x4444))
            && QFile::setPermissions(m_folder, QFile::Permissions(0x5555))
            && (m_own != 0 || ::seteuid(nobody) == 0); // root may write everywhere
    }
    Q_DISABLE_COPY_MOVE(WriteProtected)
    ~WriteProtected()
    {
        static_cast<void>(::seteuid(m_own));
        QFile::setPermissions(m_folder, QFile::Permissions(0x7755));
    }
    [[nodiscard]] bool isDone() const { return m_isDone; }

private:
    QString m_folder;
    uid_t m_own = ::geteuid();
    bool m_isDone = false;
};

} // namespace tessera::testing
