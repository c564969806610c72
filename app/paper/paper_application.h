// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <memory>

namespace tessera {

/// The application object of a program without a window: one that can draw pages where the command line asks
/// for a report in a .pdf file, without a display too; else QCoreApplication.
[[nodiscard]] std::unique_ptr<QCoreApplication> applicationFor(int &argc, char **argv);

} // namespace tessera
