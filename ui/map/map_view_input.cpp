// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_menu.h"
#include "ui/map/map_text.h"
#include "ui/map/map_view.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace tessera {

/// While the map has the focus, Ctrl+0 and a needed Esc are its own, not the window's.
bool MapView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isReset = key->key() == Qt::Key_0 && key->modifiers() == Qt::ControlModifier;
        const bool isCancel = key->key() == Qt::Key_Escape && (m_selected || m_gesture == Gesture::Moving);
        if (isReset || isCancel) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

bool MapView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showToolTip(help->pos(), help->globalPos());
        return true;
    }
    if (event->type() == QEvent::Leave)
        setHover(std::nullopt);
    return QAbstractScrollArea::viewportEvent(event);
}

void MapView::showToolTip(const QPoint &at, const QPoint &global)
{
    QString text;
    QRect area;
    if (const auto spot = spotAt(at)) {
        text = MapText::toolTip(m_scene->content(), spot->set, m_scene->columnOf(*spot));
        area = rectOnWidget(*spot).toAlignedRect();
    } else if (m_scene && at.y() < m_pane.canvas.top()) {
        const auto column = m_scene->columnAt(m_pane.toContent(at).x());
        text = column ? MapText::columnToolTip(m_scene->content(), *column) : QString();
    }
    QToolTip::showText(global, text, viewport(), area);
}

void MapView::wheelEvent(QWheelEvent *event)
{
    if (!m_scene)
        return;
    if (event->modifiers() & Qt::ShiftModifier) {
        const auto delta = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - delta.x() - delta.y());
    } else {
        setZoom(m_pane.zoom * std::exp2(event->angleDelta().y() / 480.0), event->position());
    }
    event->accept();
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_gesture = event->button() == Qt::MiddleButton ? Gesture::Panning : Gesture::Pressed;
    m_pressedAt = m_lastAt = event->pos();
    m_dragged = spotAt(event->position());
}

std::vector<quint32> MapView::targetsOfDragged() const
{
    const bool canMove = m_offer.isAllowed && m_dragged && m_scene->columnAt(0);
    return canMove ? m_scene->content().legalTargets(m_dragged->set) : std::vector<quint32>();
}

/// A press that travels is a move of the tile under it where that is legal, else a pan.
void MapView::startGesture(const QPoint &at)
{
    if ((at - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    m_targets = targetsOfDragged();
    m_gesture = m_targets.empty() ? Gesture::Panning : Gesture::Moving;
    if (m_dragged && !m_offer.reason.isEmpty())
        QToolTip::showText(viewport()->mapToGlobal(at), m_offer.reason, viewport());
    viewport()->setCursor(m_gesture == Gesture::Moving ? Qt::DragMoveCursor : Qt::ClosedHandCursor);
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_gesture == Gesture::Pressed)
        startGesture(event->pos());
    if (m_gesture == Gesture::Panning) {
        const auto delta = event->pos() - m_lastAt;
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - delta.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - delta.y());
    }
    m_lastAt = event->pos();
    if (m_gesture == Gesture::Moving)
        moveDrag();
    if (m_gesture == Gesture::None)
        setHover(spotAt(event->position()));
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    const auto gesture = std::exchange(m_gesture, Gesture::None);
    m_edgeTimer.stop();
    viewport()->unsetCursor();
    viewport()->update();
    if (gesture == Gesture::Moving)
        return dropAt(event->position());
    if (gesture != Gesture::Pressed || event->button() != Qt::LeftButton || !m_scene)
        return;
    const auto spot = spotAt(event->position());
    setCurrent(spot);
    select(spot ? std::optional(m_scene->content().anchor(spot->set)) : std::nullopt);
}

std::optional<quint32> MapView::columnUnderDrag() const
{
    const bool isHeld = m_gesture == Gesture::Moving && m_pane.canvas.contains(m_lastAt);
    return isHeld ? m_scene->columnAt(m_pane.toContent(m_lastAt).x()) : std::nullopt;
}

QString MapView::dropText() const
{
    const auto column = columnUnderDrag();
    return column ? MapText::drop(m_scene->content(), m_dragged->set, *column) : QString();
}

void MapView::moveDrag()
{
    const auto column = columnUnderDrag();
    const bool isLegal = column && std::ranges::find(m_targets, *column) != m_targets.end();
    viewport()->setCursor(isLegal ? Qt::DragMoveCursor : Qt::ForbiddenCursor);
    viewport()->update();
    m_edgeTimer.start();
}

/// A column that is out of sight comes in when the tile is held at the edge it lies behind.
void MapView::scrollAtEdge()
{
    constexpr int edge = 32;
    constexpr int stride = 16;
    const auto way = [](int at, double low, double high) {
        return at < low + edge ? -stride : at > high - edge ? stride : 0;
    };
    const auto &canvas = m_pane.canvas;
    const int x = way(m_lastAt.x(), canvas.left(), canvas.right());
    const int y = way(m_lastAt.y(), canvas.top(), canvas.bottom());
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + x);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + y);
    if (x == 0 && y == 0)
        m_edgeTimer.stop();
}

void MapView::dropAt(const QPointF &at)
{
    const auto column = m_scene->columnAt(m_pane.toContent(at).x());
    const bool isLegal = column && std::ranges::find(m_targets, *column) != m_targets.end();
    const auto &content = m_scene->content();
    if (const auto dragged = std::exchange(m_dragged, std::nullopt); dragged && isLegal)
        emit moveRequested(content.anchor(dragged->set), content.columns[*column].node);
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    if (!m_scene)
        return QAbstractScrollArea::keyPressEvent(event);
    const auto walk = [this](QPointF step) {
        const auto next = m_current ? neighbour(step) : m_scene->spotAt(m_scene->firstPoint());
        if (next)
            setCurrent(next);
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return walk({ -1, 0 });
    case Qt::Key_Right:
        return walk({ 1, 0 });
    case Qt::Key_Up:
        return walk({ 0, -1 });
    case Qt::Key_Down:
        return walk({ 0, 1 });
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current)
            select(m_scene->content().anchor(m_current->set));
        if (event->key() != Qt::Key_Space && m_current)
            emit inspectorRequested();
        return;
    case Qt::Key_Escape:
        return m_gesture == Gesture::Moving ? cancelDrag() : select(std::nullopt);
    case Qt::Key_0:
        if (event->modifiers() & Qt::ControlModifier)
            return resetZoom();
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return setZoom(m_pane.zoom * 1.25, m_pane.canvas.center());
    case Qt::Key_Minus:
        return setZoom(m_pane.zoom / 1.25, m_pane.canvas.center());
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void MapView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void MapView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void MapView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto spot = isByKey ? m_current : spotAt(event->pos());
    if (!spot)
        return;
    setCurrent(spot);
    const auto anchor = m_scene->content().anchor(spot->set);
    select(anchor);
    MapMenu menu(m_scene->content(), spot->set, m_offer, this);
    connect(&menu, &MapMenu::moveRequested, this,
            [this, anchor](NodeId node) { emit moveRequested(anchor, node); });
    connect(&menu, &MapMenu::splitRequested, this, [this, anchor] { emit splitRequested(anchor); });
    const auto corner = viewport()->mapToGlobal(rectOnWidget(*spot).bottomLeft().toPoint());
    menu.exec(isByKey ? corner : event->globalPos());
}

} // namespace tessera
