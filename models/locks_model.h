// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"
#include "models/activity_view.h"
#include "models/snapshot_tree_model.h"

namespace tessera {

/// One session of a tree of sessions that wait.
struct LockRow
{
    LockNode node; ///< Without its children
    std::optional<ClusterSession> session; ///< Where it is known
    QString name; ///< "4711 · ann · night report"
    QString object; ///< What it waits for; empty for who waits for nothing
    QString where; ///< The node on which it waits, else its own

    [[nodiscard]] QString key() const
    {
        return QString::number(static_cast<int>(node.kind)) + QLatin1Char(' ')
            + QString::number(globalPidOf(node.id));
    }
    bool operator==(const LockRow &) const = default;
};

[[nodiscard]] QList<TreeRow<LockRow>> lockRows(const ActivityView &view);

/// Who waits for whom.
class LocksModel : public SnapshotTreeModel<LockRow>
{
    Q_OBJECT
public:
    enum LockColumn {
        SessionColumn,
        BlocksColumn,
        ObjectColumn,
        ModeColumn,
        AgeColumn,
        NodeColumn,
        ColumnCount
    };
    explicit LocksModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const LockRow &row, int column, int role) const override;
};

} // namespace tessera
