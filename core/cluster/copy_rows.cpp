// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/copy_rows.h"

#include <QtEndian>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace tessera {

namespace {

/// The counts are the server's estimates: what it claims beyond this is believed when the rows come.
constexpr qint64 mostExpectedRows = 4'000'000;

/// Reads the fields of one binary row; a field that is not as expected makes the row malformed.
class BinaryRow
{
public:
    BinaryRow(std::span<const char> message, int columns)
        : m_rest(message)
    {
        static constexpr char signature[] = "PGCOPY\n\377\r\n";
        constexpr size_t headerSize = 19;
        if (m_rest.size() >= headerSize && std::memcmp(m_rest.data(), signature, sizeof signature) == 0)
            m_rest = m_rest.subspan(headerSize);
        if (m_rest.empty())
            return;
        const auto count = number<qint16>();
        m_isRow = count != -1;
        m_isMalformed |= m_isRow && count != columns;
    }

    /// False for the header alone and for the trailer.
    [[nodiscard]] bool isRow() const { return m_isRow; }
    [[nodiscard]] bool isMalformed() const { return m_isMalformed; }

    template <class Int> Int field()
    {
        if (number<qint32>() != static_cast<qint32>(sizeof(Int)))
            m_isMalformed = true;
        return number<Int>();
    }
    /// Null data for NULL.
    std::string_view text()
    {
        const auto length = number<qint32>();
        if (length < 0)
            return {};
        const auto bytes = take(static_cast<size_t>(length));
        return { bytes.data(), bytes.size() };
    }

private:
    template <class Int> Int number()
    {
        const auto bytes = take(sizeof(Int));
        return bytes.empty() ? Int {} : qFromBigEndian<Int>(bytes.data());
    }
    std::span<const char> take(size_t count)
    {
        if (m_isMalformed || m_rest.size() < count) {
            m_isMalformed = true;
            return {};
        }
        const auto bytes = m_rest.first(count);
        m_rest = m_rest.subspan(count);
        return bytes;
    }

    std::span<const char> m_rest;
    bool m_isRow = false;
    bool m_isMalformed = false;
};

bool toNumber(std::string_view text, qint32 &value)
{
    const auto end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    return !text.empty() && parsed.ec == std::errc() && parsed.ptr == end;
}

QString toText(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// A pending placement keeps its shard's id in two halves, so that it needs no room of its own.
void keepShardId(Placement &placement, qint64 id)
{
    placement.shard = static_cast<quint32>(static_cast<quint64>(id) >> 32);
    placement.reserved = static_cast<qint32>(id & 0xffffffff);
}

ShardId keptShardId(const Placement &placement)
{
    const auto high = static_cast<quint64>(placement.shard) << 32;
    return ShardId { static_cast<qint64>(high | static_cast<quint32>(placement.reserved)) };
}

/// Replaces oids by positions; drops shards of tables that are not there.
void placeShards(const QList<DistributedTable> &tables, std::vector<Shard> &shards,
                 QHash<ShardId, ShardBounds> &bounds)
{
    QHash<quint32, quint32> positions;
    for (qsizetype i = 0; i < tables.size(); ++i)
        positions.insert(tables.at(i).oid.value, static_cast<quint32>(i));
    quint32 lastOid = 0;
    auto found = positions.constEnd();
    size_t kept = 0;
    for (auto shard : shards) {
        if (shard.table != lastOid)
            found = positions.constFind(lastOid = shard.table);
        if (found == positions.constEnd())
            continue;
        shard.table = *found;
        if (tables.at(*found).kind != TableKind::Hash && shard.hasRange) {
            bounds.insert(shard.id, { QString::number(shard.minValue), QString::number(shard.maxValue) });
            shard.hasRange = false;
            shard.minValue = shard.maxValue = 0;
        }
        shards[kept++] = shard;
    }
    shards.resize(kept);
    if (!std::ranges::is_sorted(shards, {}, &Shard::id))
        std::ranges::sort(shards, {}, &Shard::id);
}

/// Replaces shard ids by positions; drops placements of shards that are not there.
void placePlacements(const std::vector<Shard> &shards, std::vector<Placement> &placements)
{
    size_t next = 0; // rows mostly come in the order of the shards
    size_t kept = 0;
    for (auto placement : placements) {
        const auto id = keptShardId(placement);
        if (next >= shards.size() || shards[next].id != id) {
            const auto found = std::ranges::lower_bound(shards, id, {}, &Shard::id);
            if (found == shards.end() || found->id != id)
                continue;
            next = static_cast<size_t>(found - shards.begin());
        }
        placement.shard = static_cast<quint32>(next++);
        placement.reserved = 0;
        placements[kept++] = placement;
    }
    placements.resize(kept);
    const auto order = [](const Placement &a, const Placement &b) {
        return std::pair(a.shard, a.group) < std::pair(b.shard, b.group);
    };
    if (!std::ranges::is_sorted(placements, order))
        std::ranges::sort(placements, order);
}

template <class Row> void releaseSlack(std::vector<Row> &rows)
{
    if (rows.capacity() > rows.size() + rows.size() / 32)
        rows.shrink_to_fit();
}

} // namespace

void reserveRows(CopiedRows &rows, std::span<const char> message)
{
    BinaryRow row(message, 2);
    if (!row.isRow())
        return;
    const auto expected = [&row] {
        return static_cast<size_t>(std::clamp<qint64>(row.field<qint64>(), 0, mostExpectedRows));
    };
    rows.shards.reserve(expected());
    rows.placements.reserve(expected());
    rows.isMalformed |= row.isMalformed();
}

void addShardRow(CopiedRows &rows, std::span<const char> message)
{
    BinaryRow row(message, 4);
    if (!row.isRow())
        return;
    Shard shard;
    shard.table = row.field<quint32>();
    shard.id = ShardId { row.field<qint64>() };
    const auto low = row.text();
    const auto high = row.text();
    shard.hasRange = toNumber(low, shard.minValue) && toNumber(high, shard.maxValue);
    if (!shard.hasRange && (low.data() || high.data())) {
        rows.textBounds.insert(shard.id, { toText(low), toText(high) });
        shard.minValue = shard.maxValue = 0;
    }
    rows.isMalformed |= row.isMalformed();
    rows.shards.push_back(shard);
}

void addPlacementRow(CopiedRows &rows, std::span<const char> message)
{
    BinaryRow row(message, 4);
    if (!row.isRow())
        return;
    Placement placement;
    placement.id = PlacementId { row.field<qint64>() };
    keepShardId(placement, row.field<qint64>());
    placement.state = row.field<qint32>();
    placement.group = GroupId { row.field<qint32>() };
    rows.isMalformed |= row.isMalformed();
    rows.placements.push_back(placement);
}

void placeRows(ClusterSnapshot::Parts &parts, CopiedRows rows)
{
    placeShards(parts.tables, rows.shards, rows.textBounds);
    placePlacements(rows.shards, rows.placements);
    releaseSlack(rows.shards);
    releaseSlack(rows.placements);
    parts.shards = std::move(rows.shards);
    parts.placements = std::move(rows.placements);
    parts.textBounds = std::move(rows.textBounds);
}

} // namespace tessera
