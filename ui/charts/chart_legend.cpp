// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_legend.h"

#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace tessera {

namespace {
constexpr int rowHeight = 20;
constexpr int mostRows = 3;
constexpr int leastWidth = 160;
constexpr int valueRoom = 84; ///< For a value and the gaps beside it
constexpr int swatch = 22;
constexpr int columnGap = spacing::large;
constexpr int scrollBar = 3;
} // namespace

ChartLegend::ChartLegend(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Lines of the chart"));
    setFont(Theme::font(FontRole::Caption));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartLegend::setLines(const std::vector<ChartLine> &lines)
{
    QSet<QString> hidden;
    for (const int line : m_hidden)
        hidden << m_entries.value(line).name;
    const auto before = std::exchange(m_entries, {});
    m_hidden.clear();
    m_nameWidth = 0;
    const QFontMetrics metrics(Theme::font(FontRole::Caption));
    for (const auto &line : lines) {
        m_nameWidth = std::max(m_nameWidth, metrics.horizontalAdvance(line.name));
        if (hidden.contains(line.name))
            m_hidden << static_cast<int>(m_entries.size());
        m_entries << Entry { line.name, line.style, {} };
    }
    if (m_hidden.size() == m_entries.size())
        m_hidden.clear(); // the one that was alone has gone
    m_current = std::clamp(m_current, 0, std::max(static_cast<int>(m_entries.size()) - 1, 0));
    if (before.size() != m_entries.size())
        updateGeometry();
    scrollTo(m_top);
    update();
}

void ChartLegend::setValues(const QStringList &values)
{
    for (qsizetype i = 0; i < m_entries.size() && i < values.size(); ++i)
        m_entries[i].value = values.at(i);
    setAccessibleDescription(sentence());
    update();
}

QString ChartLegend::sentence() const
{
    QStringList parts;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (!m_hidden.contains(static_cast<int>(i)))
            parts << tr("%1: %2", "line and its value").arg(m_entries.at(i).name, m_entries.at(i).value);
    }
    return parts.join(QStringLiteral(", "));
}

void ChartLegend::changeHidden(const QSet<int> &hidden)
{
    if (std::exchange(m_hidden, hidden) == hidden)
        return;
    update();
    emit hiddenChanged();
}

void ChartLegend::isolate(int line)
{
    QSet<int> others;
    for (int i = 0; i < static_cast<int>(m_entries.size()); ++i) {
        if (i != line)
            others << i;
    }
    changeHidden(m_hidden == others ? QSet<int>() : others);
}

void ChartLegend::toggle(int line)
{
    auto hidden = m_hidden;
    if (!hidden.remove(line))
        hidden << line;
    if (hidden.size() < m_entries.size()) // one stays
        changeHidden(hidden);
}

void ChartLegend::setFocused(int line)
{
    if (std::exchange(m_focused, line) != line)
        update();
}

/// As many as leave room for the longest name.
int ChartLegend::columns(int width) const
{
    const int wide = std::max(m_nameWidth + swatch + valueRoom, leastWidth) + columnGap;
    return std::clamp((width + columnGap) / wide, 1, std::max(static_cast<int>(m_entries.size()), 1));
}

int ChartLegend::rows(int width) const
{
    const int across = columns(width);
    return (static_cast<int>(m_entries.size()) + across - 1) / across;
}

int ChartLegend::heightForWidth(int width) const
{
    return std::min(rows(width), mostRows) * rowHeight + 2;
}

QSize ChartLegend::sizeHint() const
{
    return { leastWidth, heightForWidth(width()) };
}

QRect ChartLegend::rectOf(int line) const
{
    const int across = columns(width());
    const bool isScrolled = rows(width()) > mostRows;
    const int room = width() - (isScrolled ? scrollBar + spacing::tiny : 0);
    const int wide = (room - columnGap * (across - 1)) / across;
    return { line % across * (wide + columnGap), line / across * rowHeight - m_top + 1, wide, rowHeight };
}

int ChartLegend::lineAt(QPoint position) const
{
    for (int i = 0; i < static_cast<int>(m_entries.size()); ++i) {
        if (rectOf(i).contains(position))
            return i;
    }
    return -1;
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int i = 0; i < static_cast<int>(m_entries.size()); ++i) {
        if (rectOf(i).intersects(rect()))
            paintEntry(painter, i);
    }
    const int whole = rows(width()) * rowHeight;
    if (whole <= height())
        return;
    painter.fillRect(width() - scrollBar, m_top * height() / whole, scrollBar, height() * height() / whole,
                     Theme::color(Token::TileStronger));
}

void ChartLegend::paintEntry(QPainter &painter, int line) const
{
    const auto &entry = m_entries.at(line);
    const auto area = rectOf(line);
    const bool isHidden = m_hidden.contains(line);
    if (line == m_focused)
        painter.fillRect(area, Theme::color(Token::Grid));
    if (hasFocus() && line == m_current) {
        painter.setPen(Theme::color(Token::Accent));
        painter.drawRect(area.adjusted(0, 0, -1, -1));
    }
    QPen pen(isHidden ? Theme::color(Token::Line) : Theme::seriesColor(entry.style.color), 2);
    QList<qreal> pattern;
    for (const int length : dashPattern(entry.style.dash))
        pattern << length / 2.0;
    if (!pattern.isEmpty())
        pen.setDashPattern(pattern);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    const int middle = area.center().y();
    painter.drawLine(area.left() + 2, middle, area.left() + 2 + swatch, middle);
    const QFontMetrics bold(Theme::font(FontRole::Caption));
    const int valueWidth = bold.horizontalAdvance(entry.value);
    const auto room = area.adjusted(swatch + spacing::small, 0, -spacing::tiny, 0);
    auto font = Theme::font(FontRole::Caption);
    font.setStrikeOut(isHidden);
    painter.setFont(font);
    painter.setPen(Theme::color(isHidden ? Token::QuietText : Token::Text));
    const auto name = QFontMetrics(font).elidedText(entry.name, Qt::ElideMiddle,
                                                    room.width() - valueWidth - spacing::small);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, name);
    painter.setFont(Theme::font(FontRole::Caption));
    if (!isHidden)
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, entry.value);
}

void ChartLegend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    scrollTo(m_top);
}

void ChartLegend::scrollTo(int top)
{
    m_top = std::clamp(top, 0, std::max(rows(width()) * rowHeight - height(), 0));
    update();
}

void ChartLegend::goTo(int line)
{
    m_current = std::clamp(line, 0, std::max(static_cast<int>(m_entries.size()) - 1, 0));
    const auto area = rectOf(m_current);
    if (area.top() < 0)
        scrollTo(m_top + area.top() - 1);
    else if (area.bottom() > height())
        scrollTo(m_top + area.bottom() - height() + 1);
    emit lineHovered(m_current);
    update();
}

void ChartLegend::mousePressEvent(QMouseEvent *event)
{
    const int line = lineAt(event->pos());
    if (line < 0 || event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_current = line;
    if (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier))
        toggle(line);
    else
        isolate(line);
}

void ChartLegend::mouseMoveEvent(QMouseEvent *event)
{
    emit lineHovered(lineAt(event->pos()));
}

void ChartLegend::leaveEvent(QEvent *)
{
    emit lineHovered(-1);
}

void ChartLegend::wheelEvent(QWheelEvent *event)
{
    const int before = m_top;
    scrollTo(m_top - event->angleDelta().y() / 6);
    event->setAccepted(m_top != before); // else the page scrolls
}

void ChartLegend::keyPressEvent(QKeyEvent *event)
{
    const int across = columns(width());
    switch (event->key()) {
    case Qt::Key_Left:
        return goTo(m_current - 1);
    case Qt::Key_Right:
        return goTo(m_current + 1);
    case Qt::Key_Up:
        return goTo(m_current - across);
    case Qt::Key_Down:
        return goTo(m_current + across);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return event->modifiers() & Qt::ControlModifier ? toggle(m_current) : isolate(m_current);
    default:
        return QWidget::keyPressEvent(event);
    }
}

void ChartLegend::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ChartLegend::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    emit lineHovered(-1);
    update();
}

bool ChartLegend::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int line = lineAt(help->pos());
    if (line < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(),
                           tr("%1<br>Click: this line alone, again: all. Ctrl and click: hide it.")
                               .arg(m_entries.at(line).name.toHtmlEscaped()),
                           this, rectOf(line));
    return true;
}

} // namespace tessera
