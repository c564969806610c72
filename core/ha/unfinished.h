// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ha/group_verdict.h"

namespace tessera {

/// Two-phase recovery rests on that server for a change of roles; a fenced one's rests for good. Pure.
[[nodiscard]] bool isResting(const MemberReading &member);

/// A failover of @p group has begun, and nobody has brought it to its end: another server accepts writes in
/// the place of the primary, which is down, or pg_dist_node names the new one already and two-phase recovery
/// still rests. @p all: the groups of the cluster, for the rest is noted on every server. Pure.
[[nodiscard]] bool isUnfinished(const NodeGroup &group, const QList<NodeGroup> &all);

} // namespace tessera
