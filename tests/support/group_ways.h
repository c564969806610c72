// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/pair_writer.h"
#include "tests/support/sandbox_fixture.h"

namespace tessera::testing {

/// Ways into a cluster with standbys, as applications' connection strings name them: the coordinator's group
/// three times, the second worker's twice. Each finds the server of the group that accepts writes.
[[nodiscard]] QList<ConnInfo> waysInto(const SandboxFixture &sandbox);
/// A session to the server that @p ways lead to; aborts the program when there is none.
[[nodiscard]] Session writableSession(const ConnInfo &ways);
/// A session to that one of @p servers which accepts writes; aborts the program when none does.
[[nodiscard]] Session writableSession(const SandboxFixture &sandbox, const QList<SandboxNode> &servers);
/// Ends the two-phase commits on the primary of each group (R2), then compares.
[[nodiscard]] PairLedger endedLedger(const QList<ConnInfo> &groups, const PairWriter &writer,
                                     Session &coordinator);
/// Ends the two-phase commits on every primary (R2), then compares.
[[nodiscard]] PairLedger endedLedger(const SandboxFixture &sandbox, const PairWriter &writer,
                                     Session &coordinator);

} // namespace tessera::testing
