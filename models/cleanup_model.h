// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/left_behind.h"
#include "models/snapshot_table_model.h"

namespace tessera {

struct CleanupRow
{
    LeftItem item;

    [[nodiscard]] QString key() const { return item.key(); }
    bool operator==(const CleanupRow &) const = default;
};

[[nodiscard]] QList<CleanupRow> cleanupRows(const QList<LeftItem> &items);

/// What operations left behind, node by node.
class CleanupModel : public SnapshotTableModel<CleanupRow>
{
    Q_OBJECT
public:
    explicit CleanupModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const CleanupRow &row, int column, int role) const override;
};

} // namespace tessera
