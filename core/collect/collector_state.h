// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/collect/collector_lock.h"
#include "core/metrics/minute.h"

namespace tessera {

/// How collecting goes.
struct CollectorState
{
    enum class Stage {
        Starting,
        Collecting,
        Another, ///< Somebody else does; holder says who. Taken over once that program ends
        NeedsPassword,
        Unable ///< The cluster was never reached, or the lock cannot be taken; problem says why
    };
    Stage stage = Stage::Starting;
    std::optional<CollectorHolder> holder = {};
    QString storePath = {}; ///< Empty until the cluster said which it is
    std::optional<Minute> last = {}; ///< Measured here
    QString problem = {}; ///< Of the last minute: why the cluster, or all nodes, could not be asked
    QString storeProblem = {}; ///< Why minutes cannot be written; they are held meanwhile
    QString alertProblem = {}; ///< Why alerts cannot be judged
    QString statementProblem = {}; ///< Why statements are not polled or kept
    QString heatProblem = {}; ///< Why shards, or those of some node, are not counted or kept
    QString tenantProblem = {}; ///< Why tenants, or those of some node, are not read or kept

    bool operator==(const CollectorState &) const = default;
};

} // namespace tessera
