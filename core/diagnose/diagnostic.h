// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/naming.h"
#include "core/cluster/finding.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QVariant>

#include <span>

namespace tessera {

/// Worst last.
enum class DiagnosticVerdict {
    Unknown, ///< It could not be asked
    Ok,
    Warn,
    Bad
};

[[nodiscard]] Severity severityOf(DiagnosticVerdict verdict);

/// How a value of a column is written.
enum class DiagnosticKind { Text, Count, Bytes, Percent, Seconds };

struct DiagnosticColumn
{
    const char *title; ///< For tr("tessera::Diagnose", …)
    DiagnosticKind kind = DiagnosticKind::Text;
    Naming naming = Naming::Words;
};

/// One row of a result: a value a column (text, number, or invalid for unknown), and what is thought of it.
struct DiagnosticRow
{
    QList<QVariant> values;
    DiagnosticVerdict verdict = DiagnosticVerdict::Ok;
    bool operator==(const DiagnosticRow &) const = default;
};

/// A node that could not be asked.
struct DiagnosticProblem
{
    QString node; ///< Its address
    QString message;
    bool operator==(const DiagnosticProblem &) const = default;
};

/// How the rows of the nodes become the rows of the result.
enum class DiagnosticScope {
    EachNode, ///< As they are, behind a column with the node's address
    Together, ///< Rows with the same texts are added up: shards of one table on many nodes
    Drift, ///< "name, value" of each node: the names on whose value the nodes differ
    Skew ///< No question: from the sizes of the placements
};

/// One question that an operator asks again and again: its SQL, and what to think of the answer.
struct DiagnosticCheck
{
    const char *id; ///< Stable, for scripts: "cache-hit"
    const char *title; ///< For tr("tessera::Diagnose", …), as all texts here
    const char *question; ///< What it answers, a sentence
    const char *sql; ///< core/sql/NAME.sql, run on each node: one JSON array of arrays
    DiagnosticScope scope;
    std::span<const DiagnosticColumn> columns; ///< Of the SQL's rows
    DiagnosticVerdict (*judge)(const QList<QVariant> &row); ///< Of one row of the result, without the node
    const char *well; ///< Said when no row stands out
    const char *ill; ///< Said when %n rows do
    const char *advice; ///< What to do then
};

/// The answer to a check.
struct DiagnosticResult
{
    const DiagnosticCheck *check = nullptr;
    QDateTime readAt; ///< UTC, on this machine; invalid: not asked yet
    DiagnosticVerdict verdict = DiagnosticVerdict::Unknown;
    QString sentence; ///< The verdict in words
    QString advice; ///< Empty when there is nothing to do
    QList<DiagnosticRow> rows; ///< Worst first
    QList<DiagnosticProblem> problems;
    bool isCapped = false; ///< There are more rows, less bad ones

    bool operator==(const DiagnosticResult &) const = default;
};

/// All checks, in the order of the page.
[[nodiscard]] std::span<const DiagnosticCheck> diagnosticChecks();
/// Null when there is none of that id.
[[nodiscard]] const DiagnosticCheck *diagnosticCheck(const QString &id);
/// Titles of the result's columns, the node's first where there is one.
[[nodiscard]] QStringList columnTitles(const DiagnosticCheck &check);
[[nodiscard]] QList<DiagnosticKind> columnKinds(const DiagnosticCheck &check);
[[nodiscard]] QList<Naming> columnNamings(const DiagnosticCheck &check);
/// Translated.
[[nodiscard]] QString titleOf(const DiagnosticCheck &check);
[[nodiscard]] QString questionOf(const DiagnosticCheck &check);
/// "12.4 GB", "99.2 %", in the reader's locale.
[[nodiscard]] QString valueText(const QVariant &value, DiagnosticKind kind);
/// Comma-separated, a heading first; texts quoted as RFC 4180 says, and none that a spreadsheet would take
/// for a formula.
[[nodiscard]] QString csvOf(const DiagnosticResult &result);

} // namespace tessera
