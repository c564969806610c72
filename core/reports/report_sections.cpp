// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report_sections.h"

#include "core/reports/redact_report.h"
#include "core/reports/report_builders.h"
#include "core/reports/report_cells.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Report)
};

constexpr unsigned bits(std::initializer_list<ReportNeed> needs)
{
    unsigned all = 0;
    for (const auto need : needs)
        all |= static_cast<unsigned>(need);
    return all;
}

using enum ReportNeed;

constexpr std::array sections {
    ReportSectionRow {
        "verdict", QT_TRANSLATE_NOOP("tessera::Report", "Verdict and findings"),
        QT_TRANSLATE_NOOP("tessera::Report", "how the cluster is, in one sentence, and what needs attention"),
        bits({ Cluster, Alerts }), build::verdict },
    ReportSectionRow { "cluster", QT_TRANSLATE_NOOP("tessera::Report", "Cluster"),
                       QT_TRANSLATE_NOOP("tessera::Report", "engine, versions, nodes, sizes and balance"),
                       bits({ Cluster }), build::cluster },
    ReportSectionRow {
        "tables", QT_TRANSLATE_NOOP("tessera::Report", "Tables and colocation groups"),
        QT_TRANSLATE_NOOP("tessera::Report", "how large they are, and how evenly they lie on the nodes"),
        bits({ Cluster }), build::tables },
    ReportSectionRow {
        "availability", QT_TRANSLATE_NOOP("tessera::Report", "High availability"),
        QT_TRANSLATE_NOOP("tessera::Report", "the standbys of each node group, and what a crash would cost"),
        bits({ Cluster, Groups }), build::availability },
    ReportSectionRow {
        "metrics", QT_TRANSLATE_NOOP("tessera::Report", "Metrics"),
        QT_TRANSLATE_NOOP("tessera::Report", "a chart of everything that was measured, with its figures"),
        bits({ Cluster, Charts, Record }), build::metrics },
    ReportSectionRow {
        "queries", QT_TRANSLATE_NOOP("tessera::Report", "Slow queries"),
        QT_TRANSLATE_NOOP("tessera::Report",
                          "the statements that took most, in all and a call, and were called most"),
        bits({ Statements }), build::queries },
    ReportSectionRow {
        "activity", QT_TRANSLATE_NOOP("tessera::Report", "Activity now"),
        QT_TRANSLATE_NOOP("tessera::Report", "what runs, what is idle in a transaction, who waits for whom"),
        bits({ Cluster, Sessions }), build::activity },
    ReportSectionRow {
        "diagnostics", QT_TRANSLATE_NOOP("tessera::Report", "Diagnostics"),
        QT_TRANSLATE_NOOP("tessera::Report", "every check with its verdict and what stands out"),
        bits({ Cluster, Checks }), build::diagnostics },
    ReportSectionRow { "alerts", QT_TRANSLATE_NOOP("tessera::Report", "Alerts"),
                       QT_TRANSLATE_NOOP("tessera::Report", "what fires now, and what fired in the time"),
                       bits({ Alerts }), build::alerts },
    ReportSectionRow {
        "journal", QT_TRANSLATE_NOOP("tessera::Report", "Journal and events"),
        QT_TRANSLATE_NOOP("tessera::Report", "what was changed from here, restarts, resets, gaps"),
        bits({ Record }), build::journal },
    ReportSectionRow { "drift", QT_TRANSLATE_NOOP("tessera::Report", "Configuration drift"),
                       QT_TRANSLATE_NOOP("tessera::Report", "settings on which the nodes do not agree"),
                       bits({ Cluster, Drift }), build::drift },
};

/// What only the cluster can tell is not available while that is not reached.
ReportSection::State stateAfter(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
    case ErrorKind::Connection:
    case ErrorKind::Authentication:
    case ErrorKind::Tls:
    case ErrorKind::Timeout:
        return ReportSection::State::NotAvailable;
    default:
        return ReportSection::State::Failed;
    }
}

ReportSection sectionOf(const ReportSectionRow &row, const ReportFacts &facts)
{
    ReportSection section { .id = QString::fromLatin1(row.id), .title = titleOf(row) };
    auto blocks = row.build(facts);
    if (blocks) {
        section.blocks = *std::move(blocks);
        return section;
    }
    const auto &message = blocks.error().message;
    section.state = stateAfter(blocks.error());
    section.problem = foreignCell(section.state == ReportSection::State::Failed
                                      ? Words::tr("This could not be read: %1").arg(message)
                                      : Words::tr("Not available: %1").arg(message));
    return section;
}

} // namespace

std::span<const ReportSectionRow> reportSections()
{
    return sections;
}

const ReportSectionRow *reportSection(const QString &id)
{
    const auto found = std::ranges::find_if(
        sections, [&id](const ReportSectionRow &row) { return QLatin1String(row.id) == id; });
    return found == sections.end() ? nullptr : &*found;
}

QStringList reportSectionIds()
{
    QStringList ids;
    for (const auto &row : sections)
        ids << QString::fromLatin1(row.id);
    return ids;
}

QString titleOf(const ReportSectionRow &row)
{
    return Words::tr(row.title);
}

QString sentenceOf(const ReportSectionRow &row)
{
    return Words::tr(row.sentence);
}

Result<unsigned> needsOf(const QStringList &chosen)
{
    unsigned needs = 0;
    for (const auto &id : chosen) {
        const auto *row = reportSection(id);
        if (!row)
            return fail(ErrorKind::Invalid,
                        Words::tr("A report has no section '%1'. There are: %2.")
                            .arg(id, reportSectionIds().join(QLatin1String(", "))));
        needs |= row->needs;
    }
    return needs;
}

ReportDocument buildReport(const ReportFacts &facts, const QStringList &chosen)
{
    ReportDocument report { .cluster = nameCell(Naming::Cluster, facts.connection),
                            .madeAt = facts.readAt,
                            .range = facts.range,
                            .baseline = facts.baseline,
                            .program = QStringLiteral("Tessera " TESSERA_VERSION),
                            .known = build::knownNames(facts) };
    for (const auto &row : sections) {
        if (chosen.contains(QLatin1String(row.id)))
            report.sections << sectionOf(row, facts);
    }
    return report;
}

} // namespace tessera
