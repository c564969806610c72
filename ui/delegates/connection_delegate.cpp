// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/connection_delegate.h"

#include "models/connections_model.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace tessera {

namespace {

constexpr int headingHeight = 32;
constexpr int lineHeight = 52;
constexpr int stripWidth = 4;

void paintHeading(QPainter *painter, const QRect &cell, const QString &text)
{
    painter->setFont(Theme::font(FontRole::Caption));
    painter->setPen(Theme::color(Token::QuietText));
    painter->drawText(cell.adjusted(spacing::medium, 0, 0, -spacing::tiny), Qt::AlignLeft | Qt::AlignBottom,
                      text);
}

void paintBackground(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, Theme::color(Token::AccentWash));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, Theme::color(Token::Window));
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                      Theme::color(Token::Grid));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(Theme::color(Token::Accent));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
}

struct Ink
{
    Token text;
    Token wash;
};

Ink inkOf(EnvironmentClass environment)
{
    return environment == EnvironmentClass::Production ? Ink { Token::Warning, Token::WarningWash }
                                                       : Ink { Token::QuietText, Token::Grid };
}

/// The class in small capitals on its wash, to the right of @p left; development is the rule and not drawn.
void paintEnvironment(QPainter *painter, const QRect &line, int left, EnvironmentClass environment)
{
    if (environment == EnvironmentClass::Development)
        return;
    auto font = Theme::font(FontRole::Caption);
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    const auto text = environmentText(environment).toUpper();
    const QRect badge(left, line.center().y() - metrics.height() / 2,
                      metrics.horizontalAdvance(text) + spacing::medium, metrics.height() + 2);
    const auto ink = inkOf(environment);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::color(ink.wash));
    painter->drawRoundedRect(badge, spacing::tiny, spacing::tiny);
    painter->setFont(font);
    painter->setPen(Theme::color(ink.text));
    painter->drawText(badge, Qt::AlignCenter, text);
}

void paintLines(QPainter *painter, const QRect &cell, const QModelIndex &index)
{
    const QRect upper(cell.left(), cell.top() + spacing::tiny, cell.width(),
                      cell.height() / 2 - spacing::tiny);
    const QRect lower(cell.left(), cell.top() + cell.height() / 2, cell.width(),
                      cell.height() / 2 - spacing::tiny - 1);
    const auto strong = Theme::font(FontRole::Strong);
    const QFontMetrics metrics(strong);
    const auto name =
        metrics.elidedText(index.data().toString().simplified(), Qt::ElideRight, cell.width() * 2 / 3);
    painter->setFont(strong);
    painter->setPen(Theme::color(Token::Text));
    painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter, name);
    paintEnvironment(painter, upper, upper.left() + metrics.horizontalAdvance(name) + spacing::small,
                     static_cast<EnvironmentClass>(index.data(EnvironmentRole).toInt()));
    painter->setFont(Theme::font(FontRole::Body));
    painter->setPen(Theme::color(Token::QuietText));
    const auto hint = index.data(HintRole).toString();
    const int hintWidth =
        painter->fontMetrics().horizontalAdvance(hint) + (hint.isEmpty() ? 0 : spacing::medium);
    painter->drawText(lower, Qt::AlignRight | Qt::AlignVCenter, hint);
    painter->drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data(PlaceRole).toString(), Qt::ElideMiddle,
                                                        lower.width() - hintWidth));
}

} // namespace

void ConnectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(HeadingRole).toBool()) {
        paintHeading(painter, option.rect, index.data().toString());
    } else {
        paintBackground(painter, option);
        const QColor colour(index.data(ColourRole).toString());
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour.isValid() ? colour : Theme::color(Token::Tile));
        painter->drawRoundedRect(QRect(option.rect.left() + spacing::small,
                                       option.rect.top() + spacing::small, stripWidth,
                                       option.rect.height() - 2 * spacing::small - 1),
                                 2, 2);
        paintLines(painter, option.rect.adjusted(spacing::page, 0, -spacing::medium, 0), index);
    }
    painter->restore();
}

QSize ConnectionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return { option.rect.width(), index.data(HeadingRole).toBool() ? headingHeight : lineHeight };
}

} // namespace tessera
