// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/finding_rules.h"
#include "core/cluster/node_loss.h"
#include "core/cluster/reference_copies.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::NodeFindings)
};

bool isServing(const Node &node)
{
    return node.role == NodeRole::Primary && node.isActive;
}

bool isLoopback(const QString &host)
{
    return host == u"localhost"_s || host == u"::1"_s || host.startsWith(u"127."_s);
}

void addUnreachable(const ClusterState &state, QList<Finding> &found)
{
    for (const auto &node : state.snapshot->nodes()) {
        if (state.reachable.value(node.id, true))
            continue;
        found << Finding { isServing(node) ? Severity::Critical : Severity::Warning, u"node-unreachable"_s,
                           Words::tr("The coordinator cannot connect to %1.").arg(node.address()),
                           Words::tr(
                               "Check that the server runs and that the coordinator may reach it; if it is "
                               "lost, fail over to its standby.") };
    }
}

RemedyPlan forNode(const QString &operation, const Node &node, const QString &label)
{
    return { operation, { { u"node"_s, QString::number(node.id.value) } }, label };
}

RemedyPlan activation(const Node &node)
{
    return forNode(u"node.activate"_s, node, Words::tr("Activate it…"));
}

/// A server that does not answer cannot be activated; it may go when nothing lies on it alone.
void addInactive(const ClusterState &state, const Node &node, int placements, QList<Finding> &found)
{
    Finding finding { Severity::Critical, u"inactive-node-with-placements"_s,
                      Words::tr("%1 is inactive but holds %n placement(s) that nobody can use.", nullptr,
                                placements)
                          .arg(node.address()),
                      Words::tr("Activate the node when its server is healthy again."), activation(node) };
    if (placements == 0) {
        finding.severity = Severity::Info;
        finding.code = u"inactive-node"_s;
        finding.message = Words::tr("%1 is registered but inactive: it holds nothing.").arg(node.address());
        finding.remedy = Words::tr("Activate the node, or remove it.");
    }
    if (!state.reachable.value(node.id, true)) {
        const bool mayGo = lossWithout(*state.snapshot, node.group).isEmpty();
        finding.remedy = mayGo
            ? Words::tr("Start its server, then activate the node; or remove it: nothing lies on it alone.")
            : Words::tr("Start its server, then activate the node.");
        finding.remedyPlan =
            mayGo ? std::optional(forNode(u"node.remove"_s, node, Words::tr("Remove it…"))) : std::nullopt;
    }
    found << finding;
}

void addInactive(const ClusterState &state, QList<Finding> &found)
{
    QHash<GroupId, int> placements;
    for (const auto &placement : state.snapshot->placements())
        ++placements[placement.group];
    for (const auto &node : state.snapshot->nodes()) {
        if (node.role == NodeRole::Primary && !node.isActive)
            addInactive(state, node, placements.value(node.group), found);
    }
}

void addUnsynced(const ClusterState &state, QList<Finding> &found)
{
    for (const auto &node : state.snapshot->nodes()) {
        if (!isServing(node) || node.isCoordinator() || node.metadataSynced)
            continue;
        found << Finding { Severity::Warning, u"metadata-not-synced"_s,
                           Words::tr(
                               "The metadata of %1 is not in step with the coordinator; changes of tables "
                               "are refused until it is.")
                               .arg(node.address()),
                           Words::tr("Wait a minute; if it stays, bring its metadata up to date."),
                           forNode(u"node.activate"_s, node, Words::tr("Bring them up to date…")) };
    }
}

bool mayDrain(const ClusterSnapshot &snapshot, const Node &node)
{
    const auto targets = snapshot.shardNodes();
    return std::ranges::any_of(targets, [&](const Node &other) { return other.id != node.id; })
        && std::ranges::none_of(snapshot.jobs(),
                                [](const Job &job) { return job.type == u"rebalance"_s && !job.isOver(); });
}

void addUnfinishedDrain(const ClusterState &state, QList<Finding> &found)
{
    QHash<GroupId, int> movable;
    for (const auto &placement : state.snapshot->placements()) {
        const auto kind = state.snapshot->tableOf(state.snapshot->shards()[placement.shard]).kind;
        movable[placement.group] += isMovable(kind);
    }
    for (const auto &node : state.snapshot->nodes()) {
        const int count = movable.value(node.group);
        if (!isServing(node) || node.shouldHaveShards || count == 0)
            continue;
        Finding finding { Severity::Info, u"drain-unfinished"_s,
                          Words::tr("%1 should hold no shards but still holds %n placement(s).", nullptr,
                                    count)
                              .arg(node.address()),
                          Words::tr("Drain the node, or let it hold shards again.") };
        if (mayDrain(*state.snapshot, node))
            finding.remedyPlan = forNode(u"node.drain"_s, node, Words::tr("Drain it…"));
        found << finding;
    }
}

void addCoordinatorName(const ClusterState &state, QList<Finding> &found)
{
    const auto &nodes = state.snapshot->nodes();
    const bool hasRemoteWorker = std::ranges::any_of(
        nodes, [](const Node &node) { return !node.isCoordinator() && !isLoopback(node.host); });
    const bool hasWorker = std::ranges::any_of(nodes, [](const Node &node) { return !node.isCoordinator(); });
    const auto *coordinator = state.snapshot->coordinator();
    if (!coordinator && hasWorker) {
        found << Finding {
            Severity::Warning, u"coordinator-not-registered"_s,
            Words::tr("The coordinator is not registered in its own cluster: reference tables have no "
                      "copy there, and local tables cannot be joined with them by foreign keys."),
            Words::tr("Run citus_set_coordinator_host with the coordinator's address.")
        };
    }
    if (coordinator && hasRemoteWorker && isLoopback(coordinator->host)) {
        found << Finding {
            Severity::Warning, u"coordinator-is-localhost"_s,
            Words::tr("The coordinator is registered as %1, which every worker takes for itself.")
                .arg(coordinator->address()),
            Words::tr("Run citus_set_coordinator_host with a name that the workers can reach.")
        };
    }
}

void addMissingCopies(const ClusterState &state, QList<Finding> &found)
{
    const auto &snapshot = *state.snapshot;
    const auto missing = missingReferenceCopies(snapshot);
    for (const auto &node : snapshot.nodes()) {
        if (!isServing(node) || !missing.contains(node.group))
            continue;
        const auto tables = missing.value(node.group);
        found << Finding { Severity::Warning, u"reference-copy-missing"_s,
                           Words::tr("%1 has no copy of %n reference table(s): %2.", nullptr,
                                     static_cast<int>(tables.size()))
                               .arg(node.address(), listed(tables)),
                           Words::tr("Copy them before anybody distributes a table or moves shards to the "
                                     "node."),
                           RemedyPlan { u"reference.replicate"_s, {}, Words::tr("Copy them…") } };
    }
}

QString addressOf(const ClusterSnapshot &snapshot, NodeId id)
{
    const auto *node = snapshot.node(id);
    return node ? node->address() : Words::tr("the coordinator");
}

/// The answer that the others are compared with: the coordinator's, else the first node's.
QString expected(const ClusterSnapshot &snapshot, const QHash<NodeId, QString> &answers)
{
    const auto *coordinator = snapshot.coordinator();
    const NodeId first = coordinator ? coordinator->id : NodeId { 0 };
    if (answers.contains(first))
        return answers.value(first);
    for (const auto &node : snapshot.nodes()) {
        if (answers.contains(node.id))
            return answers.value(node.id);
    }
    return {};
}

QStringList deviants(const ClusterSnapshot &snapshot, const QHash<NodeId, QString> &answers)
{
    const auto common = expected(snapshot, answers);
    QStringList addresses;
    for (auto it = answers.constBegin(); it != answers.constEnd(); ++it) {
        if (it.value() != common)
            addresses << addressOf(snapshot, it.key());
    }
    addresses.sort();
    return addresses;
}

void addComparison(const ClusterState &state, QList<Finding> &found)
{
    if (!state.checks)
        return;
    const auto &snapshot = *state.snapshot;
    if (const auto nodes = deviants(snapshot, state.checks->version); !nodes.isEmpty()) {
        found << Finding {
            Severity::Warning, u"version-skew"_s,
            Words::tr("Not all nodes run the same version of Citus and PostgreSQL: %1 differ(s) from the "
                      "coordinator.")
                .arg(listed(nodes)),
            Words::tr("Upgrade all nodes to the coordinator's version, then run ALTER EXTENSION citus "
                      "UPDATE on each.")
        };
    }
    if (const auto nodes = deviants(snapshot, state.checks->metadata); !nodes.isEmpty()) {
        found << Finding { Severity::Critical, u"metadata-differs"_s,
                           Words::tr("The Citus catalogs of %1 say something else than the coordinator's.")
                               .arg(listed(nodes)),
                           Words::tr("Run start_metadata_sync_to_node for each of these nodes.") };
    }
    for (const auto &table : snapshot.tables()) {
        const auto nodes = deviants(snapshot, state.checks->copies.value(table.oid));
        if (nodes.isEmpty())
            continue;
        found << Finding {
            Severity::Critical, u"reference-copies-differ"_s,
            Words::tr("The copies of reference table %1 hold different rows: %2 differ(s).")
                .arg(table.displayName(), listed(nodes)),
            Words::tr("Find the right copy, then undistribute the table and make it a reference table "
                      "again, which copies it anew.")
        };
    }
}

} // namespace

void addNodeFindings(const ClusterState &state, QList<Finding> &found)
{
    addUnreachable(state, found);
    addInactive(state, found);
    addUnsynced(state, found);
    addUnfinishedDrain(state, found);
    addCoordinatorName(state, found);
    addMissingCopies(state, found);
    addComparison(state, found);
}

} // namespace tessera
