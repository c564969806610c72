// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_view.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace tessera {

namespace {

/// An outline just inside a tile, in whole pixels.
void outline(QPainter &painter, const QRectF &rect, const QColor &color, int width)
{
    const auto outer =
        QRect(qRound(rect.left()), qRound(rect.top()), std::max(2 * width, qRound(rect.width())),
              std::max(2 * width, qRound(rect.height())));
    const auto inner = outer.adjusted(width, width, -width, -width);
    painter.fillRect(QRect(outer.topLeft(), QSize(outer.width(), width)), color);
    painter.fillRect(QRect(outer.left(), inner.bottom() + 1, outer.width(), width), color);
    painter.fillRect(QRect(outer.left(), inner.top(), width, inner.height()), color);
    painter.fillRect(QRect(inner.right() + 1, inner.top(), width, inner.height()), color);
}

/// In a box below @p ghost, kept inside @p canvas.
void paintWords(QPainter &painter, const QString &words, const QRectF &ghost, const QRectF &canvas)
{
    if (words.isEmpty())
        return;
    painter.setFont(Theme::font(FontRole::Strong));
    const QSizeF text = painter.fontMetrics().size(Qt::TextSingleLine, words);
    QRectF box(QPointF(),
               text.grownBy(QMarginsF(spacing::small, spacing::tiny, spacing::small, spacing::tiny)));
    box.moveCenter({ ghost.center().x(), ghost.bottom() + spacing::small + box.height() / 2 });
    box.moveLeft(
        std::clamp(box.left(), canvas.left(), std::max(canvas.left(), canvas.right() - box.width())));
    box.moveTop(std::min(box.top(), canvas.bottom() - box.height()));
    painter.fillRect(box, Theme::color(Token::Surface));
    outline(painter, box, Theme::color(Token::Line), 1);
    painter.setPen(Theme::color(Token::Text));
    painter.drawText(box, Qt::AlignCenter, words);
}

} // namespace

void MapView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    if (!m_scene) {
        painter.fillRect(viewport()->rect(), Theme::color(Token::Window));
        return;
    }
    if (std::exchange(m_isFrameStale, false))
        m_frame.rebuild(*m_scene, m_pane, viewport()->size(), devicePixelRatioF());
    painter.drawImage(0, 0, m_frame.image());
    painter.setClipRect(m_pane.canvas);
    paintOverlay(painter);
}

void MapView::paintOverlay(QPainter &painter) const
{
    if (m_gesture == Gesture::Moving)
        paintTargets(painter);
    const auto text = Theme::color(Token::Text);
    if (m_hover)
        outline(painter, rectOnWidget(*m_hover).adjusted(0, 0, -1, -1), text, 1);
    for (const auto &spot : m_selectedSpots)
        outline(painter, rectOnWidget(spot).adjusted(-1, -1, 0, 0), text, 2);
    if (m_current && hasFocus())
        outline(painter, rectOnWidget(*m_current).adjusted(-3, -3, 2, 2), Theme::color(Token::Accent), 2);
}

void MapView::paintTargets(QPainter &painter) const
{
    auto wash = Theme::color(Token::Accent);
    const auto under = m_scene->columnAt(m_pane.toContent(m_lastAt).x());
    for (const auto column : m_targets) {
        const auto rect = m_pane.toWidget(m_scene->columnRect(column));
        wash.setAlpha(under == column ? 70 : 28);
        painter.fillRect(rect, wash);
        outline(painter, rect, Theme::color(Token::Accent), under == column ? 2 : 1);
    }
    auto ghost = rectOnWidget(*m_dragged);
    ghost.setSize(ghost.size().expandedTo(QSizeF(12, 12)).boundedTo(QSizeF(160, 120)));
    ghost.moveCenter(m_lastAt);
    wash.setAlpha(150);
    painter.fillRect(ghost, wash);
    outline(painter, ghost, Theme::color(Token::Accent), 2);
    paintWords(painter, dropText(), ghost, m_pane.canvas);
}

} // namespace tessera
