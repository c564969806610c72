// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sandbox_fixture.h"

namespace tessera::testing {

// A node group of a sandbox with one standby each, and what is done to it.

struct GroupPair
{
    SandboxNode primary;
    SandboxNode standby;
};

/// As they are now, after whatever changes of roles; aborts the program when the group has no standby.
[[nodiscard]] GroupPair pairOf(const SandboxFixture &sandbox, int group = 1);
/// HOST:PORT
[[nodiscard]] QString addressOf(const SandboxNode &server);
/// Aborts the program when there is none.
[[nodiscard]] Session sessionTo(const SandboxFixture &sandbox, const SandboxNode &server);
/// The first value of the first row; aborts the program after an error.
[[nodiscard]] QString valueAt(Session &session, const QString &sql);
[[nodiscard]] QString valueAt(const SandboxFixture &sandbox, const SandboxNode &server, const QString &sql);
/// Statements in autocommit, one after the other. False, and the test has failed, when one fails.
bool runAt(const SandboxFixture &sandbox, const SandboxNode &server, const QStringList &statements);

/// Ends every process of the server, and waits until they are gone: a socket's lock is heeded while its owner
/// can be found.
void killAll(const SandboxNode &server);
[[nodiscard]] CtlOutcome switchOver(const SandboxFixture &sandbox, int group = 1);
/// By the operator, as soon as the standbys have missed the primary long enough.
[[nodiscard]] CtlOutcome failOver(const SandboxFixture &sandbox, const QStringList &more = {}, int group = 1);
[[nodiscard]] CtlOutcome rebuild(const SandboxFixture &sandbox, const SandboxNode &server,
                                 const QStringList &more = {}, int group = 1);
[[nodiscard]] bool isProtectedSoon(const SandboxFixture &sandbox, int group = 1);

} // namespace tessera::testing
