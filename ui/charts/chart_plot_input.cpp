// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/chart_alerts.h"
#include "core/charts/time_ticks.h"
#include "ui/charts/chart_plot.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {
constexpr int reach = 6; ///< Pixels in which something is pointed at
}

void ChartPlot::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !minuteAt(event->pos().x()))
        return QWidget::mousePressEvent(event);
    setFocus(Qt::MouseFocusReason);
    m_dragFrom = m_dragTo = event->pos().x();
}

void ChartPlot::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragFrom) {
        m_dragTo = std::clamp(event->pos().x(), plotRect().left(), plotRect().right());
        return showCursor();
    }
    m_time.pointAt(minuteAt(event->pos().x()));
    const int line = lineAt(event->pos());
    setFocused(line);
    emit lineHovered(line);
}

void ChartPlot::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_dragFrom)
        return QWidget::mouseReleaseEvent(event);
    const int from = *std::exchange(m_dragFrom, std::nullopt);
    showCursor();
    if (std::exchange(m_isDoubleClick, false))
        return;
    if (std::abs(m_dragTo - from) >= QApplication::startDragDistance()) {
        const auto begin = minuteAt(std::min(from, m_dragTo));
        const auto last = minuteAt(std::max(from, m_dragTo));
        if (begin && last) // the last minute is part of it
            m_time.setWindow(windowOf({ *begin, *last + std::chrono::minutes(1) }, m_time.now()));
        return;
    }
    const bool wasHeld = m_time.isHeld();
    m_time.setHeld(false);
    m_time.pointAt(minuteAt(event->pos().x()));
    m_time.setHeld(!wasHeld);
}

void ChartPlot::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragFrom = m_dragTo = event->pos().x();
    m_isDoubleClick = true;
    m_time.setHeld(false);
    m_time.setWindow(zoomedOut(m_time.window(), m_time.now()));
}

void ChartPlot::wheelEvent(QWheelEvent *event)
{
    const auto minute = minuteAt(event->position().toPoint().x());
    if (!(event->modifiers() & Qt::ControlModifier) || !minute || event->angleDelta().y() == 0)
        return event->ignore(); // the page scrolls
    const bool isNearer = event->angleDelta().y() > 0;
    m_time.setWindow(isNearer ? zoomedIn(m_time.window(), m_time.now(), minute)
                              : zoomedOut(m_time.window(), m_time.now()));
    event->accept();
}

void ChartPlot::leaveEvent(QEvent *)
{
    m_time.pointAt(std::nullopt);
    setFocused(-1);
    emit lineHovered(-1);
}

void ChartPlot::stepCursor(std::chrono::minutes by)
{
    const auto shown = m_time.shown();
    const auto from = m_time.cursor().value_or(by.count() > 0 ? shown.begin - by
                                                              : shown.end - by - std::chrono::minutes(1));
    m_time.moveCursor(std::clamp(from + by, shown.begin, shown.end - std::chrono::minutes(1)));
}

void ChartPlot::keyPressEvent(QKeyEvent *event)
{
    const auto now = m_time.now();
    const auto &window = m_time.window();
    const auto pixel = std::max<qint64>(m_time.shown().length().count() / std::max(plotRect().width(), 1), 1);
    const int pace = event->modifiers() & Qt::ControlModifier ? 10 : 1;
    const auto step =
        std::max(std::chrono::minutes(pixel), m_data ? m_data->step() : std::chrono::minutes(1)) * pace;
    switch (event->key()) {
    case Qt::Key_Left:
        return stepCursor(-step);
    case Qt::Key_Right:
        return stepCursor(step);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return m_time.setWindow(zoomedIn(window, now, m_time.cursor()));
    case Qt::Key_Minus:
        return m_time.setWindow(zoomedOut(window, now));
    case Qt::Key_PageUp:
        return m_time.setWindow(previous(window, now));
    case Qt::Key_PageDown:
        return m_time.setWindow(next(window, now));
    case Qt::Key_Home:
        return m_time.setWindow(live(window));
    case Qt::Key_Space:
        return m_time.setHeld(!m_time.isHeld());
    case Qt::Key_Escape:
        if (m_time.cursor())
            return m_time.moveCursor(std::nullopt);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void ChartPlot::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    showCursor();
}

void ChartPlot::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    showCursor();
}

/// The line nearest to the pointer, -1 when none is near.
int ChartPlot::lineAt(QPoint position) const
{
    const auto area = plotRect();
    const auto column = std::lround((position.x() - area.left()) * devicePixelRatioF());
    int best = -1;
    double least = reach;
    for (int i = 0; i < static_cast<int>(m_columns.size()); ++i) {
        const auto &columns = m_columns[static_cast<std::size_t>(i)];
        if (column < 0 || column >= std::ssize(columns))
            continue;
        const double mean = columns[static_cast<std::size_t>(column)].mean;
        const double y = area.top() + area.height() * (1 - mean / m_axis.top);
        if (std::abs(y - position.y()) < least) { // false for a gap
            least = std::abs(y - position.y());
            best = i;
        }
    }
    return best;
}

/// Why nothing was measured there, and what happened.
QString ChartPlot::noteAt(QPoint position) const
{
    const auto minute = minuteAt(position.x());
    if (!m_data || !minute)
        return {};
    const auto zone = QTimeZone::systemTimeZone();
    QStringList notes;
    for (const auto &event : m_data->events) {
        if (m_shown.contains(event.at) && std::abs(xOf(event.at) - position.x()) <= reach)
            notes << tr("%1: %2", "time and what happened")
                         .arg(minuteText(event.at, zone, QLocale()), event.sentence);
    }
    for (const auto &gap : m_data->gaps) {
        if (gap.range.contains(*minute))
            notes << tr("%1: %2", "time and what happened")
                         .arg(rangeText(gap.range, zone, QLocale()), gap.reason);
    }
    for (const auto &alert : alertsIn(*m_data, { *minute, *minute + std::chrono::minutes(1) }))
        notes << tr("%1: %2", "time and what happened")
                     .arg(rangeText(alert.range, zone, QLocale()), alert.sentence);
    return notes.join(QLatin1Char('\n'));
}

bool ChartPlot::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto note = noteAt(help->pos());
        if (note.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(),
                               note.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")), this);
        return true;
    }
    // Escape lets go of the crosshair before it is the window's.
    if (event->type() == QEvent::ShortcutOverride && m_time.cursor()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

} // namespace tessera
