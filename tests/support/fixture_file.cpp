// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fixture_file.h"

#include <QFile>

namespace tessera::testing {

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

} // namespace

QStringList tableLines(const QString &path)
{
    auto lines = QString::fromUtf8(bytesOf(path)).split(QLatin1Char('\n'));
    if (lines.constLast().isEmpty())
        lines.removeLast();
    lines.removeFirst();
    return lines;
}

QStringList fixtureLines(const QString &relativePath)
{
    return tableLines(QStringLiteral(TESSERA_FIXTURES "/") + relativePath);
}

QByteArray fixtureFile(const QString &relativePath)
{
    return bytesOf(QStringLiteral(TESSERA_FIXTURES "/") + relativePath);
}

} // namespace tessera::testing
