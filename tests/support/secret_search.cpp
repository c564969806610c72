// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/secret_search.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace tessera::testing {

using namespace Qt::StringLiterals;

QStringList passwordsOf(const SandboxFixture &sandbox)
{
    QFile file(sandbox.place().passFile());
    QStringList passwords;
    if (!file.open(QIODevice::ReadOnly))
        return passwords;
    for (const auto &line : file.readAll().split('\n')) {
        if (!line.isEmpty())
            passwords << QString::fromUtf8(line.split(':').constLast());
    }
    passwords.removeDuplicates();
    return passwords;
}

QStringList filesWith(const QString &folder, const QByteArray &text)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.fileName().endsWith(u"/passfile"_s) && file.open(QIODevice::ReadOnly)
            && file.readAll().contains(text))
            found << file.fileName();
    }
    return found;
}

QStringList processesShowing(const QByteArray &text)
{
    QStringList found;
    for (const auto &entry : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        for (const auto part : { "cmdline", "environ" }) {
            QFile file(u"/proc/%1/%2"_s.arg(entry, QLatin1String(part)));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
                found << file.fileName();
        }
    }
    return found;
}

} // namespace tessera::testing
