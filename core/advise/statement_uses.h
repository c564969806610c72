// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace tessera {

/// A column of ours that a statement compares with one of another table.
struct ColumnJoin
{
    QString column;
    QString otherTable; ///< As people write it: "name", or "schema.name"
    QString otherColumn;
    bool operator==(const ColumnJoin &) const = default;
};

/// What one statement asks of a table.
struct StatementUses
{
    QSet<QString> filtered; ///< Columns compared with a value
    QList<ColumnJoin> joins;
    bool operator==(const StatementUses &) const = default;
};

/// The table that statements are searched for.
struct SoughtTable
{
    QString schema;
    QString name;
    QStringList columns;
};

/// Reads the text of a statement as pg_stat_statements keeps it, values replaced by $1, $2, …: col = $n,
/// col IN (…), col = ANY (…), a.col = b.col and JOIN … USING (col), in any of its conditions. It is a search,
/// no parser: sub-queries are not told apart, and a column without a table's name counts as ours when we have
/// it. nullopt when the statement does not read the table by conditions, such as an INSERT.
[[nodiscard]] std::optional<StatementUses> usesOf(const QString &statement, const SoughtTable &table);

/// What many statements ask of a table, each counted once.
struct StatementSummary
{
    int count = 0; ///< Statements that read the table
    QHash<QString, int> filtered; ///< By column: statements that compare it with a value
    QHash<QString, int> joined; ///< By column: statements that join on it
    QHash<QString, QSet<QString>> partners; ///< By column: "table.column" that it is joined with
    bool operator==(const StatementSummary &) const = default;
};

[[nodiscard]] StatementSummary summaryOf(const QStringList &statements, const SoughtTable &table);

} // namespace tessera
