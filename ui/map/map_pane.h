// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

namespace tessera {

/// The window onto the content: where it is on the widget, how far it is zoomed in and moved. Content at zoom
/// 1 is in device-independent pixels.
struct MapPane
{
    QRectF canvas; ///< On the widget, right of the gutter and below the header
    double zoom = 1;
    QPointF offset; ///< Of the canvas' corner into the zoomed content

    [[nodiscard]] QPointF toContent(const QPointF &onWidget) const
    {
        return (onWidget - canvas.topLeft() + offset) / zoom;
    }
    [[nodiscard]] QPointF toWidget(const QPointF &content) const
    {
        return content * zoom - offset + canvas.topLeft();
    }
    [[nodiscard]] QRectF toWidget(const QRectF &content) const
    {
        return { toWidget(content.topLeft()), content.size() * zoom };
    }
};

} // namespace tessera
