// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandbox_home.h"

#include "core/sandbox/text.h"

#include <QRegularExpression>
#include <QStandardPaths>

#include <unistd.h>

namespace tessera {

SandboxHome SandboxHome::ofThisUser()
{
    const bool isRoot = geteuid() == 0;
    SandboxHome home;
    home.serverUser = isRoot ? QStringLiteral("postgres") : QString();
    home.root = qEnvironmentVariable("TESSERA_SANDBOX_ROOT");
    if (home.root.isEmpty() && isRoot)
        home.root = QStringLiteral("/var/lib/tessera/sandboxes");
    if (home.root.isEmpty()) {
        home.root = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + QLatin1String("/tessera/sandboxes");
    }
    return home;
}

QString SandboxHome::folderOf(const QString &name) const
{
    return root + QLatin1Char('/') + name;
}

QString SandboxHome::templates() const
{
    return root + QLatin1String("/.templates");
}

Result<> checkSandboxName(const QString &name)
{
    static const QRegularExpression allowed(QStringLiteral("\\A[a-z0-9][a-z0-9_-]{0,39}\\z"));
    if (allowed.match(name).hasMatch())
        return {};
    return fail(
        ErrorKind::Invalid,
        SandboxText::tr("\"%1\" cannot be the name of a sandbox: use 1 to 40 lower-case letters, digits, "
                        "'-' and '_', beginning with a letter or digit.")
            .arg(name));
}

} // namespace tessera
