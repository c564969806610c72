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
    return opened ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace tessera
