// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <vector>

namespace tessera {

/// Upright spans of pixels, drawn without a painter: a chart is a span for each line and column of pixels.
/// Kept column by column, so that a span is one run of memory, and turned when the image is made.
class SpanCanvas
{
public:
    /// Transparent.
    void reset(QSize size);
    [[nodiscard]] QSize size() const { return m_size; }

    /// From @p top to @p bottom, in pixels of the canvas, what lies outside left out; the ends cover their
    /// pixels in part. @p color is premultiplied.
    void draw(int column, float top, float bottom, QRgb color);
    /// Format_ARGB32_Premultiplied.
    void turnInto(QImage &image) const;

private:
    /// Rows that a column was drawn on; the others are transparent.
    struct Touched
    {
        int first = 0;
        int end = 0;
    };
    QSize m_size;
    std::vector<QRgb> m_pixels; ///< Column by column
    std::vector<Touched> m_touched;
};

} // namespace tessera
