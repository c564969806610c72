// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/skew_bars.h"

#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace tessera {

namespace {
constexpr double tolerated = 1.5; ///< Times the mean
}

SkewBars::SkewBars(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Expected rows a shard"));
}

void SkewBars::setRows(const QList<qint64> &rows)
{
    m_rows = rows;
    m_largest = rows.isEmpty() ? 0 : *std::ranges::max_element(rows);
    const auto sum = std::accumulate(rows.begin(), rows.end(), qint64 { 0 });
    m_mean = rows.isEmpty() ? 0 : static_cast<double>(sum) / static_cast<double>(rows.size());
    const auto words = m_mean <= 0
        ? QString()
        : tr("%n shard(s); the largest %1 times the mean, the smallest %2 times", nullptr,
             static_cast<int>(rows.size()))
              .arg(QLocale().toString(static_cast<double>(m_largest) / m_mean, 'f', 1),
                   QLocale().toString(static_cast<double>(*std::ranges::min_element(rows)) / m_mean, 'f', 1));
    setAccessibleDescription(words);
    setToolTip(words);
    update();
}

/// Where there are more shards than pixels, a pixel shows the largest of its shards.
void SkewBars::paintEvent(QPaintEvent *)
{
    if (m_largest == 0)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Grid));
    const int bars = std::min(static_cast<int>(m_rows.size()), width());
    const int gap = width() >= 3 * bars ? 1 : 0;
    const auto heightOf = [&](double rows) {
        return qRound(rows * height() / std::max(static_cast<double>(m_largest), tolerated * m_mean));
    };
    for (int bar = 0; bar < bars; ++bar) {
        const auto first = m_rows.size() * bar / bars;
        const auto last = m_rows.size() * (bar + 1) / bars;
        const auto rows =
            static_cast<double>(*std::max_element(m_rows.begin() + first, m_rows.begin() + last));
        const int left = width() * bar / bars;
        const int right = width() * (bar + 1) / bars;
        const int tall = rows > 0 ? std::max(1, heightOf(rows)) : 0;
        painter.fillRect(left, height() - tall, right - left - gap, tall,
                         Theme::color(rows > tolerated * m_mean ? Token::Warning : Token::TileStronger));
    }
    painter.fillRect(0, height() - heightOf(m_mean), width(), 1, Theme::color(Token::Text));
}

} // namespace tessera
