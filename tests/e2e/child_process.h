// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace tessera::testing {

/// Makes the kernel end @p process when the test ends in whatever way. Call it before start().
void endWithTest(QProcess &process);

/// Runs a program to its end; its standard output, or nullopt when it failed.
[[nodiscard]] std::optional<QByteArray> outputOf(const QString &program, const QStringList &arguments,
                                                 const QProcessEnvironment &environment);

} // namespace tessera::testing
