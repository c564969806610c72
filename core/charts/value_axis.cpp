// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/value_axis.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <span>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ValueAxis)
};

struct Scale
{
    double size;
    const char *pattern; ///< "%1 kB"; empty: the number alone
};

constexpr double kilo = 1024;
constexpr std::array byteScales {
    Scale { 1, QT_TRANSLATE_NOOP("tessera::ValueAxis", "%1 B") },
    Scale { kilo, QT_TRANSLATE_NOOP("tessera::ValueAxis", "%1 kB") },
    Scale { kilo * kilo, QT_TRANSLATE_NOOP("tessera::ValueAxis", "%1 MB") },
    Scale { kilo * kilo * kilo, QT_TRANSLATE_NOOP("tessera::ValueAxis", "%1 GB") },
    Scale { kilo * kilo * kilo * kilo, QT_TRANSLATE_NOOP("tessera::ValueAxis", "%1 TB") },
};
constexpr std::array byteRateScales {
    Scale { 1, QT_TRANSLATE_NOOP("tessera::ValueAxis", "%1 B/s") },
    Scale { kilo, QT_TRANSLATE_NOOP("tessera::ValueAxis", "%1 kB/s") },
    Scale { kilo * kilo, QT_TRANSLATE_NOOP("tessera::ValueAxis", "%1 MB/s") },
    Scale { kilo * kilo * kilo, QT_TRANSLATE_NOOP("tessera::ValueAxis", "%1 GB/s") },
};
constexpr std::array secondScales {
    Scale { 1e-3, QT_TRANSLATE_NOOP("tessera::ValueAxis", "%1 ms") },
    Scale { 1, QT_TRANSLATE_NOOP("tessera::ValueAxis", "%1 s") },
    Scale { 60, QT_TRANSLATE_NOOP("tessera::ValueAxis", "%1 min") },
    Scale { 3600, QT_TRANSLATE_NOOP("tessera::ValueAxis", "%1 h") },
    Scale { 86400, QT_TRANSLATE_NOOP("tessera::ValueAxis", "%1 d") },
};
constexpr std::array countScales {
    Scale { 1, "" },
    Scale { 1e6, QT_TRANSLATE_NOOP("tessera::ValueAxis", "%1 M") },
    Scale { 1e9, QT_TRANSLATE_NOOP("tessera::ValueAxis", "%1 G") },
};
constexpr std::array rateScales {
    Scale { 1, QT_TRANSLATE_NOOP("tessera::ValueAxis", "%1 /s") },
    Scale { 1e6, QT_TRANSLATE_NOOP("tessera::ValueAxis", "%1 M/s") },
};
constexpr std::array percentScales { Scale { 1, QT_TRANSLATE_NOOP("tessera::ValueAxis", "%1 %") } };

std::span<const Scale> scalesOf(MetricUnit unit)
{
    switch (unit) {
    case MetricUnit::Bytes:
        return byteScales;
    case MetricUnit::BytesPerSecond:
        return byteRateScales;
    case MetricUnit::Seconds:
        return secondScales;
    case MetricUnit::PerSecond:
        return rateScales;
    case MetricUnit::Percent:
        return percentScales;
    case MetricUnit::Count:
    case MetricUnit::YesNo:
        break;
    }
    return countScales;
}

/// The largest of which @p value has at least one.
const Scale &scaleFor(double value, MetricUnit unit)
{
    const auto scales = scalesOf(unit);
    std::size_t best = 0;
    while (best + 1 < scales.size() && value >= scales[best + 1].size)
        ++best;
    return scales[best];
}

/// 1, 2 or 5 times a power of ten, the least that is not below @p least.
double roundStep(double least)
{
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const int factor : { 1, 2, 5 }) {
        if (factor * power >= least * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

int decimalsOf(double step)
{
    return step >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(step) - 1e-9));
}

QString text(double value, int decimals, const Scale &scale, const QLocale &locale)
{
    const auto number = locale.toString(value, 'f', decimals);
    return *scale.pattern ? Words::tr(scale.pattern).arg(number) : number;
}

QString yesNo(double value, const QLocale &locale)
{
    if (value == 0)
        return Words::tr("no");
    return value == 1 ? Words::tr("yes") : locale.toString(value, 'f', 2);
}

} // namespace

ValueAxis valueAxis(double largest, MetricUnit unit, int most, const QLocale &locale)
{
    if (unit == MetricUnit::YesNo)
        return { 1, { { 0, yesNo(0, locale) }, { 1, yesNo(1, locale) } } };
    const double shown = std::isfinite(largest) && largest > 0 ? largest : 1;
    const auto &scale = scaleFor(shown, unit);
    double step = roundStep(shown / scale.size / std::max(most, 1));
    if (unit == MetricUnit::Count && scale.size == 1)
        step = std::max(step, roundStep(std::min(1.0, shown)));
    const auto count = static_cast<int>(std::ceil(shown / scale.size / step - 1e-9));
    ValueAxis axis { .top = count * step * scale.size, .ticks = {} };
    for (int i = 0; i <= count; ++i)
        axis.ticks << ValueTick { i * step * scale.size,
                                  i == 0 ? locale.toString(0)
                                         : text(i * step, decimalsOf(step), scale, locale) };
    return axis;
}

QString valueText(double value, MetricUnit unit, const QLocale &locale)
{
    if (std::isnan(value))
        return QStringLiteral("–");
    if (unit == MetricUnit::YesNo)
        return yesNo(value, locale);
    const auto &scale = scaleFor(std::abs(value), unit);
    const double scaled = value / scale.size;
    const bool isWhole = scaled == std::floor(scaled) && (scale.size == 1 || unit == MetricUnit::Seconds);
    const int decimals = isWhole ? 0 : std::abs(scaled) < 10 ? 2 : 1;
    return text(scaled, decimals, scale, locale);
}

} // namespace tessera
