// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace tessera {

/// What a line of a plan stands for.
enum class PlanNodeKind {
    Node, ///< One of the server's own: "Seq Scan", "Hash Join"
    Distributed, ///< Citus' scan, that runs tasks on the nodes
    Subplan, ///< What Citus runs first and sends to the nodes
    Group, ///< The tasks of one node
    Task, ///< What one node does for one shard
    Repartition ///< Rows that nodes send each other first
};

/// Blocks of 8 kB, as PostgreSQL counts them.
struct PlanBuffers
{
    double hit = 0; ///< Found in the cache
    double read = 0; ///< Not found there
    double dirtied = 0;
    double temporary = 0; ///< Written

    bool operator==(const PlanBuffers &) const = default;
};

/// One step of a plan. Times are milliseconds; figures of steps that ran several times are those of one run,
/// as PostgreSQL tells them, but time and self are of all runs together.
struct PlanNode
{
    PlanNodeKind kind = PlanNodeKind::Node;
    QString title; ///< As PostgreSQL's text has it: "Hash Left Join", "Seq Scan"
    QString table = {}; ///< Not the shard's name
    std::optional<ShardId> shard = {};
    QString index = {}; ///< Not the shard's
    QString node = {}; ///< host:port, of a task or a group
    QStringList details = {}; ///< "Filter: (company_id = 5)", in the server's words
    std::optional<double> rows = {}; ///< Estimated
    std::optional<double> actualRows = {}; ///< Without: it was not run
    double loops = 1; ///< 0: it was never needed
    std::optional<double> cost = {};
    std::optional<double> time = {};
    std::optional<double> self = {}; ///< Of time, without the steps below
    double selfCost = 0; ///< Of cost, the same way; 0 where the planner only guesses
    PlanBuffers buffers = {};
    bool isGuess = false; ///< The planner knows nothing of the rows: Citus counts on 100,000
    bool isMisestimate = false;
    bool isCostliest = false;
    QList<PlanNode> children = {};

    bool operator==(const PlanNode &) const = default;
};

/// What EXPLAIN says of a statement.
struct PlanTree
{
    PlanNode root;
    std::optional<double> planning = {}; ///< Milliseconds
    std::optional<double> execution = {}; ///< Milliseconds; only of ANALYZE
    QStringList notes = {}; ///< Where the server could not tell all
    int tasks = 0; ///< All tasks of all distributed parts, shown or not

    [[nodiscard]] bool isAnalyzed() const { return execution.has_value(); }
    bool operator==(const PlanTree &) const = default;
};

/// How many times more, or fewer, rows came than were estimated; at least 1. nullopt where it was not run or
/// nothing was estimated.
[[nodiscard]] std::optional<double> misestimate(const PlanNode &node);

} // namespace tessera
