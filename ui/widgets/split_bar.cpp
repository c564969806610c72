// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/split_bar.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace tessera {

SplitBar::SplitBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SplitBar::setParts(qint32 first, const QList<qint32> &lasts)
{
    m_first = first;
    m_lasts = lasts;
    setAccessibleDescription(tr("%n part(s)", nullptr, static_cast<int>(lasts.size())));
    update();
}

/// Neighbours differ in shade as well as by the gap, which is lost where a part is very narrow.
void SplitBar::paintEvent(QPaintEvent *)
{
    constexpr double gap = 2;
    if (m_lasts.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(rect(), spacing::tiny, spacing::tiny);
    painter.setClipPath(outline);
    const double width = static_cast<double>(qint64 { m_lasts.last() } - m_first + 1);
    double left = 0;
    for (qsizetype i = 0; i < m_lasts.size(); ++i) {
        const double right =
            static_cast<double>(qint64 { m_lasts[i] } - m_first + 1) / width * QWidget::width();
        auto colour = Theme::color(Token::Accent);
        colour.setAlphaF(i % 2 == 0 ? 1.0F : 0.6F);
        painter.fillRect(QRectF(left, 0, std::max(1.0, right - left - gap), height()), colour);
        left = right;
    }
}

} // namespace tessera
