// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/collect/collector.h"
#include "core/connections/connector.h"
#include "core/metrics/metric_reader.h"

#include <QJsonObject>

namespace tessera {

/// The metrics file of the cluster that the command is for, also while that cannot be reached. Errors:
/// NotFound when nothing was collected, those of naming the cluster.
[[nodiscard]] Result<QString> metricFileOf(const Invocation &invocation);
/// What this computer knows of the cluster, also while that cannot be reached.
struct MeasuredFile
{
    QString clusterId; ///< Empty while it is not known
    QString metricPath; ///< Empty when nothing was collected
};
[[nodiscard]] MeasuredFile measuredFileOf(const Connector &connector, const std::stop_token &stop);
[[nodiscard]] Result<MetricReader> metricReaderOf(const Invocation &invocation);
/// How to collect from the cluster that @p connector reaches.
[[nodiscard]] CollectorSettings collectorSettings(const Connector &connector);
[[nodiscard]] OpenSession openerOf(const Connector &connector);

/// "2026-11-27T04:00:00Z"; null for none.
[[nodiscard]] QJsonValue minuteJson(std::optional<Minute> minute);
[[nodiscard]] QString minuteText(Minute minute);
/// {kind, nodeId, from, to, text}; of a PgBouncer its name as node, too.
[[nodiscard]] QJsonObject eventJson(const MetricEvent &event);

} // namespace tessera
