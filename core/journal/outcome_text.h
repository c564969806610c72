// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"
#include "core/plan/plan_event.h"

namespace tessera {

/// "succeeded", "failed, taken back", … for people.
[[nodiscard]] QString outcomeText(Outcome outcome);
[[nodiscard]] Severity outcomeSeverity(Outcome outcome);

} // namespace tessera
