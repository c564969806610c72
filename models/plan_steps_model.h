// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"
#include "core/plan/plan.h"
#include "core/plan/plan_event.h"
#include "models/snapshot_table_model.h"

namespace tessera {

/// One step of a plan: before the run its promise, during and after it what came of it.
struct StepRow
{
    qsizetype index = 0;
    Step step;
    StepState state = StepState::Waiting;
    QString message;

    [[nodiscard]] qsizetype key() const { return index; }
    bool operator==(const StepRow &) const = default;
};

[[nodiscard]] QList<StepRow> stepRows(const Plan &plan);
[[nodiscard]] QString stepStateText(StepState state);
[[nodiscard]] Severity stepSeverity(StepState state);

/// The same model serves review (no states yet), progress and journal.
class PlanStepsModel : public SnapshotTableModel<StepRow>
{
    Q_OBJECT
public:
    explicit PlanStepsModel(QObject *parent = nullptr);

    void setPlan(const Plan &plan);
    void setRun(const QList<StepRow> &rows); ///< A run of the past, with its states
    void apply(const StepEvent &event);

protected:
    [[nodiscard]] QVariant extra(const StepRow &row, int column, int role) const override;

private:
    bool m_hasRun = false; ///< States are shown once one was told
};

} // namespace tessera
