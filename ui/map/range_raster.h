// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/range_layout.h"
#include "ui/map/map_raster.h"

namespace tessera {

/// Paints the lanes into the image, inside @p clip. Shards below a pixel merge: the largest one shows.
void paintRanges(QImage &image, const QRect &clip, const MapScale &scale, const RangeLayout &layout,
                 const std::vector<QRgb> &nodes, const MapColors &colors, int ratio);

} // namespace tessera
