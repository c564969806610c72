// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/span_canvas.h"

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr QRgb evenBytes = 0x00ff00ff;

/// @p pixel with each channel times @p share of 256.
inline QRgb times(QRgb pixel, QRgb share)
{
    const QRgb even = ((pixel & evenBytes) * share >> 8) & evenBytes;
    const QRgb odd = ((pixel >> 8) & evenBytes) * share & ~evenBytes;
    return even | odd;
}

inline QRgb over(QRgb color, QRgb below)
{
    return color + times(below, 256 - (color >> 24));
}

void fill(QRgb *from, QRgb *to, QRgb color)
{
    if (qAlpha(color) == 255)
        std::fill(from, to, color);
    else
        std::for_each(from, to, [color](QRgb &pixel) { pixel = over(color, pixel); });
}

} // namespace

void SpanCanvas::reset(QSize size)
{
    if (size == m_size) {
        for (std::size_t column = 0; column < m_touched.size(); ++column) {
            QRgb *const pixels = m_pixels.data() + column * static_cast<std::size_t>(m_size.height());
            std::fill(pixels + m_touched[column].first, pixels + m_touched[column].end, 0);
        }
    } else {
        m_size = size.expandedTo({ 0, 0 });
        m_pixels.assign(static_cast<std::size_t>(m_size.width()) * static_cast<std::size_t>(m_size.height()),
                        0);
    }
    m_touched.assign(static_cast<std::size_t>(m_size.width()), {});
}

void SpanCanvas::draw(int column, float top, float bottom, QRgb color)
{
    const auto height = static_cast<float>(m_size.height());
    const float from = std::max(top, 0.F);
    const float to = std::min(bottom, height);
    if (from >= to || column < 0 || column >= m_size.width())
        return;
    QRgb *const pixels = m_pixels.data() + static_cast<std::ptrdiff_t>(column) * m_size.height();
    const auto first = static_cast<int>(from);
    const auto last = static_cast<int>(to); // to is not negative
    auto &touched = m_touched[static_cast<std::size_t>(column)];
    const int end = std::min(last + 1, m_size.height());
    touched = touched.end == 0 ? Touched { first, end }
                               : Touched { std::min(touched.first, first), std::max(touched.end, end) };
    const auto blend = [&](int row, float share) {
        if (share > 0)
            pixels[row] = over(times(color, static_cast<QRgb>(share * 256)), pixels[row]);
    };
    if (first == last)
        return blend(first, to - from);
    blend(first, static_cast<float>(first + 1) - from);
    fill(pixels + first + 1, pixels + last, color);
    if (last < m_size.height())
        blend(last, to - static_cast<float>(last));
}

/// In squares that fit into the cache, and only where something was drawn.
void SpanCanvas::turnInto(QImage &image) const
{
    constexpr int square = 16;
    if (image.size() != m_size || image.format() != QImage::Format_ARGB32_Premultiplied)
        image = QImage(m_size, QImage::Format_ARGB32_Premultiplied);
    image.fill(0);
    auto *const target = reinterpret_cast<QRgb *>(image.bits());
    const auto stride = image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    for (int left = 0; left < m_size.width(); left += square) {
        const int right = std::min(left + square, m_size.width());
        Touched rows { m_size.height(), 0 };
        for (int column = left; column < right; ++column) {
            const auto &touched = m_touched[static_cast<std::size_t>(column)];
            if (touched.end > 0)
                rows = { std::min(rows.first, touched.first), std::max(rows.end, touched.end) };
        }
        for (int top = rows.first; top < rows.end; top += square) {
            const int bottom = std::min(top + square, rows.end);
            for (int column = left; column < right; ++column) {
                const QRgb *const source =
                    m_pixels.data() + static_cast<std::ptrdiff_t>(column) * m_size.height();
                for (int row = top; row < bottom; ++row)
                    target[row * stride + column] = source[row];
            }
        }
    }
}

} // namespace tessera
