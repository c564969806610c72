// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/group_pair.h"

namespace tessera::testing {

/// Transactions over two nodes of Citus between their two phases: acknowledged, decided by the node that
/// began them, and only prepared in group 1, as a server that dies at that moment leaves them (failover.md
/// §10). Nothing ends them by itself within an hour.
class HalfCommits
{
public:
    /// Makes public.halves at group 1's primary.
    explicit HalfCommits(const SandboxFixture &sandbox);
    /// One more, begun by the primary of group @p beginner. @p isDecided: its commit record is written.
    bool leave(int beginner = 0, bool isDecided = true);
    [[nodiscard]] int left() const { return m_left; }
    /// At group 1's primary: rows that are to be seen.
    [[nodiscard]] int seen() const;
    /// Those that are still prepared.
    [[nodiscard]] int prepared() const;
    /// Every primary recovers as its maintenance daemon would.
    bool recoverEverywhere() const;
    /// No server of the cluster has another pause between two recoveries than before.
    [[nodiscard]] bool isRecoveryAsBefore() const;

private:
    const SandboxFixture &m_sandbox;
    int m_left = 0;
};

} // namespace tessera::testing
