// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sandbox_fixture.h"

#include <QCoreApplication>
#include <QFile>

namespace tessera {

/// The main() of a benchmark on sandboxes: @p measure for each engine that the machine has, or for those that
/// the arguments name.
inline int measureEachEngine(int argc, char **argv, void (*measure)(const QString &engine))
{
    QCoreApplication app(argc, argv);
    if (qEnvironmentVariableIsEmpty("TESSERA_BIN"))
        qputenv("TESSERA_BIN", QFile::encodeName(app.applicationDirPath() + QStringLiteral("/../bin")));
    const auto asked = app.arguments().mid(1);
    for (const auto &engine : testing::SandboxFixture::engines()) {
        if (asked.isEmpty() || asked.contains(engine))
            measure(engine);
    }
    return 0;
}

} // namespace tessera
