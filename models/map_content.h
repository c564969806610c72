// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"
#include "core/plan/plan.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace tessera {

/// In rising urgency: where tiles merge into one pixel, the highest wins.
enum class TileState : quint8 { Stays, Moved, Arriving, Leaving, AtRisk };

enum class ColumnHealth : quint8 { Unknown, Ok, Warning, Critical };

enum class BandKind : quint8 {
    Colocated, ///< One colocation group of hash-distributed tables; a set is a hash range
    Ungrouped, ///< Append and range tables; a set is a shard
    Single, ///< Single-shard tables; a set is their colocation group
    Schemas, ///< Distributed schemas; a set is a schema
    Reference, ///< A set is a table, with a copy on each node
    Local ///< Tables that the coordinator manages; a set is a table
};

/// A node group as a column: its primary, and what it holds.
struct MapColumn
{
    GroupId group;
    NodeId node; ///< The primary; 0 when the group has none
    QString name; ///< "worker 3", "coordinator"
    QString address; ///< HOST:PORT of the primary
    ColumnHealth health = ColumnHealth::Unknown;
    bool isForShards = false; ///< It should have shards
    bool mayReceive = false; ///< An active, answering primary that should have shards
    ByteCount bytes; ///< Of the settled tiles whose size is known
    double weight = 0; ///< Of the settled tiles; bytes, or sets while sizes are unknown
    quint32 tiles = 0;
    quint32 unknownSizes = 0;
};

struct MapBand
{
    BandKind kind = BandKind::Colocated;
    ColocationId colocation;
    std::vector<quint32> tables; ///< Indexes into ClusterSnapshot::tables()
    quint32 setCount = 0;
    double meanBytes = 0; ///< Of the settled tiles whose size is known; 0 while none is
};

/// Shards that live and move together.
struct MapSet
{
    quint32 firstMember = 0; ///< Into MapContent::members
    quint32 memberCount = 0;
    quint32 band = 0;
    float order = 0; ///< The weight it was sorted by; kept while the true one stays within a factor of two
};

/// One shard set on one node group.
struct MapTile
{
    quint32 set = 0;
    float weight = 0; ///< Its area
    qint64 bytes = -1; ///< Negative: unknown
    TileState state = TileState::Stays;
};

/// A set on its way from one column to another: by the plan shown, by the server now, or both.
struct MapMove
{
    quint32 from = 0; ///< Column
    quint32 to = 0; ///< Column
    int step = -1; ///< PlacementChange::step; negative: the server moves it, no plan that is shown
    bool isMade = false; ///< Shown as made, or found made
    bool isLive = false; ///< The server moves it now
    qint64 copied = 0; ///< Bytes at the target, while live
    qint64 whole = 0; ///< Bytes to copy; 0: unknown
    QString phase = {}; ///< The server's word

    [[nodiscard]] std::optional<int> percent() const
    {
        return isLive && whole > 0 ? std::optional(static_cast<int>(copied * 100 / whole)) : std::nullopt;
    }
    bool operator==(const MapMove &) const = default;
};

/// What a plan changes, and how many of its steps are shown as made.
struct MapOverlay
{
    QList<PlacementChange> changes;
    int doneSteps = 0;
    bool operator==(const MapOverlay &) const = default;
};

/// Tiles of one band on one column, in drawing order: those that are there, then those that arrive.
struct MapCell
{
    quint32 first = 0;
    quint32 settledEnd = 0;
    quint32 end = 0;
};

/// The map without a size: who holds what, in which order, in which state. Pure data, made once per refresh.
struct MapContent
{
    SnapshotPtr snapshot;
    SizesPtr sizes; ///< Null until read
    bool sizesKnown = false; ///< False: all weights are equal
    std::vector<MapColumn> columns; ///< By group, imagined nodes last
    std::vector<MapBand> bands;
    std::vector<MapSet> sets; ///< By band, then key
    std::vector<quint32> members; ///< Shard indexes, by set
    std::vector<quint32> setOfShard; ///< By shard index
    std::vector<MapTile> tiles; ///< By cell
    std::vector<MapCell> cells; ///< Band-major: cells[band * columns.size() + column]
    QHash<quint32, MapMove> moves; ///< By set
    double meanWeight = 0; ///< Of the columns that should have shards

    [[nodiscard]] const MapCell &cell(size_t band, size_t column) const
    {
        return cells[band * columns.size() + column];
    }
    [[nodiscard]] std::span<const quint32> membersOf(quint32 set) const
    {
        return std::span(members).subspan(sets[set].firstMember, sets[set].memberCount);
    }
    /// Of the node group; the number of columns when there is none.
    [[nodiscard]] quint32 columnIndex(GroupId group) const;
    /// The lowest shard id of the set: what the set is called.
    [[nodiscard]] ShardId anchor(quint32 set) const;
    [[nodiscard]] std::optional<quint32> setOf(ShardId shard) const;
    /// Index of the tile of a set on a column.
    [[nodiscard]] std::optional<quint32> tileAt(quint32 set, size_t column) const;
    /// Columns that the set may move to from another one.
    [[nodiscard]] std::vector<quint32> legalTargets(quint32 set) const;
    [[nodiscard]] std::optional<ByteCount> bytesOf(quint32 set) const; ///< Of its largest copy
};

using MapContentPtr = std::shared_ptr<const MapContent>;

/// Builds the content of the map. @p previous keeps the order of tiles steady; it may be null.
/// Thread-safe; about 0.5 s for a million placements.
[[nodiscard]] MapContentPtr mapContent(const ClusterState &state, const MapOverlay &overlay,
                                       const MapContent *previous);

} // namespace tessera
