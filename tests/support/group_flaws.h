// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sandbox_fixture.h"

namespace tessera::testing {

/// @p sql's first value at one server; empty when it does not answer.
[[nodiscard]] QString answerAt(const SandboxFixture &sandbox, const SandboxNode &server, const QString &sql);
/// What is not as it should be after a change of primaries: each group has one server that accepts writes,
/// all nodes know it, nothing that was set for the change is left, no slot keeps WAL for nobody, and each group is protected in one of
/// those ways. Empty: nothing.
[[nodiscard]] QString flawOf(const SandboxFixture &sandbox, const QStringList &protections);
/// The same, once that time has passed or it is empty.
[[nodiscard]] QString lastFlaw(const SandboxFixture &sandbox,
                               const QStringList &protections = { QStringLiteral("protected") });

} // namespace tessera::testing
