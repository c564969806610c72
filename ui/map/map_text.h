// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map_content.h"

#include <QCoreApplication>

namespace tessera {

/// What the map says in words: labels, tooltips, sentences for screen readers.
class MapText
{
    Q_DECLARE_TR_FUNCTIONS(tessera::MapText)
public:
    /// "Group 1", "Schemas".
    [[nodiscard]] static QString bandTitle(const MapBand &band);
    /// "companies + 4", "212 schemas".
    [[nodiscard]] static QString bandDetail(const MapContent &content, const MapBand &band);
    /// "32 shards".
    [[nodiscard]] static QString shardCount(quint32 count);
    [[nodiscard]] static QString state(TileState state);
    /// On a tile whose bytes are not known: "moving".
    [[nodiscard]] static QString underWay();
    /// "leaving, move 4: to worker 5".
    [[nodiscard]] static QString stateOf(const MapContent &content, quint32 set, std::optional<quint32> tile);
    [[nodiscard]] static QString health(ColumnHealth health);
    /// "612 GB", "at least 612 GB", "38 shard sets" while sizes are unknown.
    [[nodiscard]] static QString columnLoad(const MapContent &content, const MapColumn &column);
    /// What stands on a tile of a band whose sets have names: the schema, the table.
    [[nodiscard]] static QString setName(const MapContent &content, quint32 set);
    /// "companies + 4": the tables of the set.
    [[nodiscard]] static QString tablesOf(const MapContent &content, quint32 set);
    /// "−268,435,456 … −201,326,593"; empty for sets without a range.
    [[nodiscard]] static QString rangeOf(const MapContent &content, quint32 set);
    /// "Shard set 102008, orders, 1.2 GB, worker 3, active"
    [[nodiscard]] static QString sentence(const MapContent &content, quint32 set, quint32 column);
    /// What dropping the set on the column would do, or why it cannot be dropped there.
    [[nodiscard]] static QString drop(const MapContent &content, quint32 set, quint32 column);
    [[nodiscard]] static QString toolTip(const MapContent &content, quint32 set, quint32 column);
    [[nodiscard]] static QString columnToolTip(const MapContent &content, quint32 column);
};

} // namespace tessera
