// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/units.h"

#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

namespace tessera {

/// A transaction of a write over several nodes that waits for its second phase (citus.md §3.8).
struct PreparedTransaction
{
    QString name; ///< citus_…, or tessera_switch_… of the built-in engine
    std::chrono::seconds age { 0 };
    QStringList relations = {}; ///< Which it has locked, "name" in public, else "schema.name"; shards too
    bool operator==(const PreparedTransaction &) const = default;
};

enum class ReplicationKind { Subscription, Slot, Publication };

/// A slot, publication or subscription that a move or split made for itself (citus.md §3.4).
struct ReplicationObject
{
    ReplicationKind kind = ReplicationKind::Slot;
    QString name; ///< citus_shard_…; ends in the number of its operation
    bool isActive = false; ///< A slot that somebody reads
    std::optional<ByteCount> retainedWal = {}; ///< That a slot holds back on its node

    [[nodiscard]] qint64 operation() const { return name.section(QLatin1Char('_'), -1).toLongLong(); }
    bool operator==(const ReplicationObject &) const = default;
};

/// What operations have on one node beside tables.
struct NodeTraces
{
    NodeId node; ///< 0 for a coordinator that is not registered
    QList<ReplicationObject> replication = {};
    QList<PreparedTransaction> prepared = {};
    bool operator==(const NodeTraces &) const = default;
};

/// What operations have on the nodes that answered, and which of them still run. A running move counts as
/// one: its objects are in use.
struct OperationTraces
{
    QDateTime readAt; ///< UTC
    QList<NodeTraces> nodes;
    QSet<qint64> running; ///< Numbers of operations that hold their lock
};

using TracesPtr = std::shared_ptr<const OperationTraces>;

} // namespace tessera
