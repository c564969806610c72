// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Why a table cannot become a distributed or reference table, whatever its columns; nothing when it can.
/// Errors: Refused, one sentence: no such table, a Citus table already, no ordinary table, a partition, …
[[nodiscard]] Result<TableDefinition> tableToConvert(const PlanFacts &facts, const QString &name);

/// Why @p column cannot distribute the table. Errors: Refused: no such column, a type that cannot be hashed,
/// a unique key without it, foreign keys that could not be kept.
[[nodiscard]] Result<> refusalOfColumn(const TableDefinition &table, const QString &column);
/// Why the table cannot be a reference table. Errors: Refused.
[[nodiscard]] Result<> refusalOfReference(const TableDefinition &table, const ClusterSnapshot &cluster);

/// "distributed by tenant_id", "a reference table", … for sentences.
[[nodiscard]] QString kindText(const DistributedTable &table);

} // namespace tessera
