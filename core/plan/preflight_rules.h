// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/preflight.h"

namespace tessera {

/// What the rules behind preflight() look at. Keeps references: for the time of one call.
class Question
{
public:
    Question(const Plan &asked, const PlanFacts &read)
        : plan(asked)
        , facts(read)
        , cluster(*read.snapshot)
    {
    }
    /// The node is registered and in use.
    [[nodiscard]] bool isActive(const NodeFacts &node) const;
    /// Every node in use answered: what none of them lacks, none lacks.
    [[nodiscard]] bool allAnswer() const;
    /// The plan reads or moves this table's shards. Reference tables and local ones are not moved.
    [[nodiscard]] bool isTouched(const DistributedTable &table) const;
    /// The tables of the plan among @p relations, which may be shards, as people write them.
    [[nodiscard]] QStringList touchedAmong(const QStringList &relations) const;
    /// The plan moves shards itself, or has the server move them.
    [[nodiscard]] bool movesShards() const;
    /// The plan follows a background job of the server.
    [[nodiscard]] bool usesServerJob() const;
    /// It begins without a coordinator.
    [[nodiscard]] bool promotesCoordinator() const;
    /// What the coordinator said; null when it is not registered.
    [[nodiscard]] const NodeFacts *coordinator() const;

    const Plan &plan;
    const PlanFacts &facts;
    const ClusterSnapshot &cluster;
};

/// What a rule found; the board adds the rule's id.
struct Verdict
{
    CheckResult result = CheckResult::Ok;
    QString sentence;
    QString remedy = {};
    std::optional<RemedyPlan> remedyPlan = {};
};

/// A rule that does not concern the plan gives nothing.
using Verdicts = QList<Verdict>;

// Who asks, and what the coordinator is.
[[nodiscard]] Verdicts coordinatorRule(const Question &question);
[[nodiscard]] Verdicts privilegeRule(const Question &question);
[[nodiscard]] Verdicts ownershipRule(const Question &question);
[[nodiscard]] Verdicts runningJobRule(const Question &question);
[[nodiscard]] Verdicts jobWorkersRule(const Question &question);

// The nodes.
[[nodiscard]] Verdicts reachabilityRule(const Question &question);
[[nodiscard]] Verdicts metadataRule(const Question &question);
[[nodiscard]] Verdicts newNodeRule(const Question &question);
[[nodiscard]] Verdicts versionRule(const Question &question);
[[nodiscard]] Verdicts settingsRule(const Question &question);

// What online moves need (citus.md §3.4).
[[nodiscard]] Verdicts walLevelRule(const Question &question);
[[nodiscard]] Verdicts synchronousCommitRule(const Question &question);
[[nodiscard]] Verdicts replicationRoomRule(const Question &question);

// The tables.
[[nodiscard]] Verdicts replicaIdentityRule(const Question &question);
[[nodiscard]] Verdicts ownerLoginRule(const Question &question);
[[nodiscard]] Verdicts referenceTablesRule(const Question &question);
[[nodiscard]] Verdicts manyShardsRule(const Question &question);

// Room.
[[nodiscard]] Verdicts diskRule(const Question &question);
[[nodiscard]] Verdicts unknownSizesRule(const Question &question);

// What earlier operations left (citus.md §3.5, §3.8).
[[nodiscard]] Verdicts leftoversRule(const Question &question);
[[nodiscard]] Verdicts lostLeftoversRule(const Question &question);
[[nodiscard]] Verdicts replicationLeftoversRule(const Question &question);
[[nodiscard]] Verdicts preparedTransactionsRule(const Question &question);

// Who is in the way.
[[nodiscard]] Verdicts idleTransactionsRule(const Question &question);
[[nodiscard]] Verdicts longTransactionsRule(const Question &question);

} // namespace tessera
