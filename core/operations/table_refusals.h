// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Why a table cannot become a distributed or reference table, whatever its columns; nothing when it can.
/// Errors: Refused, one sentence: no such table, a Citus table already, no ordinary table, a partition, …
[[nodiscard]] Result<TableDefinition> tableToConvert(const PlanFacts &facts, const QString &name);

/// Why a table of that kind cannot become a Citus table. Errors: Refused.
[[nodiscard]] Result<> refusalOfKind(const TableDefinition &table);

/// A Citus table with its definition; both live in the facts.
struct CitusTable
{
    const TableDefinition &definition;
    const DistributedTable &table;
};
/// Errors: Refused: there is no table of that name, or it is no Citus table.
[[nodiscard]] Result<CitusTable> citusTableNamed(const PlanFacts &facts, const QString &name);
/// The table when its rows are distributed by a hash and this role may alter it. @p purpose is a sentence
/// about such tables: "Only tables distributed by a hash have tenants to isolate." Errors: Refused, those of
/// citusTableNamed() too.
[[nodiscard]] Result<CitusTable> hashTableNamed(const PlanFacts &facts, const QString &name,
                                                const QString &purpose);

/// Why @p column cannot distribute the table. Errors: Refused: no such column, a type that cannot be hashed,
/// a unique key without it, foreign keys that could not be kept.
[[nodiscard]] Result<> refusalOfColumn(const TableDefinition &table, const QString &column);
/// The same without the foreign keys.
[[nodiscard]] Result<> refusalOfColumnAlone(const TableDefinition &table, const QString &column);
/// Why a foreign key of a table that is distributed by @p column cannot be kept when the table at its other
/// end is distributed by @p otherColumn; empty: it is a reference table. Errors: Refused.
[[nodiscard]] Result<> refusalOfTie(const TableDefinition &table, const ForeignKey &key,
                                    const QString &column, const QString &otherColumn);
/// Why the table cannot be a reference table. Errors: Refused.
[[nodiscard]] Result<> refusalOfReference(const TableDefinition &table, const ClusterSnapshot &cluster);
/// The same as far as tables that are Citus tables now go.
[[nodiscard]] Result<> refusalOfReferenceAlone(const TableDefinition &table);

/// A shard count as typed. Errors: Refused unless it is 1 to 64000, Citus' MAX_SHARD_COUNT.
[[nodiscard]] Result<qint32> shardCountFrom(const QString &text);
/// The table beside whose shards those of @p table can lie when @p column distributes it. Its definition is
/// looked at where it is known. Errors: Refused: no such table, not distributed by a hash, another type.
[[nodiscard]] Result<const DistributedTable *> colocationPartner(const PlanFacts &facts,
                                                                 const TableDefinition &table,
                                                                 const QString &column, const QString &name);

/// "distributed by tenant_id", "a reference table", … for sentences.
[[nodiscard]] QString kindText(const DistributedTable &table);

} // namespace tessera
