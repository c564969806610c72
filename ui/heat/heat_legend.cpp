// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heat/heat_legend.h"

#include "models/heat_steps.h"
#include "models/map_measures.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace tessera {

namespace {
constexpr int barWidth = 300;
constexpr int barHeight = 12;
constexpr int gapMark = 24;
constexpr int tickCount = 5;
} // namespace

HeatLegend::HeatLegend(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void HeatLegend::show(double most, double brightness)
{
    m_most = most;
    m_brightness = brightness;
    setAccessibleName(tr("Colours: %1. Hatched: not known.").arg(ticks().join(QStringLiteral(", "))));
    update();
}

/// The rates at even places of the bar; they stay where they are when everything gets brighter.
QStringList HeatLegend::ticks() const
{
    QStringList texts;
    for (int i = 0; i < tickCount; ++i)
        texts << rateText(heatRateOf(i * (heatSteps - 1) / (tickCount - 1), m_most));
    return texts;
}

QSize HeatLegend::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(FontRole::Caption));
    const auto text = metrics.horizontalAdvance(tr("not known"));
    return { barWidth + spacing::large + gapMark + spacing::tiny + text + 2,
             barHeight + 4 + metrics.height() };
}

void HeatLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int x = 0; x < barWidth; ++x) {
        const auto step = brightened(x * (heatSteps - 1) / (barWidth - 1), m_brightness, m_most);
        painter.fillRect(x, 0, 1, barHeight, Theme::rampColor(Ramp::Heat, double(step) / (heatSteps - 1)));
    }
    painter.setPen(Theme::color(Token::Line));
    painter.drawRect(0, 0, barWidth - 1, barHeight - 1);
    const int left = barWidth + spacing::large;
    const QRect gap(left, 0, gapMark, barHeight);
    painter.fillRect(gap, QBrush(Theme::color(Token::TileStronger), Qt::BDiagPattern));
    painter.drawRect(gap.adjusted(0, 0, -1, -1));
    painter.setFont(Theme::font(FontRole::Caption));
    painter.setPen(Theme::color(Token::QuietText));
    painter.drawText(left + gapMark + spacing::tiny, barHeight - 1, tr("not known"));
    const auto texts = ticks();
    const int base = barHeight + 4 + painter.fontMetrics().ascent();
    for (int i = 0; i < texts.size(); ++i) {
        const auto width = painter.fontMetrics().horizontalAdvance(texts.at(i));
        const auto x = i * (barWidth - 1) / (tickCount - 1);
        painter.drawText(std::clamp(x - width / 2, 0, barWidth - width), base, texts.at(i));
    }
}

} // namespace tessera
