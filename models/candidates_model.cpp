// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/candidates_model.h"

#include "core/cluster/finding.h"
#include "models/format.h"

#include <QLocale>

#include <array>

namespace tessera {

namespace {

QString times(const std::optional<double> &ratio)
{
    return ratio ? QCoreApplication::translate("tessera::CandidatesModel", "%1×", "times the mean")
                       .arg(QLocale().toString(*ratio, 'f', 1))
                 : QString();
}

QString percent(const std::optional<double> &share)
{
    return share ? QCoreApplication::translate("tessera::CandidatesModel", "%1 %")
                       .arg(QLocale().toString(100 * *share, 'f', 1))
                 : QString();
}

constexpr std::array columns {
    Column<CandidateRow> { QT_TRANSLATE_NOOP("tessera::CandidatesModel", "Candidate"),
                           [](const CandidateRow &row) -> QVariant { return row.advice.column; },
                           [](const CandidateRow &row) -> QVariant { return row.rank; } },
    Column<CandidateRow> { QT_TRANSLATE_NOOP("tessera::CandidatesModel", "Why"),
                           [](const CandidateRow &row) -> QVariant { return row.advice.why; }, nullptr },
    Column<CandidateRow> {
        QT_TRANSLATE_NOOP("tessera::CandidatesModel", "Distinct"),
        [](const CandidateRow &row) -> QVariant {
            return row.advice.distinct ? format::count(static_cast<qint64>(*row.advice.distinct)) : QString();
        },
        [](const CandidateRow &row) -> QVariant { return row.advice.distinct.value_or(-1); }, true },
    Column<CandidateRow> {
        QT_TRANSLATE_NOOP("tessera::CandidatesModel", "Heaviest"),
        [](const CandidateRow &row) -> QVariant { return percent(row.advice.heaviest); },
        [](const CandidateRow &row) -> QVariant { return row.advice.heaviest.value_or(2); }, true },
    Column<CandidateRow> { QT_TRANSLATE_NOOP("tessera::CandidatesModel", "Expected skew"),
                           [](const CandidateRow &row) -> QVariant { return times(row.advice.skew); },
                           [](const CandidateRow &row) -> QVariant { return row.advice.skew.value_or(1e9); },
                           true },
};

Severity severityOf(Fitness fitness)
{
    switch (fitness) {
    case Fitness::Good:
        return Severity::Ok;
    case Fitness::Possible:
        return Severity::Info;
    case Fitness::Poor:
        return Severity::Warning;
    case Fitness::Refused:
        return Severity::Critical;
    }
    return Severity::Info;
}

} // namespace

QList<CandidateRow> candidateRows(const TableAdvice &advice)
{
    QList<CandidateRow> rows;
    for (const auto &column : advice.columns)
        rows << CandidateRow { static_cast<int>(rows.size()), column };
    return rows;
}

CandidatesModel::CandidatesModel(QObject *parent)
    : SnapshotTableModel(columns, "tessera::CandidatesModel", parent)
{
}

QVariant CandidatesModel::extra(const CandidateRow &row, int column, int role) const
{
    if (role == SeverityRole && column == 0)
        return static_cast<int>(severityOf(row.advice.fitness));
    if (role == Qt::ToolTipRole && column < 2)
        return row.advice.why;
    if (role == QuietRole)
        return row.advice.fitness == Fitness::Refused;
    return {};
}

} // namespace tessera
