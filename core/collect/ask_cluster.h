// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/collect/ask_poolers.h"
#include "core/collect/cluster_round.h"
#include "core/collect/node_lines.h"
#include "core/postgres/open_session.h"

namespace tessera {

/// The session with which a collector asks, kept from minute to minute; opened anew when it broke.
class ClusterAsker
{
public:
    explicit ClusterAsker(OpenSession open, OpenNode openNode = {}, QList<PoolerAccess> poolers = {});

    /// Names the cluster; asked once. Errors: those of Session.
    [[nodiscard]] Result<QString> identity(std::stop_token stop);
    /// Asks all nodes, those that can be reached from here directly; what went wrong is in the round. Waits
    /// at most 3 s for a node that cannot be reached and 10 s for the statement.
    [[nodiscard]] ClusterRound ask(std::stop_token stop);
    /// The last failure was that no password is known.
    [[nodiscard]] bool needsPassword() const { return m_needsPassword; }
    /// Nobody waits for these sessions.
    void close();

private:
    [[nodiscard]] Result<Session *> session(std::stop_token stop);
    [[nodiscard]] Result<> readRights(const QList<RegisteredNode> &nodes, Deadline deadline,
                                      std::stop_token stop);
    [[nodiscard]] Result<> fill(ClusterRound &round, Session &session, std::stop_token stop);

    OpenSession m_open;
    QList<PoolerAccess> m_poolers;
    std::optional<Session> m_session;
    NodeLines m_lines;
    StatementPoll m_statements;
    HeatPoll m_heat;
    TenantPoll m_tenants;
    QSet<QString> m_rights; ///< See MetricRights::parts
    QList<RegisteredNode> m_rightsOf; ///< The nodes when the rights were read; empty to read them again
    int m_roundsLeft = 0; ///< Until they are read again
    bool m_needsPassword = false;
};

} // namespace tessera
