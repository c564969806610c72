// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/preflight.h"

namespace tessera {

/// The plan as a psql script: every statement with its values in place, what else is to be done as comments.
[[nodiscard]] QString planAsSql(const Plan &plan);
/// The plan as a Markdown runbook: why, checks, steps with SQL, locks, bytes, time and undo.
[[nodiscard]] QString planAsMarkdown(const Plan &plan, const QList<Check> &checks);

} // namespace tessera
