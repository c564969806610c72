// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"
#include "models/snapshot_table_model.h"

namespace tessera {

struct FindingRow
{
    Finding finding;

    [[nodiscard]] QString key() const { return finding.code + finding.message; }
    bool operator==(const FindingRow &) const = default;
};

/// Worst first.
[[nodiscard]] QList<FindingRow> findingRows(const QList<Finding> &findings);

class FindingsModel : public SnapshotTableModel<FindingRow>
{
    Q_OBJECT
public:
    explicit FindingsModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const FindingRow &row, int column, int role) const override;
};

} // namespace tessera
