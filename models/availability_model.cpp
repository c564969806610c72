// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/availability_model.h"

#include "core/ha/group_members.h"
#include "core/ha/sync_names.h"
#include "models/format.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

QString secondsText(const std::optional<double> &seconds)
{
    return seconds ? AvailabilityModel::tr("%1 s").arg(QLocale().toString(*seconds, 'f', 1)) : QString();
}

QString nameText(const AvailabilityRow &row)
{
    if (row.stray)
        return row.stray->server;
    return row.standby ? row.standby->name : groupName(row.group);
}

QString stateText(const AvailabilityRow &row)
{
    if (row.stray)
        return standingOf(*row.stray);
    return row.standby ? row.standby->state : nameOf(verdictOf(row.group).protection);
}

/// Whether commits wait for the standby; of a group how many they wait for.
QString syncText(const AvailabilityRow &row)
{
    if (row.standby)
        return row.standby->isSynchronous() ? AvailabilityModel::tr("commits wait for it")
                                            : AvailabilityModel::tr("no commit waits");
    if (row.stray || !row.group.reading)
        return {};
    const int count = SyncNames::from(row.group.reading->syncNames).waits();
    return count == 0 ? AvailabilityModel::tr("no commit waits")
                      : AvailabilityModel::tr("commits wait for %n standby(s)", nullptr, count);
}

QString slotText(const AvailabilityRow &row)
{
    if (!row.standby || row.standby->slot.isEmpty())
        return {};
    const auto &all = row.group.reading->physicalSlots;
    const auto slot = std::ranges::find(all, row.standby->slot, &StandbySlot::name);
    return slot == all.end()
        ? row.standby->slot
        : AvailabilityModel::tr("%1, keeps %2").arg(slot->name, format::bytes(slot->retained));
}

constexpr std::array columns {
    Column<AvailabilityRow> { QT_TRANSLATE_NOOP("tessera::AvailabilityModel", "Server"),
                              [](const AvailabilityRow &row) -> QVariant { return nameText(row); },
                              [](const AvailabilityRow &row) -> QVariant {
                                  return row.isGroup() ? QVariant(row.group.primary.group.value)
                                                       : QVariant(nameText(row));
                              } },
    Column<AvailabilityRow> { QT_TRANSLATE_NOOP("tessera::AvailabilityModel", "State"),
                              [](const AvailabilityRow &row) -> QVariant { return stateText(row); },
                              nullptr },
    Column<AvailabilityRow> { QT_TRANSLATE_NOOP("tessera::AvailabilityModel", "Commits"),
                              [](const AvailabilityRow &row) -> QVariant { return syncText(row); }, nullptr },
    Column<AvailabilityRow> { QT_TRANSLATE_NOOP("tessera::AvailabilityModel", "Behind"),
                              [](const AvailabilityRow &row) -> QVariant {
                                  return row.standby ? format::bytes(row.standby->unreplayed) : QString();
                              },
                              [](const AvailabilityRow &row) -> QVariant {
                                  return row.standby ? row.standby->unreplayed.value : qint64 { -1 };
                              },
                              true },
    Column<AvailabilityRow> { QT_TRANSLATE_NOOP("tessera::AvailabilityModel", "Delay"),
                              [](const AvailabilityRow &row) -> QVariant {
                                  return row.standby ? secondsText(row.standby->replaySeconds) : QString();
                              },
                              [](const AvailabilityRow &row) -> QVariant {
                                  return row.standby ? row.standby->replaySeconds.value_or(0) : -1.0;
                              },
                              true },
    Column<AvailabilityRow> { QT_TRANSLATE_NOOP("tessera::AvailabilityModel", "Last heard"),
                              [](const AvailabilityRow &row) -> QVariant {
                                  return row.standby ? secondsText(row.standby->silentSeconds) : QString();
                              },
                              [](const AvailabilityRow &row) -> QVariant {
                                  return row.standby ? row.standby->silentSeconds.value_or(0) : -1.0;
                              },
                              true },
    Column<AvailabilityRow> { QT_TRANSLATE_NOOP("tessera::AvailabilityModel", "Slot"),
                              [](const AvailabilityRow &row) -> QVariant { return slotText(row); }, nullptr },
};
static_assert(columns.size() == AvailabilityModel::ColumnCount);

} // namespace

QList<TreeRow<AvailabilityRow>> availabilityRows(const QList<NodeGroup> &groups)
{
    QList<TreeRow<AvailabilityRow>> rows;
    for (const auto &group : groups) {
        TreeRow<AvailabilityRow> tree { { group } };
        for (const auto &standby : group.reading ? group.reading->standbys : QList<FollowingStandby>())
            tree.children << TreeRow<AvailabilityRow> { { group, standby } };
        for (const auto &stray : group.strays())
            tree.children << TreeRow<AvailabilityRow> { { group, {}, stray } };
        rows << tree;
    }
    return rows;
}

QString AvailabilityRow::key() const
{
    const auto name = standby ? standby->name + QLatin1Char(' ') + standby->address
        : stray               ? QLatin1Char('!') + stray->server
                              : QString();
    return QString::number(group.primary.group.value) + QLatin1Char(' ') + name;
}

QString groupName(const NodeGroup &group)
{
    const auto address = group.primary.port > 0 ? group.primary.address() : group.primary.host;
    return AvailabilityModel::tr("Group %1 · %2").arg(group.primary.group.value).arg(address);
}

AvailabilityModel::AvailabilityModel(QObject *parent)
    : SnapshotTreeModel(columns, "tessera::AvailabilityModel", parent)
{
}

QVariant AvailabilityModel::extra(const AvailabilityRow &row, int column, int role) const
{
    if (role == SeverityRole && column == StateColumn) {
        if (row.stray)
            return static_cast<int>(row.stray->acceptsWrites() ? Severity::Critical : Severity::Warning);
        if (row.standby)
            return static_cast<int>(row.standby->isStreaming() ? Severity::Ok : Severity::Warning);
        return static_cast<int>(severityOf(verdictOf(row.group).protection));
    }
    if (role == Qt::ToolTipRole && column == NameColumn)
        return row.isGroup() ? verdictOf(row.group).sentence : nameText(row);
    return {};
}

} // namespace tessera
