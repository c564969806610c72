// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/installed_console.h"

#include "tests/e2e/child_process.h"

#include <QCoreApplication>
#include <QFile>
#include <QLockFile>

namespace tessera::testing {

using namespace Qt::StringLiterals;

static QString install()
{
    const auto prefix = QCoreApplication::applicationDirPath() + u"/installed"_s;
    QLockFile oneAtATime(prefix + u".lock"_s);
    if (!oneAtATime.lock())
        return {};
    const auto said =
        outputOf(u"cmake"_s,
                 { u"--install"_s, QCoreApplication::applicationDirPath() + u"/.."_s, u"--prefix"_s, prefix },
                 QProcessEnvironment::systemEnvironment());
    return said ? prefix : QString();
}

QString installedPrefix()
{
    static const auto prefix = install();
    if (!prefix.isEmpty())
        qputenv("TESSERA_BIN", QFile::encodeName(prefix + u"/bin"_s));
    return prefix;
}

} // namespace tessera::testing
