// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/widgets/labels.h"

#include <QPainter>
#include <QVBoxLayout>

namespace tessera {

Card::Card(const QString &heading, QWidget *parent)
    : QWidget(parent)
    , m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(spacing::large, spacing::medium, spacing::large, spacing::large);
    m_body->setSpacing(spacing::small);
    setAccessibleName(heading);
    if (!heading.isEmpty())
        m_body->addWidget(makeLabel(FontRole::Heading, this, heading));
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::color(Token::Line));
    painter.setBrush(Theme::color(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::radius, spacing::radius);
}

} // namespace tessera
