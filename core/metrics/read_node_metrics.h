// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/node_fan_out.h"
#include "core/metrics/node_reading.h"

#include <QSet>

namespace tessera {

struct MetricRights
{
    QSet<QString> parts = {}; ///< Of the metrics, which this role may read on every node that answers
    QHash<NodeId, QString> startedAt = {}; ///< When each server was started, to the microsecond
};

/// See node_metric_rights.sql. Errors: those of Session.
[[nodiscard]] Result<MetricRights> readMetricRights(Session &session, Deadline deadline,
                                                    std::stop_token stop = {});

/// One SELECT of one text for any node: its metrics as JSON for nodeReading().
[[nodiscard]] QString metricsCommand(const QSet<QString> &rights);

struct NodeMetrics
{
    NodeId node; ///< 0 for a coordinator that is not registered
    Result<NodeReading> reading; ///< Error: why this node is a gap
};

/// Asks all nodes side by side. Errors: those of Session.
[[nodiscard]] Result<QList<NodeMetrics>> readNodeMetrics(const AskNodes &ask, const QSet<QString> &rights);

} // namespace tessera
