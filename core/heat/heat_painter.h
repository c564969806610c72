// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/heat/heat_column.h"
#include "core/heat/heat_image.h"

#include <map>

namespace tessera {

/// Makes a picture of columns that come one after the other. Pure; for one thread.
class HeatPainter
{
public:
    /// @p layouts are those of all columns that will come.
    HeatPainter(const HeatQuestion &question, const QList<HeatLayoutPtr> &layouts);

    /// Columns do not lie over one another; one that is longer than a column of the picture fills several.
    /// The rate of a shard is shared out to its rows by width.
    void add(Minute at, std::chrono::minutes length, const HeatColumn &column);
    [[nodiscard]] HeatImage image() &&;

private:
    /// Where a shard of a layout lies in the picture.
    struct Piece
    {
        std::size_t shard = 0; ///< Index into the layout
        int row = 0;
        float share = 0; ///< Of the shard's rate
        qint32 place = 0; ///< Index into HeatImage::places
    };
    struct Cell
    {
        float value = notKnown;
        float hottest = -1; ///< What its owner did
        qint32 owner = -1;
    };
    [[nodiscard]] const std::vector<Piece> &piecesOf(const HeatLayoutPtr &layout);
    [[nodiscard]] float rateOf(const HeatColumn &column, std::size_t shard) const;
    void paintLine(const HeatColumn &column);
    void addLine(int column, float minutes);
    void addPieces(std::vector<Piece> &pieces, const HeatLayout &layout, std::size_t shard);

    HeatImage m_image;
    std::map<HeatLayoutPtr, std::vector<Piece>> m_pieces;
    std::vector<float> m_weights; ///< Minutes that are known, by cell
    std::vector<float> m_hottest; ///< By cell: what its owner did
    std::vector<Cell> m_line; ///< One column, by row
};

} // namespace tessera
