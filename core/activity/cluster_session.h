// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace tessera {

/// Names one process of one node; with ClusterSession::startedAt it names one session for good.
struct ProcessId
{
    NodeId node;
    qint32 pid = 0; ///< 0: a prepared transaction, which no process has
    auto operator<=>(const ProcessId &) const = default;
};

[[nodiscard]] inline size_t qHash(const ProcessId &id, size_t seed = 0) noexcept
{
    return qHashMulti(seed, id.node.value, id.pid);
}

/// Citus' number for a process anywhere in the cluster: nodeid * 10^10 + pid (citus.md §1.2).
[[nodiscard]] qint64 globalPidOf(ProcessId id);
/// The process that a global pid names.
[[nodiscard]] ProcessId processOf(qint64 globalPid);

/// Whether a program of that name is Tessera: window, tesseractl or agent.
[[nodiscard]] bool isTessera(const QString &application);

/// What a session does. In the order of their weight: the first are the last to be left out of a capped list.
enum class SessionState {
    Active,
    IdleInTransaction,
    IdleInFailed, ///< Idle in a transaction that has failed
    Hidden, ///< This role may not see it
    Idle,
    Background ///< A process of the server, no client
};

/// One server process anywhere in the cluster. Source: pg_stat_activity of its node.
struct ClusterSession
{
    ProcessId id;
    ProcessId origin; ///< The session that it works for; itself when it works for none
    QString startedAt; ///< When the backend began, UTC to the microsecond
    QString statementStartedAt; ///< When its last statement began, the same way; empty: none yet
    QString database;
    QString user;
    QString application;
    QString client; ///< Its address; empty over a local socket
    QString backendType; ///< "client backend", "walsender", …
    SessionState state = SessionState::Hidden;
    QString waitType; ///< pg_stat_activity.wait_event_type: "Lock", "Client"; empty when it works
    QString waitEvent;
    std::optional<std::chrono::milliseconds> stateAge; ///< In its state since, by the node's clock
    std::optional<std::chrono::milliseconds> statementAge; ///< Of the running or the last statement
    std::optional<std::chrono::milliseconds> transactionAge; ///< nullopt: no transaction is open
    QString statement; ///< The running or the last one; its beginning where it is long
    qint64 statementLength = 0; ///< Characters that the server has of it
    bool isCutByServer = false; ///< It was longer than track_activity_query_size
    bool isOwn = false; ///< Tessera's, or works for one of Tessera's

    [[nodiscard]] bool isWorkerPart() const { return origin != id; }
    [[nodiscard]] bool isStatementWhole() const { return statement.size() >= statementLength; }
    [[nodiscard]] bool isWaitingForLock() const { return waitType == QLatin1String("Lock"); }
    [[nodiscard]] bool isInTransaction() const
    {
        return state == SessionState::IdleInTransaction || state == SessionState::IdleInFailed;
    }
    bool operator==(const ClusterSession &) const = default;
};

/// A process that waits for a lock, and one that keeps it from it. Source: pg_blocking_pids(), pg_locks.
struct LockBlocker
{
    ProcessId id; ///< pid 0: a prepared transaction
    QString mode; ///< Of the lock that it holds on the same object; empty: it only waits in front
    bool operator==(const LockBlocker &) const = default;
};

/// What a lock is on.
struct LockedObject
{
    QString type; ///< pg_locks.locktype: "relation", "transactionid", "advisory"
    QString relation; ///< As people write it, may be a shard; empty when it is no relation's
    quint32 classId = 0; ///< Of advisory locks
    quint32 objectId = 0;
    qint32 subId = 0;
    bool operator==(const LockedObject &) const = default;
};

/// One process that waits for a lock on its node.
struct LockWait
{
    ProcessId id;
    LockedObject object;
    QString mode; ///< That it asks for: "AccessExclusiveLock"
    std::optional<std::chrono::milliseconds> age; ///< nullopt: the server has just begun to count
    QList<LockBlocker> blockers;
    bool operator==(const LockWait &) const = default;
};

/// The sessions of one node in numbers; complete, also where the list of sessions is not.
struct NodeSessions
{
    NodeId node;
    QString problem; ///< Why the node told nothing; empty: it did
    qint32 limit = 0; ///< max_connections
    bool seesAll = true; ///< False: this role is shown its own sessions only
    qint64 listed = 0; ///< Processes that there are, listed or not
    qint64 active = 0; ///< Client sessions, without those that work for other nodes
    qint64 idleInTransaction = 0;
    qint64 idle = 0;
    qint64 hidden = 0; ///< What they do is not shown to this role
    qint64 workerParts = 0; ///< Client connections that other nodes opened for their sessions
    qint64 waiting = 0; ///< For a lock, of all client connections

    [[nodiscard]] qint64 connections() const
    {
        return active + idleInTransaction + idle + hidden + workerParts;
    }
    bool operator==(const NodeSessions &) const = default;
};

/// What goes on in the cluster at one moment.
struct ClusterSessions
{
    QDateTime readAt; ///< UTC, on this machine
    QList<ClusterSession> sessions; ///< By node, then process
    QList<LockWait> waits;
    QList<NodeSessions> nodes;

    /// Processes that there are on the nodes that answered; more than sessions when the list was cut.
    [[nodiscard]] qint64 total() const;
    [[nodiscard]] bool isCapped() const { return total() > sessions.size(); }
    [[nodiscard]] const ClusterSession *session(ProcessId id) const; ///< Null: unknown
};

} // namespace tessera
