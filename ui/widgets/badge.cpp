// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include <QPainter>

namespace tessera {

Badge::Badge(QWidget *parent)
    : QWidget(parent)
{
    QFont small = Theme::font(FontRole::Caption);
    small.setWeight(QFont::DemiBold);
    setFont(small);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::show(const QString &text, Token ink, Token wash)
{
    m_text = text;
    m_ink = ink;
    m_wash = wash;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(m_text) + 12, fontMetrics().height() + 2 };
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(m_wash));
    painter.drawRoundedRect(rect(), spacing::tiny, spacing::tiny);
    painter.setPen(Theme::color(m_ink));
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace tessera
