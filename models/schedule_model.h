// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"
#include "core/schedule/scheduled_change.h"
#include "models/snapshot_table_model.h"

namespace tessera {

/// One scheduled change as the Journal page lists it.
struct ScheduleRow
{
    ScheduledChange change;

    [[nodiscard]] qint64 key() const { return change.id; }
    bool operator==(const ScheduleRow &) const = default;
};

/// Those that wait or run, and those that ended without a run: of the others the journal tells.
[[nodiscard]] QList<ScheduleRow> scheduleRows(const QList<ScheduledChange> &changes, const QDateTime &now);
[[nodiscard]] Severity severityOf(ScheduleState state);

class ScheduleModel : public SnapshotTableModel<ScheduleRow>
{
    Q_OBJECT
public:
    explicit ScheduleModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const ScheduleRow &row, int column, int role) const override;
};

} // namespace tessera
