// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/key_writer.h"
#include "tests/support/mixed_writer.h"
#include "tests/support/sandbox_fixture.h"

#include <QElapsedTimer>

#include <optional>

namespace tessera::testing {

/// A sandbox of three workers with public.writes in 8 shards, under the writers of the issues: 8 connections
/// by key over all nodes, and one of COPY, joins and transactions over two shards.
class BusySandbox
{
public:
    explicit BusySandbox(const QString &engine)
        : m_sandbox(engine, 3)
    {
    }
    /// Fails the running test when it cannot. Beside a split a shard may be gone under the second writer, and
    /// on Citus, where it blocks writes, an UPDATE that has waited for it may say that there is no such row.
    bool begin(bool isBesideSplit = false);
    /// Ends the writers; fails the running test when a statement failed, or a row is lost or doubled.
    void end();
    [[nodiscard]] const SandboxFixture &sandbox() const { return m_sandbox; }

private:
    SandboxFixture m_sandbox;
    QElapsedTimer m_clock;
    std::optional<KeyWriter> m_writer;
    std::optional<MixedWriter> m_mixed;
    bool m_mayMiss = false;
};

} // namespace tessera::testing
