// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_question.h"
#include "core/heat/heat_image.h"
#include "models/shared_time.h"

#include <QImage>
#include <QWidget>

#include <memory>
#include <optional>

namespace tessera {

using HeatImagePtr = std::shared_ptr<const HeatImage>;

/// A cell of the picture.
struct HeatCell
{
    int row = 0;
    int column = 0;
    bool operator==(const HeatCell &) const = default;
};

/// The heat map: time from left to right, the hash space from top to bottom, with the sums at the right and
/// below. The picture is made once for a size; another brightness changes the colour table alone. Dragging
/// zooms time for all pages and the hash space here; so does the wheel, with Ctrl the hash space alone.
class HeatCanvas : public QWidget
{
    Q_OBJECT
public:
    explicit HeatCanvas(SharedTime &time, QWidget *parent = nullptr);

    void setImage(const HeatImagePtr &image);
    void setNodes(const QList<ChartNode> &nodes) { m_nodes = nodes; }
    /// Powers of two, -6 to 6.
    void setBrightness(double brightness);
    /// Marks a row; -1: none.
    void setMarkedRow(int row);
    void resetZoom();
    [[nodiscard]] bool isZoomed() const { return m_home || m_top > 0 || m_bottom < 1; }
    /// What is known of a cell, one thing a line, plain text.
    [[nodiscard]] QStringList cellLines(const HeatCell &cell) const;
    [[nodiscard]] std::optional<HeatCell> current() const { return m_cell; }
    [[nodiscard]] bool isPinned() const { return m_isPinned; }
    /// The frame of the picture itself.
    [[nodiscard]] QRect frame() const;
    [[nodiscard]] QPoint centreOf(const HeatCell &cell) const;

    [[nodiscard]] QSize sizeHint() const override { return { 640, 320 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 260, 140 }; }

signals:
    void zoomChanged();
    void cellPinned(int row); ///< A row was clicked

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makePicture();
    void makeColors();
    void paintGrid(QPainter &painter) const;
    void paintSums(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintTip(QPainter &painter) const;
    void point(std::optional<HeatCell> cell);
    void pin(bool isPinned);
    void zoomRows(double factor, double centre);
    void zoomTo(const QRect &rect);
    void moveCell(int rows, int columns);
    [[nodiscard]] double yOf(double edge) const; ///< Pixels of a share of the hash space
    [[nodiscard]] double shareAt(int y) const;
    [[nodiscard]] std::pair<double, double> pixelsOf(int row) const;
    [[nodiscard]] std::optional<HeatCell> cellAt(const QPoint &point) const;
    [[nodiscard]] Minute minuteAt(int x) const;
    [[nodiscard]] QList<int> rowsAt(int y) const;
    [[nodiscard]] QColor colorOf(float rate) const;

    SharedTime &m_time;
    HeatImagePtr m_image;
    QList<ChartNode> m_nodes;
    std::vector<quint8> m_steps; ///< By cell
    std::vector<double> m_edges;
    QImage m_picture; ///< Indexed: a pixel for each column, as high as the frame
    double m_brightness = 0;
    double m_top = 0; ///< What is shown of the hash space, 0 to 1
    double m_bottom = 1;
    std::optional<TimeWindow> m_home; ///< Before the first zoom
    std::optional<HeatCell> m_cell;
    bool m_isPinned = false;
    int m_marked = -1;
    std::optional<QPoint> m_pressed;
    QRect m_band; ///< While it is dragged
};

} // namespace tessera
