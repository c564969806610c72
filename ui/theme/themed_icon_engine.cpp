// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/themed_icon_engine.h"

#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace tessera {

ThemedIconEngine::ThemedIconEngine(QString name, Token token)
    : m_name(std::move(name))
    , m_token(token)
{
}

void ThemedIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    QPixmap pixels = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
    pixels.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.topLeft(), pixels);
}

QPixmap ThemedIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal)
{
    return pixmap(size, mode, state);
}

QPixmap ThemedIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    QColor color = Theme::color(m_token);
    if (mode == QIcon::Disabled)
        color.setAlphaF(0.4F);
    const auto key =
        QStringLiteral("tessera-%1-%2-%3").arg(m_name).arg(color.rgba(), 0, 16).arg(size.width());
    QPixmap pixels;
    if (QPixmapCache::find(key, &pixels))
        return pixels;
    pixels = QPixmap(size);
    pixels.fill(Qt::transparent);
    QPainter painter(&pixels);
    QSvgRenderer(QStringLiteral(":/icons/%1.svg").arg(m_name)).render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixels.rect(), color);
    painter.end();
    QPixmapCache::insert(key, pixels);
    return pixels;
}

QIconEngine *ThemedIconEngine::clone() const
{
    return new ThemedIconEngine(m_name, m_token);
}

} // namespace tessera
