// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert_text.h"

#include "core/charts/time_ticks.h"
#include "core/charts/value_axis.h"
#include "models/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::AlertText)
};

/// A unit as it is typed; the first of a metric's unit is the one it is kept in.
struct Suffix
{
    MetricUnit unit;
    const char *text;
    double size;
};

constexpr double kilo = 1024;
constexpr std::array suffixes {
    Suffix { MetricUnit::Percent, "%", 1 },
    Suffix { MetricUnit::PerSecond, "/s", 1 },
    Suffix { MetricUnit::Bytes, "B", 1 },
    Suffix { MetricUnit::Bytes, "kB", kilo },
    Suffix { MetricUnit::Bytes, "MB", kilo * kilo },
    Suffix { MetricUnit::Bytes, "GB", kilo * kilo * kilo },
    Suffix { MetricUnit::Bytes, "TB", kilo * kilo * kilo * kilo },
    Suffix { MetricUnit::BytesPerSecond, "B/s", 1 },
    Suffix { MetricUnit::BytesPerSecond, "kB/s", kilo },
    Suffix { MetricUnit::BytesPerSecond, "MB/s", kilo * kilo },
    Suffix { MetricUnit::BytesPerSecond, "GB/s", kilo * kilo * kilo },
    Suffix { MetricUnit::Seconds, "s", 1 },
    Suffix { MetricUnit::Seconds, "ms", 1e-3 },
    Suffix { MetricUnit::Seconds, "min", 60 },
    Suffix { MetricUnit::Seconds, "h", 3600 },
    Suffix { MetricUnit::Seconds, "d", 86400 },
};

bool isBytes(MetricUnit unit)
{
    return unit == MetricUnit::Bytes || unit == MetricUnit::BytesPerSecond;
}

/// The largest of which there is a whole number; other units than bytes stay as they are.
const Suffix *suffixFor(double threshold, MetricUnit unit)
{
    const Suffix *best = nullptr;
    for (const auto &one : suffixes) {
        const double count = threshold / one.size;
        const bool isWhole = std::abs(count) >= 1 && count == std::floor(count);
        if (one.unit == unit && (best == nullptr || (isBytes(unit) && isWhole)))
            best = &one;
    }
    return best;
}

std::optional<double> numberFrom(const QString &text, const QLocale &locale)
{
    bool isNumber = false;
    double number = locale.toDouble(text, &isNumber);
    if (!isNumber)
        number = QLocale::c().toDouble(text, &isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QString spanText(std::chrono::minutes span)
{
    return format::duration(span);
}

} // namespace

QString alertPlaceText(const AlertKey &key, const NodeNames &names)
{
    const auto node = key.subject.isEmpty() ? Words::tr("cluster") : names.value(key.subject, key.subject);
    return key.part.isEmpty() ? node : Words::tr("%1, %2", "node and part").arg(node, key.part);
}

QString alertValueText(double value, const AlertRule *rule)
{
    const auto *metric = rule != nullptr ? metricOf(rule->metric) : nullptr;
    return valueText(value, metric != nullptr ? metric->unit : MetricUnit::Count, QLocale());
}

QString alertValueText(const AlertRecord &record, const AlertRule *rule)
{
    AlertRule named;
    if (rule != nullptr)
        named.metric = rule->metric;
    for (const auto &word : record.rule.split(QLatin1Char(' '))) {
        if (named.metric.isEmpty() && metricOf(word) != nullptr)
            named.metric = word;
    }
    return alertValueText(record.transition.value, &named);
}

QString alertLimitText(const AlertRule &rule)
{
    const auto *metric = metricOf(rule.metric);
    const bool isYesNo = metric != nullptr && metric->unit == MetricUnit::YesNo; // no is below 1, not "below yes"
    const auto limit = alertValueText(rule.threshold, isYesNo ? nullptr : &rule);
    return rule.comparison == AlertOperator::Above ? Words::tr("above %1").arg(limit)
                                                   : Words::tr("below %1").arg(limit);
}

QString alertTimeText(Minute minute)
{
    return minuteText(minute, QTimeZone::systemTimeZone(), QLocale());
}

QString ruleNodesText(const AlertRule &rule, const NodeNames &names)
{
    if (rule.nodes.isEmpty())
        return Words::tr("all", "nodes");
    QStringList texts;
    for (const auto &node : rule.nodes)
        texts << names.value(node, node);
    return texts.join(u", "_s);
}

QString ruleText(const AlertRule &rule, const NodeNames &names)
{
    QStringList sentences { Words::tr("%1.", "a whole sentence").arg(sentenceOf(rule)) };
    sentences << (rule.nodes.isEmpty()
                      ? Words::tr("Judged every %1, each node for itself.").arg(spanText(rule.frequency))
                      : Words::tr("Judged every %1, on %2.")
                            .arg(spanText(rule.frequency), ruleNodesText(rule, names)));
    if (rule.hold > std::chrono::minutes::zero())
        sentences << Words::tr("Fires when it has stayed so for %1.").arg(spanText(rule.hold));
    if (rule.repeats)
        sentences << Words::tr("Told again at each judging while it fires.");
    return sentences.join(u' ');
}

QString thresholdText(double threshold, MetricUnit unit, const QLocale &locale)
{
    constexpr int digits = 15;
    const auto *suffix = suffixFor(threshold, unit);
    auto numbers = locale;
    numbers.setNumberOptions(QLocale::OmitGroupSeparator);
    if (suffix == nullptr)
        return numbers.toString(threshold, 'g', digits);
    return numbers.toString(threshold / suffix->size, 'g', digits) + u' ' + QLatin1String(suffix->text);
}

std::optional<double> thresholdFrom(const QString &text, MetricUnit unit, const QLocale &locale)
{
    static const QRegularExpression form(u"^\\s*([-+0-9.,eE]*[0-9.,])\\s*([^\\s0-9.,]*)\\s*$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = numberFrom(match.captured(1), locale);
    const auto name = match.captured(2);
    if (!number || name.isEmpty())
        return number;
    const auto suffix = std::ranges::find_if(suffixes, [&](const Suffix &one) {
        return one.unit == unit && name.compare(QLatin1String(one.text), Qt::CaseInsensitive) == 0;
    });
    return suffix == suffixes.end() ? std::nullopt : std::optional(*number * suffix->size);
}

} // namespace tessera
