// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"
#include "core/plan/preflight.h"
#include "models/snapshot_table_model.h"

namespace tessera {

/// One preflight check of a plan.
struct CheckRow
{
    Check check;

    [[nodiscard]] QString key() const { return check.id + check.sentence; }
    bool operator==(const CheckRow &) const = default;
};

[[nodiscard]] QList<CheckRow> checkRows(const QList<Check> &checks);
[[nodiscard]] Severity checkSeverity(CheckResult result);

class ChecksModel : public SnapshotTableModel<CheckRow>
{
    Q_OBJECT
public:
    explicit ChecksModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const CheckRow &row, int column, int role) const override;
};

} // namespace tessera
