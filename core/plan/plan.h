// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/step.h"

#include <QHash>
#include <QJsonObject>
#include <QList>

namespace tessera {

/// One placement change that the plan makes, for the before/after map.
struct PlacementChange
{
    ShardId shard;
    GroupId from;
    GroupId to;
    int step = 0; ///< Index of the step that does it
    bool operator==(const PlacementChange &) const = default;
};

/// Which facts a plan depends on, so that its fingerprint can be taken again (design.md §5.3).
struct FactScope
{
    QStringList tables = {}; ///< Names as written; their definitions, colocation, ranges and placements
    bool allTables = false; ///< Every table's ranges and placements
    bool operator==(const FactScope &) const = default;
};

/// What the plan asks of the cluster; preflight turns each into a check.
struct PlanNeeds
{
    bool logicalReplication = false; ///< Slots, workers, wal_level, replica identity
    bool superuser = false;
    bool idleRebalancer = false; ///< No rebalance job may be running
    bool everyNode = false; ///< All active nodes must answer
    bool referenceTables = false; ///< Reference tables must be on every node
    QStringList functions = {}; ///< Functions that this role must be allowed to execute
    QHash<NodeId, ByteCount>
        bytesInto = {}; ///< Room needed for a time, per node; -1 is the first of newNodes
    QStringList newNodes = {}; ///< HOST:PORT each, which must answer and be of the same version
    bool operator==(const PlanNeeds &) const = default;
};

/// What happens to the finished steps when a later one fails.
enum class OnFailure {
    UndoFinished, ///< The plan is one thing: all or nothing
    UndoAlways, ///< The same, and when it is cancelled: half of it would keep others waiting
    KeepFinished ///< Every step is good on its own, such as one move of many
};

/// How many transfers may run at the same time (design.md §5).
struct Lanes
{
    int outOfNode = 2;
    int intoNode = 2;
    bool oneInColocationGroup = false; ///< Before Citus 13.2 a second move in a group fails at once
    /// However little each weighs (Transfer::load): what the servers have workers and slots for.
    int mostAtNode = 2;
    bool operator==(const Lanes &) const = default;
};

/// A change as a value: made from a snapshot without touching the cluster, then reviewed, run and journalled.
struct Plan
{
    QString operation; ///< The catalogue's id, such as "node.add"
    QString title; ///< A sentence for people
    QJsonObject parameters; ///< What the operator chose; never a secret
    QList<Step> steps;
    QList<PlacementChange> moves = {};
    OnFailure onFailure = OnFailure::UndoFinished;
    Lanes lanes = {};
    QStringList notes = {}; ///< Sentences about how it was made, such as where its times come from
    FactScope scope = {};
    PlanNeeds needs = {};
    QString fingerprint = {}; ///< Hash of the facts used (design.md §5.3)

    bool operator==(const Plan &) const = default;
};

/// Sum over the steps; nullopt when a step that moves placements does not know its bytes.
[[nodiscard]] std::optional<ByteCount> totalBytes(const Plan &plan);
/// Steps one after the other; transfers as long as the node that has most to give or take. @p times: of each
/// step, zero for those that are done.
[[nodiscard]] TimeRange totalTime(const Plan &plan, const QList<TimeRange> &times);
/// The same of the steps' own estimates.
[[nodiscard]] TimeRange totalEstimate(const Plan &plan);

} // namespace tessera
