// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/host_port.h"
#include "core/connections/connector.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Reads everything that a plan and its preflight are made from: snapshot, sizes, what each node says, and
/// what the request asks for. A node that does not answer is marked, not waited for. Changes nothing. Errors:
/// those of readSnapshot() and Session.
[[nodiscard]] Result<PlanFacts> readPlanFacts(const Connector &connector, const FactRequest &request,
                                              Deadline deadline, std::stop_token stop = {});
/// Only what fingerprintOf() looks at, for taking a plan's fingerprint again. Contacts the coordinator only.
[[nodiscard]] Result<PlanFacts> readFingerprintFacts(const Connector &connector, const FactRequest &request,
                                                     Deadline deadline, std::stop_token stop = {});

/// One table's definition; nullopt when there is no table of that name ("name" or "schema.name").
[[nodiscard]] Result<std::optional<TableDefinition>>
readTableDefinition(Session &session, const QString &name, Deadline deadline, std::stop_token stop = {});

/// The tables tied to @p first by foreign keys, over any number of them, that are not Citus tables of their
/// own will; by the names that people write. @p first is not among them.
[[nodiscard]] Result<QHash<QString, TableDefinition>>
readTiedTables(Session &session, const TableDefinition &first, Deadline deadline, std::stop_token stop = {});

/// One schema's definition; nullopt when there is no schema of that name.
[[nodiscard]] Result<std::optional<SchemaDefinition>>
readSchemaDefinition(Session &session, const QString &name, Deadline deadline, std::stop_token stop = {});

/// Asks the server for the shard and the hash of a key; it is never hashed here (citus.md §3.1). The key is
/// bound as text and cast to the column's type. Errors: Invalid when it is no value of that type; those of
/// Session.
[[nodiscard]] Result<KeyPlace> readKeyPlace(Session &session, const DistributedTable &table,
                                            const QString &key, Deadline deadline, std::stop_token stop = {});

} // namespace tessera
