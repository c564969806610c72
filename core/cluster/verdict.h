// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"

namespace tessera {

/// One sentence on how the cluster is, the first thing that is read.
struct Verdict
{
    Severity severity = Severity::Info;
    QString sentence;
    bool isRebalanceWanted = false;
    bool operator==(const Verdict &) const = default;
};

/// Problems first, then a running job, then the balance. Empty sentence while nothing was read.
[[nodiscard]] Verdict verdictOf(const ClusterState &state);

} // namespace tessera
