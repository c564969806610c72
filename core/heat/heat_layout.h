// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <tuple>
#include <vector>

namespace tessera {

struct HeatName
{
    QString schema;
    QString name;

    [[nodiscard]] QString displayName() const
    {
        return schema == QLatin1String("public") ? name : schema + QLatin1Char('.') + name;
    }
    bool operator==(const HeatName &) const = default;
    bool operator<(const HeatName &other) const
    {
        return std::tie(schema, name) < std::tie(other.schema, other.name);
    }
};

/// A table whose shards are measured.
struct HeatTable
{
    HeatName name;
    HeatName root; ///< Of a partition the partitioned table, else the same as name
    bool operator==(const HeatTable &) const = default;
    bool operator<(const HeatTable &other) const
    {
        return std::tie(name, root) < std::tie(other.name, other.root);
    }
};

/// A shard with its hash range, both ends included.
struct HeatShard
{
    ShardId id;
    qint32 table = 0; ///< Index into HeatLayout::tables
    qint32 min = 0;
    qint32 max = 0;
    NodeId node; ///< Where it was counted; 0 while that is not known

    [[nodiscard]] double width() const { return double(max) - double(min) + 1; }
    bool operator==(const HeatShard &) const = default;
};

/// The shards of a colocation group as they were for some time. Tables are sorted by name, shards by table,
/// then range.
struct HeatLayout
{
    ColocationId group;
    QList<HeatTable> tables;
    std::vector<HeatShard> shards;

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(shards.size()); }
    [[nodiscard]] const HeatTable &tableOf(const HeatShard &shard) const { return tables.at(shard.table); }
    bool operator==(const HeatLayout &) const = default;
};

using HeatLayoutPtr = std::shared_ptr<const HeatLayout>;

/// As bytes; the group is kept beside.
[[nodiscard]] QByteArray packTables(const QList<HeatTable> &tables);
[[nodiscard]] QList<HeatTable> unpackTables(const QByteArray &bytes);
[[nodiscard]] QByteArray packShards(const std::vector<HeatShard> &shards);
/// Empty when these are no such bytes, or name a table that is not among @p tables.
[[nodiscard]] std::vector<HeatShard> unpackShards(QByteArrayView bytes, qsizetype tables);

} // namespace tessera
