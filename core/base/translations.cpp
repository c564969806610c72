// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace tessera {

void installTranslations()
{
    static QTranslator texts;
    if (texts.load(QLocale(), QStringLiteral("tessera"), QStringLiteral("_"), QStringLiteral(":/i18n"))
        || texts.load(QStringLiteral(":/i18n/tessera_en.qm")))
        QCoreApplication::installTranslator(&texts);
}

} // namespace tessera
