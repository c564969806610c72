// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/column_header.h"

#include "ui/map/map_text.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace tessera {

namespace {

/// A quarter above the mean is shown as too full.
constexpr double tooFull = 1.25;
constexpr int nameLeft = 14;
constexpr int gap = 10;

Token tokenOf(ColumnHealth health)
{
    switch (health) {
    case ColumnHealth::Unknown:
        return Token::TileStronger;
    case ColumnHealth::Ok:
        return Token::Ok;
    case ColumnHealth::Warning:
        return Token::Warning;
    case ColumnHealth::Critical:
        break;
    }
    return Token::Critical;
}

void paintDot(QPainter &painter, const QPointF &center, ColumnHealth health)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(tokenOf(health)));
    if (health == ColumnHealth::Critical) {
        painter.translate(center);
        painter.rotate(45);
        painter.drawRect(QRectF(-3.5, -3.5, 7, 7));
    } else {
        painter.drawEllipse(center, 4, 4);
    }
    painter.restore();
}

} // namespace

ColumnHeader::ColumnHeader(const MapContent &content, double columnWidth)
    : m_content(content)
{
    const QFontMetrics strong(Theme::font(FontRole::Strong));
    const QFontMetrics body(Theme::font(FontRole::Body));
    const QFontMetrics caption(Theme::font(FontRole::Caption));
    double name = 0;
    double load = 0;
    double loadBelow = 0;
    for (const auto &column : content.columns) {
        m_fullest = std::max(m_fullest, column.weight);
        if (!column.isForShards)
            continue;
        const auto text = MapText::columnLoad(content, column);
        name = std::max<double>(name, nameLeft + strong.horizontalAdvance(column.name));
        load = std::max<double>(load, body.horizontalAdvance(text));
        loadBelow = std::max<double>(loadBelow, caption.horizontalAdvance(text));
    }
    m_hasNames = name <= columnWidth;
    m_hasLoadBeside = m_hasNames && name + gap + load <= columnWidth;
    m_hasSecondLine = m_hasLoadBeside || loadBelow <= columnWidth;
}

void ColumnHeader::paint(QPainter &painter, const QRectF &rect, const MapColumn &column) const
{
    const auto area = rect.toRect();
    paintDot(painter, QPointF(area.left() + 4.5, 10), column.health);
    paintTexts(painter, area, column);
    if (column.isForShards)
        paintBar(painter, { area.left(), 42, area.width(), 5 }, column);
}

void ColumnHeader::paintTexts(QPainter &painter, const QRect &area, const MapColumn &column) const
{
    const auto draw = [&painter](FontRole role, Token token, const QRect &rect, Qt::Alignment side,
                                 const QString &text) {
        painter.setFont(Theme::font(role));
        painter.setPen(Theme::color(token));
        const auto shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
        painter.drawText(rect, static_cast<int>(side | Qt::AlignVCenter), shown);
    };
    const auto load = MapText::columnLoad(m_content, column);
    const QRect line(area.left(), 0, area.width(), 20);
    const auto name = m_hasNames ? column.name : QString::number(column.group.value);
    draw(FontRole::Strong, Token::Text, line.adjusted(nameLeft, 0, 0, 0), Qt::AlignLeft, name);
    const bool isLoadBeside = m_hasLoadBeside && column.isForShards;
    if (isLoadBeside)
        draw(FontRole::Body, Token::QuietText, line, Qt::AlignRight, load);
    const int indent = m_hasNames && m_hasLoadBeside ? nameLeft : 0;
    if (m_hasSecondLine)
        draw(FontRole::Caption, Token::QuietText, line.adjusted(indent, 16, 0, 16), Qt::AlignLeft,
             isLoadBeside ? column.address : load);
}

void ColumnHeader::paintBar(QPainter &painter, const QRect &bar, const MapColumn &column) const
{
    painter.fillRect(bar, Theme::color(Token::Line));
    if (m_fullest <= 0)
        return;
    const bool isOverfull = m_content.meanWeight > 0 && column.weight > m_content.meanWeight * tooFull;
    const QSize filled(qRound(bar.width() * column.weight / m_fullest), bar.height());
    painter.fillRect(QRect(bar.topLeft(), filled),
                     Theme::color(isOverfull ? Token::Warning : Token::TileStronger));
    const int mean = qRound((bar.width() - 2) * m_content.meanWeight / m_fullest);
    painter.fillRect(QRect(bar.left() + mean, bar.top() - 3, 2, bar.height() + 6), Theme::color(Token::Text));
}

} // namespace tessera
