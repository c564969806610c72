// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/explain_reading.h"
#include "models/snapshot_tree_model.h"

namespace tessera {

/// One step of a plan.
struct PlanRow
{
    QString place; ///< Where it stands in the plan: "0.1.0"
    PlanNode node; ///< Without its children
    double share = 0; ///< Of all time, or of all cost where it was not run

    [[nodiscard]] QString key() const { return place; }
    bool operator==(const PlanRow &) const = default;
};

[[nodiscard]] QList<TreeRow<PlanRow>> planRows(const PlanTree &plan);
/// "One shard: 1 task. Planned in 0.40 ms, ran for 12.10 ms.": what the plan is in one line.
[[nodiscard]] QString planSummary(const PlanTree &plan);

/// The steps of a plan, tasks of Citus below the node that runs them.
class PlanModel : public SnapshotTreeModel<PlanRow>
{
    Q_OBJECT
public:
    enum PlanColumn { StepColumn, RowsColumn, ExpectedColumn, SelfColumn, TimeColumn, CostColumn, ColumnCount };
    explicit PlanModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const PlanRow &row, int column, int role) const override;
};

} // namespace tessera
