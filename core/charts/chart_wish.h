// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_question.h"

#include <QHash>

#include <optional>

namespace tessera {

/// One chart that somebody wants to see.
struct ChartWish
{
    QString id;
    ChartQuestion question;
    int pixels = 0; ///< That it is wide: more samples than that are not told apart
    bool operator==(const ChartWish &) const = default;
};

/// Charts of the same time, read together.
struct ChartsWish
{
    MinuteRange range;
    QList<ChartWish> charts;
    QList<ChartNode> nodes; ///< In the order of the window
    bool operator==(const ChartsWish &) const = default;
};

struct ChartsAnswer
{
    MinuteRange range;
    QHash<QString, ChartDataPtr> charts; ///< By id
    QHash<QString, ChartQuestion> questions; ///< What each was asked
    std::optional<Minute> newest; ///< The last minute that was measured; nullopt: none ever
    QString collector; ///< Who measures now; empty: nobody
};

/// Hours do where one is no wider than a pixel.
[[nodiscard]] inline bool needsHours(MinuteRange range, int pixels)
{
    return range.length().count() >= 60 * static_cast<qint64>(pixels);
}

} // namespace tessera
