// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/open_session.h"
#include "core/reports/report_facts.h"

namespace tessera {

/// Reads what only the cluster itself can tell, in one session. A cluster that could not be reached is not
/// tried again. Blocks. Errors: those of Session.
class LiveReader
{
public:
    LiveReader(OpenSession open, std::stop_token stop)
        : m_open(std::move(open))
        , m_stop(std::move(stop))
    {
    }

    /// Whole, with the space on the disks.
    [[nodiscard]] Result<ClusterState> cluster();
    [[nodiscard]] Result<ClusterSessions> sessions();
    /// As the primaries see them, asked through the coordinator. @p state null: as for checks().
    [[nodiscard]] Result<QList<NodeGroup>> groups(const ClusterState *state);
    /// Every check but the drift of settings. @p state null: why it could not be read.
    [[nodiscard]] Result<QList<DiagnosticResult>> checks(const ClusterState *state);
    [[nodiscard]] Result<DiagnosticResult> drift(const ClusterState *state);

private:
    /// The session, opened when there is none.
    [[nodiscard]] Result<Session *> session();
    [[nodiscard]] Result<DiagnosticResult> check(const DiagnosticCheck &check, const ClusterState *state);

    OpenSession m_open;
    std::stop_token m_stop;
    std::optional<Session> m_session;
    std::optional<Error> m_unreachable;
};

} // namespace tessera
