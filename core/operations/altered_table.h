// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan_facts.h"
#include "core/postgres/quote.h"

namespace tessera {

using CitusTables = QList<const DistributedTable *>;

/// The table, what is changed with it and what is not.
struct AlteredTable
{
    const TableDefinition &definition;
    const DistributedTable &table;
    CitusTables changed; ///< It, its partitions, and its siblings where they change too
    CitusTables siblings; ///< Colocated tables that are no partitions of it
    bool isTogether = false; ///< The siblings change too
    qsizetype shardCount = 0;
    std::optional<ByteCount> bytes; ///< Of the changed tables

    [[nodiscard]] QString quoted() const { return quoteQualified(table.schema, table.name); }
    [[nodiscard]] QString name() const { return table.displayName(); }
};

/// Looks it up. @p together says whether its siblings change too. Errors: Refused: no such table, not
/// distributed by a hash, a partition, another owner.
[[nodiscard]] Result<AlteredTable> alteredTable(const PlanFacts &facts, const QString &name,
                                                std::optional<bool> together);
/// Foreign keys that would be lost. @p isMetadata: no table is rewritten. Errors: Refused.
[[nodiscard]] Result<> refusalOfForeignKeys(const AlteredTable &subject, bool isMetadata);
/// "orders, lines"
[[nodiscard]] QString namesOf(const CitusTables &tables);
/// How many shards a table has.
[[nodiscard]] qsizetype shardsOf(const ClusterSnapshot &cluster, const DistributedTable &table);
/// The sentence that says how to take the rewriting back; @p changesCount: the shard count is not the same
/// afterwards.
[[nodiscard]] QString wayBack(const AlteredTable &subject, bool changesCount);

} // namespace tessera
