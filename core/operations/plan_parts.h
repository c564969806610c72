// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/size_text.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

// What several operations build their plans from.

/// " (12.4 GB)", or nothing when the size is unknown.
[[nodiscard]] QString bytesInBrackets(std::optional<ByteCount> bytes);
/// Time to copy @p bytes between nodes besides @p fixed, from 60 MB/s down to 8 MB/s; unknown bytes count as
/// none.
[[nodiscard]] TimeRange copyTime(std::optional<ByteCount> bytes, std::chrono::seconds fixed);

/// Time of @p moves by a background job of the server, one after the other, with what has been learned about
/// copying.
[[nodiscard]] TimeRange jobTime(const PlanFacts &facts, std::optional<ByteCount> bytes, qsizetype moves);

/// Bytes of all placements of one table; nullopt when one is unknown.
[[nodiscard]] std::optional<ByteCount> tableBytes(const PlanFacts &facts, const DistributedTable &table);
/// Bytes of one copy of every reference table.
[[nodiscard]] std::optional<ByteCount> referenceBytes(const PlanFacts &facts);
/// Shards of tables that the rebalancer moves, which have a placement on the group.
[[nodiscard]] qsizetype distributedPlacements(const ClusterSnapshot &cluster, GroupId group);
/// The group that holds a shard's only placement; nullopt when it has none or several.
[[nodiscard]] std::optional<GroupId> onlyGroupOf(const ClusterSnapshot &cluster, const Shard &shard);

/// Errors: Refused when no node has that id or address.
[[nodiscard]] Result<Node> nodeNamed(const ClusterSnapshot &cluster, const QString &idOrAddress);
/// The unfinished rebalance job; null when there is none.
[[nodiscard]] const Job *runningRebalance(const ClusterSnapshot &cluster);
/// The newest job's id, 0 when there is none.
[[nodiscard]] JobId newestJob(const ClusterSnapshot &cluster);

/// The node said something when the facts were read.
[[nodiscard]] bool isAnswering(const PlanFacts &facts, const Node &node);
/// A text array as PostgreSQL reads it.
[[nodiscard]] QString arrayText(const QStringList &texts);
/// The text of a parameter, empty when it is missing; numbers too.
[[nodiscard]] QString parameterText(const QJsonObject &parameters, const char *name);
/// The number of a parameter, also one that is written as a text; nullopt when it is missing or empty.
template <class Number>
[[nodiscard]] std::optional<Number> parameterNumber(const QJsonObject &parameters, const char *name)
{
    if (parameterText(parameters, name).isEmpty())
        return std::nullopt;
    return parameters.value(QLatin1String(name)).toVariant().value<Number>();
}

} // namespace tessera
