// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heat/heat_canvas.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>

namespace tessera {

namespace {
constexpr double zoomStep = 1.25; ///< Of a click of the wheel
constexpr double narrowest = 1.0 / 128; ///< Of the hash space
} // namespace

void HeatCanvas::point(std::optional<HeatCell> cell)
{
    if (m_isPinned || m_cell == cell)
        return;
    m_cell = cell;
    m_time.pointAt(cell ? std::optional(m_image->timeOf(cell->column).begin) : std::nullopt);
    update();
}

void HeatCanvas::pin(bool isPinned)
{
    m_isPinned = isPinned && m_cell;
    if (m_isPinned)
        emit cellPinned(m_cell->row);
    setAccessibleDescription(m_cell ? cellLines(*m_cell).join(u", ") : QString());
    update();
}

void HeatCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed)
        return point(cellAt(event->pos()));
    const auto band = QRect(*m_pressed, event->pos()).normalized() & frame();
    const bool isDragged = (event->pos() - *m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (isDragged || !m_band.isNull())
        m_band = band;
    update();
}

void HeatCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !cellAt(event->pos()))
        return QWidget::mousePressEvent(event);
    setFocus(Qt::MouseFocusReason);
    m_pressed = event->pos();
}

void HeatCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return QWidget::mouseReleaseEvent(event);
    m_pressed.reset();
    if (const auto band = std::exchange(m_band, {}); !band.isNull())
        return zoomTo(band);
    const bool wasPinned = std::exchange(m_isPinned, false);
    point(cellAt(event->pos()));
    pin(!wasPinned);
}

/// Time for all pages, the hash space here.
void HeatCanvas::zoomTo(const QRect &rect)
{
    if (!m_image)
        return; // it went while the button was down
    const auto top = shareAt(rect.top());
    const auto bottom = shareAt(rect.bottom() + 1);
    if (bottom - top >= narrowest * (m_bottom - m_top)) {
        m_top = top;
        m_bottom = std::max(bottom, top + narrowest);
    }
    const MinuteRange range { minuteAt(rect.left()), minuteAt(rect.right() + 1) };
    const auto home = m_time.window();
    m_isPinned = false;
    m_cell.reset();
    makePicture();
    m_time.setWindow(windowOf(range, m_time.now()));
    if (!m_home && m_time.window() != home)
        m_home = home;
    update();
    emit zoomChanged();
}

void HeatCanvas::zoomRows(double factor, double centre)
{
    const auto height = std::clamp((m_bottom - m_top) / factor, narrowest, 1.0);
    const auto place = (centre - m_top) / (m_bottom - m_top);
    m_top = std::clamp(centre - place * height, 0.0, 1 - height);
    m_bottom = m_top + height;
    makePicture();
    update();
    emit zoomChanged();
}

void HeatCanvas::resetZoom()
{
    m_top = 0;
    m_bottom = 1;
    if (const auto home = std::exchange(m_home, std::nullopt))
        m_time.setWindow(*home);
    makePicture();
    update();
    emit zoomChanged();
}

void HeatCanvas::wheelEvent(QWheelEvent *event)
{
    const auto point = event->position().toPoint();
    const auto turned = event->angleDelta().y();
    if (!cellAt(point) || turned == 0)
        return event->ignore();
    event->accept();
    zoomRows(turned > 0 ? zoomStep : 1 / zoomStep, shareAt(point.y()));
    if (event->modifiers() & Qt::ControlModifier)
        return;
    const auto home = m_time.window();
    m_time.setWindow(turned > 0 ? zoomedIn(home, m_time.now(), minuteAt(point.x()))
                                : zoomedOut(home, m_time.now()));
    if (!m_home && m_time.window() != home)
        m_home = home;
    emit zoomChanged();
}

void HeatCanvas::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    point(std::nullopt);
}

void HeatCanvas::moveCell(int rows, int columns)
{
    if (!m_image || m_image->rows.isEmpty() || m_image->columns == 0)
        return;
    const auto from = m_cell.value_or(HeatCell { 0, m_image->columns - 1 });
    m_cell = HeatCell { std::clamp(from.row + rows, 0, static_cast<int>(m_image->rows.size()) - 1),
                        std::clamp(from.column + columns, 0, m_image->columns - 1) };
    const auto [top, bottom] = std::pair(m_edges[static_cast<std::size_t>(m_cell->row)],
                                         m_edges[static_cast<std::size_t>(m_cell->row) + 1]);
    const auto height = m_bottom - m_top;
    if (top < m_top || bottom > m_bottom) { // it comes into view
        m_top = std::clamp((top + bottom - height) / 2, 0.0, 1 - height);
        m_bottom = m_top + height;
        makePicture();
    }
    pin(m_isPinned);
}

void HeatCanvas::keyPressEvent(QKeyEvent *event)
{
    const int far = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCell(0, -far);
    case Qt::Key_Right:
        return moveCell(0, far);
    case Qt::Key_Up:
        return moveCell(-far, 0);
    case Qt::Key_Down:
        return moveCell(far, 0);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return pin(!m_isPinned);
    case Qt::Key_Plus:
        return zoomRows(zoomStep, m_cell ? m_edges[static_cast<std::size_t>(m_cell->row)] : 0.5);
    case Qt::Key_Minus:
        return zoomRows(1 / zoomStep, 0.5);
    case Qt::Key_0:
        return resetZoom();
    case Qt::Key_Escape:
        if (m_isPinned)
            return pin(false);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace tessera
