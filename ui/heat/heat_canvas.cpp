// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heat/heat_canvas.h"

#include "core/charts/time_ticks.h"
#include "models/heat_steps.h"
#include "models/hot_ranges_model.h"
#include "models/map_measures.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr int sumsWidth = 44; ///< The sums at the right, and below
constexpr int sumsGap = 4;
constexpr int axisHeight = 22;
constexpr int labelGap = 6;
constexpr int leastGrid = 26; ///< Between labels of the hash space

QString hashText(double share)
{
    const auto hash = std::clamp(share * 4294967296.0 - 2147483648.0, -2147483648.0, 2147483647.0);
    return HeatCanvas::tr("%1 M", "millions, of a hash value").arg(QLocale().toString(qRound64(hash / 1e6)));
}

float mostOf(const std::vector<float> &sums)
{
    float most = 0;
    for (const auto sum : sums)
        most = std::isnan(sum) ? most : std::max(most, sum);
    return most;
}

int barOf(float sum, float most, int length)
{
    return most > 0 && !std::isnan(sum)
        ? std::max(sum > 0 ? 1 : 0, static_cast<int>(std::lround(double(sum / most) * length)))
        : 0;
}

} // namespace

HeatCanvas::HeatCanvas(SharedTime &time, QWidget *parent)
    : QWidget(parent)
    , m_time(time)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setAccessibleName(tr("Heat map"));
    setAccessibleDescription(tr("Time from left to right, hash ranges from top to bottom. The table below "
                                "has the same ranges. Arrow keys go from cell to cell, Enter holds one."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QRect HeatCanvas::frame() const
{
    const QFontMetrics metrics(Theme::font(FontRole::Caption));
    const int left = metrics.horizontalAdvance(hashText(0)) + labelGap;
    return rect().adjusted(left, sumsGap, -(sumsWidth + sumsGap), -(sumsWidth + sumsGap + axisHeight));
}

double HeatCanvas::yOf(double edge) const
{
    const auto box = frame();
    return box.top() + (edge - m_top) / (m_bottom - m_top) * box.height();
}

double HeatCanvas::shareAt(int y) const
{
    const auto box = frame();
    return std::clamp(m_top + (y - box.top()) / double(std::max(1, box.height())) * (m_bottom - m_top), 0.0,
                      1.0);
}

std::pair<double, double> HeatCanvas::pixelsOf(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return { yOf(m_edges.at(at)), yOf(m_edges.at(at + 1)) };
}

std::optional<HeatCell> HeatCanvas::cellAt(const QPoint &point) const
{
    const auto box = frame();
    if (!m_image || m_image->rows.isEmpty() || m_image->columns == 0 || !box.contains(point))
        return std::nullopt;
    const auto row = std::ranges::upper_bound(m_edges, shareAt(point.y())) - m_edges.begin() - 1;
    const auto column = (point.x() - box.left()) * m_image->columns / std::max(1, box.width());
    return HeatCell { std::clamp(static_cast<int>(row), 0, static_cast<int>(m_image->rows.size()) - 1),
                      std::clamp(column, 0, m_image->columns - 1) };
}

QPoint HeatCanvas::centreOf(const HeatCell &cell) const
{
    const auto box = frame();
    const auto [top, bottom] = pixelsOf(cell.row);
    return { box.left() + static_cast<int>((cell.column + 0.5) * box.width() / m_image->columns),
             static_cast<int>((std::max(top, double(box.top())) + std::min(bottom, box.bottom() + 1.0))
                              / 2) };
}

Minute HeatCanvas::minuteAt(int x) const
{
    const auto box = frame();
    const auto span = double((m_image->columns * m_image->step).count());
    return m_image->begin
        + std::chrono::minutes(qRound64((x - box.left()) * span / std::max(1, box.width())));
}

/// The rows under a line of pixels: several where they are lower than it.
QList<int> HeatCanvas::rowsAt(int y) const
{
    QList<int> rows;
    const auto from = shareAt(y);
    const auto to = shareAt(y + 1);
    auto row = static_cast<int>(std::ranges::upper_bound(m_edges, from) - m_edges.begin()) - 1;
    for (row = std::max(row, 0); row < m_image->rows.size(); ++row) {
        if (!rows.isEmpty() && m_edges[static_cast<std::size_t>(row)] >= to)
            break;
        rows << row;
    }
    return rows;
}

void HeatCanvas::makePicture()
{
    const auto height = std::max(0, frame().height());
    m_picture = {};
    if (!m_image || m_image->columns == 0 || m_image->rows.isEmpty() || height == 0)
        return;
    m_picture = QImage(m_image->columns, height, QImage::Format_Indexed8);
    for (int y = 0; y < height; ++y) {
        auto *line = m_picture.scanLine(y);
        std::fill_n(line, m_image->columns, heatGap);
        for (const auto row : rowsAt(frame().top() + y)) { // the hottest is seen
            const auto *steps = m_steps.data() + m_image->cell(row, 0);
            for (int x = 0; x < m_image->columns; ++x) {
                if (steps[x] != heatGap && (line[x] == heatGap || steps[x] > line[x]))
                    line[x] = steps[x];
            }
        }
    }
    makeColors();
}

/// The one thing that brightness and the theme change.
void HeatCanvas::makeColors()
{
    if (m_picture.isNull())
        return;
    QList<QRgb> colors(256, qRgba(0, 0, 0, 0));
    for (int step = 0; step < heatSteps; ++step) {
        const auto shown = brightened(step, m_brightness, double(m_image->most));
        colors[step] = Theme::rampColor(Ramp::Heat, double(shown) / (heatSteps - 1)).rgb();
    }
    m_picture.setColorTable(colors);
    update();
}

QColor HeatCanvas::colorOf(float rate) const
{
    const auto most = double(m_image->most);
    const auto shown = brightened(heatStepOf(double(rate), most), m_brightness, most);
    return Theme::rampColor(Ramp::Heat, double(shown) / (heatSteps - 1));
}

void HeatCanvas::setImage(const HeatImagePtr &image)
{
    const auto before = std::exchange(m_image, image);
    if (m_cell && before && image && image->columns > 0) {
        const auto at = before->timeOf(m_cell->column).begin - image->begin;
        m_cell->column = static_cast<int>(at / image->step);
        if (at.count() < 0 || m_cell->column >= image->columns || before->rows != image->rows)
            m_cell.reset();
    } else {
        m_cell.reset();
    }
    m_isPinned = m_isPinned && m_cell;
    m_steps = image ? heatStepsOf(*image) : std::vector<quint8>();
    m_edges = image ? heatEdges(image->rows) : std::vector<double>();
    makePicture();
    update();
}

void HeatCanvas::setBrightness(double brightness)
{
    m_brightness = brightness;
    makeColors();
}

void HeatCanvas::setMarkedRow(int row)
{
    m_marked = row;
    update();
}

QStringList HeatCanvas::cellLines(const HeatCell &cell) const
{
    const auto value = m_image->values[m_image->cell(cell.row, cell.column)];
    QStringList lines {
        std::isnan(value)
            ? tr("Not known")
            : tr("%1 rows a second").arg(QLocale().toString(double(value), 'f', value < 10 ? 2 : 0))
    };
    lines << rangeText(m_image->timeOf(cell.column), QTimeZone::systemTimeZone(), QLocale());
    lines << tr("Hash range %1").arg(hashRangeText(m_image->rows.at(cell.row)));
    const auto *place = m_image->placeAt(cell.row, cell.column);
    if (place == nullptr)
        return lines;
    lines << tr("Shard %1 of %2").arg(QString::number(place->shard.value), place->table.displayName());
    const HeatRow whole { place->min, place->max };
    if (whole != m_image->rows.at(cell.row))
        lines << tr("It held %1").arg(hashRangeText(whole));
    if (const auto node = heatNodeName(place->node, m_nodes); !node.isEmpty())
        lines << tr("On %1 then").arg(node);
    return lines;
}

void HeatCanvas::paintGrid(QPainter &painter) const
{
    const auto box = frame();
    painter.setFont(Theme::font(FontRole::Caption));
    const auto metrics = painter.fontMetrics();
    double last = -leastGrid;
    for (std::size_t i = 0; i < m_edges.size(); ++i) {
        const auto y = yOf(m_edges[i]);
        if (y < box.top() - 0.5 || y > box.bottom() + 1.5 || y - last < leastGrid)
            continue;
        last = y;
        const auto row = std::min<qsizetype>(static_cast<qsizetype>(i), m_image->rows.size() - 1);
        const auto hash =
            i + 1 == m_edges.size() ? double(m_image->rows.last().max) : m_image->rows.at(row).min;
        painter.setPen(Theme::color(Token::QuietText));
        const QRectF label(0, std::clamp(y - 8, 0.0, box.bottom() - 12.0), box.left() - labelGap, 16);
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter,
                         hashText((hash + 2147483648.0) / 4294967296.0));
    }
    const MinuteRange range { m_image->begin, m_image->begin + m_image->columns * m_image->step };
    const int most = std::max(2, box.width() / 110);
    for (const auto &tick : timeTicks(range, most, QTimeZone::systemTimeZone(), QLocale())) {
        const auto x = box.left()
            + double((tick.at - range.begin).count()) / double(range.length().count()) * box.width();
        const auto width = metrics.horizontalAdvance(tick.label);
        const auto left = std::clamp(x - width / 2.0, double(box.left()), double(box.right() - width));
        painter.setPen(Theme::color(tick.isDay ? Token::Text : Token::QuietText));
        painter.drawText(QPointF(left, height() - 6), tick.label);
        painter.fillRect(QRectF(x, box.bottom() + 1 + sumsGap + sumsWidth, 1, 4),
                         Theme::color(Token::TileStronger));
    }
}

void HeatCanvas::paintSums(QPainter &painter) const
{
    const auto box = frame();
    const auto quiet = Theme::color(Token::TileStronger);
    const auto lit = Theme::color(Token::Accent);
    const auto mostColumn = mostOf(m_image->columnSums);
    const double width = double(box.width()) / m_image->columns;
    for (int column = 0; column < m_image->columns; ++column) {
        const auto bar = barOf(m_image->columnSums[static_cast<std::size_t>(column)], mostColumn, sumsWidth);
        const bool isLit = m_cell && m_cell->column == column;
        painter.fillRect(QRectF(box.left() + column * width, box.bottom() + 1 + sumsGap + sumsWidth - bar,
                                std::max(1.0, width), bar),
                         isLit ? lit : quiet);
    }
    const auto mostRow = mostOf(m_image->rowMeans);
    for (int row = 0; row < m_image->rows.size(); ++row) {
        const auto [top, bottom] = pixelsOf(row);
        const auto from = std::max(top, double(box.top()));
        const auto to = std::min(bottom, box.bottom() + 1.0);
        const auto bar = barOf(m_image->rowMeans[static_cast<std::size_t>(row)], mostRow, sumsWidth);
        const bool isLit = row == m_marked || (m_cell && m_cell->row == row);
        if (to > from)
            painter.fillRect(
                QRectF(box.right() + 1 + sumsGap, from, bar, std::max(1.0, to - from - (to - from > 4))),
                isLit ? lit : quiet);
    }
}

void HeatCanvas::paintMarks(QPainter &painter) const
{
    const auto box = frame();
    painter.setClipRect(box);
    painter.setPen(QPen(Theme::color(Token::Accent), 2));
    if (m_marked >= 0 && m_marked < m_image->rows.size()) {
        const auto [top, bottom] = pixelsOf(m_marked);
        painter.fillRect(QRectF(box.left(), top - 2, box.width(), 2), Theme::color(Token::Accent));
        painter.fillRect(QRectF(box.left(), bottom, box.width(), 2), Theme::color(Token::Accent));
    }
    if (!m_band.isNull()) {
        painter.fillRect(m_band,
                         QColor(Theme::color(Token::Accent).red(), Theme::color(Token::Accent).green(),
                                Theme::color(Token::Accent).blue(), 50));
        painter.drawRect(m_band.adjusted(0, 0, -1, -1));
    }
    if (m_cell) {
        const auto centre = centreOf(*m_cell);
        constexpr int arm = 6;
        for (const auto &[color, wide] : { std::pair(Qt::black, 4), std::pair(Qt::white, 2) }) {
            painter.setPen(QPen(color, wide));
            painter.drawLine(centre - QPoint(arm, 0), centre + QPoint(arm, 0));
            painter.drawLine(centre - QPoint(0, arm), centre + QPoint(0, arm));
        }
    }
    painter.setClipping(false);
}

/// Beside the cell, on the side that has more room.
void HeatCanvas::paintTip(QPainter &painter) const
{
    if (!m_cell || !m_band.isNull())
        return;
    const auto lines = cellLines(*m_cell) + QStringList(m_isPinned ? tr("Click again to let go") : QString());
    const QFontMetrics strong(Theme::font(FontRole::Strong));
    const QFontMetrics body(Theme::font(FontRole::Caption));
    const int height = strong.height() + 6 + body.height() * static_cast<int>(lines.size() - 1) + 14;
    int width = strong.horizontalAdvance(lines.first()) + 28;
    for (const auto &line : lines)
        width = std::max(width, body.horizontalAdvance(line) + 20);
    const auto box = frame();
    const auto centre = centreOf(*m_cell);
    constexpr int away = 16;
    const int x = centre.x() < box.center().x() ? centre.x() + away : centre.x() - away - width;
    const int y = centre.y() < box.center().y() ? centre.y() + away : centre.y() - away - height;
    const QRect tip(std::clamp(x, 0, std::max(0, this->width() - width)),
                    std::clamp(y, 0, std::max(0, this->height() - height)), width, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::color(m_isPinned ? Token::Accent : Token::Line), 1));
    painter.setBrush(Theme::color(Token::Surface));
    painter.drawRoundedRect(QRectF(tip).adjusted(0.5, 0.5, -0.5, -0.5), spacing::radius, spacing::radius);
    const auto value = m_image->values[m_image->cell(m_cell->row, m_cell->column)];
    painter.setFont(Theme::font(FontRole::Strong));
    painter.setPen(Theme::color(Token::Text));
    int left = tip.left() + 10;
    if (!std::isnan(value)) {
        painter.fillRect(QRect(left, tip.top() + 10, 12, 12), colorOf(value));
        left += 18;
    }
    painter.drawText(left, tip.top() + 7 + strong.ascent(), lines.first());
    painter.setFont(Theme::font(FontRole::Caption));
    painter.setPen(Theme::color(Token::QuietText));
    int bottom = tip.top() + 7 + strong.height() + 6 + body.ascent();
    for (const auto &line : lines.sliced(1)) {
        painter.drawText(tip.left() + 10, bottom, line);
        bottom += body.height();
    }
}

void HeatCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto box = frame();
    if (m_picture.isNull())
        return;
    painter.fillRect(box, Theme::color(Token::Surface));
    painter.fillRect(box, QBrush(Theme::color(Token::TileStronger), Qt::BDiagPattern)); // gaps
    painter.drawImage(box, m_picture);
    paintGrid(painter);
    paintSums(painter);
    paintMarks(painter);
    if (hasFocus()) {
        painter.setPen(QPen(Theme::color(Token::Accent), 1));
        painter.drawRect(box.adjusted(-1, -1, 0, 0));
    }
    paintTip(painter);
}

void HeatCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makePicture();
}

void HeatCanvas::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        makeColors();
}

} // namespace tessera
