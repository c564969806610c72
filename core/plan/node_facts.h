// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/units.h"
#include "core/cluster/operation_traces.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace tessera {

/// A session that has kept a transaction open for a minute, or idles in one for five seconds. Backends that
/// work for another node's session are left out: that session is listed itself.
struct OpenTransaction
{
    qint32 pid = 0;
    QString user;
    QString application;
    QString startedAt; ///< When the backend began, UTC to the microsecond; with the pid it names the session
    std::chrono::seconds age { 0 }; ///< Of the transaction
    std::chrono::seconds idle { 0 }; ///< Idle in the transaction since; 0 while a statement runs
    bool hasWritten = false; ///< Here or on other nodes: a new replication slot waits for it
    QStringList relations; ///< Which it has locked, "name" in public, else "schema.name"; shards too
    bool operator==(const OpenTransaction &) const = default;
};

/// What one server says about itself (peers.md §4.5). Unknown stays unknown.
struct NodeFacts
{
    NodeId id; ///< 0 for a server that is not registered yet
    QString address;
    bool isReachable = false;
    QString problem = {}; ///< Why it is not reachable
    QString walLevel = {};
    bool answersBeforeWriting = false; ///< synchronous_commit is off, for all or for a role
    std::optional<qint32> replicationSlots = {}; ///< max_replication_slots
    std::optional<qint32> usedSlots = {};
    std::optional<qint32> walSenders = {}; ///< max_wal_senders
    std::optional<qint32> usedWalSenders = {};
    std::optional<qint32> workerProcesses = {}; ///< max_worker_processes
    std::optional<qint32> usedWorkerProcesses = {}; ///< Unknown to roles that do not see all sessions
    std::optional<qint32> logicalWorkers = {}; ///< max_logical_replication_workers
    std::optional<qint32> usedLogicalWorkers = {}; ///< As usedWorkerProcesses
    QMap<QString, QString> settings = {}; ///< What all nodes should have alike, by name; also "encoding", …
    QStringList rolesWithoutLogin = {}; ///< Of those that own tables
    QString serverVersion = {}; ///< server_version_num
    QString extensionVersion = {}; ///< citus, empty when the extension is missing
    QString coordinator = {}; ///< HOST:PORT that its own catalog names; only asked of a server to be added
    std::optional<bool> isInRecovery = {};
    std::optional<ByteCount> freeDisk = {};
    std::optional<ByteCount> totalDisk = {};
    std::optional<bool> seesAllSessions = {}; ///< False: this role is shown its own sessions only
    QList<OpenTransaction> transactions = {}; ///< Oldest first
    QList<PreparedTransaction> prepared = {};
    QList<ReplicationObject> replication = {};
    bool operator==(const NodeFacts &) const = default;
};

} // namespace tessera
