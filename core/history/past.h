// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/catalog_history.h"

#include <QList>

namespace tessera {

/// What the catalogs said at a moment of the record.
struct PastCatalogs
{
    Moment at = 0;
    SnapshotPtr snapshot;
    FactDiff next = {}; ///< What the next change did; empty after the last one
};

/// A stay of a shard, with the node that the group had then.
struct PlacedStay
{
    ShardStay stay;
    QString address; ///< HOST:PORT of the primary; empty when it had none
    bool operator==(const PlacedStay &) const = default;
};

/// Where a shard was, newest first.
struct ShardPast
{
    ShardId shard;
    QList<PlacedStay> stays; ///< Empty when nothing was recorded of it
    bool operator==(const ShardPast &) const = default;
};

[[nodiscard]] PastCatalogs catalogsAt(const CatalogHistory &history, Moment at);
[[nodiscard]] ShardPast pastOf(const CatalogHistory &history, ShardId shard);

} // namespace tessera
