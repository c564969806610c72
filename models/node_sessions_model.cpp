// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/node_sessions_model.h"

#include "models/format.h"

#include <array>

namespace tessera {

namespace {

constexpr double nearlyFull = 0.8;
constexpr double full = 0.95;

QVariant countText(const NodeSessionsRow &row, qint64 count)
{
    return row.counts.problem.isEmpty() ? format::count(count) : QString();
}

QVariant connectionsText(const NodeSessionsRow &row)
{
    if (!row.counts.problem.isEmpty())
        return NodeSessionsModel::tr("unknown");
    return NodeSessionsModel::tr("%1 of %2")
        .arg(format::count(row.counts.connections()), format::count(row.counts.limit));
}

enum Columns { NodeColumn, ConnectionsColumn };

constexpr std::array columns {
    Column<NodeSessionsRow> { QT_TRANSLATE_NOOP("tessera::NodeSessionsModel", "Node"),
                              [](const NodeSessionsRow &row) -> QVariant { return row.address; }, nullptr },
    Column<NodeSessionsRow> { QT_TRANSLATE_NOOP("tessera::NodeSessionsModel", "Connections"),
                              connectionsText,
                              [](const NodeSessionsRow &row) -> QVariant { return row.share(); }, true },
    Column<NodeSessionsRow> {
        QT_TRANSLATE_NOOP("tessera::NodeSessionsModel", "Active"),
        [](const NodeSessionsRow &row) -> QVariant { return countText(row, row.counts.active); },
        [](const NodeSessionsRow &row) -> QVariant { return row.counts.active; }, true },
    Column<NodeSessionsRow> {
        QT_TRANSLATE_NOOP("tessera::NodeSessionsModel", "Idle in transaction"),
        [](const NodeSessionsRow &row) -> QVariant { return countText(row, row.counts.idleInTransaction); },
        [](const NodeSessionsRow &row) -> QVariant { return row.counts.idleInTransaction; }, true },
    Column<NodeSessionsRow> {
        QT_TRANSLATE_NOOP("tessera::NodeSessionsModel", "Idle"),
        [](const NodeSessionsRow &row) -> QVariant { return countText(row, row.counts.idle); },
        [](const NodeSessionsRow &row) -> QVariant { return row.counts.idle; }, true },
    Column<NodeSessionsRow> {
        QT_TRANSLATE_NOOP("tessera::NodeSessionsModel", "For other nodes"),
        [](const NodeSessionsRow &row) -> QVariant { return countText(row, row.counts.workerParts); },
        [](const NodeSessionsRow &row) -> QVariant { return row.counts.workerParts; }, true },
    Column<NodeSessionsRow> {
        QT_TRANSLATE_NOOP("tessera::NodeSessionsModel", "Not shown"),
        [](const NodeSessionsRow &row) -> QVariant { return countText(row, row.counts.hidden); },
        [](const NodeSessionsRow &row) -> QVariant { return row.counts.hidden; }, true },
    Column<NodeSessionsRow> {
        QT_TRANSLATE_NOOP("tessera::NodeSessionsModel", "Wait for locks"),
        [](const NodeSessionsRow &row) -> QVariant { return countText(row, row.counts.waiting); },
        [](const NodeSessionsRow &row) -> QVariant { return row.counts.waiting; }, true },
};

} // namespace

double NodeSessionsRow::share() const
{
    return counts.limit > 0 ? static_cast<double>(counts.connections()) / counts.limit : 0;
}

QList<NodeSessionsRow> nodeSessionsRows(const ActivityView &view)
{
    QList<NodeSessionsRow> rows;
    for (const auto &node : view.sessions.nodes)
        rows << NodeSessionsRow { node, view.addressOf(node.node) };
    return rows;
}

NodeSessionsModel::NodeSessionsModel(QObject *parent)
    : SnapshotTableModel(columns, "tessera::NodeSessionsModel", parent)
{
}

QVariant NodeSessionsModel::extra(const NodeSessionsRow &row, int column, int role) const
{
    if (role == ShareRole && column == ConnectionsColumn && row.counts.problem.isEmpty())
        return row.share();
    if (role == SeverityRole && column == NodeColumn) {
        if (!row.counts.problem.isEmpty() || row.share() > full)
            return static_cast<int>(Severity::Critical);
        return static_cast<int>(row.share() > nearlyFull ? Severity::Warning : Severity::Ok);
    }
    if (role == Qt::ToolTipRole)
        return row.counts.problem;
    return {};
}

} // namespace tessera
