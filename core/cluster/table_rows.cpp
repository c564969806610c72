// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/table_rows.h"

#include <QCoreApplication>
#include <QStringList>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::TablesModel)
};

void addBytes(QList<TableRow> &rows, const ClusterState &state)
{
    const auto &snapshot = *state.snapshot;
    for (auto &row : rows)
        row.bytes = state.sizes ? std::optional(ByteCount {}) : std::nullopt;
    if (!state.sizes)
        return;
    for (const auto &placement : snapshot.placements()) {
        auto &row = rows[snapshot.shards()[placement.shard].table];
        const auto size = state.sizes->of(placement.id);
        row.bytes = row.bytes && size ? std::optional(*row.bytes + *size) : std::nullopt;
    }
    qint64 largest = 1;
    for (const auto &row : std::as_const(rows))
        largest = qMax(largest, row.bytes.value_or(ByteCount {}).value);
    for (auto &row : rows)
        row.share =
            static_cast<double>(row.bytes.value_or(ByteCount {}).value) / static_cast<double>(largest);
}

} // namespace

QString tableKindText(TableKind kind)
{
    switch (kind) {
    case TableKind::Hash:
        return Words::tr("hash distributed");
    case TableKind::Range:
        return Words::tr("range distributed");
    case TableKind::Append:
        return Words::tr("append distributed");
    case TableKind::Reference:
        return Words::tr("reference");
    case TableKind::LocalManaged:
        return Words::tr("local, managed");
    case TableKind::SingleShard:
        return Words::tr("single shard");
    case TableKind::Schema:
        return Words::tr("schema-based");
    }
    return {};
}

QList<TableRow> tableRows(const ClusterState &state)
{
    QList<TableRow> rows;
    QHash<ColocationId, QStringList> groups;
    for (const auto &table : state.snapshot->tables()) {
        rows << TableRow { .table = table };
        if (table.colocation.value != 0)
            groups[table.colocation] << table.displayName();
    }
    for (const auto &shard : state.snapshot->shards())
        ++rows[shard.table].shards;
    for (auto &row : rows) {
        auto others = groups.value(row.table.colocation);
        others.removeAll(row.table.displayName());
        row.colocatedWith = others.join(QLatin1String(", "));
    }
    addBytes(rows, state);
    return rows;
}

} // namespace tessera
