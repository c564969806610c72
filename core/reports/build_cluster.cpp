// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/balance.h"
#include "core/cluster/node_rows.h"
#include "core/reports/report_builders.h"
#include "core/reports/report_cells.h"

#include <QCoreApplication>

namespace tessera::build {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Report)
};

/// "Citus 13.2.2", or that this is the engine of a sandbox; citus_version() goes on about compilers.
QString engineText(const ClusterSnapshot &snapshot)
{
    return snapshot.capabilities().isBuiltinEngine ? Words::tr("Built-in engine")
                                                   : snapshot.engineText().split(u' ').mid(0, 2).join(u' ');
}

ReportFigures figuresOf(const ClusterState &state)
{
    const auto &snapshot = *state.snapshot;
    return { { { u"engine"_s, Words::tr("Engine"), wordsCell(engineText(snapshot)) },
               { u"postgresql"_s, Words::tr("PostgreSQL"),
                 wordsCell(snapshot.serverVersion().section(u' ', 0, 0)) },
               { u"database"_s, Words::tr("Database"), nameCell(Naming::Database, snapshot.database()) },
               { u"nodes"_s, Words::tr("Nodes"), countCell(snapshot.nodes().size()) },
               { u"tables"_s, Words::tr("Tables"), countCell(snapshot.tables().size()) },
               { u"shards"_s, Words::tr("Shards"), countCell(static_cast<qint64>(snapshot.shards().size())) },
               { u"placements"_s, Words::tr("Placements"),
                 countCell(static_cast<qint64>(snapshot.placements().size())) },
               { u"readAt"_s, Words::tr("Read"), timeCell(state.readAt) } } };
}

ReportCell freeCell(const ClusterState &state, const Node &node)
{
    const auto disk =
        state.disks ? state.disks->nodes.constFind(node.id) : QHash<NodeId, NodeDisk>::const_iterator();
    if (!state.disks || disk == state.disks->nodes.constEnd() || disk->total.value <= 0)
        return bytesCell(std::nullopt);
    auto cell = bytesCell(disk->free);
    const auto share = static_cast<double>(disk->free.value) / static_cast<double>(disk->total.value);
    if (share < 0.15)
        cell.severity = share < 0.05 ? Severity::Critical : Severity::Warning;
    return cell;
}

/// The node's bytes as a part of an even share; nothing for one that holds no shards.
ReportCell balanceCell(const Balance &balance, const Node &node)
{
    const auto share =
        std::ranges::find(balance.nodes, node.id, [](const NodeShare &one) { return one.node.id; });
    if (share == balance.nodes.end() || balance.mean <= 0)
        return wordsCell(u"–"_s);
    return shareCell(balance.weight(*share) / balance.mean);
}

ReportTable nodesTable(const ClusterState &state, const Balance &balance)
{
    ReportTable table { .id = u"nodes"_s,
                        .title = Words::tr("Nodes"),
                        .columns = { wordsColumn(u"node"_s, Words::tr("Node")),
                                     wordsColumn(u"role"_s, Words::tr("Role")),
                                     wordsColumn(u"state"_s, Words::tr("State")),
                                     numberColumn(u"group"_s, Words::tr("Group")),
                                     numberColumn(u"placements"_s, Words::tr("Placements")),
                                     numberColumn(u"bytes"_s, Words::tr("Size")),
                                     numberColumn(u"ofAverage"_s, Words::tr("Of an even share")),
                                     numberColumn(u"freeBytes"_s, Words::tr("Disk free")) } };
    for (const auto &row : nodeRows(state)) {
        const auto severity = nodeSeverity(row);
        table.rows << QList<ReportCell> { nameCell(Naming::Node, row.node.address()),
                                          wordsCell(nodeRoleText(row.node)),
                                          wordsCell(nodeStateText(row), severity),
                                          idCell(row.node.group.value),
                                          countCell(row.placements),
                                          bytesCell(row.bytes),
                                          balanceCell(balance, row.node),
                                          freeCell(state, row.node) };
    }
    return table;
}

} // namespace

Blocks cluster(const ReportFacts &facts)
{
    const auto *state = facts.state();
    if (!state)
        return missing(facts.cluster);
    const auto balance = balanceOf(*state);
    const auto severity = balance.isRebalanceWanted ? Severity::Info : Severity::Ok;
    QList<ReportBlock> blocks;
    if (!balance.sentence.isEmpty())
        blocks << ReportVerdict { .severity = severity, .sentence = foreignCell(balance.sentence) };
    blocks << figuresOf(*state) << nodesTable(*state, balance);
    return blocks;
}

} // namespace tessera::build
