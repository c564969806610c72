// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/managers/manager_kind.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <functional>

namespace tessera {

enum class SandboxEngine { Citus, BuiltIn };

/// "citus" or "builtin".
[[nodiscard]] QString engineName(SandboxEngine engine);

/// One server of a sandbox, as remembered between runs.
struct SandboxNode
{
    NodeId id; ///< pg_dist_node.nodeid; 0 until the server has joined the cluster
    bool isCoordinator = false;
    quint16 port = 0;
    QString folder; ///< data directory
    quint16 standbyOf = 0; ///< The port of the server that it follows; 0 for one of the cluster's nodes
    quint16 restPort = 0; ///< Of the Patroni beside it
    GroupId group = {}; ///< Known where an HA manager runs it
    bool operator==(const SandboxNode &) const = default;
};

/// The HA manager that runs a sandbox's node groups.
struct SandboxManager
{
    ManagerKind kind = ManagerKind::None;
    quint16 port = 0; ///< Of etcd, which Patroni asks; of the monitor of pg_auto_failover
    bool operator==(const SandboxManager &) const = default;
};

/// What sandbox.json in a sandbox's folder says. Holds no secret.
struct SandboxRecord
{
    QString name;
    SandboxEngine engine = SandboxEngine::BuiltIn;
    QString engineDigest; ///< of the built-in engine's texts that the nodes have
    QString programs; ///< folder of the PostgreSQL programs that made it
    QString version; ///< of PostgreSQL, as "15.20"
    QStringList samples; ///< those that were loaded
    bool isComplete = false; ///< false while 'up' makes it; what is incomplete is thrown away
    bool isThrowaway = false; ///< fsync off: for tests only
    QList<SandboxNode> nodes; ///< the coordinator first
    QList<SandboxNode> standbys = {}; ///< the same number for each node
    SandboxManager manager = {};

    /// Nodes and standbys.
    [[nodiscard]] QList<SandboxNode> servers() const { return nodes + standbys; }
    [[nodiscard]] bool isManaged() const { return manager.kind != ManagerKind::None; }
    /// Those that follow @p node.
    [[nodiscard]] QList<SandboxNode> standbysOf(const SandboxNode &node) const;
    /// Where a password may be asked for: its servers, and the monitor of pg_auto_failover.
    [[nodiscard]] QList<quint16> doors() const;
    /// All that it listens on.
    [[nodiscard]] QList<quint16> ports() const;
    /// The coordinator and its standbys, each of which may be the coordinator tomorrow.
    [[nodiscard]] QList<SandboxNode> coordinators() const;
    [[nodiscard]] int standbysPerNode() const
    {
        return nodes.isEmpty() ? 0 : static_cast<int>(standbys.size() / nodes.size());
    }
    bool operator==(const SandboxRecord &) const = default;
};

[[nodiscard]] QJsonObject toJson(const SandboxRecord &record);
/// Errors: Storage when a field is missing or of the wrong type.
[[nodiscard]] Result<SandboxRecord> recordFromJson(const QJsonObject &json);

/// The record with primary and standby changed where their roles have changed since it was written: a node
/// keeps its id and takes the place of the standby that no longer is one. @p isStandby looks at a data
/// folder. Pure but for that.
[[nodiscard]] SandboxRecord withRoles(SandboxRecord record,
                                      const std::function<bool(const QString &)> &isStandby);

/// Reads @p folder/sandbox.json; who follows whom is as the data folders say now. Errors: NotFound, Storage.
[[nodiscard]] Result<SandboxRecord> readRecord(const QString &folder);
/// Replaces the file in one step. Errors: Storage.
[[nodiscard]] Result<> writeRecord(const QString &folder, const SandboxRecord &record);

} // namespace tessera
