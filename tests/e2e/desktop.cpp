// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/desktop.h"

#include "tests/e2e/installed_console.h"

#include <QCoreApplication>
#include <QDir>

namespace tessera::testing {

using namespace Qt::StringLiterals;

/// Settings of its own and no message bus, so that nothing of the user is touched.
static QProcessEnvironment cleanEnvironment(const QString &folder)
{
    auto environment = ctlEnvironment(folder);
    const auto runtime = folder + u"/runtime"_s;
    QDir().mkpath(runtime);
    QFile::setPermissions(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    environment.insert(u"XDG_RUNTIME_DIR"_s, runtime);
    environment.insert(u"XDG_CACHE_HOME"_s, folder + u"/cache"_s);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    return environment;
}

Desktop::Desktop(const QString &engine, const QString &story, int workers)
    : m_prefix(installedPrefix())
    , m_pictures(u"%1/desktop-pictures/%2-%3"_s.arg(QCoreApplication::applicationDirPath(), story, engine))
    , m_workers(workers)
    , m_sandbox(engine, workers)
    , m_problem("the programs are not installed, the sandbox or the X server is not up: see the warnings")
{
}

/// Brought up by the program, the sandbox is among the connections of this console.
bool Desktop::knowsSandbox()
{
    const auto up = runCtl({ u"sandbox"_s, u"up"_s, u"--name"_s, m_sandbox.name(), u"--workers"_s,
                             QString::number(m_workers), u"--engine"_s, m_sandbox.engine() },
                           folder());
    if (up.exitCode != 0)
        qWarning().noquote() << up.errors;
    return up.exitCode == 0;
}

bool Desktop::open(const QString &sql)
{
    if (m_prefix.isEmpty() || !knowsSandbox() || !m_sandbox.bringUp())
        return false;
    m_psql.emplace(m_sandbox.state().dsn, m_sandbox.state().passFile);
    if (!sql.isEmpty() && psql()(sql) == QLatin1String("psql failed"))
        return false;
    if (!m_display.start(cleanEnvironment(folder())))
        return false;
    m_user.emplace(m_display, folder(), m_pictures);
    if (!m_user->start(m_prefix + u"/bin/tessera"_s) || !m_user->clickCell(m_sandbox.name()))
        return false;
    m_user->takePicture(u"connections"_s);
    return m_user->clickButton(u"Connect"_s);
}

} // namespace tessera::testing
