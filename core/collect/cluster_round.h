// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/collect/pooler_reading.h"
#include "core/heat/heat_poll.h"
#include "core/metrics/metric_event.h"
#include "core/metrics/read_node_metrics.h"
#include "core/statements/statement_poll.h"
#include "core/tenants/tenant_poll.h"

#include <QList>

#include <optional>

namespace tessera {

/// A node as the coordinator's catalog names it.
struct RegisteredNode
{
    NodeId id;
    QString address; ///< host:port
    bool isActive = true;
    bool isCoordinator = false;

    bool operator==(const RegisteredNode &) const = default;
};

/// What asking the whole cluster once gave.
struct ClusterRound
{
    QList<RegisteredNode> nodes = {}; ///< Empty when the catalog could not be read
    QList<NodeMetrics> answers = {};
    QList<PoolerMetrics> poolers = {};
    Result<CountedMinute> statements = CountedMinute {};
    Result<HeatMinute> heat = HeatMinute {};
    Result<TenantMinute> tenants = TenantMinute {};
    QString failure = {}; ///< Why no node could be asked
    bool isCoordinatorDown = false; ///< The failure: nobody answers there
    std::chrono::milliseconds took {};
};

/// What the collector itself used since the minute before.
struct CollectorCost
{
    std::chrono::nanoseconds cpu {};
    std::chrono::nanoseconds over {}; ///< The time between the two minutes; 0 for the first
};

/// What was measured on one node, or on the cluster.
struct SubjectSamples
{
    QString subject; ///< As SeriesKey::subject
    Measured samples;
};

/// All that one minute brought.
struct CollectedMinute
{
    Minute minute;
    QList<SubjectSamples> subjects = {};
    QList<MetricEvent> events = {};
    QHash<QString, QString> nodeNames = {}; ///< Those that changed, by subject
};

/// SeriesKey::subject of a node.
[[nodiscard]] inline QString subjectOf(NodeId node)
{
    return QString::number(node.value);
}

} // namespace tessera
