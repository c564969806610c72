// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/application.h"
#include "app/console/first_paint.h"
#include "app/console/options.h"
#include "app/console/screenshots.h"
#include "app/console/widget_dump.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace {

/// The language of the reader, and English for its plurals.
void installTranslations(QApplication &application)
{
    static QTranslator texts;
    static QTranslator qtTexts;
    const QLocale locale;
    if (texts.load(locale, QStringLiteral("tessera"), QStringLiteral("_"), QStringLiteral(":/i18n"))
        || texts.load(QStringLiteral(":/i18n/tessera_en.qm")))
        application.installTranslator(&texts);
    if (qtTexts.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(&qtTexts);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tessera"));
    QApplication::setOrganizationName(QStringLiteral("tessera"));
    QApplication::setApplicationVersion(QStringLiteral(TESSERA_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("tessera"));
    installTranslations(application);
    const auto options = tessera::optionsOf(application);
    tessera::Theme::apply(options.appearance);
    tessera::Application console(options);
    tessera::reportFirstPaint(&console.window());
    if (!options.screenshotFolder.isEmpty())
        tessera::saveScreenshots(console, options.screenshotFolder);
    if (!options.widgetDump.isEmpty())
        tessera::keepWidgetDump(options.widgetDump);
    console.show();
    return QApplication::exec();
}
