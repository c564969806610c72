// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/console_user.h"
#include "tests/e2e/psql.h"
#include "tests/support/sandbox_fixture.h"

#include <QTemporaryDir>

#include <optional>

namespace tessera::testing {

/// The installed console on a screen of its own, before a sandbox of its own. Several may be there at once,
/// in one test program or in many; all of it ends with the object.
class Desktop
{
public:
    /// Pictures go to build/…/tests/desktop-pictures/STORY-ENGINE. Nothing runs before open().
    Desktop(const QString &engine, const QString &story, int workers = 1);

    /// Brings the sandbox up unless it is, lets psql run @p sql in it, starts the console and connects. False
    /// when one of them failed: see problem().
    [[nodiscard]] bool open(const QString &sql = {});
    /// Leaves the console with the keyboard; false when it does not end well.
    [[nodiscard]] bool leave() { return m_user && m_user->quit(); }

    // From open() on.
    [[nodiscard]] ConsoleUser &user() { return *m_user; }
    [[nodiscard]] const Psql &psql() const { return *m_psql; }

    [[nodiscard]] SandboxFixture &sandbox() { return m_sandbox; }
    /// Settings and data of this console alone.
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] const char *problem() const { return m_user ? m_user->problem() : m_problem.constData(); }

private:
    [[nodiscard]] bool knowsSandbox();

    QString m_prefix; ///< First: the fixture asks where tesseractl is
    QTemporaryDir m_folder;
    QString m_pictures;
    int m_workers;
    SandboxFixture m_sandbox;
    std::optional<Psql> m_psql;
    XDisplay m_display;
    std::optional<ConsoleUser> m_user;
    QByteArray m_problem;
};

} // namespace tessera::testing
