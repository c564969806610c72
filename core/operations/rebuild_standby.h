// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Makes a server that has left its node group a standby of it again: an old primary after a failover, a
/// standby that went its own way or lost its place, a second primary (failover.md §2.5). What is found on its
/// host chooses between following as it is, pg_rewind and pg_basebackup.
struct RebuildStandby
{
    QString group;
    QString server; ///< HOST:PORT
    QString way = {}; ///< "follow", "rewind" or "copy"; empty: what fits
    QString connection = {}; ///< How it connects to the primary, libpq keywords without a password
    bool acceptsLoss = false; ///< Of what a server that still accepts writes has and the primary lacks

    [[nodiscard]] static RebuildStandby from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Invalid; Refused: what standbyGroup() refuses, its host is not known, it streams already, it
    /// is a copy of another server, the way does not fit, a node may still call it a primary.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

} // namespace tessera
