// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/managers_model.h"

#include "models/format.h"

#include <array>

namespace tessera {

namespace {

QString nameText(const ManagerRow &row)
{
    return row.member
        ? row.member->name
        : ManagersModel::tr("Group %1 · %2").arg(QString::number(row.group.group.value), titleOf(row.group));
}

QString roleText(const ManagerRow &row)
{
    if (row.member)
        return nameOf(row.member->role);
    if (!row.group.problem.isEmpty())
        return ManagersModel::tr("cannot be asked");
    if (!row.group.strays.isEmpty())
        return ManagersModel::tr("drift");
    if (row.group.isPaused)
        return ManagersModel::tr("paused");
    return row.group.isSettled ? ManagersModel::tr("settled") : ManagersModel::tr("not settled");
}

QString timelineText(const ManagerRow &row)
{
    return row.member && row.member->timeline > 0 ? QString::number(row.member->timeline) : QString();
}

/// Of a group how many nodes name another primary, and what is planned.
QStringList groupNotes(const ManagedGroup &group)
{
    QStringList notes;
    if (!group.strays.isEmpty())
        notes << ManagersModel::tr("%n node(s) name another primary", nullptr,
                                   static_cast<int>(group.strays.size()));
    if (!group.scheduled.isEmpty())
        notes << ManagersModel::tr("switchover planned: %1").arg(group.scheduled);
    return notes;
}

QString notesText(const ManagerRow &row)
{
    if (!row.member)
        return groupNotes(row.group).join(QLatin1String(", "));
    auto notes = row.member->tags;
    if (row.member->isRestartPending)
        notes << ManagersModel::tr("restart pending");
    if (!row.member->scheduled.isEmpty())
        notes << ManagersModel::tr("restart at %1").arg(row.member->scheduled);
    return notes.join(QLatin1String(", "));
}

constexpr std::array columns {
    Column<ManagerRow> { QT_TRANSLATE_NOOP("tessera::ManagersModel", "Member"),
                         [](const ManagerRow &row) -> QVariant { return nameText(row); },
                         [](const ManagerRow &row) -> QVariant {
                             return row.member ? QVariant(row.member->name) : QVariant(row.group.group.value);
                         } },
    Column<ManagerRow> {
        QT_TRANSLATE_NOOP("tessera::ManagersModel", "Server"),
        [](const ManagerRow &row) -> QVariant { return row.member ? row.member->server : row.group.address; },
        nullptr },
    Column<ManagerRow> { QT_TRANSLATE_NOOP("tessera::ManagersModel", "Role"),
                         [](const ManagerRow &row) -> QVariant { return roleText(row); }, nullptr },
    Column<ManagerRow> {
        QT_TRANSLATE_NOOP("tessera::ManagersModel", "State"),
        [](const ManagerRow &row) -> QVariant { return row.member ? row.member->state : QString(); },
        nullptr },
    Column<ManagerRow> {
        QT_TRANSLATE_NOOP("tessera::ManagersModel", "Timeline"),
        [](const ManagerRow &row) -> QVariant { return timelineText(row); },
        [](const ManagerRow &row) -> QVariant { return row.member ? row.member->timeline : -1; }, true },
    Column<ManagerRow> { QT_TRANSLATE_NOOP("tessera::ManagersModel", "Behind"),
                         [](const ManagerRow &row) -> QVariant {
                             return row.member && row.member->lag ? format::bytes(*row.member->lag)
                                                                  : QString();
                         },
                         [](const ManagerRow &row) -> QVariant {
                             return row.member && row.member->lag ? row.member->lag->value : qint64 { -1 };
                         },
                         true },
    Column<ManagerRow> { QT_TRANSLATE_NOOP("tessera::ManagersModel", "Notes"),
                         [](const ManagerRow &row) -> QVariant { return notesText(row); }, nullptr },
};
static_assert(columns.size() == ManagersModel::ColumnCount);

Severity severityOf(const ManagedMember &member)
{
    const bool isOdd = member.role == MemberRole::Unknown || member.role == MemberRole::Moving;
    return isOdd || member.isRestartPending ? Severity::Warning : Severity::Ok;
}

} // namespace

QString ManagerRow::key() const
{
    const auto number = QString::number(group.group.value);
    return member ? number + QLatin1Char(' ') + member->name : number;
}

QList<TreeRow<ManagerRow>> managerRows(const QList<ManagedGroup> &groups)
{
    QList<TreeRow<ManagerRow>> rows;
    for (const auto &group : groups) {
        TreeRow<ManagerRow> tree { { group } };
        for (const auto &member : group.members)
            tree.children << TreeRow<ManagerRow> { { group, member } };
        rows << tree;
    }
    return rows;
}

Severity severityOf(const ManagedGroup &group)
{
    if (!group.problem.isEmpty())
        return group.isTold && group.kind != ManagerKind::Repmgr ? Severity::Critical : Severity::Warning;
    if (!group.isSettled || !group.strays.isEmpty())
        return Severity::Critical;
    return group.isPaused ? Severity::Warning : Severity::Ok;
}

ManagersModel::ManagersModel(QObject *parent)
    : SnapshotTreeModel(columns, "tessera::ManagersModel", parent)
{
}

QVariant ManagersModel::extra(const ManagerRow &row, int column, int role) const
{
    if (role == SeverityRole && column == RoleColumn)
        return static_cast<int>(row.member ? severityOf(*row.member) : tessera::severityOf(row.group));
    if (role == Qt::ToolTipRole && column == NameColumn)
        return row.member ? row.member->name : findingsOf(row.group).join(QLatin1Char('\n'));
    return {};
}

} // namespace tessera
