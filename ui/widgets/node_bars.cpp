// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/node_bars.h"

#include "models/format.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace tessera {

namespace {
constexpr int lineHeight = 38;
constexpr int barHeight = 6;
constexpr double tolerated = 0.1;
} // namespace

NodeBars::NodeBars(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void NodeBars::setBalance(const Balance &balance)
{
    QList<NodeBar> bars;
    for (const auto &share : balance.nodes)
        bars << NodeBar { .name = share.node.address(),
                          .amount = balance.byBytes
                              ? format::bytes(share.bytes)
                              : tr("%n placement(s)", nullptr, static_cast<int>(share.placements)),
                          .value = balance.weight(share),
                          .fair = balance.mean };
    setBars(bars);
}

void NodeBars::setBars(const QList<NodeBar> &bars)
{
    m_bars = bars;
    m_most = 0;
    QStringList words;
    for (const auto &bar : bars) {
        words << tr("%1: %2").arg(
            bar.name, bar.disk.isEmpty() ? bar.amount : bar.amount + QLatin1String(", ") + bar.disk);
        m_most = std::max({ m_most, bar.value, bar.before.value_or(0) });
    }
    setAccessibleName(tr("Shards a node"));
    setAccessibleDescription(words.join(QLatin1String("; ")));
    updateGeometry();
    update();
}

QSize NodeBars::sizeHint() const
{
    return { 280, lineHeight * static_cast<int>(m_bars.size()) };
}

QSize NodeBars::minimumSizeHint() const
{
    return { 160, sizeHint().height() };
}

/// From the right, in columns: the disk, what the node holds, and its name in the room that is left.
void NodeBars::paintWords(QPainter &painter, const NodeBar &bar, QRect words) const
{
    const auto widthOf = [&](const QString &text) { return painter.fontMetrics().horizontalAdvance(text); };
    const auto put = [&](const QString &text, Token token, int width) {
        painter.setPen(Theme::color(token));
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, text);
        words.setRight(words.right() - width - spacing::medium);
    };
    int diskWidth = 0;
    for (const auto &one : m_bars)
        diskWidth = std::max(diskWidth, widthOf(one.disk));
    if (diskWidth > 0)
        put(bar.disk, bar.isDiskShort ? Token::Warning : Token::QuietText, diskWidth);
    put(bar.amount, Token::QuietText, widthOf(bar.amount));
    painter.setPen(Theme::color(Token::Text));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(bar.name, Qt::ElideMiddle, words.width()));
}

void NodeBars::paintNode(QPainter &painter, const NodeBar &bar, const QRect &line) const
{
    paintWords(painter, bar, line.adjusted(0, 0, 0, -16));
    const QRect track(line.left(), line.bottom() - 14, line.width(), barHeight);
    painter.fillRect(track, Theme::color(Token::Grid));
    if (m_most <= 0)
        return;
    const auto widthOf = [&](double value) { return qRound(track.width() * value / m_most); };
    const bool isHeavy = m_bars.size() > 1 && bar.value > bar.fair * (1 + tolerated);
    painter.fillRect(QRect(track.topLeft(), QSize(widthOf(bar.value), barHeight)),
                     Theme::color(isHeavy ? Token::Warning : Token::TileStronger));
    if (bar.before && *bar.before > 0) {
        painter.setPen(Theme::color(Token::QuietText));
        painter.drawRect(QRect(track.topLeft(), QSize(std::max(0, widthOf(*bar.before) - 1), barHeight - 1)));
    }
    painter.fillRect(track.left() + widthOf(bar.fair) - 1, track.top() - 3, 2, barHeight + 6,
                     Theme::color(Token::Text));
}

void NodeBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRect line(0, 0, width(), lineHeight);
    for (const auto &bar : m_bars) {
        paintNode(painter, bar, line);
        line.translate(0, lineHeight);
    }
}

} // namespace tessera
