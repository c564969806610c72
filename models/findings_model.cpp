// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/findings_model.h"

#include <algorithm>
#include <array>

namespace tessera {

namespace {

constexpr std::array findingColumns {
    Column<FindingRow> {
        QT_TRANSLATE_NOOP("tessera::FindingsModel", "Finding"),
        [](const FindingRow &row) -> QVariant { return row.finding.message; },
        [](const FindingRow &row) -> QVariant { return -static_cast<int>(row.finding.severity); } },
    Column<FindingRow> { QT_TRANSLATE_NOOP("tessera::FindingsModel", "What to do"),
                         [](const FindingRow &row) -> QVariant { return row.finding.remedy; }, nullptr },
};

} // namespace

QList<FindingRow> findingRows(const QList<Finding> &findings)
{
    QList<FindingRow> rows;
    QSet<QString> seen;
    for (const auto &finding : findings) {
        const FindingRow row { finding };
        if (!seen.contains(row.key()))
            rows << row;
        seen << row.key();
    }
    std::ranges::stable_sort(rows, std::greater {},
                             [](const FindingRow &row) { return row.finding.severity; });
    return rows;
}

FindingsModel::FindingsModel(QObject *parent)
    : SnapshotTableModel(findingColumns, "tessera::FindingsModel", parent)
{
}

QVariant FindingsModel::extra(const FindingRow &row, int column, int role) const
{
    if (role == SeverityRole && column == 0)
        return static_cast<int>(row.finding.severity);
    if (role == Qt::ToolTipRole)
        return column == 0 ? row.finding.message : row.finding.remedy;
    return {};
}

} // namespace tessera
