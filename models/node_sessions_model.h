// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"
#include "models/activity_view.h"
#include "models/snapshot_table_model.h"

namespace tessera {

/// The connections of one node by what they do.
struct NodeSessionsRow
{
    NodeSessions counts;
    QString address;

    [[nodiscard]] qint32 key() const { return counts.node.value; }
    /// Of max_connections, 0 to 1.
    [[nodiscard]] double share() const;
    bool operator==(const NodeSessionsRow &) const = default;
};

[[nodiscard]] QList<NodeSessionsRow> nodeSessionsRows(const ActivityView &view);

class NodeSessionsModel : public SnapshotTableModel<NodeSessionsRow>
{
    Q_OBJECT
public:
    explicit NodeSessionsModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const NodeSessionsRow &row, int column, int role) const override;
};

} // namespace tessera
