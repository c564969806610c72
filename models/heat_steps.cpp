// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/heat_steps.h"

#include "models/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::HeatSteps)
};

constexpr double decades = 1000; ///< From the darkest to the brightest that is told apart

double onScale(double rate, double most)
{
    return std::log1p(rate / most * decades) / std::log1p(decades);
}

} // namespace

int heatStepOf(double rate, double most)
{
    if (rate <= 0 || most <= 0)
        return 0;
    const auto step = std::lround(onScale(rate, most) * (heatSteps - 1));
    return static_cast<int>(std::clamp<long>(step, 1, heatSteps - 1));
}

double heatRateOf(int step, double most)
{
    return std::expm1(double(step) / (heatSteps - 1) * std::log1p(decades)) / decades * most;
}

int brightened(int step, double brightness, double most)
{
    return step == 0 ? 0 : heatStepOf(heatRateOf(step, most) * std::exp2(brightness), most);
}

std::vector<quint8> heatStepsOf(const HeatImage &image)
{
    std::vector<quint8> steps;
    steps.reserve(image.values.size());
    for (const auto value : image.values)
        steps.push_back(
            std::isnan(value) ? heatGap : static_cast<quint8>(heatStepOf(double(value), double(image.most))));
    return steps;
}

std::vector<double> heatEdges(const QList<HeatRow> &rows)
{
    constexpr double hashSpace = 4294967296.0;
    constexpr double least = 8; ///< So much lower than all being equal
    std::vector<double> edges { 0 };
    for (const auto &row : rows) {
        const auto share = (double(row.max) - double(row.min) + 1) / hashSpace;
        edges.push_back(edges.back() + std::max(share, 1 / (least * double(rows.size()))));
    }
    const auto whole = edges.back();
    for (auto &edge : edges)
        edge /= whole > 0 ? whole : 1;
    return edges;
}

QString hashRangeText(const HeatRow &range)
{
    return Words::tr("%1 to %2", "hash values").arg(format::count(range.min), format::count(range.max));
}

} // namespace tessera
