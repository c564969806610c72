// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/locks_model.h"

#include "core/activity/locked_object.h"
#include "core/activity/session_text.h"
#include "core/activity/statement_text.h"
#include "models/format.h"

#include <array>

namespace tessera {

namespace {

constexpr qsizetype shownName = 64;

const LockWait *firstWait(const LockRow &row)
{
    return row.node.waits.isEmpty() ? nullptr : &row.node.waits.first();
}

QString modeText(const LockRow &row)
{
    const auto *wait = firstWait(row);
    if (!wait)
        return {};
    const auto mode = lockModeText(wait->mode);
    if (row.node.holds.isEmpty())
        return mode;
    return LocksModel::tr("%1, held as %2").arg(mode, lockModeText(row.node.holds));
}

std::optional<std::chrono::milliseconds> ageOf(const LockRow &row)
{
    if (const auto *wait = firstWait(row))
        return wait->age;
    return row.session ? row.session->transactionAge : std::nullopt;
}

QVariant ageText(const LockRow &row)
{
    const auto age = ageOf(row);
    return age ? format::duration(std::chrono::duration_cast<std::chrono::seconds>(*age)) : QString();
}

QVariant ageValue(const LockRow &row)
{
    return static_cast<qlonglong>(ageOf(row).value_or(std::chrono::milliseconds(-1)).count());
}

constexpr std::array columns {
    Column<LockRow> { QT_TRANSLATE_NOOP("tessera::LocksModel", "Session"),
                      [](const LockRow &row) -> QVariant { return row.name; }, nullptr },
    Column<LockRow> { QT_TRANSLATE_NOOP("tessera::LocksModel", "Blocks"),
                      [](const LockRow &row) -> QVariant {
                          return row.node.blocked == 0 ? QString() : format::count(row.node.blocked);
                      },
                      [](const LockRow &row) -> QVariant { return row.node.blocked; }, true },
    Column<LockRow> { QT_TRANSLATE_NOOP("tessera::LocksModel", "Waits for"),
                      [](const LockRow &row) -> QVariant { return row.object; }, nullptr },
    Column<LockRow> { QT_TRANSLATE_NOOP("tessera::LocksModel", "Lock"),
                      [](const LockRow &row) -> QVariant { return modeText(row); }, nullptr },
    Column<LockRow> { QT_TRANSLATE_NOOP("tessera::LocksModel", "Since"), ageText, ageValue, true },
    Column<LockRow> { QT_TRANSLATE_NOOP("tessera::LocksModel", "Node"),
                      [](const LockRow &row) -> QVariant { return row.where; }, nullptr },
};
static_assert(columns.size() == LocksModel::ColumnCount);

QString nameOf(const ActivityView &view, const LockNode &node, const ClusterSession *session)
{
    if (node.kind == LockNode::Kind::Cycle)
        return LocksModel::tr("A circle: nobody in it can go on");
    if (node.kind == LockNode::Kind::Prepared)
        return LocksModel::tr("A prepared transaction on %1").arg(view.addressOf(node.id.node));
    QStringList words { QString::number(globalPidOf(node.id)) };
    if (session) {
        words << oneLine(session->user, shownName);
        if (!session->application.isEmpty())
            words << oneLine(session->application, shownName);
        words << sessionStateText(*session);
    }
    return words.join(QStringLiteral(" · "));
}

TreeRow<LockRow> rowOf(const ActivityView &view, const LockNode &node)
{
    const auto *session = node.kind == LockNode::Kind::Session ? view.sessions.session(node.id) : nullptr;
    LockRow row { .node = node, .name = nameOf(view, node, session) };
    row.node.children.clear();
    if (session)
        row.session = *session;
    row.where = node.kind == LockNode::Kind::Cycle ? QString() : view.addressOf(node.id.node);
    if (!node.waits.isEmpty()) {
        row.object = oneLine(lockedObjectText(node.waits.first().object, view.cluster.get()), 300);
        row.where = view.addressOf(node.waits.first().id.node);
    }
    TreeRow<LockRow> tree { row };
    for (const auto &child : node.children)
        tree.children << rowOf(view, child);
    return tree;
}

} // namespace

QList<TreeRow<LockRow>> lockRows(const ActivityView &view)
{
    QList<TreeRow<LockRow>> rows;
    for (const auto &tree : view.forest)
        rows << rowOf(view, tree);
    return rows;
}

LocksModel::LocksModel(QObject *parent)
    : SnapshotTreeModel(columns, "tessera::LocksModel", parent)
{
}

QVariant LocksModel::extra(const LockRow &row, int column, int role) const
{
    if (role == SeverityRole && column == SessionColumn)
        return static_cast<int>(row.node.waits.isEmpty() || row.node.kind == LockNode::Kind::Cycle
                                    ? Severity::Critical
                                    : Severity::Warning);
    if (role == Qt::ToolTipRole && column == ObjectColumn)
        return row.object;
    return {};
}

} // namespace tessera
