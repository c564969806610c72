// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/connections/connector.h"
#include "core/ha/group_verdict.h"
#include "core/managers/managed_group.h"

namespace tessera {

/// What the servers of the cluster that a command is for say of themselves.
struct HighAvailability
{
    ConnectionTarget target;
    QList<NodeGroup> groups;
    QList<ManagedGroup> managers;
};

/// Also while the coordinator is down: the catalogs are read from its standby then. Blocks.
[[nodiscard]] Result<HighAvailability> readHighAvailability(const Invocation &invocation);

} // namespace tessera
