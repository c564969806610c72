// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_layouter.h"

#include "ui/map/placement_scene.h"
#include "ui/map/range_scene.h"

namespace tessera {

namespace {

/// More placements than this are laid out on the other thread.
constexpr size_t smallCluster = 20000;

MapScenePtr sceneOf(const MapRequest &request, const MapContentPtr &content)
{
    if (request.projection == MapProjection::Range)
        return std::make_shared<RangeScene>(rangeLayout(content, request.size), request.coloring,
                                            request.state.activity.get());
    return std::make_shared<PlacementScene>(placementLayout(content, request.size), request.coloring,
                                            request.state.activity.get());
}

bool sameFacts(const MapRequest &a, const MapRequest &b)
{
    return a.state.snapshot == b.state.snapshot && a.state.sizes == b.state.sizes
        && a.state.reachable == b.state.reachable && a.state.moves == b.state.moves && a.overlay == b.overlay;
}

} // namespace

MapLayouter::MapLayouter(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

void MapLayouter::request(const MapRequest &request)
{
    if (m_isBusy)
        m_next = request;
    else
        start(request);
}

void MapLayouter::start(const MapRequest &request)
{
    const bool isKnown = m_made && sameFacts(*m_made, request);
    m_made = request;
    const auto work = [request, before = m_content, isKnown] {
        const auto content = isKnown ? before : mapContent(request.state, request.overlay, before.get());
        return std::pair(content, sceneOf(request, content));
    };
    if (!request.state.snapshot || request.state.snapshot->placements().size() <= smallCluster) {
        const auto [content, scene] = work();
        return finish(content, scene);
    }
    m_isBusy = true;
    m_pool.start([this, work] {
        const auto made = work();
        QMetaObject::invokeMethod(
            this, [this, made] { finish(made.first, made.second); }, Qt::QueuedConnection);
    });
}

void MapLayouter::finish(const MapContentPtr &content, const MapScenePtr &scene)
{
    m_isBusy = false;
    m_content = content;
    emit sceneReady(scene);
    if (const auto next = std::exchange(m_next, std::nullopt))
        start(*next);
}

} // namespace tessera
