// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/preflight.h"

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
    Row { "node-unreachable", reachabilityRule },
    Row { "new-node", newNodeRule },
    Row { "version-skew", versionRule },
    Row { "wal-level", walLevelRule },
    Row { "synchronous-commit", synchronousCommitRule },
    Row { "replication-room", replicationRoomRule },
    Row { "replica-identity", replicaIdentityRule },
    Row { "reference-tables", referenceTablesRule },
    Row { "disk-space", diskRule },
    Row { "sizes-unknown", unknownSizesRule },
    Row { "leftovers", leftoversRule },
    Row { "running-job", runningJobRule },
    Row { "long-transactions", longTransactionsRule },
};

} // namespace

bool Question::isActive(const NodeFacts &node) const
{
    const auto *registered = cluster.node(node.id);
    return registered && registered->isActive;
}

bool Question::isTouched(const DistributedTable &table) const
{
    if (table.kind == TableKind::Reference || table.kind == TableKind::LocalManaged)
        return false;
    return plan.scope.allTables || plan.scope.tables.contains(table.displayName());
}

QList<Check> preflight(const Plan &plan, const PlanFacts &facts)
{
    const Question question(plan, facts);
    QList<Check> checks;
    for (const auto &row : board) {
        for (const auto &verdict : row.rule(question))
            checks << Check { QString::fromLatin1(row.id), verdict.result, verdict.sentence, verdict.remedy };
    }
    return checks;
}

bool mayRun(const QList<Check> &checks)
{
    return std::ranges::none_of(checks,
                                [](const Check &check) { return check.result == CheckResult::Block; });
}

} // namespace tessera
