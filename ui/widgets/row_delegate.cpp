// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/row_delegate.h"

#include "models/snapshot_table_model.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace tessera {

namespace {

constexpr int rowHeight = 30;
constexpr int iconSize = 16;
constexpr int barHeight = 3;

void paintBackground(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, Theme::color(Token::AccentWash));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, Theme::color(Token::Window));
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                      Theme::color(Token::Grid));
}

void paintShare(QPainter *painter, const QRect &cell, double share)
{
    const QRect track(cell.left(), cell.bottom() - barHeight - 2, cell.width(), barHeight);
    painter->fillRect(track, Theme::color(Token::Grid));
    painter->fillRect(
        QRect(track.topLeft(), QSize(qRound(track.width() * qBound(0.0, share, 1.0)), barHeight)),
        Theme::color(Token::TileStronger));
}

/// At the left of the cell; what switches it is the view's business.
void paintCheck(QPainter *painter, const QRect &cell, bool isChecked)
{
    const QRectF box(cell.left() + 0.5, cell.top() + (cell.height() - iconSize) / 2 + 0.5, iconSize - 1, iconSize - 1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Theme::color(isChecked ? Token::Accent : Token::QuietText));
    painter->setBrush(Theme::color(isChecked ? Token::Accent : Token::Surface));
    painter->drawRoundedRect(box, 3, 3);
    if (isChecked) {
        const QPointF tick[] { box.topLeft() + QPointF(3.5, 8), box.topLeft() + QPointF(6.5, 11),
                               box.topLeft() + QPointF(12, 4.5) };
        painter->setPen(QPen(Theme::textOn(Token::Accent), 2));
        painter->drawPolyline(tick, 3);
    }
    painter->restore();
}

} // namespace

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintBackground(painter, option);
    QRect cell = option.rect.adjusted(spacing::small, 0, -spacing::small, -1);
    const QVariant severity = index.data(SeverityRole);
    QColor ink = Theme::color(index.data(QuietRole).toBool() ? Token::QuietText : Token::Text);
    if (severity.isValid()) {
        const auto value = static_cast<Severity>(severity.toInt());
        Theme::icon(value).paint(
            painter, QRect(cell.left(), cell.top() + (cell.height() - iconSize) / 2, iconSize, iconSize));
        cell.setLeft(cell.left() + iconSize + spacing::tiny + 2);
        if (value == Severity::Warning || value == Severity::Critical)
            ink = Theme::color(value);
    }
    if (const auto check = index.data(Qt::CheckStateRole); check.isValid())
        return paintCheck(painter, cell, check.toInt() == Qt::Checked);
    const QVariant share = index.data(ShareRole);
    if (share.isValid())
        paintShare(painter, cell, share.toDouble());
    painter->setFont(index.data(MonoRole).toBool() ? Theme::font(FontRole::Mono) : option.font);
    painter->setPen(ink);
    const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
    const auto text = index.data(Qt::DisplayRole).toString().simplified();
    const auto shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, cell.width());
    painter->drawText(cell, static_cast<int>(alignment | Qt::AlignVCenter), shown);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto text = index.data(Qt::DisplayRole).toString();
    const int icon = index.data(SeverityRole).isValid() ? iconSize + spacing::tiny + 2 : 0;
    return { QFontMetrics(option.font).horizontalAdvance(text) + 2 * spacing::small + icon + 2, rowHeight };
}

} // namespace tessera
