// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sandbox_fixture.h"

#include <functional>

namespace tessera::testing {

/// The group's row of 'ha show', as the servers say now; empty when there is none.
[[nodiscard]] QJsonObject groupNow(const SandboxFixture &sandbox, int group);
/// To every process of the server: a machine that stops, not only its postmaster.
void signalAll(const SandboxNode &server, int signal);
/// Runs @p failOver, which gives what 'ha failover' said, until no standby has heard from its primary a
/// moment ago: that is a reason to wait, not to fail. False: it is one still after @p patience milliseconds.
[[nodiscard]] bool failsOver(const std::function<CtlOutcome()> &failOver, CtlOutcome &done, int patience);

} // namespace tessera::testing
