// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/first_paint.h"
#include "ui/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tessera"));
    QApplication::setApplicationVersion(QStringLiteral(TESSERA_VERSION));
    tessera::Theme::apply(tessera::Appearance::System);
    tessera::MainWindow window;
    tessera::reportFirstPaint(&window);
    window.show();
    return QApplication::exec();
}
