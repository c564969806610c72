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
    m_size = size.expandedTo({ 0, 0 });
    m_pixels.assign(static_cast<std::size_t>(m_size.width()) * static_cast<std::size_t>(m_size.height()), 0);
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

/// In squares that fit into the cache.
void SpanCanvas::turnInto(QImage &image) const
{
    constexpr int square = 16;
    if (image.size() != m_size || image.format() != QImage::Format_ARGB32_Premultiplied)
        image = QImage(m_size, QImage::Format_ARGB32_Premultiplied);
    auto *const target = reinterpret_cast<QRgb *>(image.bits());
    const auto stride = image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    for (int top = 0; top < m_size.height(); top += square) {
        const int bottom = std::min(top + square, m_size.height());
        for (int column = 0; column < m_size.width(); ++column) {
            const QRgb *const source =
                m_pixels.data() + static_cast<std::ptrdiff_t>(column) * m_size.height();
            for (int row = top; row < bottom; ++row)
                target[row * stride + column] = source[row];
        }
    }
}

} // namespace tessera
