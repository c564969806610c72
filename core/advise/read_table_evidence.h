// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advise/table_evidence.h"
#include "core/postgres/session.h"

namespace tessera {

/// Reads what there is to know about a local table: definition, tables tied to it, statistics, statements,
/// and a sample of at most about 30,000 rows, hashed by the server as Citus hashes them, in 5 s at most. What
/// cannot be read, such as pg_stat_statements where it is not loaded, is left out. Changes nothing. Blocks.
/// Errors: NotFound; those of readSnapshot() and Session.
[[nodiscard]] Result<TableEvidence> readTableEvidence(Session &session, const QString &table,
                                                      Deadline deadline, std::stop_token stop = {});

} // namespace tessera
