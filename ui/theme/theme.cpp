// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/style_sheet.h"
#include "ui/theme/themed_icon_engine.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

#include <algorithm>
#include <array>
#include <cmath>

namespace tessera {

namespace {

struct Shade
{
    QRgb light;
    QRgb dark;
};

constexpr std::array shades {
    Shade { 0xfff4f6f9, 0xff13171c }, // Window
    Shade { 0xffffffff, 0xff1b2027 }, // Surface
    Shade { 0xffdbe1e9, 0xff2c343e }, // Line
    Shade { 0xffeef1f5, 0xff222932 }, // Grid
    Shade { 0xff1a2330, 0xffe6ebf2 }, // Text
    Shade { 0xff5d6978, 0xff97a3b3 }, // QuietText
    Shade { 0xff2563c9, 0xff77a7ff }, // Accent
    Shade { 0xffe7effc, 0xff1d2b45 }, // AccentWash
    Shade { 0xff1b8a57, 0xff4cc38a }, // Ok
    Shade { 0xffb86e00, 0xfff0b04f }, // Warning
    Shade { 0xfffff3dd, 0xff33270f }, // WarningWash
    Shade { 0xffc22f3d, 0xffff6b76 }, // Critical
    Shade { 0xffc9d3e0, 0xff3a4655 }, // Tile
    Shade { 0xffaebccf, 0xff4c5a6c }, // TileStronger
};
static_assert(shades.size() == static_cast<size_t>(Token::TileStronger) + 1);

/// Okabe and Ito, "Color Universal Design" (2008), without black.
constexpr std::array nodeShades {
    Shade { 0xff0072b2, 0xff4aa8e0 }, Shade { 0xffe69f00, 0xfff0b94a }, Shade { 0xff009e73, 0xff3fc79e },
    Shade { 0xffcc79a7, 0xffe0a3c5 }, Shade { 0xff56b4e9, 0xff8accf1 }, Shade { 0xffd55e00, 0xfff28b45 },
    Shade { 0xfff0e442, 0xfff5ec80 },
};

/// The same for lines of one pixel: darkened on white until they have three times its contrast (WCAG 1.4.11).
constexpr std::array seriesShades {
    Shade { 0xff0072b2, 0xff4aa8e0 }, Shade { 0xffbf8600, 0xfff0b94a }, Shade { 0xff009e73, 0xff3fc79e },
    Shade { 0xffcc79a7, 0xffe0a3c5 }, Shade { 0xff2f93cf, 0xff8accf1 }, Shade { 0xffd55e00, 0xfff28b45 },
    Shade { 0xff8f8500, 0xfff5ec80 },
};
static_assert(seriesShades.size() == nodeShades.size());

/// Below, at and above the mean: blue, the colour of Token::Tile, orange (ColorBrewer PuOr and RdBu, both
/// colour-blind safe).
constexpr std::array skewShades { Shade { 0xff2166ac, 0xff6fb1e8 }, Shade { 0xffd5dae3, 0xff39424f },
                                  Shade { 0xffb35806, 0xfff4a04a } };
/// Lightness goes one way only (after matplotlib's inferno, reversed in the light theme).
constexpr std::array heatShades { Shade { 0xffe3e6ec, 0xff2a3038 }, Shade { 0xfff9b64a, 0xff6b1d6f },
                                  Shade { 0xffd4472f, 0xffd8523c }, Shade { 0xff4a0c5c, 0xfffce58a } };

bool dark = false;

QRgb shadeOf(const Shade &shade)
{
    return dark ? shade.dark : shade.light;
}

QPalette paletteOfTokens()
{
    const auto of = [](Token token) { return Theme::color(token); };
    QPalette palette(of(Token::Text), of(Token::Surface), of(Token::Grid), of(Token::Line), of(Token::Tile),
                     of(Token::Text), of(Token::Surface), of(Token::Surface), of(Token::Window));
    palette.setColor(QPalette::Window, of(Token::Window));
    palette.setColor(QPalette::AlternateBase, of(Token::Window));
    palette.setColor(QPalette::PlaceholderText, of(Token::QuietText));
    palette.setColor(QPalette::Highlight, of(Token::AccentWash));
    palette.setColor(QPalette::HighlightedText, of(Token::Text));
    palette.setColor(QPalette::Link, of(Token::Accent));
    palette.setColor(QPalette::LinkVisited, of(Token::Accent));
    palette.setColor(QPalette::ToolTipBase, of(Token::Surface));
    palette.setColor(QPalette::ToolTipText, of(Token::Text));
    for (const auto role : { QPalette::Text, QPalette::WindowText, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, of(Token::QuietText));
    return palette;
}

bool systemIsDark()
{
    static const bool found = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return found;
}

QFont bodyFont()
{
    static const QFont base = [] {
        QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
        if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
            font.setFamily(QStringLiteral("Inter"));
        font.setPixelSize(13);
        return font;
    }();
    return base;
}

} // namespace

void Theme::apply(Appearance appearance)
{
    dark = appearance == Appearance::System ? systemIsDark() : appearance == Appearance::Dark;
    if (QApplication::style()->name() != QLatin1String("fusion"))
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteOfTokens());
    QApplication::setFont(bodyFont());
    qApp->setStyleSheet(styleSheet());
}

bool Theme::isDark()
{
    return dark;
}

QColor Theme::color(Token token)
{
    return QColor::fromRgb(shadeOf(shades.at(static_cast<size_t>(token))));
}

Token Theme::token(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return Token::Ok;
    case Severity::Info:
        return Token::Accent;
    case Severity::Warning:
        return Token::Warning;
    case Severity::Critical:
        return Token::Critical;
    }
    return Token::Text;
}

QColor Theme::color(Severity severity)
{
    return color(token(severity));
}

QColor Theme::textOn(Token token)
{
    return color(token).lightness() > 140 ? QColor(0x0d, 0x17, 0x26) : QColor(Qt::white);
}

/// @p index wraps.
template <size_t size> static QColor inTurn(const std::array<Shade, size> &stops, int index)
{
    constexpr auto count = static_cast<int>(size);
    return QColor::fromRgb(shadeOf(stops.at(static_cast<size_t>(((index % count) + count) % count))));
}

QColor Theme::nodeColor(int index)
{
    return inTurn(nodeShades, index);
}

QColor Theme::seriesColor(int index)
{
    return inTurn(seriesShades, index);
}

/// Straight between neighbouring stops.
template <size_t count> static QColor onStops(const std::array<Shade, count> &stops, double level)
{
    const double at = std::clamp(level, 0.0, 1.0) * (count - 1);
    const auto from = std::min(static_cast<size_t>(at), count - 2);
    const QColor low = QColor::fromRgb(shadeOf(stops[from]));
    const QColor high = QColor::fromRgb(shadeOf(stops[from + 1]));
    const double share = at - static_cast<double>(from);
    const auto between = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return { between(low.red(), high.red()), between(low.green(), high.green()),
             between(low.blue(), high.blue()) };
}

QColor Theme::rampColor(Ramp ramp, double level)
{
    return ramp == Ramp::Skew ? onStops(skewShades, level) : onStops(heatShades, level);
}

QFont Theme::font(FontRole role)
{
    QFont font = role == FontRole::Mono ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : bodyFont();
    switch (role) {
    case FontRole::Body:
        break;
    case FontRole::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case FontRole::Title:
        font.setWeight(QFont::DemiBold);
        font.setPixelSize(16);
        break;
    case FontRole::Heading:
        font.setWeight(QFont::DemiBold);
        font.setPixelSize(14);
        break;
    case FontRole::Caption:
        font.setPixelSize(11);
        break;
    case FontRole::Mono:
        font.setPixelSize(12);
        break;
    }
    return font;
}

QIcon Theme::icon(const QString &name, Token token)
{
    return QIcon(new ThemedIconEngine(name, token));
}

QIcon Theme::icon(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return icon(QStringLiteral("ok"), Token::Ok);
    case Severity::Info:
        return icon(QStringLiteral("information"), Token::Accent);
    case Severity::Warning:
        return icon(QStringLiteral("warning"), Token::Warning);
    case Severity::Critical:
        return icon(QStringLiteral("error"), Token::Critical);
    }
    return {};
}

} // namespace tessera
