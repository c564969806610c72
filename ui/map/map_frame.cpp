// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_frame.h"

#include <QPainter>

#include <cmath>
#include <cstring>

namespace tessera {

namespace {

/// Moves the pixels of @p area by (dx, dy) inside it.
void movePixels(QImage &image, const QRect &area, int dx, int dy)
{
    const auto bytes = static_cast<size_t>(area.width() - std::abs(dx)) * sizeof(QRgb);
    const int from = area.left() + std::max(0, -dx);
    const int to = area.left() + std::max(0, dx);
    const int count = area.height() - std::abs(dy);
    auto *bits = image.bits();
    const auto at = [bits, stride = image.bytesPerLine()](int x, int y) {
        return bits + stride * y + qsizetype { x } * qsizetype { sizeof(QRgb) };
    };
    for (int i = 0; i < count; ++i) {
        const int source = dy > 0 ? area.bottom() - dy - i : area.top() - dy + i;
        std::memmove(at(to, source + dy), at(from, source), bytes);
    }
}

} // namespace

void MapFrame::rebuild(const MapScene &scene, const MapPane &pane, const QSize &size, double ratio)
{
    m_colors = MapColors::ofTheme();
    const QSize pixels(qRound(size.width() * ratio), qRound(size.height() * ratio));
    if (m_image.size() != pixels)
        m_image = QImage(pixels, QImage::Format_RGB32);
    m_image.setDevicePixelRatio(ratio);
    paintHeader(scene, pane);
    paintGutter(scene, pane);
    paintPart(scene, pane, canvasPixels(pane));
}

void MapFrame::scroll(const MapScene &scene, const MapPane &pane, int dx, int dy)
{
    const double ratio = m_image.devicePixelRatio();
    const auto area = canvasPixels(pane);
    const int shiftX = qRound(dx * ratio);
    const int shiftY = qRound(dy * ratio);
    const bool isWhole = std::abs(shiftX - dx * ratio) < 1e-6 && std::abs(shiftY - dy * ratio) < 1e-6;
    if (!isWhole || std::abs(shiftX) >= area.width() || std::abs(shiftY) >= area.height())
        return rebuild(scene, pane, m_image.deviceIndependentSize().toSize(), ratio);
    movePixels(m_image, area, shiftX, shiftY);
    if (shiftX != 0)
        paintHeader(scene, pane);
    if (shiftY != 0)
        paintGutter(scene, pane);
    if (shiftX != 0)
        paintPart(scene, pane,
                  { shiftX > 0 ? area.left() : area.right() + 1 + shiftX, area.top(), std::abs(shiftX),
                    area.height() });
    if (shiftY != 0)
        paintPart(scene, pane,
                  { area.left(), shiftY > 0 ? area.top() : area.bottom() + 1 + shiftY, area.width(),
                    std::abs(shiftY) });
}

QRect MapFrame::canvasPixels(const MapPane &pane) const
{
    const double ratio = m_image.devicePixelRatio();
    const QRectF pixels(pane.canvas.topLeft() * ratio, pane.canvas.size() * ratio);
    return pixels.toAlignedRect() & m_image.rect();
}

void MapFrame::paintPart(const MapScene &scene, const MapPane &pane, const QRect &pixels)
{
    scene.paintTiles(m_image, pixels, pane, m_colors);
    const double ratio = m_image.devicePixelRatio();
    QPainter painter(&m_image);
    painter.setClipRect(QRectF(QPointF(pixels.topLeft()) / ratio, QSizeF(pixels.size()) / ratio));
    scene.paintNames(painter, pane);
}

void MapFrame::paintHeader(const MapScene &scene, const MapPane &pane)
{
    QPainter painter(&m_image);
    painter.fillRect(QRectF(0, 0, m_image.deviceIndependentSize().width(), pane.canvas.top()),
                     m_colors.window);
    scene.paintHeader(painter, pane);
}

void MapFrame::paintGutter(const MapScene &scene, const MapPane &pane)
{
    const double top = pane.canvas.top();
    QPainter painter(&m_image);
    painter.fillRect(QRectF(0, top, pane.canvas.left(), m_image.deviceIndependentSize().height() - top),
                     m_colors.window);
    scene.paintGutter(painter, pane);
}

} // namespace tessera
