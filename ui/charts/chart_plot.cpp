// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_plot.h"

#include "core/charts/chart_alerts.h"
#include "core/charts/time_ticks.h"
#include "ui/theme/theme.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr QMargins plotMargins { 64, 8, 12, 24 };
constexpr int timeLabel = 60; ///< Pixels for each label of the time axis
constexpr int valueLabel = 24;
constexpr int mostTimes = 12;
constexpr int mostValues = 6;
constexpr int markerSize = 4;
constexpr int alertStrip = 3;
constexpr float alertShade = 0.12F;

/// Gives the axis the ticks that were worked out in core.
class GivenTicks : public QCPAxisTicker
{
public:
    void set(QVector<double> ticks, QVector<QString> labels)
    {
        m_ticks = std::move(ticks);
        m_labels = std::move(labels);
    }
    void generate(const QCPRange &, const QLocale &, QChar, int, QVector<double> &ticks,
                  QVector<double> *subTicks, QVector<QString> *labels) override
    {
        ticks = m_ticks;
        if (subTicks)
            subTicks->clear();
        if (labels)
            *labels = m_labels;
    }

private:
    QVector<double> m_ticks;
    QVector<QString> m_labels;
};

double keyOf(Minute minute)
{
    return static_cast<double>(minute.time_since_epoch().count());
}

void styleAxis(QCPAxis &axis)
{
    axis.setBasePen(Qt::NoPen);
    axis.setTickPen(Qt::NoPen);
    axis.setSubTicks(false);
    axis.setTickLabelFont(Theme::font(FontRole::Caption));
    axis.setTickLabelColor(Theme::color(Token::QuietText));
    axis.setTickLabelPadding(spacing::tiny + 2);
    axis.grid()->setPen(QPen(Theme::color(Token::Grid), 1));
    axis.grid()->setZeroLinePen(QPen(Theme::color(Token::Line), 1));
}

GivenTicks &ticksOf(QCPAxis &axis)
{
    return *static_cast<GivenTicks *>(axis.ticker().data());
}

} // namespace

/// What all parts of the drawing share: they lie within the plot and have sharp edges.
class ChartPlot::Part : public QCPLayerable
{
public:
    Part(ChartPlot *chart, const QString &layer)
        : QCPLayerable(chart->m_plot, layer)
        , m_chart(*chart)
    {
        setAntialiased(false);
    }

protected:
    [[nodiscard]] QRect area() const { return mParentPlot->axisRect()->rect(); }
    [[nodiscard]] QRect clipRect() const override { return area(); }
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(false); }

    ChartPlot &m_chart;
};

/// Times without samples, and in which an alert fired, below the grid.
class ChartPlot::Ground : public Part
{
    using Part::Part;

protected:
    void draw(QCPPainter *painter) override
    {
        if (!m_chart.m_data)
            return;
        for (const auto &gap : m_chart.m_data->gaps) {
            const double from = m_chart.exactX(gap.range.begin);
            const double to = std::max(m_chart.exactX(gap.range.end), from + 1);
            painter->fillRect(QRectF(from, area().top(), to - from, area().height()),
                              QBrush(Theme::color(Token::WarningWash)));
        }
        for (const auto &alert : alertBands(m_chart.m_data->alerts))
            shade(*painter, alert);
    }

private:
    /// A band in the colour of its gravity, at its top a strip that is seen over a gap, too.
    void shade(QCPPainter &painter, const ChartAlert &alert) const
    {
        const double from = m_chart.exactX(alert.range.begin);
        const double to = std::max(m_chart.exactX(alert.range.end), from + 1);
        auto color = Theme::color(alert.severity);
        painter.fillRect(QRectF(from, area().top(), to - from, alertStrip), QBrush(color));
        color.setAlphaF(alertShade);
        painter.fillRect(QRectF(from, area().top(), to - from, area().height()), QBrush(color));
    }
};

/// The lines, and over them what happened.
class ChartPlot::Lines : public Part
{
    using Part::Part;

protected:
    void draw(QCPPainter *painter) override
    {
        if (!m_chart.m_data)
            return;
        painter->drawImage(area().topLeft(), m_chart.m_raster.image());
        for (const auto &event : m_chart.m_data->events) {
            if (m_chart.m_shown.contains(event.at))
                mark(*painter, event);
        }
    }

private:
    void mark(QCPPainter &painter, const ChartEvent &event) const
    {
        const int x = m_chart.xOf(event.at);
        const auto color = Theme::color(event.severity);
        painter.setPen(QPen(color, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, area().top()), QPointF(x, area().bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        const QPoint triangle[] { { x - markerSize, area().top() },
                                  { x + markerSize, area().top() },
                                  { x, area().top() + 2 * markerSize } };
        painter.drawPolygon(triangle, 3);
    }
};

/// The crosshair, the drag and the focus; on a buffer of its own.
class ChartPlot::Overlay : public Part
{
    using Part::Part;

protected:
    [[nodiscard]] QRect clipRect() const override { return mParentPlot->rect(); }
    void draw(QCPPainter *painter) override
    {
        if (m_chart.hasFocus()) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(Theme::color(Token::Accent), 1));
            painter->drawRect(area().adjusted(-2, -2, 1, 1));
        }
        if (m_chart.m_dragFrom) {
            auto band = Theme::color(Token::Accent);
            band.setAlpha(40);
            const auto [from, to] = std::minmax(*m_chart.m_dragFrom, m_chart.m_dragTo);
            painter->fillRect(QRect(from, area().top(), to - from, area().height()), QBrush(band));
        }
        const auto cursor = m_chart.m_time.cursor();
        if (!cursor || !m_chart.m_shown.contains(*cursor))
            return;
        const int x = m_chart.xOf(*cursor);
        painter->setPen(QPen(Theme::color(m_chart.m_time.isHeld() ? Token::Accent : Token::QuietText), 1));
        painter->drawLine(QPointF(x, area().top()), QPointF(x, area().bottom()));
    }
};

ChartPlot::ChartPlot(SharedTime &time, QWidget *parent)
    : QWidget(parent)
    , m_time(time)
    , m_plot(new QCustomPlot(this))
    , m_shown(time.shown())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumHeight(120);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->setAttribute(Qt::WA_OpaquePaintEvent, false); // else we were not told when it is painted
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setNoAntialiasingOnDrag(true);
    buildLayers();
    wearTheme();
    connect(&m_time, &SharedTime::windowChanged, this, &ChartPlot::markChanged);
    connect(&m_time, &SharedTime::cursorChanged, this, &ChartPlot::showCursor);
}

void ChartPlot::buildLayers()
{
    auto *area = m_plot->axisRect();
    area->setAutoMargins(QCP::msNone);
    area->setMargins(plotMargins);
    for (auto *axis : { m_plot->xAxis, m_plot->yAxis })
        axis->setTicker(QSharedPointer<GivenTicks>(new GivenTicks));
    // They belong to the plot.
    new Ground(this, QStringLiteral("background"));
    new Lines(this, QStringLiteral("main"));
    new Overlay(this, QStringLiteral("overlay"));
}

void ChartPlot::wearTheme()
{
    m_plot->setBackground(QBrush(Theme::color(Token::Surface)));
    styleAxis(*m_plot->xAxis);
    styleAxis(*m_plot->yAxis);
    markChanged();
}

void ChartPlot::setData(const ChartDataPtr &data)
{
    m_data = data;
    markChanged();
}

void ChartPlot::setHidden(const QSet<int> &lines)
{
    if (std::exchange(m_hidden, lines) != lines)
        markChanged();
}

void ChartPlot::setFocused(int line)
{
    if (std::exchange(m_focused, line) != line)
        markChanged();
}

void ChartPlot::markChanged()
{
    m_isChanged = true;
    update();
}

void ChartPlot::showCursor()
{
    m_isCursorMoved = true;
    update();
}

QRect ChartPlot::plotRect() const
{
    return rect().marginsRemoved(plotMargins);
}

double ChartPlot::exactX(Minute minute) const
{
    const auto area = plotRect();
    const auto length = static_cast<double>(m_shown.length().count());
    return area.left() + static_cast<double>((minute - m_shown.begin).count()) / length * area.width();
}

/// A sample stands in the middle of its minute.
int ChartPlot::xOf(Minute minute) const
{
    const auto area = plotRect();
    const double half = 0.5 * area.width() / static_cast<double>(m_shown.length().count());
    return static_cast<int>(std::floor(exactX(minute) + half));
}

std::optional<Minute> ChartPlot::minuteAt(int x) const
{
    const auto area = plotRect();
    if (area.width() <= 0 || x < area.left() || x > area.right())
        return std::nullopt;
    const double share = (x - area.left() + 0.5) / area.width();
    const auto minutes = std::floor(share * static_cast<double>(m_shown.length().count()));
    return m_shown.begin + std::chrono::minutes(static_cast<qint64>(minutes));
}

/// Columns of pixels and the axis that they need.
void ChartPlot::reduce()
{
    m_shown = m_time.shown();
    m_columns.clear();
    double largest = 0;
    const int width = static_cast<int>(std::lround(plotRect().width() * devicePixelRatioF()));
    for (int i = 0; m_data && i < static_cast<int>(m_data->lines.size()); ++i) {
        const auto &line = m_data->lines[static_cast<std::size_t>(i)];
        m_columns.push_back(m_hidden.contains(i) ? std::vector<ChartColumn>()
                                                 : envelope(*m_data, line, m_shown, width));
        if (const auto span = spanOf(m_columns.back()))
            largest = std::max(largest, span->most);
    }
    m_axis = valueAxis(largest, m_data ? m_data->unit : MetricUnit::Count,
                       std::clamp(plotRect().height() / valueLabel, 2, mostValues), QLocale());
}

void ChartPlot::draw()
{
    std::vector<RasterLine> lines;
    for (int i = 0; i < static_cast<int>(m_columns.size()); ++i) {
        const auto &style = m_data->lines[static_cast<std::size_t>(i)].style;
        lines.push_back({ .columns = m_columns[static_cast<std::size_t>(i)],
                          .color = Theme::seriesColor(style.color).rgb(),
                          .dash = style.dash,
                          .isFaded = m_focused >= 0 && m_focused != i });
    }
    const double scale = devicePixelRatioF();
    const auto size = QSizeF(plotRect().size()) * scale;
    m_raster.draw(
        lines,
        QSize(static_cast<int>(std::lround(size.width())), static_cast<int>(std::lround(size.height()))),
        m_axis.top, scale);
}

/// Draws all of it into the plot's buffers.
void ChartPlot::redraw()
{
    m_isChanged = m_isCursorMoved = false;
    reduce();
    draw();
    QVector<double> places;
    QVector<QString> labels;
    for (const auto &tick : timeTicks(m_shown, std::min(plotRect().width() / timeLabel, mostTimes),
                                      QTimeZone::systemTimeZone(), QLocale())) {
        places << keyOf(tick.at);
        labels << tick.label;
    }
    ticksOf(*m_plot->xAxis).set(places, labels);
    places.clear();
    labels.clear();
    for (const auto &tick : m_axis.ticks) {
        places << tick.at;
        labels << tick.label;
    }
    ticksOf(*m_plot->yAxis).set(places, labels);
    m_plot->xAxis->setRange(keyOf(m_shown.begin), keyOf(m_shown.end));
    m_plot->yAxis->setRange(0, m_axis.top);
    m_plot->replot(QCustomPlot::rpQueuedRefresh);
}

void ChartPlot::paintEvent(QPaintEvent *)
{
    if (m_isChanged)
        redraw();
    else if (std::exchange(m_isCursorMoved, false))
        m_plot->layer(QStringLiteral("overlay"))->replot();
}

void ChartPlot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_plot->setGeometry(rect());
    markChanged();
}

void ChartPlot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LocaleChange)
        wearTheme();
}

} // namespace tessera
