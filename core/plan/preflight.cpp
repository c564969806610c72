// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/preflight.h"

#include "core/cluster/relation_behind.h"
#include "core/plan/preflight_rules.h"

#include <algorithm>
#include <array>

namespace tessera {

namespace {

struct Row
{
    const char *id; ///< Check::id
    Verdicts (*rule)(const Question &question);
};

/// The board, in the order of the review page.
constexpr std::array board {
    Row { "coordinator", coordinatorRule },
    Row { "privileges", privilegeRule },
    Row { "ownership", ownershipRule },
    Row { "node-unreachable", reachabilityRule },
    Row { "metadata-unsynced", metadataRule },
    Row { "new-node", newNodeRule },
    Row { "version-skew", versionRule },
    Row { "setting-skew", settingsRule },
    Row { "wal-level", walLevelRule },
    Row { "synchronous-commit", synchronousCommitRule },
    Row { "replication-room", replicationRoomRule },
    Row { "job-workers", jobWorkersRule },
    Row { "replica-identity", replicaIdentityRule },
    Row { "owner-login", ownerLoginRule },
    Row { "reference-tables", referenceTablesRule },
    Row { "many-shards", manyShardsRule },
    Row { "disk-space", diskRule },
    Row { "sizes-unknown", unknownSizesRule },
    Row { "leftovers", leftoversRule },
    Row { "lost-leftovers", lostLeftoversRule },
    Row { "replication-leftovers", replicationLeftoversRule },
    Row { "prepared-transactions", preparedTransactionsRule },
    Row { "running-job", runningJobRule },
    Row { "idle-transactions", idleTransactionsRule },
    Row { "long-transactions", longTransactionsRule },
};

/// The plan under review is the remedy itself.
bool isAnsweredBy(const Verdict &verdict, const Plan &plan)
{
    return verdict.remedyPlan && verdict.remedyPlan->operation == plan.operation;
}

} // namespace

bool Question::isActive(const NodeFacts &node) const
{
    const auto *registered = cluster.node(node.id);
    return registered && registered->isActive;
}

bool Question::allAnswer() const
{
    return std::ranges::none_of(
        facts.nodes, [this](const NodeFacts &node) { return isActive(node) && !node.isReachable; });
}

bool Question::isTouched(const DistributedTable &table) const
{
    if (!isMovable(table.kind))
        return false;
    return plan.scope.allTables || plan.scope.tables.contains(table.displayName());
}

QStringList Question::touchedAmong(const QStringList &relations) const
{
    QStringList names;
    for (const auto &relation : relations) {
        const auto *table = relationBehind(cluster, relation).table;
        const auto name = table ? table->displayName() : relation;
        const bool isOurs = (table && isTouched(*table)) || plan.scope.tables.contains(name);
        if (isOurs && !names.contains(name))
            names << name;
    }
    return names;
}

bool Question::movesShards() const
{
    return !plan.moves.isEmpty() || plan.needs.logicalReplication;
}

bool Question::usesServerJob() const
{
    return std::ranges::any_of(plan.steps,
                               [](const Step &step) { return std::holds_alternative<FollowJob>(step.run); });
}

bool Question::promotesCoordinator() const
{
    return std::ranges::any_of(plan.steps, [](const Step &step) {
        const auto *promotion = std::get_if<Promote>(&step.run);
        return promotion && promotion->isFailover && promotion->isCoordinator;
    });
}

const NodeFacts *Question::coordinator() const
{
    const auto *registered = cluster.coordinator();
    const auto found = std::ranges::find_if(
        facts.nodes, [&](const NodeFacts &node) { return registered && node.id == registered->id; });
    return found == facts.nodes.end() ? nullptr : &*found;
}

QList<Check> preflight(const Plan &plan, const PlanFacts &facts)
{
    const Question question(plan, facts);
    QList<Check> checks;
    for (const auto &row : board) {
        for (const auto &verdict : row.rule(question)) {
            if (!isAnsweredBy(verdict, plan))
                checks << Check { QString::fromLatin1(row.id), verdict.result, verdict.sentence,
                                  verdict.remedy, verdict.remedyPlan };
        }
    }
    return checks;
}

bool mayRun(const QList<Check> &checks)
{
    return std::ranges::none_of(checks,
                                [](const Check &check) { return check.result == CheckResult::Block; });
}

} // namespace tessera
