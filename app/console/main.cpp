// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/application.h"
#include "app/console/first_paint.h"
#include "app/console/options.h"
#include "app/console/screenshots.h"
#include "app/console/widget_dump.h"
#include "core/base/translations.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace {

/// Qt's own texts: the buttons of its dialogs.
void installQtTranslations()
{
    static QTranslator texts;
    if (texts.load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                   QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&texts);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tessera"));
    QApplication::setOrganizationName(QStringLiteral("tessera"));
    QApplication::setApplicationVersion(QStringLiteral(TESSERA_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("tessera"));
    tessera::installTranslations();
    installQtTranslations();
    const auto options = tessera::optionsOf(application);
    tessera::Theme::apply(options.appearance);
    tessera::Application console(options);
    if (!options.screenshotFolder.isEmpty())
        tessera::saveScreenshots(console, options.screenshotFolder);
    if (!options.widgetDump.isEmpty())
        tessera::keepWidgetDump(options.widgetDump);
    console.show();
    tessera::reportFirstPaint(&console.window()); // last, so that it hears of the paint first
    return QApplication::exec();
}
