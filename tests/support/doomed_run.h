// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sandbox_fixture.h"

#include <QJsonObject>

namespace tessera::testing {

/// A change whose console dies by SIGKILL, as the program doomed_change takes it.
struct DoomedChange
{
    QString cluster; ///< A DSN, "sandbox:NAME", or "saved:NAME" of the sandbox' console
    QString operation;
    QJsonObject parameters;
    qsizetype step = -1; ///< -1: it lives
    QString place = {}; ///< before, inside:MS, unrecorded, after
};

/// Runs it; the journal is that of the sandbox' console, as for SandboxFixture::ctl(). exitCode is -1 when it
/// was killed.
[[nodiscard]] CtlOutcome runDoomedChange(const SandboxFixture &sandbox, const DoomedChange &change,
                                         bool *wasKilled = nullptr);

} // namespace tessera::testing
