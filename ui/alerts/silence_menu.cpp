// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/silence_menu.h"

#include <QMenu>

namespace tessera {

SilenceMenu::SilenceMenu(QWidget *parent)
    : QAction(tr("Silence"), parent)
{
    setToolTip(tr("Tell nobody for a while; the history goes on"));
    auto *menu = new QMenu(parent);
    connect(menu->addAction(tr("For 1 h")), &QAction::triggered, this,
            [this] { emit chosen(std::chrono::hours(1)); });
    connect(menu->addAction(tr("For 8 h")), &QAction::triggered, this,
            [this] { emit chosen(std::chrono::hours(8)); });
    connect(menu->addAction(tr("Until…")), &QAction::triggered, this, &SilenceMenu::formRequested);
    setMenu(menu);
}

} // namespace tessera
