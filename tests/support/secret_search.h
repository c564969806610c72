// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sandbox_fixture.h"

namespace tessera::testing {

/// All that stand in its user's password file.
[[nodiscard]] QStringList passwordsOf(const SandboxFixture &sandbox);
/// Files below @p folder that hold @p text, but for those named "passfile".
[[nodiscard]] QStringList filesWith(const QString &folder, const QByteArray &text);
/// Processes of the machine whose argument vector or environment holds @p text.
[[nodiscard]] QStringList processesShowing(const QByteArray &text);

} // namespace tessera::testing
