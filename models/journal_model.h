// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"
#include "core/journal/journal.h"
#include "core/journal/outcome_text.h"
#include "models/snapshot_table_model.h"

namespace tessera {

/// One run as the Journal page lists it.
struct JournalRow
{
    JournalEntry entry;
    bool isInterrupted = false; ///< No outcome and its program is gone

    [[nodiscard]] qint64 key() const { return entry.id; }
    bool operator==(const JournalRow &) const = default;
};

[[nodiscard]] QList<JournalRow> journalRows(const QList<JournalEntry> &entries,
                                            const QSet<qint64> &interrupted);
[[nodiscard]] QString outcomeText(const JournalRow &row);
[[nodiscard]] Severity outcomeSeverity(const JournalRow &row);

class JournalModel : public SnapshotTableModel<JournalRow>
{
    Q_OBJECT
public:
    explicit JournalModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const JournalRow &row, int column, int role) const override;
};

} // namespace tessera
