// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnostics_model.h"

#include <array>

namespace tessera {

namespace {

constexpr std::array columns {
    Column<DiagnosticsRow> {
        QT_TRANSLATE_NOOP("tessera::DiagnosticsModel", "Check"),
        [](const DiagnosticsRow &row) -> QVariant { return titleOf(*row.result.check); },
        [](const DiagnosticsRow &row) -> QVariant { return -static_cast<int>(row.result.verdict); } },
};

} // namespace

QList<DiagnosticsRow> unaskedDiagnostics()
{
    QList<DiagnosticsRow> rows;
    for (const auto &check : diagnosticChecks())
        rows << DiagnosticsRow { .result = { .check = &check } };
    return rows;
}

QString diagnosticSentence(const DiagnosticsRow &row)
{
    if (row.isRunning)
        return DiagnosticsModel::tr("The nodes are being asked…");
    return row.result.readAt.isValid() ? row.result.sentence : DiagnosticsModel::tr("Not asked yet.");
}

DiagnosticsModel::DiagnosticsModel(QObject *parent)
    : SnapshotTableModel(columns, "tessera::DiagnosticsModel", parent)
{
    clear();
}

void DiagnosticsModel::setRunning(const QStringList &ids)
{
    auto changed = rows();
    for (auto &row : changed)
        row.isRunning = row.isRunning || ids.contains(row.key());
    setRows(changed);
}

void DiagnosticsModel::setResult(const DiagnosticResult &result)
{
    auto changed = rows();
    for (auto &row : changed) {
        if (row.result.check == result.check)
            row = { .result = result };
    }
    setRows(changed);
}

void DiagnosticsModel::stop()
{
    auto changed = rows();
    for (auto &row : changed)
        row.isRunning = false;
    setRows(changed);
}

QVariant DiagnosticsModel::extra(const DiagnosticsRow &row, int, int role) const
{
    if (role == SeverityRole && row.result.readAt.isValid())
        return static_cast<int>(severityOf(row.result.verdict));
    if (role == QuietRole)
        return row.isRunning || !row.result.readAt.isValid();
    if (role == Qt::ToolTipRole)
        return diagnosticSentence(row);
    return {};
}

} // namespace tessera
