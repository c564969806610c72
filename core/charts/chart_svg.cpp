// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/chart_svg.h"

#include "core/charts/chart_alerts.h"
#include "core/charts/envelope.h"
#include "core/charts/time_ticks.h"
#include "core/charts/value_axis.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

constexpr int leftMargin = 72;
constexpr int rightMargin = 16;
constexpr int topMargin = 40;
constexpr int bottomMargin = 28;
constexpr int legendRow = 20;
constexpr int legendColumn = 220;
constexpr int fontSize = 12;
constexpr int titleSize = 14;
constexpr int tickGap = 80; ///< Pixels that a label of the time axis needs
constexpr int valueGap = 40;

QString number(double value)
{
    return QString::number(value, 'f', 1);
}

/// Names come from servers: what XML cannot hold is left out.
QString printable(QString text)
{
    text.removeIf([](QChar c) { return c < u' ' || c == QChar(0xfffe) || c == QChar(0xffff); });
    return text;
}

/// Writes one chart; the plot's place and scales are fixed when it is made.
class SvgChart
{
public:
    SvgChart(const ChartPicture &picture, QXmlStreamWriter &xml);
    void write();

private:
    struct Drawn
    {
        const ChartLine *line;
        std::vector<ChartColumn> columns;
    };
    void collect();
    void writeFrame();
    void writeTimes();
    void writeValues();
    void writeGaps();
    void writeAlerts();
    void writeBand(MinuteRange range, const QString &color, double opacity, const QString &title);
    void writeEvents();
    [[nodiscard]] QString shadePath(std::span<const ChartColumn> columns, std::size_t begin,
                                    std::size_t end) const;
    void writeShade(const Drawn &drawn);
    void writeLine(const Drawn &drawn);
    void writeLegend();
    void writeText(double x, double y, const QString &text, const QString &color, const QString &anchor,
                   int size = fontSize, bool isStrong = false);
    void writePath(const QString &path, const QString &color, double width, int dash = 0);

    [[nodiscard]] double xOf(Minute minute) const
    {
        const auto from = static_cast<double>((minute - m_picture.shown.begin).count());
        return leftMargin + from / static_cast<double>(m_picture.shown.length().count()) * m_width;
    }
    [[nodiscard]] double yOf(double value) const { return topMargin + m_height * (1 - value / m_axis.top); }
    [[nodiscard]] QString colorOf(const ChartLine &line) const
    {
        const auto &series = m_picture.colors.series;
        return series.at(line.style.color % series.size());
    }

    const ChartPicture &m_picture;
    QXmlStreamWriter &m_xml;
    int m_width;
    int m_height;
    std::vector<Drawn> m_drawn;
    ValueAxis m_axis;
};

SvgChart::SvgChart(const ChartPicture &picture, QXmlStreamWriter &xml)
    : m_picture(picture)
    , m_xml(xml)
    , m_width(std::max(picture.width - leftMargin - rightMargin, 1))
    , m_height(std::max(picture.height - topMargin - bottomMargin, 1))
{
    collect();
}

void SvgChart::collect()
{
    const auto &data = *m_picture.data;
    double largest = 0;
    for (int i = 0; i < static_cast<int>(data.lines.size()); ++i) {
        if (m_picture.hidden.contains(i))
            continue;
        const auto &line = data.lines[static_cast<std::size_t>(i)];
        m_drawn.push_back({ &line, envelope(data, line, m_picture.shown, m_width) });
        if (const auto span = spanOf(m_drawn.back().columns))
            largest = std::max(largest, span->most);
    }
    m_axis = valueAxis(largest, data.unit, m_height / valueGap, m_picture.locale);
}

void SvgChart::write()
{
    const auto perRow = std::max(m_picture.width / legendColumn, 1);
    const auto rows = (static_cast<int>(m_drawn.size()) + perRow - 1) / perRow;
    const int height = m_picture.height + rows * legendRow + legendRow / 2;
    m_xml.writeStartElement(u"svg"_s);
    m_xml.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
    m_xml.writeAttribute(u"width"_s, QString::number(m_picture.width));
    m_xml.writeAttribute(u"height"_s, QString::number(height));
    m_xml.writeAttribute(u"viewBox"_s, u"0 0 %1 %2"_s.arg(m_picture.width).arg(height));
    m_xml.writeAttribute(u"font-family"_s, u"Inter, sans-serif"_s);
    m_xml.writeTextElement(u"title"_s, printable(m_picture.title));
    m_xml.writeEmptyElement(u"path"_s);
    m_xml.writeAttribute(u"d"_s, u"M0 0H%1V%2H0Z"_s.arg(m_picture.width).arg(height));
    m_xml.writeAttribute(u"fill"_s, m_picture.colors.surface);
    writeFrame();
    for (const auto &drawn : m_drawn)
        writeShade(drawn);
    for (const auto &drawn : m_drawn)
        writeLine(drawn);
    writeLegend();
    m_xml.writeEndElement();
}

void SvgChart::writeFrame()
{
    writeText(rightMargin, topMargin / 2.0 + 4, m_picture.title, m_picture.colors.text, u"start"_s, titleSize,
              true);
    writeText(m_picture.width - rightMargin, topMargin / 2.0 + 4,
              rangeText(m_picture.shown, m_picture.zone, m_picture.locale), m_picture.colors.quiet, u"end"_s);
    writeGaps();
    writeAlerts();
    writeValues();
    writeTimes();
    writeEvents();
}

void SvgChart::writeTimes()
{
    const double bottom = topMargin + m_height;
    for (const auto &tick : timeTicks(m_picture.shown, m_width / tickGap, m_picture.zone, m_picture.locale)) {
        const double x = xOf(tick.at);
        writePath(u"M%1 %2V%3"_s.arg(number(x), number(topMargin), number(bottom)), m_picture.colors.grid, 1);
        writeText(x, bottom + fontSize + 4, tick.label, m_picture.colors.quiet, u"middle"_s, fontSize,
                  tick.isDay);
    }
}

void SvgChart::writeValues()
{
    for (const auto &tick : m_axis.ticks) {
        const double y = yOf(tick.at);
        writePath(u"M%1 %2H%3"_s.arg(number(leftMargin), number(y), number(leftMargin + m_width)),
                  m_picture.colors.grid, 1);
        writeText(leftMargin - 8, y + fontSize / 3.0, tick.label, m_picture.colors.quiet, u"end"_s);
    }
}

void SvgChart::writeGaps()
{
    for (const auto &gap : m_picture.data->gaps)
        writeBand(gap.range, m_picture.colors.gap, 1, gap.reason);
}

void SvgChart::writeAlerts()
{
    constexpr double shade = 0.12;
    for (const auto &alert : alertBands(m_picture.data->alerts))
        writeBand(alert.range, m_picture.colors.alert, shade, alert.sentence);
}

/// From top to bottom, as far as it is shown.
void SvgChart::writeBand(MinuteRange range, const QString &color, double opacity, const QString &title)
{
    const double from = std::max(xOf(range.begin), double(leftMargin));
    const double to = std::min(xOf(range.end), double(leftMargin + m_width));
    if (to <= from)
        return;
    m_xml.writeStartElement(u"path"_s);
    m_xml.writeAttribute(u"d"_s,
                         u"M%1 %2H%3V%4H%1Z"_s.arg(number(from), number(topMargin), number(to),
                                                   number(topMargin + m_height)));
    m_xml.writeAttribute(u"fill"_s, color);
    if (opacity < 1)
        m_xml.writeAttribute(u"fill-opacity"_s, QString::number(opacity));
    m_xml.writeTextElement(u"title"_s, printable(title));
    m_xml.writeEndElement();
}

void SvgChart::writeEvents()
{
    for (const auto &event : m_picture.data->events) {
        if (!m_picture.shown.contains(event.at))
            continue;
        m_xml.writeStartElement(u"path"_s);
        m_xml.writeAttribute(
            u"d"_s,
            u"M%1 %2V%3"_s.arg(number(xOf(event.at)), number(topMargin), number(topMargin + m_height)));
        m_xml.writeAttribute(u"stroke"_s, m_picture.colors.quiet);
        m_xml.writeAttribute(u"stroke-dasharray"_s, u"2 3"_s);
        m_xml.writeTextElement(u"title"_s, printable(event.sentence));
        m_xml.writeEndElement();
    }
}

/// Around the columns from @p begin to before @p end; empty where they have no height.
QString SvgChart::shadePath(std::span<const ChartColumn> columns, std::size_t begin, std::size_t end) const
{
    const auto point = [this](std::size_t column, float value) {
        return number(leftMargin + static_cast<double>(column) + 0.5) + u' ' + number(yOf(value));
    };
    QStringList points;
    bool isFlat = true;
    for (std::size_t i = begin; i < end; ++i) {
        points << point(i, columns[i].most);
        isFlat = isFlat && columns[i].least == columns[i].most;
    }
    for (std::size_t i = end; i > begin; --i)
        points << point(i - 1, columns[i - 1].least);
    return isFlat ? QString() : u'M' + points.join(u'L') + u'Z';
}

/// One closed path for each stretch without a gap.
void SvgChart::writeShade(const Drawn &drawn)
{
    const auto &columns = drawn.columns;
    for (std::size_t begin = 0; begin < columns.size();) {
        std::size_t end = begin;
        while (end < columns.size() && !std::isnan(columns[end].mean))
            ++end;
        const auto path = shadePath(columns, begin, end);
        if (!path.isEmpty()) {
            m_xml.writeEmptyElement(u"path"_s);
            m_xml.writeAttribute(u"d"_s, path);
            m_xml.writeAttribute(u"fill"_s, colorOf(*drawn.line));
            m_xml.writeAttribute(u"fill-opacity"_s, u"0.2"_s);
        }
        begin = end + 1;
    }
}

void SvgChart::writeLine(const Drawn &drawn)
{
    QString path;
    bool isBegun = false;
    for (std::size_t i = 0; i < drawn.columns.size(); ++i) {
        const float mean = drawn.columns[i].mean;
        if (std::isnan(mean)) {
            isBegun = false;
            continue;
        }
        const double x = leftMargin + static_cast<double>(i) + 0.5;
        const bool isAlone =
            !isBegun && (i + 1 == drawn.columns.size() || std::isnan(drawn.columns[i + 1].mean));
        path += (isBegun ? u'L' : u'M') + number(x) + u' ' + number(yOf(mean));
        if (isAlone)
            path += u"h1"_s; // a lone sample would be a line without length
        isBegun = true;
    }
    if (!path.isEmpty())
        writePath(path, colorOf(*drawn.line), 1.2, drawn.line->style.dash);
}

void SvgChart::writeLegend()
{
    const auto perRow = std::max(m_picture.width / legendColumn, 1);
    for (std::size_t i = 0; i < m_drawn.size(); ++i) {
        const auto &line = *m_drawn[i].line;
        const int x = rightMargin + static_cast<int>(i) % perRow * legendColumn;
        const int y = m_picture.height + (static_cast<int>(i) / perRow) * legendRow + legendRow / 2;
        writePath(u"M%1 %2h24"_s.arg(x).arg(y), colorOf(line), 2, line.style.dash);
        writeText(x + 32, y + fontSize / 3.0, line.name, m_picture.colors.text, u"start"_s);
    }
}

void SvgChart::writeText(double x, double y, const QString &text, const QString &color, const QString &anchor,
                         int size, bool isStrong)
{
    m_xml.writeStartElement(u"text"_s);
    m_xml.writeAttribute(u"x"_s, number(x));
    m_xml.writeAttribute(u"y"_s, number(y));
    m_xml.writeAttribute(u"fill"_s, color);
    m_xml.writeAttribute(u"font-size"_s, QString::number(size));
    m_xml.writeAttribute(u"text-anchor"_s, anchor);
    if (isStrong)
        m_xml.writeAttribute(u"font-weight"_s, u"600"_s);
    m_xml.writeCharacters(printable(text));
    m_xml.writeEndElement();
}

void SvgChart::writePath(const QString &path, const QString &color, double width, int dash)
{
    m_xml.writeEmptyElement(u"path"_s);
    m_xml.writeAttribute(u"d"_s, path);
    m_xml.writeAttribute(u"fill"_s, u"none"_s);
    m_xml.writeAttribute(u"stroke"_s, color);
    m_xml.writeAttribute(u"stroke-width"_s, QString::number(width));
    QStringList pattern;
    for (const int length : dashPattern(dash))
        pattern << QString::number(length);
    if (!pattern.isEmpty())
        m_xml.writeAttribute(u"stroke-dasharray"_s, pattern.join(u' '));
}

} // namespace

QByteArray chartSvg(const ChartPicture &picture)
{
    QByteArray document;
    QXmlStreamWriter xml(&document);
    xml.writeStartDocument();
    writeChart(xml, picture);
    xml.writeEndDocument();
    return document;
}

void writeChart(QXmlStreamWriter &xml, const ChartPicture &picture)
{
    SvgChart(picture, xml).write();
}

} // namespace tessera
