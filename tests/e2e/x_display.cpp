// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/x_display.h"

#include "tests/e2e/child_process.h"

#include <QTest>

namespace tessera::testing {

using namespace Qt::StringLiterals;

namespace {
constexpr int startLimit = 30'000;

void end(QProcess &process)
{
    process.terminate();
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(startLimit))
        process.kill();
    process.waitForFinished();
}
} // namespace

XDisplay::~XDisplay()
{
    end(m_windowManager);
    end(m_server);
}

bool XDisplay::start(const QProcessEnvironment &environment)
{
    m_environment = environment;
    return startServer() && startWindowManager();
}

/// The server picks a free number and prints it once it answers. It must not reset when its last client goes:
/// a question asked while the window manager connects would end it.
bool XDisplay::startServer()
{
    endWithTest(m_server);
    m_server.start(u"Xvfb"_s,
                   { u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1680x1080x24"_s, u"-nolisten"_s,
                     u"tcp"_s, u"-noreset"_s });
    const bool isUp = QTest::qWaitFor([this] { return m_server.canReadLine(); }, startLimit);
    if (!isUp)
        qWarning("Xvfb does not start: %s %s", qPrintable(m_server.errorString()),
                 m_server.readAllStandardError().constData());
    m_environment.insert(u"DISPLAY"_s, u':' + QString::fromLatin1(m_server.readLine().trimmed()));
    return isUp;
}

bool XDisplay::startWindowManager()
{
    endWithTest(m_windowManager);
    m_windowManager.setProcessEnvironment(m_environment);
    m_windowManager.start(u"openbox"_s, { u"--sm-disable"_s });
    const auto answers = [this] {
        QProcess ask;
        ask.setProcessEnvironment(m_environment);
        ask.start(u"xdotool"_s, { u"get_desktop"_s });
        return ask.waitForFinished() && ask.exitCode() == 0;
    };
    const bool isUp = QTest::qWaitFor(answers, startLimit);
    if (!isUp)
        qWarning("openbox does not start: %s", qPrintable(m_windowManager.errorString()));
    return isUp;
}

QImage XDisplay::picture() const
{
    const auto png =
        outputOf(u"import"_s, { u"-silent"_s, u"-window"_s, u"root"_s, u"png:-"_s }, m_environment);
    return png ? QImage::fromData(*png, "PNG").convertToFormat(QImage::Format_RGB32) : QImage();
}

} // namespace tessera::testing
