// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/alert_rule.h"

#include "core/base/size_text.h"
#include "core/metrics/metric_catalogue.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::AlertRule)
};

/// As JSON names them, and as a sentence begins.
struct AggregationRow
{
    AlertAggregation aggregation;
    const char *name;
    const char *sentence;
};

constexpr std::array aggregations {
    AggregationRow { AlertAggregation::Mean, "mean",
                     QT_TRANSLATE_NOOP("tessera::AlertRule", "Mean of %1 %2 over %3") },
    AggregationRow { AlertAggregation::Least, "least",
                     QT_TRANSLATE_NOOP("tessera::AlertRule", "Least %1 %2 over %3") },
    AggregationRow { AlertAggregation::Most, "most",
                     QT_TRANSLATE_NOOP("tessera::AlertRule", "Most %1 %2 over %3") },
    AggregationRow { AlertAggregation::Last, "last",
                     QT_TRANSLATE_NOOP("tessera::AlertRule", "Last %1 %2, within %3") },
    AggregationRow { AlertAggregation::Change, "change",
                     QT_TRANSLATE_NOOP("tessera::AlertRule", "Change of %1 %2 over %3") },
};

struct SeverityRow
{
    AlertSeverity severity;
    const char *name;
};

constexpr std::array severities {
    SeverityRow { AlertSeverity::Critical, "critical" },
    SeverityRow { AlertSeverity::Error, "error" },
    SeverityRow { AlertSeverity::Warning, "warning" },
    SeverityRow { AlertSeverity::Informational, "informational" },
    SeverityRow { AlertSeverity::Verbose, "verbose" },
};

struct Suggestion
{
    const char *id;
    const char *metric;
    AlertAggregation aggregation;
    AlertOperator comparison;
    double threshold;
    std::chrono::minutes window;
    std::chrono::minutes frequency;
    AlertSeverity severity;
};

constexpr double gibibyte = 1024.0 * 1024 * 1024;

constexpr std::array suggestions {
    Suggestion { "node-down", "is_db_alive", AlertAggregation::Most, AlertOperator::Below, 1, 2min, 1min,
                 AlertSeverity::Critical },
    Suggestion { "storage-75", "storage_percent", AlertAggregation::Mean, AlertOperator::Above, 75, 30min,
                 15min, AlertSeverity::Informational },
    Suggestion { "storage-85", "storage_percent", AlertAggregation::Mean, AlertOperator::Above, 85, 30min,
                 5min, AlertSeverity::Warning },
    Suggestion { "storage-95", "storage_percent", AlertAggregation::Last, AlertOperator::Above, 95, 5min,
                 1min, AlertSeverity::Critical },
    Suggestion { "cpu-60", "cpu_percent", AlertAggregation::Mean, AlertOperator::Above, 60, 720min, 60min,
                 AlertSeverity::Informational },
    Suggestion { "cpu-95", "cpu_percent", AlertAggregation::Mean, AlertOperator::Above, 95, 15min, 5min,
                 AlertSeverity::Error },
    Suggestion { "transaction-ids", "maximum_used_transactionIDs", AlertAggregation::Last,
                 AlertOperator::Above, 1e9, 15min, 15min, AlertSeverity::Error },
    Suggestion { "standby-behind", "physical_replication_delay_in_bytes", AlertAggregation::Least,
                 AlertOperator::Above, gibibyte, 5min, 1min, AlertSeverity::Warning },
    Suggestion { "standby-late", "physical_replication_delay_in_seconds", AlertAggregation::Least,
                 AlertOperator::Above, 300, 5min, 1min, AlertSeverity::Warning },
    Suggestion { "unprotected", "standbys_in_sync", AlertAggregation::Most, AlertOperator::Below, 1, 5min,
                 1min, AlertSeverity::Warning },
    Suggestion { "commits-hang", "commits_waiting_for_standby", AlertAggregation::Least, AlertOperator::Above,
                 0, 2min, 1min, AlertSeverity::Critical },
    Suggestion { "slot-keeps-wal", "physical_slots_retained_bytes", AlertAggregation::Last,
                 AlertOperator::Above, 4 * gibibyte, 15min, 5min, AlertSeverity::Warning },
    Suggestion { "pooler-wait", "pooler_longest_wait_sec", AlertAggregation::Least, AlertOperator::Above, 1,
                 3min, 1min, AlertSeverity::Warning },
    Suggestion { "bloat-40", "bloat_percent", AlertAggregation::Least, AlertOperator::Above, 40, 60min, 15min,
                 AlertSeverity::Informational },
};

QString spanText(std::chrono::minutes span)
{
    const auto count = static_cast<int>(span.count());
    constexpr int minutesOfHour = 60;
    return count % minutesOfHour == 0 ? Words::tr("%1 h").arg(count / minutesOfHour)
                                      : Words::tr("%1 min").arg(count);
}

QString limitText(double threshold, MetricUnit metricUnit)
{
    constexpr int digits = 12;
    if (metricUnit == MetricUnit::Bytes && threshold >= 0)
        return bytesText({ static_cast<qint64>(threshold) });
    const auto unit = unitText(metricUnit);
    const auto number = QString::number(threshold, 'g', digits);
    return unit.isEmpty() ? number : number + u' ' + unit;
}

QString nameOf(AlertAggregation aggregation)
{
    return QString::fromLatin1(
        std::ranges::find(aggregations, aggregation, &AggregationRow::aggregation)->name);
}

template <class Rows> auto rowNamed(const Rows &rows, const QString &name)
{
    return std::ranges::find_if(rows, [&](const auto &row) { return QLatin1String(row.name) == name; });
}

tl::unexpected<Error> invalid(const QString &message)
{
    return fail(ErrorKind::Invalid, message);
}

} // namespace

QString nameOf(AlertSeverity severity)
{
    return QString::fromLatin1(std::ranges::find(severities, severity, &SeverityRow::severity)->name);
}

QString sentenceOf(const AlertRule &rule)
{
    const auto *metric = metricOf(rule.metric);
    const auto limit = limitText(rule.threshold, metric != nullptr ? metric->unit : MetricUnit::Count);
    const auto comparison = rule.comparison == AlertOperator::Above ? Words::tr("above %1").arg(limit)
                                                                    : Words::tr("below %1").arg(limit);
    const auto row = std::ranges::find(aggregations, rule.aggregation, &AggregationRow::aggregation);
    return Words::tr(row->sentence).arg(rule.metric, comparison, spanText(rule.window));
}

Result<> checkRule(const AlertRule &rule)
{
    static const QRegularExpression form(u"^[a-z0-9][a-z0-9-]{0,62}$"_s);
    if (!form.match(rule.id).hasMatch())
        return invalid(Words::tr("The name of a rule is made of small letters, digits and dashes."));
    if (metricOf(rule.metric) == nullptr)
        return invalid(Words::tr("There is no metric \"%1\".").arg(rule.metric));
    if (!std::isfinite(rule.threshold))
        return invalid(Words::tr("The threshold of %1 is no number.").arg(rule.id));
    if (rule.window < 1min || rule.window > 24h || rule.frequency < 1min || rule.frequency > 24h
        || rule.hold < 0min || rule.hold > 24h)
        return invalid(
            Words::tr("Window and frequency of %1 must be from one minute to a day.").arg(rule.id));
    return {};
}

QJsonObject toJson(const AlertRule &rule)
{
    const auto minutes = [](std::chrono::minutes span) { return static_cast<qint64>(span.count()); };
    return { { u"id"_s, rule.id },
             { u"metric"_s, rule.metric },
             { u"aggregation"_s, nameOf(rule.aggregation) },
             { u"operator"_s, rule.comparison == AlertOperator::Above ? u"above"_s : u"below"_s },
             { u"threshold"_s, rule.threshold },
             { u"windowMinutes"_s, minutes(rule.window) },
             { u"frequencyMinutes"_s, minutes(rule.frequency) },
             { u"holdMinutes"_s, minutes(rule.hold) },
             { u"severity"_s, nameOf(rule.severity) },
             { u"nodes"_s, QJsonArray::fromStringList(rule.nodes) },
             { u"enabled"_s, rule.isEnabled },
             { u"repeats"_s, rule.repeats } };
}

Result<AlertRule> alertRuleFromJson(const QJsonObject &json)
{
    const auto aggregation = rowNamed(aggregations, json[u"aggregation"_s].toString(u"mean"_s));
    const auto severity = rowNamed(severities, json[u"severity"_s].toString(u"warning"_s));
    const auto comparison = json[u"operator"_s].toString(u"above"_s);
    if (aggregation == aggregations.end() || severity == severities.end()
        || (comparison != "above"_L1 && comparison != "below"_L1))
        return invalid(Words::tr("Aggregation, operator or severity of the rule is none."));
    const auto minutes = [&json](const QString &name, int otherwise) {
        return std::chrono::minutes(json[name].toInt(otherwise));
    };
    AlertRule rule { .id = json[u"id"_s].toString(),
                     .metric = json[u"metric"_s].toString(),
                     .aggregation = aggregation->aggregation,
                     .comparison = comparison == "above"_L1 ? AlertOperator::Above : AlertOperator::Below,
                     .threshold = json[u"threshold"_s].toDouble(std::nan("")),
                     .window = minutes(u"windowMinutes"_s, 5),
                     .frequency = minutes(u"frequencyMinutes"_s, 1),
                     .hold = minutes(u"holdMinutes"_s, 0),
                     .severity = severity->severity,
                     .isEnabled = json[u"enabled"_s].toBool(),
                     .repeats = json[u"repeats"_s].toBool() };
    for (const auto &node : json[u"nodes"_s].toArray())
        rule.nodes << node.toString();
    if (const auto checked = checkRule(rule); !checked)
        return tl::unexpected(checked.error());
    return rule;
}

QList<AlertRule> suggestedRules()
{
    QList<AlertRule> rules;
    for (const auto &one : suggestions)
        rules << AlertRule { .id = QString::fromLatin1(one.id),
                             .metric = QString::fromLatin1(one.metric),
                             .aggregation = one.aggregation,
                             .comparison = one.comparison,
                             .threshold = one.threshold,
                             .window = one.window,
                             .frequency = one.frequency,
                             .severity = one.severity };
    return rules;
}

std::optional<double> aggregate(AlertAggregation aggregation, std::span<const double> samples)
{
    std::vector<double> taken;
    std::ranges::copy_if(samples, std::back_inserter(taken), [](double one) { return !std::isnan(one); });
    if (taken.empty() || (aggregation == AlertAggregation::Change && taken.size() < 2))
        return std::nullopt;
    switch (aggregation) {
    case AlertAggregation::Least:
        return std::ranges::min(taken);
    case AlertAggregation::Most:
        return std::ranges::max(taken);
    case AlertAggregation::Last:
        return taken.back();
    case AlertAggregation::Change:
        return taken.back() - taken.front();
    case AlertAggregation::Mean:
        break;
    }
    double sum = 0;
    for (const double one : taken)
        sum += one;
    return sum / static_cast<double>(taken.size());
}

bool isMet(const AlertRule &rule, double value)
{
    return rule.comparison == AlertOperator::Above ? value > rule.threshold : value < rule.threshold;
}

} // namespace tessera
