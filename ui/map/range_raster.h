// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/range_layout.h"
#include "ui/map/map_raster.h"

namespace tessera {

/// The colours of the bars: by paint, or by column where there are no paints.
struct RangeInks
{
    std::vector<QRgb> palette;
    std::span<const quint8> paints; ///< By bar
};

/// Paints the lanes into the image, inside @p clip. Shards below a pixel merge: the largest one shows.
void paintRanges(QImage &image, const QRect &clip, const MapScale &scale, const RangeLayout &layout,
                 const RangeInks &inks, const MapColors &colors, int ratio);

} // namespace tessera
