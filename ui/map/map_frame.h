// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/map_scene.h"

namespace tessera {

/// The picture of the map without hover and selection, kept as one image of device pixels: blitted on every
/// paint, moved on a pan, painted anew only when the scene, the size or the zoom changes.
class MapFrame
{
public:
    /// @p size in device-independent pixels.
    void rebuild(const MapScene &scene, const MapPane &pane, const QSize &size, double ratio);
    /// Moves the canvas by whole device-independent pixels; @p pane is where it stands afterwards.
    void scroll(const MapScene &scene, const MapPane &pane, int dx, int dy);
    [[nodiscard]] const QImage &image() const { return m_image; }

private:
    [[nodiscard]] QRect canvasPixels(const MapPane &pane) const;
    void paintPart(const MapScene &scene, const MapPane &pane, const QRect &pixels);
    void paintHeader(const MapScene &scene, const MapPane &pane);
    void paintGutter(const MapScene &scene, const MapPane &pane);

    QImage m_image;
    MapColors m_colors;
};

} // namespace tessera
