// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/node_fan_out.h"
#include "core/tenants/tenant_period.h"

namespace tessera {

/// What one poll gave.
struct TenantMinute
{
    QHash<NodeId, TenantPeriod> periods = {}; ///< Of each node that counts
    QHash<NodeId, QString> silent = {}; ///< Why a node is missing
};

/// Asks all nodes for the tenants of their last whole period. For the thread that has the session.
class TenantPoll
{
public:
    /// A server that cannot, a role that may not and nodes that do not count give nothing. @p session is the
    /// coordinator's. Errors: those of Session.
    [[nodiscard]] Result<TenantMinute> poll(Session &session, const AskNodes &ask, Deadline deadline,
                                            std::stop_token stop = {});

private:
    bool m_mayAsk = false;
    int m_roundsLeft = 0; ///< Until that is looked at again
};

} // namespace tessera
