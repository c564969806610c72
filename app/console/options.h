// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QString>

class QCoreApplication;

namespace tessera {

/// What the command line of the console says.
struct Options
{
    QString connection;
    QString sandbox;
    QString service;
    QString dsn;
    QString page; ///< To show first, by its id
    Appearance appearance = Appearance::System;
    QString screenshotFolder; ///< Not empty: a picture of every page goes there, then the program ends
    QString widgetDump; ///< Not empty: names and places of the widgets go to this file, for tests

    [[nodiscard]] bool namesCluster() const
    {
        return !connection.isEmpty() || !sandbox.isEmpty() || !service.isEmpty() || !dsn.isEmpty();
    }
};

/// Ends the program with a sentence when the command line is wrong, and for --help and --version.
[[nodiscard]] Options optionsOf(const QCoreApplication &application);

} // namespace tessera
