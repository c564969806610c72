// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

namespace tessera {

/// The whole plan, for the journal and for files that `tesseractl plan run` reads.
[[nodiscard]] QJsonObject planToJson(const Plan &plan);
/// Errors: Invalid, naming what is missing or unknown.
[[nodiscard]] Result<Plan> planFromJson(const QJsonObject &object);

[[nodiscard]] QJsonObject actionToJson(const Action &action);
[[nodiscard]] Result<Action> actionFromJson(const QJsonObject &object);

} // namespace tessera
