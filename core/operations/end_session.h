// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Ends one session that idles in a transaction. It is named by node, process and the moment it began, so
/// that a new session that got the same process number is never hit.
struct EndSession
{
    QString node; ///< Id or HOST:PORT
    QString pid;
    QString startedAt = {}; ///< As OpenTransaction has it; empty: whoever idles there now

    [[nodiscard]] static EndSession from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused: no such session idles in a transaction.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

} // namespace tessera
