// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"
#include "core/ha/group_verdict.h"
#include "models/snapshot_tree_model.h"

namespace tessera {

/// A node group, one of the standbys that follow its primary, or another server of it.
struct AvailabilityRow
{
    NodeGroup group;
    std::optional<FollowingStandby> standby = {};
    std::optional<MemberReading> stray = {};

    [[nodiscard]] bool isGroup() const { return !standby && !stray; }
    [[nodiscard]] QString key() const;
    bool operator==(const AvailabilityRow &) const = default;
};

[[nodiscard]] QList<TreeRow<AvailabilityRow>> availabilityRows(const QList<NodeGroup> &groups);

/// "Group 2 · 10.0.0.4:5432"
[[nodiscard]] QString groupName(const NodeGroup &group);

/// Who follows whom, and how closely.
class AvailabilityModel : public SnapshotTreeModel<AvailabilityRow>
{
    Q_OBJECT
public:
    enum AvailabilityColumn {
        NameColumn,
        StateColumn,
        SyncColumn,
        BehindColumn,
        DelayColumn,
        SilentColumn,
        SlotColumn,
        ColumnCount
    };
    explicit AvailabilityModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const AvailabilityRow &row, int column, int role) const override;
};

} // namespace tessera
