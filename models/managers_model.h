// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"
#include "core/managers/managed_group.h"
#include "models/snapshot_tree_model.h"

namespace tessera {

/// A node group that somebody else manages, or one of its members as that one sees it.
struct ManagerRow
{
    ManagedGroup group;
    std::optional<ManagedMember> member = {};

    [[nodiscard]] QString key() const;
    bool operator==(const ManagerRow &) const = default;
};

[[nodiscard]] QList<TreeRow<ManagerRow>> managerRows(const QList<ManagedGroup> &groups);

/// What the matter with a group is at worst: a pg_dist_node that names another primary, nobody who leads, a
/// pause, a manager that cannot be asked.
[[nodiscard]] Severity severityOf(const ManagedGroup &group);

/// HA managers and what they say of their members.
class ManagersModel : public SnapshotTreeModel<ManagerRow>
{
    Q_OBJECT
public:
    enum ManagerColumn {
        NameColumn,
        ServerColumn,
        RoleColumn,
        StateColumn,
        TimelineColumn,
        LagColumn,
        NotesColumn,
        ColumnCount
    };
    explicit ManagersModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const ManagerRow &row, int column, int role) const override;
};

} // namespace tessera
