// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks_model.h"

#include <array>

namespace tessera {

namespace {

constexpr std::array checkColumns {
    Column<CheckRow> { QT_TRANSLATE_NOOP("tessera::ChecksModel", "Check"),
                       [](const CheckRow &row) -> QVariant { return row.check.sentence; },
                       [](const CheckRow &row) -> QVariant { return -static_cast<int>(row.check.result); } },
    Column<CheckRow> { QT_TRANSLATE_NOOP("tessera::ChecksModel", "What to do"),
                       [](const CheckRow &row) -> QVariant { return row.check.remedy; }, nullptr },
};

} // namespace

QList<CheckRow> checkRows(const QList<Check> &checks)
{
    QList<CheckRow> rows;
    QSet<QString> seen;
    for (const auto &check : checks) {
        const CheckRow row { check };
        if (!seen.contains(row.key()))
            rows << row;
        seen << row.key();
    }
    return rows;
}

Severity checkSeverity(CheckResult result)
{
    switch (result) {
    case CheckResult::Ok:
        return Severity::Ok;
    case CheckResult::Warn:
        return Severity::Warning;
    case CheckResult::Block:
        return Severity::Critical;
    }
    return Severity::Info;
}

ChecksModel::ChecksModel(QObject *parent)
    : SnapshotTableModel(checkColumns, "tessera::ChecksModel", parent)
{
}

QVariant ChecksModel::extra(const CheckRow &row, int column, int role) const
{
    if (role == SeverityRole && column == 0)
        return static_cast<int>(checkSeverity(row.check.result));
    if (role == Qt::ToolTipRole)
        return column == 0 ? row.check.sentence : row.check.remedy;
    return {};
}

} // namespace tessera
