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
    /// The plan reads or moves this table's shards. Reference tables and local ones are not moved.
    [[nodiscard]] bool isTouched(const DistributedTable &table) const;

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
};

/// A rule that does not concern the plan gives nothing.
using Verdicts = QList<Verdict>;

// Who asks, and what the coordinator is.
[[nodiscard]] Verdicts coordinatorRule(const Question &question);
[[nodiscard]] Verdicts privilegeRule(const Question &question);
[[nodiscard]] Verdicts runningJobRule(const Question &question);

// The nodes.
[[nodiscard]] Verdicts reachabilityRule(const Question &question);
[[nodiscard]] Verdicts newNodeRule(const Question &question);
[[nodiscard]] Verdicts versionRule(const Question &question);

// What online moves need (citus.md §3.4).
[[nodiscard]] Verdicts walLevelRule(const Question &question);
[[nodiscard]] Verdicts synchronousCommitRule(const Question &question);
[[nodiscard]] Verdicts replicationRoomRule(const Question &question);

// The tables.
[[nodiscard]] Verdicts replicaIdentityRule(const Question &question);
[[nodiscard]] Verdicts referenceTablesRule(const Question &question);

// Room.
[[nodiscard]] Verdicts diskRule(const Question &question);
[[nodiscard]] Verdicts unknownSizesRule(const Question &question);

// What is in the way.
[[nodiscard]] Verdicts leftoversRule(const Question &question);
[[nodiscard]] Verdicts longTransactionsRule(const Question &question);

} // namespace tessera
