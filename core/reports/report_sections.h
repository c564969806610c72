// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_document.h"
#include "core/reports/report_facts.h"

#include <QStringList>

#include <span>

namespace tessera {

/// What a section is made from; a bit each.
enum class ReportNeed : unsigned {
    Cluster = 1,
    Sessions = 2,
    Checks = 4,
    Drift = 8,
    Charts = 16,
    Statements = 32,
    Alerts = 64,
    Record = 128,
    Groups = 256
};

/// One section that a report can have.
struct ReportSectionRow
{
    const char *id; ///< For the command line and JSON
    const char *title; ///< To be translated, see titleOf()
    const char *sentence; ///< What it tells; to be translated
    unsigned needs; ///< Of ReportNeed
    Result<QList<ReportBlock>> (*build)(const ReportFacts &facts); ///< Pure
};

/// In the order of the report.
[[nodiscard]] std::span<const ReportSectionRow> reportSections();
[[nodiscard]] const ReportSectionRow *reportSection(const QString &id); ///< Null when there is none
[[nodiscard]] QStringList reportSectionIds();
[[nodiscard]] QString titleOf(const ReportSectionRow &row);
[[nodiscard]] QString sentenceOf(const ReportSectionRow &row);
/// All bits that the sections need. Errors: Invalid for an id that is none.
[[nodiscard]] Result<unsigned> needsOf(const QStringList &sections);

/// The report of @p facts, with @p sections in their order. What a section lacks is said in its place.
/// Whoever shows it hides the passwords first, see redacted(). Pure.
[[nodiscard]] ReportDocument buildReport(const ReportFacts &facts, const QStringList &sections);

} // namespace tessera
