// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tessera {

class Application;

/// Waits until the cluster is on screen, saves each page as <folder>/<page>.png and ends the program: with 0,
/// or with 1 when the cluster could not be opened or a picture not be written.
void saveScreenshots(Application &console, const QString &folder);

} // namespace tessera
