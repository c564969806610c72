// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/action.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Errors: Refused: a server without schema-based sharding.
[[nodiscard]] Result<> refusalOfSchemaSharding(const ClusterSnapshot &cluster);
/// Errors: Refused: the name of a schema of the system, or public.
[[nodiscard]] Result<> refusalOfSchemaName(const QString &name);
/// Whether there is a distributed schema of that name, or there is none, as @p isWanted says.
[[nodiscard]] WaitUntil distributedSchemaExists(const QString &name, bool isWanted);

/// The schema that the facts were read for, when this server distributes schemas and this role owns it.
/// Errors: Refused: a server without schema-based sharding, no such schema, another owner.
[[nodiscard]] Result<SchemaDefinition> schemaNamed(const PlanFacts &facts, const QString &name);
/// The colocation group of a distributed schema; null when it is not distributed.
[[nodiscard]] const ColocationGroup *groupOfSchema(const ClusterSnapshot &cluster, const QString &name);
/// The same, refused when the schema is not distributed.
[[nodiscard]] Result<ColocationGroup> distributedSchema(const ClusterSnapshot &cluster, const QString &name);
/// The shards of the schema's tables, one a table.
[[nodiscard]] std::vector<const Shard *> shardsOfSchema(const ClusterSnapshot &cluster,
                                                        const ColocationGroup &group);

/// Why the schema cannot be distributed (citus.md §2.3). Errors: Refused: a system's or extension's schema,
/// distributed already, tables that cannot come along, foreign keys that leave or enter it.
[[nodiscard]] Result<> refusalOfDistribution(const SchemaDefinition &schema, const ClusterSnapshot &cluster);

} // namespace tessera
