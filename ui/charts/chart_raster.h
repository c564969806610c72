// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/envelope.h"
#include "ui/charts/span_canvas.h"

namespace tessera {

/// How a line is drawn now.
struct RasterLine
{
    std::span<const ChartColumn> columns; ///< As many as the image is wide
    QRgb color = 0; ///< Opaque
    int dash = 0; ///< See dashPattern()
    bool isFaded = false; ///< Another line has the reader's attention
};

/// Draws the lines of a chart, the mean over the shade from least to most, into an image with transparent
/// ground. Costs a span for each line and column, however long the lines are. GUI thread only:
/// all share one canvas.
class ChartRaster
{
public:
    /// @p top of the value axis, which begins at 0. @p scale: pixels of the device for one of the window.
    const QImage &draw(std::span<const RasterLine> lines, QSize size, double top, double scale);
    [[nodiscard]] const QImage &image() const { return m_image; }

private:
    QImage m_image;
};

} // namespace tessera
