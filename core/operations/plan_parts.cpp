// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/plan_parts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Operations)
};

/// Measured on Citus 13.2.2: 23 small moves as one background job took 143 s.
constexpr auto secondsPerMove = 6;
constexpr qint64 fastCopy = 60'000'000; ///< Bytes a second
constexpr qint64 slowCopy = 8'000'000;

std::optional<ByteCount> sizeOf(const PlanFacts &facts, const Placement &placement)
{
    return facts.sizes ? facts.sizes->of(placement.id) : std::nullopt;
}

} // namespace

QString bytesInBrackets(std::optional<ByteCount> bytes)
{
    return bytes ? QStringLiteral(" (%1)").arg(bytesText(*bytes)) : QString();
}

TimeRange copyTime(std::optional<ByteCount> bytes, std::chrono::seconds fixed)
{
    const auto size = bytes.value_or(ByteCount {}).value;
    return { fixed + std::chrono::seconds(size / fastCopy),
             3 * fixed + std::chrono::seconds(size / slowCopy) };
}

TimeRange jobTime(const PlanFacts &facts, std::optional<ByteCount> bytes, qsizetype moves)
{
    const auto &cost = facts.pace.online;
    const auto copying = cost.copying(bytes.value_or(ByteCount {}));
    const std::chrono::seconds fixed(secondsPerMove * moves);
    return { fixed + copying,
             3 * fixed + std::chrono::milliseconds(std::llround(cost.atMost * double(copying.count()))) };
}

std::optional<ByteCount> tableBytes(const PlanFacts &facts, const DistributedTable &table)
{
    ByteCount sum;
    for (const auto &shard : facts.snapshot->shards()) {
        if (facts.snapshot->tableOf(shard).oid != table.oid)
            continue;
        for (const auto &placement : facts.snapshot->placementsOf(shard)) {
            const auto size = sizeOf(facts, placement);
            if (!size)
                return std::nullopt;
            sum += *size;
        }
    }
    return sum;
}

std::optional<ByteCount> referenceBytes(const PlanFacts &facts)
{
    ByteCount sum;
    for (const auto &shard : facts.snapshot->shards()) {
        if (facts.snapshot->tableOf(shard).kind != TableKind::Reference)
            continue;
        const auto placements = facts.snapshot->placementsOf(shard);
        const auto size = placements.empty() ? std::nullopt : sizeOf(facts, placements.front());
        if (!size)
            return std::nullopt;
        sum += *size;
    }
    return sum;
}

qsizetype distributedPlacements(const ClusterSnapshot &cluster, GroupId group)
{
    return std::ranges::count_if(cluster.placements(), [&](const Placement &placement) {
        return placement.group == group && isMovable(cluster.tableOf(cluster.shards()[placement.shard]).kind);
    });
}

std::optional<GroupId> onlyGroupOf(const ClusterSnapshot &cluster, const Shard &shard)
{
    const auto placements = cluster.placementsOf(shard);
    return placements.size() == 1 ? std::optional(placements.front().group) : std::nullopt;
}

Result<Node> nodeNamed(const ClusterSnapshot &cluster, const QString &idOrAddress)
{
    if (const auto *node = cluster.node(idOrAddress))
        return *node;
    return refuse(Words::tr("The cluster has no node %1.").arg(idOrAddress));
}

const Job *runningRebalance(const ClusterSnapshot &cluster)
{
    const auto found = std::ranges::find_if(cluster.jobs(), [](const Job &job) {
        return job.type == QLatin1String("rebalance") && !job.isOver();
    });
    return found == cluster.jobs().end() ? nullptr : &*found;
}

JobId newestJob(const ClusterSnapshot &cluster)
{
    JobId newest;
    for (const auto &job : cluster.jobs())
        newest = std::max(newest, job.id);
    return newest;
}

bool isAnswering(const PlanFacts &facts, const Node &node)
{
    const auto said = std::ranges::find(facts.nodes, node.id, &NodeFacts::id);
    return said != facts.nodes.end() && said->isReachable;
}

QString arrayText(const QStringList &texts)
{
    QStringList quoted;
    for (auto text : texts)
        quoted << u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
    return u'{' + quoted.join(u',') + u'}';
}

QString parameterText(const QJsonObject &parameters, const char *name)
{
    return parameters.value(QLatin1String(name)).toVariant().toString();
}

} // namespace tessera
