// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/tenant_use.h"
#include "core/cluster/cluster_snapshot.h"
#include "core/postgres/session.h"

namespace tessera {

/// What the nodes count of their tenants. A server that cannot, a role that may not and nodes that do not are
/// told by TenantStatistics::state, not as errors. Errors: those of Session.
[[nodiscard]] Result<TenantStatistics> readTenants(Session &session, const Capabilities &capabilities,
                                                   Deadline deadline, std::stop_token stop = {});

} // namespace tessera
