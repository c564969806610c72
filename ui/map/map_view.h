// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/change_offer.h"
#include "ui/map/map_frame.h"
#include "ui/map/map_layouter.h"

#include <QAbstractScrollArea>
#include <QTimer>

namespace tessera {

/// Draws the map and lets it be walked: one widget, one image, no item a shard. Hover, selection and drag are
/// painted over the image.
class MapView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit MapView(QWidget *parent = nullptr);

    void setState(const ClusterState &state);
    /// Both in one go.
    void setState(const ClusterState &state, const MapOverlay &overlay);
    void setOverlay(const MapOverlay &overlay);
    void setProjection(MapProjection projection);
    void setColoring(MapColoring coloring);
    void setOffer(const ChangeOffer &offer) { m_offer = offer; }
    [[nodiscard]] const ChangeOffer &offer() const { return m_offer; }

    /// Selects the whole set that @p shard belongs to; nullopt clears.
    void select(std::optional<ShardId> shard);
    [[nodiscard]] std::optional<ShardId> selected() const { return m_selected; }
    /// The spot the keyboard is on.
    [[nodiscard]] std::optional<MapSpot> current() const { return m_current; }
    [[nodiscard]] QRectF rectOnWidget(const MapSpot &spot) const;
    [[nodiscard]] std::optional<MapSpot> spotAt(const QPointF &onViewport) const;
    [[nodiscard]] const MapScene *scene() const { return m_scene.get(); }
    [[nodiscard]] const MapPane &pane() const { return m_pane; }
    void setZoom(double zoom, const QPointF &around);
    void resetZoom();
    /// "Shard set 102008, orders, 1.2 GB, worker 3, active" for the spot the keyboard is on.
    [[nodiscard]] QString currentSentence() const;
    /// Columns that light up because the set that is dragged now may be dropped there; else none.
    [[nodiscard]] std::vector<quint32> litColumns() const;
    /// What a drop would do now: "Move orders to worker 2", or why nothing. Empty while nothing is dragged.
    [[nodiscard]] QString dropText() const;
    [[nodiscard]] const QList<MapSpot> &selectedSpots() const { return m_selectedSpots; }

    [[nodiscard]] QSize sizeHint() const override { return { 1040, 728 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 360, 240 }; }

signals:
    void sceneChanged();
    void selectionChanged();
    void currentChanged();
    void inspectorRequested();
    void moveRequested(tessera::ShardId shard, tessera::NodeId target);
    void splitRequested(tessera::ShardId shard);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Gesture { None, Pressed, Panning, Moving };

    struct Place ///< A spot that outlives its scene
    {
        ShardId anchor;
        GroupId group;
    };

    void requestScene();
    void showScene(const MapScenePtr &scene);
    [[nodiscard]] std::optional<Place> placeOf(const std::optional<MapSpot> &spot) const;
    [[nodiscard]] QList<MapSpot> spotsAgain(const std::optional<Place> &place) const;
    void resumeDrag(const std::optional<Place> &dragged);
    void cancelDrag();
    void updatePane();
    void updateScrollBars();
    void invalidate();
    void setHover(std::optional<MapSpot> spot);
    void setCurrent(std::optional<MapSpot> spot);
    [[nodiscard]] std::optional<MapSpot> neighbour(QPointF step) const;
    void ensureVisible(const MapSpot &spot);
    void showToolTip(const QPoint &at, const QPoint &global);
    void startGesture(const QPoint &at);
    [[nodiscard]] std::vector<quint32> targetsOfDragged() const;
    void dropAt(const QPointF &at);
    [[nodiscard]] std::optional<quint32> columnUnderDrag() const;
    void moveDrag();
    void scrollAtEdge();
    void paintOverlay(QPainter &painter) const;
    void paintTargets(QPainter &painter) const;

    MapRequest m_request;
    MapLayouter m_layouter;
    MapScenePtr m_scene;
    MapFrame m_frame;
    bool m_isFrameStale = true;
    bool m_isPlacingBars = false;
    ChangeOffer m_offer;
    MapPane m_pane;
    std::optional<ShardId> m_selected;
    QList<MapSpot> m_selectedSpots;
    std::optional<MapSpot> m_hover;
    std::optional<MapSpot> m_current;
    Gesture m_gesture = Gesture::None;
    QPoint m_pressedAt;
    QPoint m_lastAt;
    std::optional<MapSpot> m_dragged;
    QTimer m_edgeTimer; ///< Scrolls while a tile is held at an edge
    std::vector<quint32> m_targets; ///< Columns that the dragged set may move to
};

} // namespace tessera
