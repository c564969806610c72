// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/format.h"
#include "core/base/platform_identity.h"
#include "core/journal/outcome_text.h"
#include "core/reports/report_builders.h"
#include "core/reports/report_cells.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera::build {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Report)
};

constexpr qsizetype mostOperations = 100;
constexpr qsizetype mostEvents = 200;

ReportCell outcomeCell(const JournalEntry &entry)
{
    if (entry.outcome)
        return wordsCell(outcomeText(*entry.outcome), outcomeSeverity(*entry.outcome));
    return isStillRunning(entry.process) ? wordsCell(Words::tr("running"))
                                         : wordsCell(Words::tr("interrupted"), Severity::Critical);
}

ReportCell tookCell(const JournalEntry &entry)
{
    if (!entry.endedAt.isValid())
        return wordsCell(u"–"_s);
    const auto seconds = entry.startedAt.secsTo(entry.endedAt);
    return { .text = format::duration(std::chrono::seconds(seconds)), .value = seconds };
}

ReportTable operationsTable(const QList<JournalEntry> &entries)
{
    ReportTable table { .id = u"operations"_s,
                        .title = Words::tr("Operations"),
                        .columns = { wordsColumn(u"startedAt"_s, Words::tr("Begun")),
                                     wordsColumn(u"title"_s, Words::tr("Change")),
                                     wordsColumn(u"outcome"_s, Words::tr("Outcome")),
                                     numberColumn(u"seconds"_s, Words::tr("Took")),
                                     wordsColumn(u"who"_s, Words::tr("By")),
                                     wordsColumn(u"message"_s, Words::tr("What it said")) } };
    for (const auto &entry : entries)
        table.rows << QList<ReportCell> {
            timeCell(entry.startedAt), foreignCell(entry.plan.title),     outcomeCell(entry),
            tookCell(entry),           nameCell(Naming::User, entry.who), foreignCell(entry.message)
        };
    cut(table, mostOperations);
    return table;
}

QDateTime timeOfEvent(MetricEvent::Time time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
}

ReportTable eventsTable(const ReportFacts &facts, const QList<MetricEvent> &events)
{
    ReportTable table {
        .id = u"events"_s,
        .title = Words::tr("Events"),
        .columns = { wordsColumn(u"at"_s, Words::tr("Time")), wordsColumn(u"until"_s, Words::tr("Until")),
                     wordsColumn(u"node"_s, Words::tr("Node")), wordsColumn(u"what"_s, Words::tr("What")),
                     wordsColumn(u"text"_s, Words::tr("More about it")) }
    };
    for (const auto &event : events) {
        const bool lasts = event.end > event.begin;
        table.rows << QList<ReportCell> { timeCell(timeOfEvent(event.begin)),
                                          lasts ? timeCell(timeOfEvent(event.end)) : wordsCell({}),
                                          nodeCell(facts, event.subject), wordsCell(sentenceOf(event.kind)),
                                          foreignCell(event.text) };
    }
    cut(table, mostEvents);
    return table;
}

} // namespace

Blocks journal(const ReportFacts &facts)
{
    if (!facts.record || !*facts.record)
        return missing(facts.record);
    const auto &record = **facts.record;
    QList<ReportBlock> blocks;
    if (record.operations.isEmpty())
        blocks << ReportParagraph { wordsCell(
            Words::tr("Nothing was changed from this computer in this time.")) };
    else
        blocks << operationsTable(record.operations);
    if (!record.eventsProblem.isEmpty())
        blocks << ReportVerdict { .severity = Severity::Warning,
                                  .sentence = foreignCell(record.eventsProblem) };
    else if (record.events.isEmpty())
        blocks << ReportParagraph { wordsCell(
            Words::tr("No restart, reset or gap was noted in this time.")) };
    else
        blocks << eventsTable(facts, record.events);
    return blocks;
}

} // namespace tessera::build
