// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/broken_slider.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOptionSlider>

namespace tessera {

BrokenSlider::BrokenSlider(QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
{
}

void BrokenSlider::setBreaks(const QList<int> &values)
{
    m_breaks = values;
    update();
}

QRect BrokenSlider::handleAt(int value) const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    option.sliderPosition = value;
    return style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
}

/// A gap in the groove between two upright strokes; the handle covers it.
void BrokenSlider::paintEvent(QPaintEvent *event)
{
    constexpr int gap = 4;
    constexpr int stroke = 2;
    constexpr int height = 8;
    QSlider::paintEvent(event);
    QPainter painter(this);
    for (const int value : m_breaks) {
        if (value == sliderPosition())
            continue;
        const auto middle = handleAt(value).center();
        const QRect open(middle.x() - gap / 2, middle.y() - height / 2, gap, height);
        painter.fillRect(open, palette().color(QPalette::Window));
        painter.fillRect(QRect(open.left() - stroke, open.top(), stroke, height),
                         Theme::color(Token::Warning));
        painter.fillRect(QRect(open.right() + 1, open.top(), stroke, height), Theme::color(Token::Warning));
    }
}

} // namespace tessera
