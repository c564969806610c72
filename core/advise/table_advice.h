// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advise/shard_count_advice.h"
#include "core/advise/table_evidence.h"
#include "core/base/result.h"

namespace tessera {

enum class Fitness { Good, Possible, Poor, Refused };

/// How well a column would distribute the table.
struct ColumnAdvice
{
    QString column;
    QString type;
    Fitness fitness = Fitness::Possible;
    double score = 0; ///< Higher is better; only for ranking
    QString why; ///< A sentence: its keys, values, statements, and what speaks against it
    std::optional<double> distinct = {};
    std::optional<double> heaviest = {}; ///< 0 to 1
    std::optional<double> skew = {}; ///< Largest shard as a multiple of the mean, expected
    QList<qint64> shards = {}; ///< Rows of the sample in each shard
    int filteredIn = 0; ///< Statements
    int joinedIn = 0; ///< Statements
    QStringList colocateWith = {}; ///< Distributed tables it could lie beside, the best first
    QStringList tied = {}; ///< Tables that would be distributed or copied with it, with what becomes of each
    QString
        tieProblem = {}; ///< Why those tables cannot come along; empty when they can, or when there is none
    bool operator==(const ColumnAdvice &) const = default;
};

struct TableAdvice
{
    QString table;
    std::optional<ByteCount> bytes;
    std::optional<qint64> rows;
    qint64 sampledRows = 0;
    int statements = 0; ///< That read the table
    bool hasStatements = false;
    ShardCountAdvice shardCount;
    QList<ColumnAdvice> columns; ///< The best first; the refused last
    bool operator==(const TableAdvice &) const = default;

    [[nodiscard]] const ColumnAdvice *column(const QString &name) const;
};

/// Ranks the columns for @p shardCount shards; 0: as many as advised. Pure.
/// Rules: service.md §2.3 (values, even spread, the share of statements, no timestamps), citus.md §2.2
/// (keys). Errors: Refused when the table cannot be distributed at all.
[[nodiscard]] Result<TableAdvice> adviseTable(const TableEvidence &evidence, qint32 shardCount = 0);

} // namespace tessera
