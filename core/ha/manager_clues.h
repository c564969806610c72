// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/node.h"
#include "core/ha/member_reading.h"
#include "core/managers/read_managers.h"

namespace tessera {

/// What @p members tell of who manages the node groups of @p nodes. A standby counts for the group whose
/// system it is a copy of; while its primary is silent, for the one that it follows. Pure.
[[nodiscard]] QList<GroupClue> managerClues(const QList<Node> &nodes, const QList<MemberReading> &members);

} // namespace tessera
