// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/terminal.h"

#include <QFile>
#include <QTextStream>

#include <cstdio>

namespace tessera {

void Terminal::progress(const QString &line)
{
    QTextStream(stderr) << line << Qt::endl;
}

bool Terminal::confirm(const QString &question)
{
    QTextStream(stderr) << question << QLatin1String(" [yes/no] ") << Qt::flush;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return false;
    const auto answer = QString::fromLocal8Bit(input.readLine()).trimmed().toLower();
    return answer == QLatin1String("yes") || answer == QLatin1String("y");
}

} // namespace tessera
