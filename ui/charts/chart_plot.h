// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_svg.h"
#include "core/charts/envelope.h"
#include "core/charts/value_axis.h"
#include "models/shared_time.h"
#include "ui/charts/chart_raster.h"

#include <QSet>
#include <QWidget>

class QCustomPlot;

namespace tessera {

/// The drawing of a chart: axes, gaps, alerts, events, lines, and the crosshair that all charts of a SharedTime have
/// in common. A drag selects what all of them show, a click holds the crosshair, a double click zooms out;
/// the arrow keys move the crosshair, + and - zoom, Page Up and Down page, Home goes back to now.
/// Draws when it is painted, so that a chart that nobody sees costs nothing.
class ChartPlot : public QWidget
{
    Q_OBJECT
public:
    explicit ChartPlot(SharedTime &time, QWidget *parent = nullptr);

    void setData(const ChartDataPtr &data);
    [[nodiscard]] const ChartDataPtr &data() const { return m_data; }
    /// Lines by their place in the data.
    void setHidden(const QSet<int> &lines);
    /// This line at full strength, the others faded; -1: all alike.
    void setFocused(int line);
    /// Where the plot itself is, without its axes.
    [[nodiscard]] QRect plotRect() const;
    [[nodiscard]] int xOf(Minute minute) const;

    [[nodiscard]] QSize sizeHint() const override { return { 480, 180 }; }

signals:
    void lineHovered(int line); ///< -1: none

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    class Part;
    class Ground;
    class Lines;
    class Overlay;
    void buildLayers();
    void wearTheme();
    void markChanged();
    void showCursor();
    void reduce();
    void draw();
    void redraw();
    [[nodiscard]] std::optional<Minute> minuteAt(int x) const;
    [[nodiscard]] double exactX(Minute minute) const;
    [[nodiscard]] int lineAt(QPoint position) const;
    [[nodiscard]] QString noteAt(QPoint position) const;
    void stepCursor(std::chrono::minutes by);

    SharedTime &m_time;
    QCustomPlot *m_plot;
    ChartDataPtr m_data;
    QSet<int> m_hidden;
    int m_focused = -1;
    MinuteRange m_shown; ///< As it is drawn
    std::vector<std::vector<ChartColumn>> m_columns; ///< A line each, in pixels of the device
    ValueAxis m_axis;
    ChartRaster m_raster;
    bool m_isChanged = true;
    bool m_isCursorMoved = false;
    std::optional<int> m_dragFrom;
    int m_dragTo = 0;
    bool m_isDoubleClick = false;
};

} // namespace tessera
