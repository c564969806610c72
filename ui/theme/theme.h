// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QString>

class QApplication;

namespace tessera {

/// Surfaces, lines, texts and states, each with a light and a dark value.
enum class Token {
    Window,
    Surface,
    Line,
    Grid,
    Text,
    QuietText,
    Accent,
    AccentWash,
    Ok,
    Warning,
    WarningWash,
    Critical,
    Tile,
    TileStronger
};

enum class Appearance { System, Light, Dark };

/// Skew: blue below the mean, the plain tile at it, orange above. Heat: from the plain tile to dark (in the
/// dark theme to bright).
enum class Ramp { Skew, Heat };

enum class FontRole { Body, Strong, Title, Heading, Caption, Mono };

/// Pixels between things; nothing else is used.
namespace spacing {
inline constexpr int tiny = 4;
inline constexpr int small = 8;
inline constexpr int medium = 12;
inline constexpr int large = 16;
inline constexpr int page = 20;
inline constexpr int radius = 6;
} // namespace spacing

/// The one place of colours, fonts and icons. GUI thread only. Widgets that paint themselves ask at paint
/// time, so that a change of theme is a repaint; others hear QEvent::PaletteChange.
class Theme
{
public:
    /// Style, palette, font and style sheet of the application. System follows the palette found at the first
    /// call.
    static void apply(Appearance appearance);
    [[nodiscard]] static bool isDark();

    [[nodiscard]] static QColor color(Token token);
    [[nodiscard]] static QColor color(Severity severity);
    /// Text on a fill of @p token, chosen for contrast.
    [[nodiscard]] static QColor textOn(Token token);
    /// Okabe-Ito, lightened in the dark theme; @p index wraps.
    [[nodiscard]] static QColor nodeColor(int index);
    /// The node's colour as thin lines need it.
    [[nodiscard]] static QColor seriesColor(int index);
    static constexpr int seriesColors = 7;
    /// @p level 0 to 1 on a scale that can be told apart without telling colours apart.
    [[nodiscard]] static QColor rampColor(Ramp ramp, double level);
    [[nodiscard]] static QFont font(FontRole role);
    /// An outline icon of resources/icons in the colour of @p token, repainted with the theme.
    [[nodiscard]] static QIcon icon(const QString &name, Token token = Token::QuietText);
    [[nodiscard]] static QIcon icon(Severity severity);
    [[nodiscard]] static Token token(Severity severity);
};

} // namespace tessera
