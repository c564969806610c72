// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report_builders.h"
#include "core/reports/report_cells.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>

namespace tessera::build {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Report)
};

std::optional<std::chrono::milliseconds> milliseconds(const std::optional<double> &seconds)
{
    constexpr double aSecond = 1000;
    return seconds ? std::optional(std::chrono::milliseconds(static_cast<qint64>(*seconds * aSecond)))
                   : std::nullopt;
}

ReportCell addressCell(const NodeGroup &group)
{
    return group.primary.port > 0 ? nameCell(Naming::Node, group.primary.address())
                                  : wordsCell(group.primary.host);
}

ReportTable groupsTable(const QList<NodeGroup> &groups)
{
    ReportTable table { .id = u"groups"_s,
                        .columns = { numberColumn(u"groupId"_s, Words::tr("Group")),
                                     wordsColumn(u"primary"_s, Words::tr("Primary")),
                                     wordsColumn(u"protection"_s, Words::tr("State")),
                                     wordsColumn(u"why"_s, Words::tr("Why")),
                                     wordsColumn(u"ifItDied"_s, Words::tr("If it died now")),
                                     numberColumn(u"waiting"_s, Words::tr("Commits that wait")) } };
    for (const auto &group : groups) {
        const auto verdict = verdictOf(group);
        table.rows << QList<ReportCell> { idCell(group.primary.group.value),
                                          addressCell(group),
                                          wordsCell(nameOf(verdict.protection),
                                                    severityOf(verdict.protection)),
                                          foreignCell(verdict.sentence),
                                          foreignCell(deathForecast(group).sentence),
                                          countCell(group.reading ? group.reading->waiting : 0) };
    }
    return table;
}

QList<ReportCell> standbyCells(const NodeGroup &group, const FollowingStandby &standby)
{
    const auto state = standby.isStreaming() ? Severity::Ok : Severity::Warning;
    return { idCell(group.primary.group.value),
             foreignCell(standby.name),
             nameCell(Naming::Client, standby.address),
             wordsCell(standby.state, state),
             wordsCell(standby.sync),
             bytesCell(standby.unflushed),
             bytesCell(standby.unreplayed),
             ageCell(milliseconds(standby.replaySeconds)) };
}

ReportTable standbysTable(const QList<NodeGroup> &groups)
{
    ReportTable table { .id = u"standbys"_s,
                        .title = Words::tr("Standbys"),
                        .columns = { numberColumn(u"groupId"_s, Words::tr("Group")),
                                     wordsColumn(u"name"_s, Words::tr("Standby")),
                                     wordsColumn(u"address"_s, Words::tr("Client")),
                                     wordsColumn(u"state"_s, Words::tr("State")),
                                     wordsColumn(u"sync"_s, Words::tr("Commits")),
                                     numberColumn(u"unflushedBytes"_s, Words::tr("Not on its disk")),
                                     numberColumn(u"unreplayedBytes"_s, Words::tr("Not visible there")),
                                     numberColumn(u"delay"_s, Words::tr("Delay")) } };
    for (const auto &group : groups) {
        for (const auto &standby : group.reading ? group.reading->standbys : QList<FollowingStandby>())
            table.rows << standbyCells(group, standby);
    }
    return table;
}

ReportTable slotsTable(const QList<NodeGroup> &groups)
{
    ReportTable table { .id = u"slots"_s,
                        .title = Words::tr("Slots of standbys"),
                        .columns = { numberColumn(u"groupId"_s, Words::tr("Group")),
                                     wordsColumn(u"name"_s, Words::tr("Slot")),
                                     wordsColumn(u"walStatus"_s, Words::tr("State")),
                                     numberColumn(u"retainedBytes"_s, Words::tr("WAL that it keeps")) } };
    for (const auto &group : groups) {
        for (const auto &slot : group.reading ? group.reading->physicalSlots : QList<StandbySlot>())
            table.rows << QList<ReportCell> { idCell(group.primary.group.value), foreignCell(slot.name),
                                              wordsCell(slot.walStatus,
                                                        slot.isLost() ? Severity::Critical : Severity::Ok),
                                              bytesCell(slot.retained) };
    }
    return table;
}

} // namespace

Blocks availability(const ReportFacts &facts)
{
    if (!facts.groups || !*facts.groups)
        return missing(facts.groups);
    const auto &groups = **facts.groups;
    auto worst = Severity::Ok;
    for (const auto &group : groups)
        worst = std::max(worst, severityOf(verdictOf(group).protection));
    QList<ReportBlock> blocks { ReportVerdict { worst, wordsCell(summaryOf(groups)) }, groupsTable(groups) };
    for (const auto &table : { standbysTable(groups), slotsTable(groups) }) {
        if (!table.rows.isEmpty())
            blocks << table;
    }
    return blocks;
}

} // namespace tessera::build
