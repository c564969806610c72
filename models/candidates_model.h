// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advise/table_advice.h"
#include "models/snapshot_table_model.h"

namespace tessera {

/// One column that could distribute a table.
struct CandidateRow
{
    int rank = 0; ///< From 0, the best first
    ColumnAdvice advice;

    [[nodiscard]] QString key() const { return advice.column; }
    bool operator==(const CandidateRow &) const = default;
};

[[nodiscard]] QList<CandidateRow> candidateRows(const TableAdvice &advice);

class CandidatesModel : public SnapshotTableModel<CandidateRow>
{
    Q_OBJECT
public:
    explicit CandidatesModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const CandidateRow &row, int column, int role) const override;
};

} // namespace tessera
