// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advise/hash_skew.h"
#include "core/advise/statement_uses.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// What the server knows about the values of a column.
struct ColumnEvidence
{
    quint32 typeId = 0; ///< pg_type.oid, as pg_dist_colocation has it
    std::optional<double> distinct = {}; ///< Values; nullopt when the table was not analysed
    std::optional<double> heaviest = {}; ///< Share of the rows that have the commonest value, 0 to 1
    std::optional<double> nulls = {}; ///< Share of the rows without a value, 0 to 1
    QList<HashCount> sample = {}; ///< Empty when the column was not hashed
    bool operator==(const ColumnEvidence &) const = default;
};

/// What advice about a local table is made from, read by readTableEvidence().
struct TableEvidence
{
    PlanFacts facts; ///< Snapshot and default shard count, the definition and those of the tables tied to it
    QString table; ///< As people write it
    std::optional<qint64> rows = {}; ///< Estimated
    qint64 sampledRows = 0;
    QHash<QString, ColumnEvidence> columns = {};
    StatementSummary statements = {}; ///< From pg_stat_statements
    bool hasStatements = false; ///< pg_stat_statements answered

    bool operator==(const TableEvidence &other) const
    {
        return facts.snapshot == other.facts.snapshot && facts.definitions == other.facts.definitions
            && facts.defaultShardCount == other.facts.defaultShardCount && table == other.table
            && rows == other.rows && sampledRows == other.sampledRows && columns == other.columns
            && statements == other.statements && hasStatements == other.hasStatements;
    }
    [[nodiscard]] const TableDefinition &definition() const { return *facts.definitions.constFind(table); }
};

} // namespace tessera
