// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map_content.h"

#include "models/map_bands.h"
#include "models/map_moves.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace tessera {

namespace {

/// A tile before it is sorted into its cell.
struct LooseTile
{
    MapTile tile;
    quint32 cell = 0;
};

ColumnHealth healthOf(const ClusterState &state, const Node &node)
{
    if (!node.isActive || !state.reachable.value(node.id, true))
        return ColumnHealth::Critical;
    if (!state.reachable.contains(node.id))
        return ColumnHealth::Unknown;
    return node.hasMetadata && !node.metadataSynced ? ColumnHealth::Warning : ColumnHealth::Ok;
}

MapColumn columnOf(const ClusterState &state, GroupId group)
{
    MapColumn column { .group = group };
    column.name = group.value == 0
        ? QCoreApplication::translate("tessera::MapContent", "coordinator")
        : QCoreApplication::translate("tessera::MapContent", "worker %1").arg(group.value);
    const auto *node = state.snapshot->primaryOf(group);
    column.health = node ? healthOf(state, *node) : ColumnHealth::Critical;
    if (!node)
        return column;
    column.node = node->id;
    column.address = node->isImagined() ? QString() : node->address();
    if (node->isImagined())
        column.name = node->host;
    column.isForShards = node->shouldHaveShards;
    column.mayReceive = column.isForShards && column.health != ColumnHealth::Critical;
    return column;
}

/// By group; imagined nodes, whose groups are below zero, come last.
quint32 columnOrder(GroupId group)
{
    return group.value >= 0 ? static_cast<quint32>(group.value)
                            : 0x80000000U + static_cast<quint32>(-group.value);
}

/// Groups that should have shards, hold some, or get some.
std::vector<MapColumn> makeColumns(const ClusterState &state, const MapOverlay &overlay)
{
    std::vector<GroupId> groups;
    for (const auto &node : state.snapshot->nodes()) {
        if (node.role == NodeRole::Primary && node.shouldHaveShards)
            groups.push_back(node.group);
    }
    const auto addIfNew = [&groups](GroupId group) {
        if (std::ranges::find(groups, group) == groups.end())
            groups.push_back(group);
    };
    GroupId last { -1 };
    for (const auto &placement : state.snapshot->placements()) {
        if (placement.group != last)
            addIfNew(last = placement.group);
    }
    for (const auto group : targetGroups(state, overlay))
        addIfNew(group);
    std::ranges::sort(groups, {}, columnOrder);
    std::vector<MapColumn> columns;
    for (const auto group : groups)
        columns.push_back(columnOf(state, group));
    return columns;
}

/// Builds tiles set by set; one object per call of mapContent().
class TileBuilder
{
public:
    TileBuilder(const ClusterState &state, MapContent &content)
        : m_state(state)
        , m_content(content)
    {
    }
    std::vector<LooseTile> build();

private:
    struct Share
    {
        qint64 bytes = -1;
        bool isHere = false;
        bool isBroken = false;
    };
    void collect(quint32 set);
    void addSize(Share &share, PlacementId id) const;
    void applyChange(quint32 set, std::vector<TileState> &states);
    void emitTiles(quint32 set, const std::vector<TileState> &states);

    const ClusterState &m_state;
    MapContent &m_content;
    std::vector<Share> m_shares; ///< By column
    std::vector<LooseTile> m_tiles;
};

void TileBuilder::addSize(Share &share, PlacementId id) const
{
    if (!m_state.sizes)
        return;
    if (const auto bytes = m_state.sizes->of(id))
        share.bytes = std::max<qint64>(share.bytes, 0) + bytes->value;
}

void TileBuilder::collect(quint32 set)
{
    m_shares.assign(m_content.columns.size(), {});
    for (const auto index : m_content.membersOf(set)) {
        const auto &shard = m_content.snapshot->shards()[index];
        for (const auto &placement : m_content.snapshot->placementsOf(shard)) {
            auto &share = m_shares[m_content.columnIndex(placement.group)];
            share.isHere = true;
            share.isBroken |= placement.state != 1;
            addSize(share, placement.id);
        }
    }
}

/// A planned move leaves one column and arrives at another; once made, its tile counts as moved.
void TileBuilder::applyChange(quint32 set, std::vector<TileState> &states)
{
    const auto move = m_content.moves.find(set);
    if (move == m_content.moves.end())
        return;
    auto &source = m_shares[move->from];
    auto &target = m_shares[move->to];
    if (!source.isHere && !target.isHere)
        return; // it went elsewhere since the plan was made
    move->isMade |= !source.isHere;
    if (target.bytes < 0)
        target.bytes = source.bytes;
    target.isHere = true;
    states[move->to] = move->isMade ? TileState::Moved : TileState::Arriving;
    if (move->isMade)
        source.isHere = false;
    else
        states[move->from] = TileState::Leaving;
}

void TileBuilder::emitTiles(quint32 set, const std::vector<TileState> &states)
{
    const auto columns = m_content.columns.size();
    for (quint32 column = 0; column < columns; ++column) {
        const auto &share = m_shares[column];
        if (!share.isHere)
            continue;
        auto state = states[column];
        if (share.isBroken || m_content.columns[column].health == ColumnHealth::Critical)
            state = TileState::AtRisk;
        m_tiles.push_back({ MapTile { .set = set, .bytes = share.bytes, .state = state },
                            static_cast<quint32>(m_content.sets[set].band * columns + column) });
    }
}

std::vector<LooseTile> TileBuilder::build()
{
    std::vector<TileState> states;
    m_tiles.reserve(m_content.sets.size());
    for (quint32 set = 0; set < m_content.sets.size(); ++set) {
        collect(set);
        states.assign(m_content.columns.size(), TileState::Stays);
        applyChange(set, states);
        emitTiles(set, states);
    }
    return std::move(m_tiles);
}

/// Weights are bytes. What is unknown counts as the mean of its band; what is empty as a 64th of it, so that
/// it can be seen and clicked. Without any size all weights are 1.
void weigh(MapContent &content, std::vector<LooseTile> &tiles)
{
    std::vector<double> sum(content.bands.size());
    std::vector<double> count(content.bands.size());
    for (const auto &loose : tiles) {
        const auto band = content.sets[loose.tile.set].band;
        if (loose.tile.bytes > 0)
            sum[band] += static_cast<double>(loose.tile.bytes);
        count[band] += loose.tile.bytes >= 0 ? 1 : 0;
    }
    content.sizesKnown = std::ranges::any_of(sum, [](double bytes) { return bytes > 0; });
    for (auto &[tile, cell] : tiles) {
        const auto band = content.sets[tile.set].band;
        const double mean = sum[band] > 0 ? sum[band] / count[band] : 1;
        tile.weight = static_cast<float>(
            sum[band] > 0 && tile.bytes >= 0 ? std::max(static_cast<double>(tile.bytes), mean / 64) : mean);
    }
}

/// A set keeps the weight it was sorted by while its true weight stays within a factor of two.
void keepOrder(MapContent &content, const std::vector<LooseTile> &tiles, const MapContent *previous)
{
    for (const auto &loose : tiles) {
        auto &order = content.sets[loose.tile.set].order;
        order = std::max(order, loose.tile.weight);
    }
    if (!previous || previous->sizesKnown != content.sizesKnown)
        return;
    const auto shards = content.snapshot->shards();
    const auto before = previous->snapshot->shards();
    for (quint32 i = 0; i < content.sets.size(); ++i) {
        auto &set = content.sets[i];
        const auto index = content.members[set.firstMember];
        const auto id = shards[index].id;
        const auto old = index < before.size() && before[index].id == id
            ? std::optional(previous->setOfShard[index])
            : previous->setOf(id);
        const float kept = old ? previous->sets[*old].order : 0;
        if (kept > set.order / 2 && kept < set.order * 2)
            set.order = kept;
    }
}

/// Sorts tiles into their cells: those that are there first, then the larger, then by key.
void fillCells(MapContent &content, std::vector<LooseTile> &tiles)
{
    const auto isArriving = [](const LooseTile &loose) { return loose.tile.state == TileState::Arriving; };
    std::ranges::sort(tiles, [&](const LooseTile &a, const LooseTile &b) {
        if (a.cell != b.cell)
            return a.cell < b.cell;
        if (isArriving(a) != isArriving(b))
            return isArriving(b);
        const float left = content.sets[a.tile.set].order;
        const float right = content.sets[b.tile.set].order;
        return left != right ? left > right : a.tile.set < b.tile.set;
    });
    content.cells.assign(content.bands.size() * content.columns.size(), {});
    content.tiles.resize(tiles.size());
    quint32 next = 0;
    for (quint32 cell = 0; cell < content.cells.size(); ++cell) {
        auto &target = content.cells[cell];
        target.first = target.settledEnd = next;
        for (; next < tiles.size() && tiles[next].cell == cell; ++next) {
            content.tiles[next] = tiles[next].tile;
            target.settledEnd += isArriving(tiles[next]) ? 0 : 1;
        }
        target.end = next;
    }
}

void findMeans(MapContent &content)
{
    for (size_t band = 0; band < content.bands.size(); ++band) {
        double sum = 0;
        double count = 0;
        for (size_t column = 0; column < content.columns.size(); ++column) {
            const auto &cell = content.cell(band, column);
            for (auto i = cell.first; i < cell.settledEnd; ++i) {
                sum += static_cast<double>(std::max<qint64>(0, content.tiles[i].bytes));
                count += content.tiles[i].bytes >= 0 ? 1 : 0;
            }
        }
        content.bands[band].meanBytes = count > 0 ? sum / count : 0;
    }
}

void sumColumns(MapContent &content)
{
    for (size_t i = 0; i < content.cells.size(); ++i) {
        auto &column = content.columns[i % content.columns.size()];
        for (auto t = content.cells[i].first; t < content.cells[i].settledEnd; ++t) {
            const auto &tile = content.tiles[t];
            column.weight += static_cast<double>(content.sizesKnown ? std::max<qint64>(tile.bytes, 0) : 1);
            column.bytes += ByteCount { std::max<qint64>(tile.bytes, 0) };
            column.unknownSizes += tile.bytes < 0 ? 1 : 0;
            ++column.tiles;
        }
    }
    double sum = 0;
    double count = 0;
    for (const auto &column : content.columns) {
        sum += column.isForShards ? column.weight : 0;
        count += column.isForShards ? 1 : 0;
    }
    content.meanWeight = count > 0 ? sum / count : 0;
}

} // namespace

MapContentPtr mapContent(const ClusterState &state, const MapOverlay &overlay, const MapContent *previous)
{
    auto content = std::make_shared<MapContent>();
    if (!state.snapshot)
        return content;
    content->snapshot = state.snapshot;
    content->sizes = state.sizes;
    content->columns = makeColumns(state, overlay);
    groupShards(*content);
    content->moves = mapMoves(state, overlay, *content);
    auto tiles = TileBuilder(state, *content).build();
    weigh(*content, tiles);
    keepOrder(*content, tiles, previous && previous->snapshot ? previous : nullptr);
    fillCells(*content, tiles);
    findMeans(*content);
    sumColumns(*content);
    return content;
}

quint32 MapContent::columnIndex(GroupId group) const
{
    const auto found = std::ranges::lower_bound(
        columns, columnOrder(group), {}, [](const MapColumn &column) { return columnOrder(column.group); });
    const bool isKnown = found != columns.end() && found->group == group;
    return static_cast<quint32>(isKnown ? found - columns.begin() : std::ssize(columns));
}

ShardId MapContent::anchor(quint32 set) const
{
    return snapshot->shards()[members[sets[set].firstMember]].id;
}

std::optional<quint32> MapContent::setOf(ShardId shard) const
{
    const auto *found = snapshot ? snapshot->shard(shard) : nullptr;
    return found ? std::optional(setOfShard[snapshot->indexOf(*found)]) : std::nullopt;
}

std::optional<quint32> MapContent::tileAt(quint32 set, size_t column) const
{
    const auto &range = cell(sets[set].band, column);
    for (auto i = range.first; i < range.end; ++i) {
        if (tiles[i].set == set)
            return i;
    }
    return std::nullopt;
}

std::vector<quint32> MapContent::legalTargets(quint32 set) const
{
    const auto kind = bands[sets[set].band].kind;
    std::vector<quint32> targets;
    if (kind != BandKind::Colocated && kind != BandKind::Single && kind != BandKind::Schemas)
        return targets;
    for (quint32 column = 0; column < columns.size(); ++column) {
        const auto tile = tileAt(set, column);
        const bool isFree = !tile || (tiles[*tile].state == TileState::Arriving && !moves.value(set).isLive);
        if (columns[column].mayReceive && columns[column].group.value >= 0 && isFree)
            targets.push_back(column);
    }
    return targets;
}

std::optional<ByteCount> MapContent::bytesOf(quint32 set) const
{
    qint64 bytes = -1;
    for (size_t column = 0; column < columns.size(); ++column) {
        if (const auto tile = tileAt(set, column))
            bytes = std::max(bytes, tiles[*tile].bytes);
    }
    return bytes < 0 ? std::nullopt : std::optional(ByteCount { bytes });
}

} // namespace tessera
