// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_text.h"

#include "models/format.h"
#include "models/map_moves.h"

#include <QStringList>

#include <algorithm>

namespace tessera {

namespace {

/// Names of the tables of a set, each once, in the order of their shards.
QStringList tableNames(const MapContent &content, quint32 set)
{
    QStringList names;
    for (const auto member : content.membersOf(set)) {
        const auto name = content.snapshot->tableOf(content.snapshot->shards()[member]).displayName();
        if (!names.contains(name))
            names << name;
    }
    return names;
}

} // namespace

QString MapText::bandTitle(const MapBand &band)
{
    switch (band.kind) {
    case BandKind::Colocated:
        return band.colocation.value != 0 ? tr("Group %1").arg(band.colocation.value) : tr("No group");
    case BandKind::Ungrouped:
        return tr("Range, append");
    case BandKind::Single:
        return tr("Single shard");
    case BandKind::Schemas:
        return tr("Schemas");
    case BandKind::Reference:
        return tr("Reference");
    case BandKind::Local:
        return tr("Local");
    }
    return {};
}

QString MapText::bandDetail(const MapContent &content, const MapBand &band)
{
    if (band.kind == BandKind::Schemas)
        return tr("%n schema(s)", nullptr, static_cast<int>(band.setCount));
    const auto first = content.snapshot->tables().at(band.tables.front()).displayName();
    const auto others = static_cast<qint64>(band.tables.size()) - 1;
    return others > 0 ? tr("%1 + %2").arg(first, format::count(others)) : first;
}

QString MapText::shardCount(quint32 count)
{
    return tr("%n shard(s)", nullptr, static_cast<int>(count));
}

QString MapText::state(TileState state)
{
    switch (state) {
    case TileState::Stays:
        return tr("active");
    case TileState::Moved:
        return tr("moved");
    case TileState::Arriving:
        return tr("arriving");
    case TileState::Leaving:
        return tr("leaving");
    case TileState::AtRisk:
        return tr("at risk");
    }
    return {};
}

QString MapText::underWay()
{
    return tr("moving");
}

QString MapText::health(ColumnHealth health)
{
    switch (health) {
    case ColumnHealth::Unknown:
        return tr("not yet asked");
    case ColumnHealth::Ok:
        return tr("answers");
    case ColumnHealth::Warning:
        return tr("metadata out of step");
    case ColumnHealth::Critical:
        return tr("down or inactive");
    }
    return {};
}

QString MapText::columnLoad(const MapContent &content, const MapColumn &column)
{
    if (!content.sizesKnown)
        return tr("%n set(s)", nullptr, static_cast<int>(column.tiles));
    if (column.unknownSizes == 0)
        return format::bytes(column.bytes);
    return column.unknownSizes == column.tiles ? tr("size unknown")
                                               : tr("at least %1").arg(format::bytes(column.bytes));
}

QString MapText::setName(const MapContent &content, quint32 set)
{
    const auto &table =
        content.snapshot->tableOf(content.snapshot->shards()[content.members[content.sets[set].firstMember]]);
    return content.bands[content.sets[set].band].kind == BandKind::Schemas ? table.schema
                                                                           : table.displayName();
}

QString MapText::tablesOf(const MapContent &content, quint32 set)
{
    const auto names = tableNames(content, set);
    return names.size() > 1 ? tr("%1 + %2").arg(names.first(), format::count(names.size() - 1))
                            : names.value(0);
}

QString MapText::rangeOf(const MapContent &content, quint32 set)
{
    const auto &shard = content.snapshot->shards()[content.members[content.sets[set].firstMember]];
    if (!shard.hasRange)
        return {};
    return tr("%1 … %2").arg(format::count(shard.minValue), format::count(shard.maxValue));
}

QString MapText::stateOf(const MapContent &content, quint32 set, std::optional<quint32> tile)
{
    const auto word = state(tile ? content.tiles[*tile].state : TileState::Stays);
    const auto move = content.moves.constFind(set);
    return move == content.moves.constEnd() ? word : tr("%1, %2").arg(word, moveText(content, *move));
}

QString MapText::sentence(const MapContent &content, quint32 set, quint32 column)
{
    const auto tile = content.tileAt(set, column);
    const auto bytes = tile && content.tiles[*tile].bytes >= 0
        ? std::optional(ByteCount { content.tiles[*tile].bytes })
        : std::nullopt;
    const auto size = bytes ? format::bytes(bytes) : tr("size unknown");
    return tr("Shard set %1, %2, %3, %4, %5")
        .arg(QString::number(content.anchor(set).value), tablesOf(content, set), size,
             content.columns[column].name, stateOf(content, set, tile));
}

QString MapText::drop(const MapContent &content, quint32 set, quint32 column)
{
    const auto targets = content.legalTargets(set);
    const auto &place = content.columns[column];
    if (std::ranges::find(targets, column) != targets.end())
        return tr("Move %1 to %2").arg(tablesOf(content, set), place.name);
    if (const auto tile = content.tileAt(set, column))
        return content.tiles[*tile].state == TileState::Arriving
            ? tr("On its way to %1 already").arg(place.name)
            : tr("On %1 already").arg(place.name);
    if (place.group.value < 0)
        return tr("%1 is imagined").arg(place.name);
    return place.isForShards ? tr("%1 is down or inactive").arg(place.name)
                             : tr("%1 takes no shards").arg(place.name);
}

QString MapText::toolTip(const MapContent &content, quint32 set, quint32 column)
{
    constexpr size_t shownIds = 6;
    const auto members = content.membersOf(set);
    QStringList ids;
    for (const auto member : members.first(std::min(members.size(), shownIds)))
        ids << QString::number(content.snapshot->shards()[member].id.value);
    if (members.size() > shownIds)
        ids << tr("%n more", nullptr, static_cast<int>(members.size() - shownIds));
    const auto tile = content.tileAt(set, column);
    const auto &place = content.columns[column];
    QStringList lines { tr("<b>%1</b>").arg(tablesOf(content, set).toHtmlEscaped()),
                        tr("Shards %1").arg(ids.join(QStringLiteral(", "))) };
    if (tile && content.tiles[*tile].bytes >= 0)
        lines << format::bytes(ByteCount { content.tiles[*tile].bytes });
    if (const auto range = rangeOf(content, set); !range.isEmpty())
        lines << tr("Hash %1").arg(range);
    lines << tr("%1 · %2").arg(place.name, place.address.toHtmlEscaped());
    if (tile && content.tiles[*tile].state != TileState::Stays)
        lines << stateOf(content, set, tile);
    return lines.join(QStringLiteral("<br>"));
}

QString MapText::columnToolTip(const MapContent &content, quint32 column)
{
    const auto &place = content.columns[column];
    return QStringList { tr("<b>%1</b>").arg(place.name), place.address.toHtmlEscaped(),
                         columnLoad(content, place), health(place.health) }
        .join(QStringLiteral("<br>"));
}

} // namespace tessera
