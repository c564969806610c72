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
    m_balance = balance;
    QStringList words;
    for (const auto &share : balance.nodes)
        words << tr("%1: %2").arg(share.node.address(), amount(share));
    setAccessibleName(tr("Shards a node"));
    setAccessibleDescription(words.join(QLatin1String("; ")));
    updateGeometry();
    update();
}

QSize NodeBars::sizeHint() const
{
    return { 280, lineHeight * static_cast<int>(m_balance.nodes.size()) };
}

QSize NodeBars::minimumSizeHint() const
{
    return { 160, sizeHint().height() };
}

QString NodeBars::amount(const NodeShare &share) const
{
    return m_balance.byBytes ? format::bytes(share.bytes)
                             : tr("%n placement(s)", nullptr, static_cast<int>(share.placements));
}

void NodeBars::paintNode(QPainter &painter, const NodeShare &share, const QRect &line) const
{
    const QRect words = line.adjusted(0, 0, 0, -16);
    const auto text = amount(share);
    const int textWidth = painter.fontMetrics().horizontalAdvance(text);
    painter.setPen(Theme::color(Token::QuietText));
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, text);
    painter.setPen(Theme::color(Token::Text));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(share.node.address(), Qt::ElideMiddle,
                                                      words.width() - textWidth - spacing::medium));
    const double most = m_balance.fullest() ? m_balance.weight(*m_balance.fullest()) : 0;
    const double weight = m_balance.weight(share);
    const QRect track(line.left(), line.bottom() - 14, line.width(), barHeight);
    painter.fillRect(track, Theme::color(Token::Grid));
    if (most <= 0)
        return;
    const bool isHeavy = m_balance.nodes.size() > 1 && weight > m_balance.mean * (1 + tolerated);
    painter.fillRect(QRect(track.topLeft(), QSize(qRound(track.width() * weight / most), barHeight)),
                     Theme::color(isHeavy ? Token::Warning : Token::TileStronger));
    const int tick = track.left() + qRound(track.width() * m_balance.mean / most) - 1;
    painter.fillRect(tick, track.top() - 3, 2, barHeight + 6, Theme::color(Token::Text));
}

void NodeBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRect line(0, 0, width(), lineHeight);
    for (const auto &share : m_balance.nodes) {
        paintNode(painter, share, line);
        line.translate(0, lineHeight);
    }
}

} // namespace tessera
