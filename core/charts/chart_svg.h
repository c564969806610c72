// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_data.h"

#include <QLocale>
#include <QSet>
#include <QTimeZone>

class QXmlStreamWriter;

namespace tessera {

/// "#rrggbb" each; who has a theme gives its own.
struct ChartColors
{
    QString surface = QStringLiteral("#ffffff");
    QString grid = QStringLiteral("#eef1f5");
    QString text = QStringLiteral("#1a2330");
    QString quiet = QStringLiteral("#5d6978");
    QString gap = QStringLiteral("#fff3dd");
    QString alert = QStringLiteral("#c62828"); ///< Of the times in which one fired
    QStringList series = { QStringLiteral("#0072b2") }; ///< Wraps
};

/// A chart as a picture of its own.
struct ChartPicture
{
    QString title;
    ChartDataPtr data;
    MinuteRange shown;
    QSet<int> hidden = {}; ///< Lines that are not drawn
    int width = 720; ///< Of the drawing, without the legend below it
    int height = 280;
    ChartColors colors = {};
    QTimeZone zone = QTimeZone::systemTimeZone();
    QLocale locale = {};
};

/// An SVG document of paths and text: axes, gaps, alerts, events, envelope and mean of each line, and a legend.
[[nodiscard]] QByteArray chartSvg(const ChartPicture &picture);
/// The same as an element of a larger document.
void writeChart(QXmlStreamWriter &xml, const ChartPicture &picture);

} // namespace tessera
