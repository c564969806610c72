// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/node_rows.h"
#include "models/snapshot_table_model.h"

namespace tessera {

class NodesModel : public SnapshotTableModel<NodeRow>
{
    Q_OBJECT
public:
    explicit NodesModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const NodeRow &row, int column, int role) const override;
};

} // namespace tessera
