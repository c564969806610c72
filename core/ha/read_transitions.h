// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/connections/connection_target.h"
#include "core/ha/transitions.h"
#include "core/managers/managed_group.h"

#include <stop_token>

namespace tessera {

/// Where the history of one cluster's high availability is kept.
struct TransitionSources
{
    QString metricPath = {}; ///< Empty: nothing was measured
    QString journalPath = {};
    QString clusterId = {}; ///< As the journal knows it
    QList<Node> nodes = {};
    bool operator==(const TransitionSources &) const = default;
};

/// What this computer's files tell, the newest first. Blocks for the disk. Errors: Storage.
[[nodiscard]] Result<QList<Transition>> readTransitions(const TransitionSources &sources);

/// What Patroni remembers of the timelines of @p groups; a manager that does not answer tells nothing.
/// Blocks, at most 3 s for each group.
[[nodiscard]] QList<ManagerChange> readManagerHistory(const ConnectionTarget &target,
                                                      const QList<ManagedGroup> &groups, Deadline deadline,
                                                      const std::stop_token &stop = {});

} // namespace tessera
