// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/tenant_use.h"
#include "core/cluster/cluster_snapshot.h"
#include "core/cluster/finding.h"
#include "models/snapshot_table_model.h"

namespace tessera {

/// One tenant and what it asks for.
struct TenantRow
{
    TenantUse use;
    QString node; ///< Its address
    QString tables; ///< Of its colocation group: "clicks, impressions and 2 more"
    QString table; ///< One of them that is distributed by a hash, for the isolate form; empty: it has none
    double share = 0; ///< Of the busiest tenant's statements in the period before

    [[nodiscard]] QString key() const
    {
        return QString::number(use.colocation.value) + QLatin1Char(' ') + QString::number(use.node.value)
            + QLatin1Char(' ') + use.tenant;
    }
    bool operator==(const TenantRow &) const = default;
};

/// @p cluster may be null.
[[nodiscard]] QList<TenantRow> tenantRows(const TenantStatistics &statistics, const ClusterSnapshot *cluster);

class TenantsModel : public SnapshotTableModel<TenantRow>
{
    Q_OBJECT
public:
    explicit TenantsModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const TenantRow &row, int column, int role) const override;
};

} // namespace tessera
