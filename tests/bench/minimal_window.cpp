// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The floor of bench_startup: an ordinary main window with menus, a tool bar, a tree, a table, tabs, a dock
// and a picture.
#include "app/console/first_paint.h"

#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStatusBar>
#include <QTableWidget>
#include <QTabWidget>
#include <QToolBar>
#include <QTreeWidget>

namespace {

QTreeWidget *tree()
{
    auto *widget = new QTreeWidget;
    widget->setColumnCount(2);
    for (int i = 0; i < 20; ++i) {
        auto *item = new QTreeWidgetItem(widget, { QStringLiteral("node %1").arg(i), QStringLiteral("ok") });
        for (int k = 0; k < 5; ++k)
            new QTreeWidgetItem(item, { QStringLiteral("table"), QStringLiteral("1") });
    }
    return widget;
}

QTabWidget *tabs()
{
    auto *table = new QTableWidget(100, 8);
    for (int row = 0; row < 100; ++row) {
        for (int column = 0; column < 8; ++column)
            table->setItem(row, column, new QTableWidgetItem(QString::number(row * column)));
    }
    QImage image(1000, 700, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    auto *picture = new QLabel;
    picture->setPixmap(QPixmap::fromImage(image));
    auto *widget = new QTabWidget;
    widget->addTab(table, QStringLiteral("Shards"));
    widget->addTab(picture, QStringLiteral("Map"));
    widget->addTab(new QPlainTextEdit, QStringLiteral("SQL"));
    return widget;
}

void addMenus(QMainWindow &window)
{
    auto *bar = window.addToolBar(QStringLiteral("tools"));
    for (const auto &name : { "Connect", "Refresh", "Plan", "Run" })
        bar->addAction(QLatin1String(name));
    for (const auto &name : { "&File", "&View", "&Help" }) {
        auto *menu = window.menuBar()->addMenu(QLatin1String(name));
        for (int i = 0; i < 8; ++i)
            menu->addAction(QStringLiteral("Item %1").arg(i));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1600, 1000);
    addMenus(window);
    auto *splitter = new QSplitter;
    splitter->addWidget(tree());
    splitter->addWidget(tabs());
    window.setCentralWidget(splitter);
    window.statusBar()->showMessage(QStringLiteral("ready"));
    auto *dock = new QDockWidget(QStringLiteral("Log"));
    dock->setWidget(new QPlainTextEdit);
    window.addDockWidget(Qt::BottomDockWidgetArea, dock);
    tessera::reportFirstPaint(&window);
    window.show();
    return QApplication::exec();
}
