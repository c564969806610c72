// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/read_collected.h"

#include "core/charts/chart_catalogue.h"
#include "core/charts/chart_nodes.h"
#include "core/charts/operation_marks.h"
#include "core/charts/read_charts.h"
#include "core/charts/time_ticks.h"
#include "core/metrics/metric_paths.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Report)
};

constexpr int chartPixels = 720; ///< As wide as a chart is drawn
constexpr qsizetype mostNodes = 12; ///< More lines in a chart are not told apart
constexpr qsizetype mostStatements = 10;
constexpr int mostRecords = 1000;
constexpr int mostEntries = 100'000;

tl::unexpected<Error> nothingCollected()
{
    return fail(ErrorKind::NotFound,
                Words::tr("nothing has been collected of this cluster on this computer yet."));
}

ChartsWish wishOf(const ReportFacts &facts, MinuteRange range, bool byNode)
{
    ChartsWish wish { .range = range, .charts = {}, .nodes = {} };
    if (const auto *state = facts.state())
        wish.nodes = chartNodes(*state->snapshot);
    for (const auto &row : chartCatalogue())
        wish.charts << ChartWish { .id = QString::fromLatin1(row.id),
                                   .question = questionOf(row, byNode),
                                   .pixels = chartPixels };
    return wish;
}

Result<ReportAlerts> readAlertFile(const AlertStore &store, const ReportFacts &facts)
{
    const auto rules = store.rules();
    const auto alerts = store.alerts();
    const auto history = store.history(facts.range, mostRecords);
    if (!rules || !alerts || !history)
        return tl::unexpected(!rules ? rules.error() : !alerts ? alerts.error() : history.error());
    ReportAlerts read { .rules = *rules, .alerts = *alerts, .history = *history, .before = {} };
    if (facts.baseline) {
        const auto before = store.history(*facts.baseline, mostRecords);
        if (!before)
            return tl::unexpected(before.error());
        read.before = *before;
    }
    return read;
}

/// Of the store's own order "mean", those that are no statement but the sum of many have no place.
QList<StatementLine> rankable(const QList<StatementLine> &lines, const QString &order)
{
    auto rest = lines;
    if (order == u"mean"_s)
        rest.removeIf([](const StatementLine &line) { return line.id == StatementId(); });
    return rest;
}

Result<> addTops(ReportStatements &statements, const StatementStore &store, const QList<StatementLine> &lines)
{
    for (const auto &order : { u"time"_s, u"mean"_s, u"calls"_s }) {
        const auto first = firstLines(store, rankable(lines, order), *statementOrder(order), mostStatements);
        if (!first)
            return tl::unexpected(first.error());
        statements.tops << TopStatements { order, *first };
    }
    return {};
}

Result<> addBefore(ReportStatements &statements, const StatementStore &store, MinuteRange baseline)
{
    const auto rows = store.read(baseline);
    if (!rows)
        return tl::unexpected(rows.error());
    statements.allBefore = StatementCounters();
    for (const auto &line : linesOf(*rows)) {
        *statements.allBefore += line.all;
        statements.before.insert(line.id, line.all);
    }
    return {};
}

bool isOfCluster(const JournalEntry &entry, const CollectedSource &source)
{
    return source.clusterId.isEmpty() ? entry.cluster == source.connection
                                      : entry.clusterId == source.clusterId;
}

} // namespace

QHash<QString, QString> readNodeNames(const CollectedSource &source)
{
    if (source.metricPath.isEmpty())
        return {};
    const auto reader = MetricReader::open(source.metricPath);
    return reader ? reader->nodeNames().value_or(QHash<QString, QString>()) : QHash<QString, QString>();
}

Result<ReportCharts> readCharts(const CollectedSource &source, const ReportFacts &facts)
{
    if (source.metricPath.isEmpty())
        return nothingCollected();
    const auto reader = MetricReader::open(source.metricPath);
    if (!reader)
        return tl::unexpected(reader.error());
    ChartMarks marks;
    if (facts.record && *facts.record)
        marks.operations = operationMarks((*facts.record)->operations, source.clusterId, facts.range);
    const bool byNode = facts.nodeNames.size() <= mostNodes;
    auto now = readCharts(*reader, wishOf(facts, facts.range, byNode), marks, source.stop);
    if (!now)
        return tl::unexpected(now.error());
    ReportCharts charts { .now = *std::move(now), .before = {}, .byNode = byNode };
    if (!facts.baseline)
        return charts;
    auto before = readCharts(*reader, wishOf(facts, *facts.baseline, byNode), {}, source.stop);
    if (!before)
        return tl::unexpected(before.error());
    charts.before = *std::move(before);
    return charts;
}

Result<ReportStatements> readStatements(const CollectedSource &source, const ReportFacts &facts)
{
    if (source.metricPath.isEmpty())
        return nothingCollected();
    const auto store = StatementStore::openForReading(statementStorePath(source.metricPath));
    const auto rows = store.and_then([&facts](const StatementStore &open) { return open.read(facts.range); });
    if (!rows)
        return tl::unexpected(rows.error());
    const auto lines = linesOf(*rows);
    ReportStatements statements { .known = lines.size() };
    for (const auto &line : lines)
        statements.all += line.all;
    auto added = addTops(statements, *store, lines);
    if (added && facts.baseline)
        added = addBefore(statements, *store, *facts.baseline);
    if (!added)
        return tl::unexpected(added.error());
    return statements;
}

Result<ReportAlerts> readAlerts(const CollectedSource &source, const ReportFacts &facts)
{
    const auto path = source.metricPath.isEmpty() ? QString() : AlertStore::pathBeside(source.metricPath);
    if (path.isEmpty() || !QFileInfo::exists(path)) // opening it would make one
        return fail(ErrorKind::NotFound,
                    Words::tr("no alert was ever judged for this cluster on this computer."));
    const auto store = AlertStore::open(path);
    if (!store)
        return tl::unexpected(store.error());
    return readAlertFile(*store, facts);
}

Result<ReportRecord> readRecord(const CollectedSource &source, const ReportFacts &facts)
{
    const auto journal = Journal::open(source.journalPath);
    const auto entries = journal.and_then([](const Journal &open) { return open.list(mostEntries); });
    if (!entries)
        return tl::unexpected(entries.error());
    ReportRecord record;
    for (const auto &entry : *entries) {
        if (isOfCluster(entry, source) && facts.range.contains(minuteOf(entry.startedAt)))
            record.operations << entry;
    }
    const auto reader = source.metricPath.isEmpty() ? Result<MetricReader>(nothingCollected())
                                                    : MetricReader::open(source.metricPath);
    const auto events =
        reader.and_then([&facts](const MetricReader &open) { return open.events(facts.range); });
    if (events)
        record.events = *events;
    else
        record.eventsProblem = Words::tr("No events: %1").arg(events.error().message);
    return record;
}

} // namespace tessera
