// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"
#include "core/cluster/job.h"
#include "models/snapshot_table_model.h"

namespace tessera {

/// One task of the server's newest background job.
struct JobTaskRow
{
    JobTask task;

    [[nodiscard]] qint64 key() const { return task.id; }
    bool operator==(const JobTaskRow &) const = default;
};

[[nodiscard]] QList<JobTaskRow> jobTaskRows(const Job &job);
/// The server's word in the reader's language.
[[nodiscard]] QString jobStateText(const QString &state);
[[nodiscard]] Severity jobSeverity(const QString &state);

class JobTasksModel : public SnapshotTableModel<JobTaskRow>
{
    Q_OBJECT
public:
    explicit JobTasksModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const JobTaskRow &row, int column, int role) const override;
};

} // namespace tessera
