// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sandbox_fixture.h"

namespace tessera::testing {

/// A streaming standby of one server of a sandbox, in the sandbox's folder; stopped with the object.
class NodeStandby
{
public:
    /// Errors: Host, with what pg_basebackup or the server said.
    [[nodiscard]] static Result<std::unique_ptr<NodeStandby>> start(const SandboxFixture &sandbox,
                                                                    qsizetype node);
    ~NodeStandby();
    Q_DISABLE_COPY_MOVE(NodeStandby)

    [[nodiscard]] const SandboxNode &node() const { return m_node; }

private:
    explicit NodeStandby(SandboxNode node);

    SandboxNode m_node;
};

} // namespace tessera::testing
