// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/node.h"
#include "core/connections/connector.h"
#include "core/ha/member_reading.h"

namespace tessera {

/// Asks each server that is known, directly and all at once: those of @p nodes, primaries and secondaries,
/// and those whose host the connection names. One that cannot be reached
/// says why, and its host what it left behind. Blocks, at most 8 s.
[[nodiscard]] QList<MemberReading> readMembers(const Connector &connector, const QList<Node> &nodes,
                                               Deadline deadline, std::stop_token stop = {});

} // namespace tessera
