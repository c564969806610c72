// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sandbox_fixture.h"

namespace tessera::testing {

/// A long-lived superuser session for each node of a sandbox that is asked, for tests that run many short
/// statements. Sessions look names up in public as psql would.
class EngineCluster
{
public:
    explicit EngineCluster(const SandboxFixture &sandbox);

    /// The first value of the last result as text; fails the test and is empty after an error.
    QString value(const QString &sql, int node = 0);
    /// Every first value of the last result.
    QStringList column(const QString &sql, int node = 0);
    /// The same, joined by commas.
    QString list(const QString &sql, int node = 0);
    /// Runs what has to work.
    void run(const QString &sql, int node = 0);
    /// Runs what has to fail; fails the test and is empty when it works.
    Error refusal(const QString &sql, int node = 0);
    [[nodiscard]] int nodes() const { return static_cast<int>(m_sandbox.state().nodes.size()); }

private:
    Session &session(int node);
    const SandboxFixture &m_sandbox;
    std::map<int, Session> m_sessions;
};

/// 63 bytes with a quote, spaces and letters outside ASCII.
[[nodiscard]] QString hostileName();

} // namespace tessera::testing
