// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/metrics/minute.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <span>

namespace tessera {

enum class AlertAggregation {
    Mean,
    Least,
    Most,
    Last,
    Change, ///< The last value less the first
};
enum class AlertOperator { Above, Below };

/// As Azure Monitor counts them.
enum class AlertSeverity { Critical, Error, Warning, Informational, Verbose };

/// When somebody wants to be told. Each node, and each part of a metric that is split, is judged for itself.
struct AlertRule
{
    QString id; ///< Letters, digits and dashes
    QString metric; ///< Of the catalogue
    AlertAggregation aggregation = AlertAggregation::Mean;
    AlertOperator comparison = AlertOperator::Above;
    double threshold = 0; ///< In the metric's unit
    std::chrono::minutes window { 5 }; ///< Looked back on
    std::chrono::minutes frequency { 1 }; ///< How often it is judged
    std::chrono::minutes hold { 0 }; ///< How long it must stay so before it fires
    AlertSeverity severity = AlertSeverity::Warning;
    QStringList nodes = {}; ///< SeriesKey::subject; empty for all, and the cluster
    bool isEnabled = false;
    bool repeats = false; ///< Tells at each judging while it fires, not only when it begins and ends

    bool operator==(const AlertRule &) const = default;
};

/// What the rule watches, in a sentence: "Mean of storage_percent above 85 % over 30 min".
[[nodiscard]] QString sentenceOf(const AlertRule &rule);
[[nodiscard]] QString nameOf(AlertSeverity severity);
/// Errors: Invalid, naming what is wrong.
[[nodiscard]] Result<> checkRule(const AlertRule &rule);

[[nodiscard]] QJsonObject toJson(const AlertRule &rule);
/// Errors: Invalid.
[[nodiscard]] Result<AlertRule> alertRuleFromJson(const QJsonObject &json);

/// What the managed service advises, switched off until wanted (Azure Monitor, Cosmos DB for PostgreSQL
/// "suggested alerts"): full disks, a busy processor, a node that is down, transaction ids, standbys behind.
[[nodiscard]] QList<AlertRule> suggestedRules();

/// Of the samples of a window, gaps left out; nullopt when none is left (Change needs two).
[[nodiscard]] std::optional<double> aggregate(AlertAggregation aggregation, std::span<const double> samples);
[[nodiscard]] bool isMet(const AlertRule &rule, double value);

} // namespace tessera
