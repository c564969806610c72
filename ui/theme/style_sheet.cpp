// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_sheet.h"

#include "ui/theme/theme.h"

#include <QFile>

namespace tessera {

QString styleSheet()
{
    QFile file(QStringLiteral(":/style/tessera.qss"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened);
    auto text = QString::fromUtf8(file.readAll());
    // A name that begins with another one stands before it.
    const std::pair<const char *, Token> names[] = {
        { "@window", Token::Window },
        { "@surface", Token::Surface },
        { "@line", Token::Line },
        { "@grid", Token::Grid },
        { "@text", Token::Text },
        { "@quiet", Token::QuietText },
        { "@accent", Token::Accent },
        { "@wash", Token::AccentWash },
        { "@critical", Token::Critical },
        { "@tile", Token::Tile },
        { "@stronger", Token::TileStronger },
        { "@ok", Token::Ok },
        { "@warnwash", Token::WarningWash },
        { "@warning", Token::Warning },
    };
    text.replace(QLatin1String("@onaccent"), Theme::textOn(Token::Accent).name());
    for (const auto &[name, token] : names)
        text.replace(QLatin1String(name), Theme::color(token).name());
    return text;
}

} // namespace tessera
