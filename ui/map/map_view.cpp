// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_view.h"

#include "ui/map/map_accessible.h"
#include "ui/map/map_text.h"

#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace tessera {

MapView::MapView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    installMapAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Map of shards"));
    connect(&m_layouter, &MapLayouter::sceneReady, this, &MapView::showScene);
    m_edgeTimer.setInterval(std::chrono::milliseconds(30));
    connect(&m_edgeTimer, &QTimer::timeout, this, &MapView::scrollAtEdge);
    updatePane();
}

void MapView::setState(const ClusterState &state)
{
    m_request.state = state;
    requestScene();
}

void MapView::setState(const ClusterState &state, const MapOverlay &overlay)
{
    m_request.overlay = overlay;
    setState(state);
}

void MapView::setOverlay(const MapOverlay &overlay)
{
    if (m_request.overlay == overlay)
        return;
    m_request.overlay = overlay;
    requestScene();
}

void MapView::setProjection(MapProjection projection)
{
    if (m_request.projection == projection)
        return;
    m_request.projection = projection;
    m_pane.zoom = 1;
    m_pane.offset = {};
    requestScene();
}

void MapView::setColoring(MapColoring coloring)
{
    if (m_request.coloring == coloring)
        return;
    m_request.coloring = coloring;
    requestScene();
}

void MapView::requestScene()
{
    updatePane();
    m_request.size = m_pane.canvas.size();
    if (m_request.size.width() > 0 && m_request.size.height() > 0)
        m_layouter.request(m_request);
}

std::optional<MapView::Place> MapView::placeOf(const std::optional<MapSpot> &spot) const
{
    if (!spot)
        return std::nullopt;
    const auto &content = m_scene->content();
    return Place { content.anchor(spot->set), content.columns[m_scene->columnOf(*spot)].group };
}

/// Where the set of @p place is drawn now, on its node group first.
QList<MapSpot> MapView::spotsAgain(const std::optional<Place> &place) const
{
    const auto &content = m_scene->content();
    const auto set = place ? content.setOf(place->anchor) : std::nullopt;
    auto spots = set ? m_scene->spotsOf(*set) : QList<MapSpot>();
    std::stable_partition(spots.begin(), spots.end(), [&](const MapSpot &spot) {
        return content.columns[m_scene->columnOf(spot)].group == place->group;
    });
    return spots;
}

/// Keeps the keyboard's place, the drag and the selection by shard, whatever the new scene calls their spots.
void MapView::showScene(const MapScenePtr &scene)
{
    const auto current = placeOf(m_current);
    const auto dragged = placeOf(m_dragged);
    m_scene = scene;
    m_hover.reset();
    const auto spots = spotsAgain(current);
    m_current = spots.isEmpty() ? std::nullopt : std::optional(spots.first());
    resumeDrag(dragged);
    select(m_selected);
    updatePane();
    updateScrollBars();
    invalidate();
    emit sceneChanged();
}

/// A refresh does not take a tile out of the hand, unless it has gone or may no longer be moved.
void MapView::resumeDrag(const std::optional<Place> &dragged)
{
    const auto spots = spotsAgain(dragged);
    m_dragged = spots.isEmpty() ? std::nullopt : std::optional(spots.first());
    if (m_gesture != Gesture::Moving)
        return;
    m_targets = targetsOfDragged();
    if (m_targets.empty())
        cancelDrag();
}

void MapView::cancelDrag()
{
    m_gesture = Gesture::None;
    m_dragged.reset();
    m_edgeTimer.stop();
    viewport()->unsetCursor();
    viewport()->update();
}

std::vector<quint32> MapView::litColumns() const
{
    return m_gesture == Gesture::Moving ? m_targets : std::vector<quint32>();
}

void MapView::select(std::optional<ShardId> shard)
{
    const auto before = m_selected;
    m_selected.reset();
    m_selectedSpots.clear();
    if (const auto set = shard && m_scene ? m_scene->content().setOf(*shard) : std::nullopt) {
        m_selected = m_scene->content().anchor(*set);
        m_selectedSpots = m_scene->spotsOf(*set);
    }
    viewport()->update();
    if (m_selected == before)
        return;
    const bool isElsewhere = !m_current || !m_selectedSpots.contains(*m_current);
    if (isElsewhere && !m_selectedSpots.isEmpty())
        setCurrent(m_selectedSpots.first());
    emit selectionChanged();
}

void MapView::updatePane()
{
    const int header = m_scene ? m_scene->headerHeight() : 0;
    const QRectF area = viewport()->rect();
    m_pane.canvas =
        QRectF(MapScene::gutterWidth, header, area.width() - MapScene::gutterWidth, area.height() - header);
}

void MapView::updateScrollBars()
{
    const auto content = m_scene ? m_scene->size() * m_pane.zoom : QSizeF();
    m_isPlacingBars = true;
    const auto set = [](QScrollBar *bar, double whole, double page, double value) {
        bar->setRange(0, std::max(0, static_cast<int>(std::ceil(whole - page))));
        bar->setPageStep(static_cast<int>(page));
        bar->setSingleStep(24);
        bar->setValue(qRound(value));
    };
    const auto offset = m_pane.offset;
    set(horizontalScrollBar(), content.width(), m_pane.canvas.width(), offset.x());
    set(verticalScrollBar(), content.height(), m_pane.canvas.height(), offset.y());
    m_isPlacingBars = false;
    m_pane.offset = QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
}

void MapView::invalidate()
{
    m_isFrameStale = true;
    viewport()->update();
}

void MapView::setZoom(double zoom, const QPointF &around)
{
    constexpr double largestZoom = 200;
    const auto content = m_pane.toContent(around);
    m_pane.zoom = std::clamp(zoom, 1.0, largestZoom);
    m_pane.offset = content * m_pane.zoom - (around - m_pane.canvas.topLeft());
    updateScrollBars();
    setHover(std::nullopt);
    invalidate();
}

void MapView::resetZoom()
{
    setZoom(1, m_pane.canvas.topLeft());
}

void MapView::scrollContentsBy(int dx, int dy)
{
    if (m_isPlacingBars)
        return;
    m_pane.offset = QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
    if (m_scene && !m_isFrameStale)
        m_frame.scroll(*m_scene, m_pane, dx, dy);
    viewport()->update();
}

void MapView::resizeEvent(QResizeEvent *)
{
    requestScene();
    invalidate();
}

void MapView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        invalidate();
}

QRectF MapView::rectOnWidget(const MapSpot &spot) const
{
    return m_pane.toWidget(m_scene->rectOf(spot));
}

std::optional<MapSpot> MapView::spotAt(const QPointF &onViewport) const
{
    const bool isOnCanvas = m_scene && m_pane.canvas.contains(onViewport);
    return isOnCanvas ? m_scene->spotAt(m_pane.toContent(onViewport)) : std::nullopt;
}

void MapView::setHover(std::optional<MapSpot> spot)
{
    if (spot == m_hover)
        return;
    for (const auto &each : { std::exchange(m_hover, spot), spot }) {
        if (each)
            viewport()->update(rectOnWidget(*each).adjusted(-3, -3, 3, 3).toAlignedRect());
    }
}

void MapView::setCurrent(std::optional<MapSpot> spot)
{
    if (spot == m_current)
        return;
    m_current = spot;
    if (spot)
        ensureVisible(*spot);
    viewport()->update();
    announceCurrent(*this);
    emit currentChanged();
}

void MapView::ensureVisible(const MapSpot &spot)
{
    const auto rect = rectOnWidget(spot);
    const auto reach = [](QScrollBar *bar, double low, double high, double from, double to) {
        if (low < from || high - low > to - from)
            bar->setValue(bar->value() + static_cast<int>(std::floor(low - from)));
        else if (high > to)
            bar->setValue(bar->value() + static_cast<int>(std::ceil(high - to)));
    };
    reach(horizontalScrollBar(), rect.left(), rect.right(), m_pane.canvas.left(), m_pane.canvas.right());
    reach(verticalScrollBar(), rect.top(), rect.bottom(), m_pane.canvas.top(), m_pane.canvas.bottom());
}

/// The next spot from the current one in a direction, over gaps and empty vessels.
std::optional<MapSpot> MapView::neighbour(QPointF step) const
{
    const auto rect = m_scene->rectOf(*m_current);
    const double stride = std::clamp(std::min(rect.width(), rect.height()) / 2, 0.25, 8.0);
    const QRectF whole(QPointF(), m_scene->size());
    auto point = rect.center();
    while (whole.contains(point += step * stride)) {
        const auto found = m_scene->spotAt(point);
        if (found && *found != *m_current)
            return found;
    }
    return std::nullopt;
}

QString MapView::currentSentence() const
{
    return m_current ? MapText::sentence(m_scene->content(), m_current->set, m_scene->columnOf(*m_current))
                     : QString();
}

} // namespace tessera
