// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/table_rows.h"
#include "models/snapshot_table_model.h"

namespace tessera {

class TablesModel : public SnapshotTableModel<TableRow>
{
    Q_OBJECT
public:
    explicit TablesModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const TableRow &row, int column, int role) const override;
};

} // namespace tessera
