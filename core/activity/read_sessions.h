// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/cluster_session.h"
#include "core/postgres/session.h"

namespace tessera {

/// How much of it is read.
struct SessionsWish
{
    qint32 sessions = 5000; ///< In the whole cluster
    qint32 characters = 1000; ///< Of each statement
    ProcessId whole = {}; ///< Of this one's statement as much as wholeCharacters
    qint32 wholeCharacters = 100'000;
};

/// What all nodes do, by one statement through the coordinator. A node that does not answer costs its rows
/// and is named in ClusterSessions::nodes. What this role may not see is Hidden. Errors: those of Session.
[[nodiscard]] Result<ClusterSessions> readSessions(Session &session, const SessionsWish &wish,
                                                   Deadline deadline, std::stop_token stop = {});

/// Adds what one node said (core/sql/read_sessions.sql).
void addNodeSessions(ClusterSessions &sessions, NodeId node, const QByteArray &answer);
/// Sorts, keeps the @p most important ones, and marks those that work for Tessera.
void finishSessions(ClusterSessions &sessions, qsizetype most);

} // namespace tessera
