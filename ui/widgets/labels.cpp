// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include <QPainter>

namespace tessera {

QLabel *makeLabel(FontRole role, QWidget *parent, const QString &text)
{
    auto *label = new QLabel(text, parent);
    label->setFont(Theme::font(role));
    return label;
}

QLabel *makeQuietLabel(FontRole role, QWidget *parent, const QString &text)
{
    auto *label = makeLabel(role, parent, text);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

ElidedLabel::ElidedLabel(QWidget *parent, FontRole role)
    : QLabel(parent)
{
    setFont(Theme::font(role));
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return { 0, QLabel::minimumSizeHint().height() };
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const auto shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
    painter.drawText(contentsRect(), static_cast<int>(alignment()), shown);
    setToolTip(shown == text() ? QString() : text());
}

} // namespace tessera
