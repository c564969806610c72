// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sandbox_fixture.h"

namespace tessera::testing {

/// Takes this program, and what it starts, into a mount namespace of its own, so that no mount outlives it.
/// To be called before any thread runs. False without the right to: only root has it.
[[nodiscard]] bool enterOwnMounts();

/// The data folder of one server of a sandbox on a file system of its own, which can be filled. The server is
/// stopped with the object. Needs enterOwnMounts(); Linux only.
class SmallDisk
{
public:
    /// Stops the server and starts it there. Errors: Host, with what the programs said.
    [[nodiscard]] static Result<std::unique_ptr<SmallDisk>> under(const SandboxFixture &sandbox,
                                                                  const SandboxNode &server);
    ~SmallDisk();
    Q_DISABLE_COPY_MOVE(SmallDisk)

    /// Until @p left are free.
    [[nodiscard]] bool fill(qint64 left);
    void empty();

private:
    explicit SmallDisk(SandboxNode node);
    [[nodiscard]] QString filler() const { return m_node.folder + QStringLiteral("/filler"); }

    SandboxNode m_node;
};

} // namespace tessera::testing
