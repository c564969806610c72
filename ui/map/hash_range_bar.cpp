// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/hash_range_bar.h"

#include "models/range_layout.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace tessera {

HashRangeBar::HashRangeBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Hash range"));
}

void HashRangeBar::setRange(qint32 minValue, qint32 maxValue)
{
    m_min = minValue;
    m_max = maxValue;
    update();
}

void HashRangeBar::paintEvent(QPaintEvent *)
{
    constexpr double narrowest = 4;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Token::Line));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    const double left = RangeLayout::position(m_min) * width();
    const double right = RangeLayout::position(qint64 { m_max } + 1) * width();
    painter.setBrush(Theme::color(Token::Accent));
    const double size = std::max(narrowest, right - left);
    painter.drawRoundedRect(QRectF(std::min(left, width() - size), 0, size, height()), 2, 2);
}

} // namespace tessera
