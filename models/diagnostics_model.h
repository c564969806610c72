// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnose/diagnostic.h"
#include "models/snapshot_table_model.h"

namespace tessera {

/// One check and what it found last.
struct DiagnosticsRow
{
    DiagnosticResult result;
    bool isRunning = false; ///< It is being asked

    [[nodiscard]] QString key() const { return QLatin1String(result.check->id); }
    bool operator==(const DiagnosticsRow &) const = default;
};

/// Every check, not asked yet.
[[nodiscard]] QList<DiagnosticsRow> unaskedDiagnostics();
/// The verdict in words, or that there is none yet.
[[nodiscard]] QString diagnosticSentence(const DiagnosticsRow &row);

class DiagnosticsModel : public SnapshotTableModel<DiagnosticsRow>
{
    Q_OBJECT
public:
    explicit DiagnosticsModel(QObject *parent = nullptr);

    /// Forgets all answers.
    void clear() { setRows(unaskedDiagnostics()); }
    void setRunning(const QStringList &ids);
    void setResult(const DiagnosticResult &result);
    /// Nothing runs any more.
    void stop();

protected:
    [[nodiscard]] QVariant extra(const DiagnosticsRow &row, int column, int role) const override;
};

} // namespace tessera
