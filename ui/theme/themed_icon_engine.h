// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QIconEngine>

namespace tessera {

/// Draws one outline SVG in the colour that a token has at paint time; sharp at every scale.
class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(QString name, Token token);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    [[nodiscard]] QIconEngine *clone() const override;

private:
    QString m_name;
    Token m_token;
};

} // namespace tessera
