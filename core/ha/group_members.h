// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ha/group_verdict.h"

namespace tessera {

/// Puts each server that was asked directly into the group of whose primary it is a copy, told by the system
/// identifier; a primary that the coordinator did not ask speaks for itself. Pure.
void addMembers(QList<NodeGroup> &groups, const QList<MemberReading> &members);

/// HOST:PORT of each.
[[nodiscard]] QStringList serversOf(const QList<MemberReading> &members);

/// What a server is doing that does not follow its group's primary: "accepts writes", "down". Pure.
[[nodiscard]] QString standingOf(const MemberReading &stray);

} // namespace tessera
