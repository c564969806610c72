// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/map_scene.h"

#include <QObject>
#include <QThreadPool>

namespace tessera {

enum class MapProjection { Placement, Range };

/// Everything a scene is made from.
struct MapRequest
{
    ClusterState state;
    MapOverlay overlay;
    MapProjection projection = MapProjection::Placement;
    MapColoring coloring = MapColoring::State;
    QSizeF size; ///< Of the canvas at zoom 1
};

/// Makes scenes: at once for small clusters, on its own thread for large ones. While one is being made, only
/// the newest further request is kept.
class MapLayouter : public QObject
{
    Q_OBJECT
public:
    explicit MapLayouter(QObject *parent = nullptr);

    void request(const MapRequest &request);

signals:
    void sceneReady(const tessera::MapScenePtr &scene);

private:
    void start(const MapRequest &request);
    void finish(const MapContentPtr &content, const MapScenePtr &scene);

    MapContentPtr m_content; ///< The newest one; keeps the order of the next steady
    std::optional<MapRequest> m_made; ///< What m_content was made from
    std::optional<MapRequest> m_next;
    bool m_isBusy = false;
    QThreadPool m_pool; ///< Last, so that its thread ends first
};

} // namespace tessera
