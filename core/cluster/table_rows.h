// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"

namespace tessera {

/// One Citus table as it is listed.
struct TableRow
{
    DistributedTable table;
    qint64 shards = 0;
    std::optional<ByteCount> bytes; ///< nullopt: at least one placement is unknown
    double share = 0; ///< Of the largest table
    QString colocatedWith; ///< Names of the other tables of its group

    [[nodiscard]] quint32 key() const { return table.oid.value; }
    bool operator==(const TableRow &) const = default;
};

[[nodiscard]] QList<TableRow> tableRows(const ClusterState &state);
/// "hash distributed", "reference", … for people.
[[nodiscard]] QString tableKindText(TableKind kind);

} // namespace tessera
