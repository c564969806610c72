// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan_facts.h"
#include "core/plan/step.h"

namespace tessera {

// Steps that make Citus tables, for plans of one table and of many.

/// How a table is distributed.
struct DistributedShape
{
    QString column;
    QString colocateWith = {}; ///< A table as quoteQualified() writes it, "none", or empty for Citus' default
    std::optional<qint32> shardCount = {}; ///< nullopt: citus.shard_count
    /// One connection a node: a table that refers to a reference table over another one needs that.
    bool isSequential = false;
    bool isOfTree = false; ///< Its undo takes the tables tied to it along
    bool canUndo = true;
};

[[nodiscard]] Step distributeStep(const TableDefinition &table, const DistributedShape &shape);

struct ReferenceShape
{
    std::optional<ByteCount> allCopies; ///< Bytes of the copies on all nodes
    bool isOfTree = false; ///< The tables that refer to it are distributed later: they stay as they are now
    bool canUndo = true;
};

[[nodiscard]] Step referenceStep(const TableDefinition &table, const ReferenceShape &shape);

/// One copy of the table on every active node; @p bytesInto gets each.
[[nodiscard]] std::optional<ByteCount> copyOnEveryNode(const TableDefinition &table, const PlanFacts &facts,
                                                       QHash<NodeId, ByteCount> &bytesInto);

/// Takes a foreign key off @p table (quoted) for the time being; its undo is putKeyStep().
[[nodiscard]] Step takeKeyStep(const QString &table, const ForeignKey &key);
[[nodiscard]] Step putKeyStep(const QString &table, const ForeignKey &key);

/// Makes the table, and those tied to it by foreign keys, local ones that Citus manages: every node can reach
/// them, and they may refer to reference tables (citus_add_local_table_to_metadata).
[[nodiscard]] Step manageLocalStep(const TableDefinition &table, bool canUndo);

} // namespace tessera
