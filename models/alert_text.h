// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/read_alerts.h"
#include "core/metrics/metric_catalogue.h"

#include <QHash>
#include <QLocale>

namespace tessera {

/// Addresses by SeriesKey::subject.
using NodeNames = QHash<QString, QString>;

/// "10.7.0.5:5432, shop"; "cluster" for what is measured on no node.
[[nodiscard]] QString alertPlaceText(const AlertKey &key, const NodeNames &names);
/// In the unit of the rule's metric; the number alone where @p rule is null.
[[nodiscard]] QString alertValueText(double value, const AlertRule *rule);
/// What was judged then; of a rule that is gone (null) the sentence still names the metric, and so the unit.
[[nodiscard]] QString alertValueText(const AlertRecord &record, const AlertRule *rule);
/// "above 85 %".
[[nodiscard]] QString alertLimitText(const AlertRule &rule);
/// Local date and time.
[[nodiscard]] QString alertTimeText(Minute minute);
/// All that a rule says, in sentences: what it watches, how often and where, and when it fires.
[[nodiscard]] QString ruleText(const AlertRule &rule, const NodeNames &names);
/// "all", or the nodes' names.
[[nodiscard]] QString ruleNodesText(const AlertRule &rule, const NodeNames &names);

/// A threshold as it is typed: "85 %", "1.5 GB", "300 s".
[[nodiscard]] QString thresholdText(double threshold, MetricUnit unit, const QLocale &locale);
/// What was typed, in the metric's unit; the unit may be left out, or be a larger one: "1.5 GB", "5 min".
/// nullopt for what is no number of the unit.
[[nodiscard]] std::optional<double> thresholdFrom(const QString &text, MetricUnit unit,
                                                  const QLocale &locale);

} // namespace tessera
