// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace tessera {

/// Writes the answer to standard output, or the error: one sentence on standard error and, with --json,
/// {"error": {…}} on standard output. Gives the exit status.
ExitCode print(const Result<Answer> &answer, bool asJson);

/// {"kind", "message", "sqlState", "detail", "hint"}; empty parts are left out.
[[nodiscard]] QJsonObject errorJson(const Error &error);
[[nodiscard]] ExitCode exitCodeOf(const Error &error);

} // namespace tessera
