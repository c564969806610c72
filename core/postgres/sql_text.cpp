// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/sql_text.h"

#include <QFile>

namespace tessera {

QString sqlText(const QString &name)
{
    QFile file(QLatin1String(":/sql/") + name + QLatin1String(".sql"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "sqlText", qPrintable(name));
    auto lines = QString::fromUtf8(opened ? file.readAll() : QByteArray()).split(QLatin1Char('\n'));
    while (!lines.isEmpty() && lines.constFirst().startsWith(QLatin1String("--")))
        lines.removeFirst();
    return lines.join(QLatin1Char('\n')).trimmed();
}

} // namespace tessera
