// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSettings>

#include <cstdio>
#include <cstdlib>

namespace tessera {

namespace {

constexpr int wrongUsage = 2;

struct Console
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Console)
};

Appearance appearanceOf(const QString &word)
{
    if (word == QLatin1String("light"))
        return Appearance::Light;
    if (word == QLatin1String("dark"))
        return Appearance::Dark;
    if (word.isEmpty() || word == QLatin1String("system"))
        return Appearance::System;
    std::fprintf(stderr, "%s\n",
                 qPrintable(Console::tr("--theme takes light, dark or system, not %1.").arg(word)));
    std::exit(wrongUsage);
}

} // namespace

Options optionsOf(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Console::tr("Desktop console for sharded PostgreSQL"));
    const QCommandLineOption connection(QStringLiteral("connection"),
                                        Console::tr("Open this saved connection."), Console::tr("name"));
    const QCommandLineOption sandbox(QStringLiteral("sandbox"), Console::tr("Open this sandbox."),
                                     Console::tr("name"));
    const QCommandLineOption service(
        QStringLiteral("service"), Console::tr("Open this service of pg_service.conf."), Console::tr("name"));
    const QCommandLineOption dsn(QStringLiteral("dsn"),
                                 Console::tr("Open this URI, without a password in it."), Console::tr("URI"));
    const QCommandLineOption page(QStringLiteral("page"), Console::tr("Show this page first."),
                                  Console::tr("page"));
    const QCommandLineOption theme(QStringLiteral("theme"), Console::tr("light, dark or system."),
                                   Console::tr("theme"));
    const QCommandLineOption pictures(QStringLiteral("screenshot-dir"),
                                      Console::tr("Save a picture of every page to this folder and end."),
                                      Console::tr("folder"));
    const QCommandLineOption dump(
        QStringLiteral("dump-widgets"),
        Console::tr("Keep names and places of the widgets in this file, for tests."), Console::tr("file"));
    parser.addOptions({ connection, sandbox, service, dsn, page, theme, pictures, dump });
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);
    const auto remembered = QSettings().value(QStringLiteral("window/theme")).toString();
    return { .connection = parser.value(connection),
             .sandbox = parser.value(sandbox),
             .service = parser.value(service),
             .dsn = parser.value(dsn),
             .page = parser.value(page),
             .appearance = appearanceOf(parser.isSet(theme) ? parser.value(theme) : remembered),
             .screenshotFolder = parser.value(pictures),
             .widgetDump = parser.value(dump) };
}

} // namespace tessera
