// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QProcess>

namespace tessera::testing {

/// An X server of its own with a window manager; both end with the object and with the test.
class XDisplay
{
public:
    ~XDisplay();
    /// False when one of the two did not come up; the reason is a warning.
    [[nodiscard]] bool start(const QProcessEnvironment &environment);
    /// What programs on this display get.
    [[nodiscard]] const QProcessEnvironment &environment() const { return m_environment; }
    /// Everything on the screen; null when it could not be taken.
    [[nodiscard]] QImage picture() const;

private:
    [[nodiscard]] bool startServer();
    [[nodiscard]] bool startWindowManager();

    QProcessEnvironment m_environment;
    QProcess m_server;
    QProcess m_windowManager;
};

} // namespace tessera::testing
