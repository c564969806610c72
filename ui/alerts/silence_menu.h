// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>

#include <chrono>

namespace tessera {

/// "Silence", with how long: an hour, eight hours, or what a form says.
class SilenceMenu : public QAction
{
    Q_OBJECT
public:
    explicit SilenceMenu(QWidget *parent);

signals:
    void chosen(std::chrono::hours span);
    void formRequested();
};

} // namespace tessera
