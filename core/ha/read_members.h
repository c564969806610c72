// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/node.h"
#include "core/connections/connector.h"
#include "core/ha/member_reading.h"

namespace tessera {

/// What the server of @p session, at @p place, says of itself. Needs a superuser. Errors: those of Session.
[[nodiscard]] Result<MemberReading> readMember(Session &session, const HostPort &place, Deadline deadline,
                                               const std::stop_token &stop = {});

/// Who follows the server of @p session. Errors: those of Session.
[[nodiscard]] Result<ServerReading> readFollowers(Session &session, Deadline deadline,
                                                  const std::stop_token &stop = {});

/// Asks each server that is known, directly and all at once: those of @p nodes, primaries and secondaries,
/// and those whose host the connection names. One that cannot be reached
/// says why, and its host what it left behind; else what a guard has noted of it (LastSeen). Blocks, at most
/// 8 s.
[[nodiscard]] QList<MemberReading> readMembers(const Connector &connector, const QList<Node> &nodes,
                                               Deadline deadline, std::stop_token stop = {});
/// The same of other servers, such as those that only a manager names.
[[nodiscard]] QList<MemberReading> readServers(const Connector &connector, const QList<HostPort> &places,
                                               Deadline deadline, std::stop_token stop = {});

} // namespace tessera
