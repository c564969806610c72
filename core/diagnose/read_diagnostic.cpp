// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnose/read_diagnostic.h"

#include "core/cluster/node_fan_out.h"
#include "core/diagnose/conclude.h"
#include "core/postgres/sql_text.h"

#include <QCoreApplication>

#include <map>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype namedTables = 3;

QString addressOf(const ClusterSnapshot &cluster, NodeId id)
{
    const auto *node = cluster.node(id);
    return node ? node->address() : QCoreApplication::translate("tessera::Diagnose", "coordinator");
}

/// What one colocation group has where.
struct GroupBytes
{
    QStringList tables;
    std::map<GroupId, double> bytes;
    bool isKnown = true;
};

std::map<ColocationId, GroupBytes> groupsOf(const ClusterSnapshot &cluster, const ShardSizes &sizes)
{
    std::map<ColocationId, GroupBytes> groups;
    for (const auto &table : cluster.tables()) {
        if (table.kind == TableKind::Hash && table.colocation.value != 0)
            groups[table.colocation].tables << table.displayName();
    }
    for (const auto &placement : cluster.placements()) {
        const auto &shard = cluster.shards()[placement.shard];
        const auto found = groups.find(cluster.tableOf(shard).colocation);
        if (found == groups.end())
            continue;
        const auto bytes = sizes.of(placement.id);
        found->second.isKnown &= bytes.has_value();
        found->second.bytes[placement.group] += static_cast<double>(bytes.value_or(ByteCount {}).value);
    }
    return groups;
}

QString namesOf(QStringList tables)
{
    tables.sort();
    const auto more = tables.size() - namedTables;
    const auto first = tables.mid(0, namedTables).join(u", "_s);
    return more > 0 ? first + u", …"_s : first;
}

Result<DiagnosticResult> readSkew(Session &session, const DiagnosticCheck &check,
                                  const ClusterSnapshot &cluster, Deadline deadline, std::stop_token stop)
{
    const auto sizes = readSizes(session, cluster, SizeKind::Estimated, deadline, std::move(stop));
    if (!sizes)
        return tl::unexpected(sizes.error());
    return dataSkew(check, cluster, **sizes);
}

} // namespace

DiagnosticResult dataSkew(const DiagnosticCheck &check, const ClusterSnapshot &cluster,
                          const ShardSizes &sizes)
{
    const auto nodes = cluster.shardNodes();
    QList<QList<QVariant>> rows;
    for (const auto &[id, group] : groupsOf(cluster, sizes)) {
        double sum = 0;
        for (const auto &[place, bytes] : group.bytes)
            sum += bytes;
        const double mean = nodes.isEmpty() ? 0 : sum / static_cast<double>(nodes.size());
        for (const auto &node : nodes) {
            const auto found = group.bytes.find(node.group);
            const double bytes = found == group.bytes.end() ? 0 : found->second;
            if (group.isKnown && mean > 0)
                rows << QList<QVariant> { namesOf(group.tables), node.address(), bytes, bytes / mean };
        }
    }
    QList<DiagnosticProblem> problems;
    for (const auto &silent : sizes.silent)
        problems << DiagnosticProblem { addressOf(cluster, silent.node), silent.reason };
    return concludeRows(check, rows, problems);
}

Result<DiagnosticResult> readDiagnostic(Session &session, const DiagnosticCheck &check,
                                        const ClusterSnapshot &cluster, Deadline deadline,
                                        std::stop_token stop)
{
    if (check.scope == DiagnosticScope::Skew)
        return readSkew(session, check, cluster, deadline, std::move(stop));
    const auto said = askAllNodes(session, sqlText(QLatin1String(check.sql)), deadline, std::move(stop));
    if (!said)
        return tl::unexpected(said.error());
    QList<DiagnosticAnswer> answers;
    for (const auto &answer : *said)
        answers << DiagnosticAnswer { addressOf(cluster, answer.node), answer.isAnswer, answer.text };
    return conclude(check, answers);
}

} // namespace tessera
