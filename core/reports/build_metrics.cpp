// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/chart_catalogue.h"
#include "core/charts/time_ticks.h"
#include "core/reports/report_builders.h"
#include "core/reports/report_cells.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tessera::build {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Report)
};

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// What a line did in its whole range.
struct LineSummary
{
    double least = none;
    double most = none;
    double mean = none;
};

LineSummary summaryOf(const ChartLine &line)
{
    LineSummary summary;
    double sum = 0;
    double samples = 0;
    const auto add = [&](double least, double most, double mean, double count) {
        if (count == 0 || std::isnan(mean))
            return;
        summary.least = std::fmin(summary.least, least);
        summary.most = std::fmax(summary.most, most);
        sum += mean * count;
        samples += count;
    };
    for (const double value : line.minutes)
        add(value, value, value, 1);
    for (const auto &hour : line.hours)
        add(hour.least, hour.most, hour.mean, hour.samples);
    if (samples > 0)
        summary.mean = sum / samples;
    return summary;
}

/// Of the line that is called the same; NaN when there is none.
double meanBefore(const ChartData *before, const QString &name)
{
    if (!before)
        return none;
    const auto line = std::ranges::find(before->lines, name, &ChartLine::name);
    return line == before->lines.end() ? none : summaryOf(*line).mean;
}

ReportTable figuresOf(const ChartData &data, const ChartData *before, bool hasBaseline,
                      BetterDirection better)
{
    ReportTable table {
        .id = u"figures"_s,
        .columns = { wordsColumn(u"line"_s, Words::tr("Line")), numberColumn(u"least"_s, Words::tr("Least")),
                     numberColumn(u"mean"_s, Words::tr("Mean")), numberColumn(u"most"_s, Words::tr("Most")) }
    };
    if (hasBaseline)
        table.columns << numberColumn(u"meanBefore"_s, Words::tr("Mean before"))
                      << numberColumn(u"meanChange"_s, Words::tr("Change"));
    for (const auto &line : data.lines) {
        const auto summary = summaryOf(line);
        QList<ReportCell> row { foreignCell(line.name), metricCell(summary.least, data.unit),
                                metricCell(summary.mean, data.unit), metricCell(summary.most, data.unit) };
        const auto mean = meanBefore(before, line.name);
        if (hasBaseline)
            row << metricCell(mean, data.unit) << changeCell(summary.mean, mean, better);
        table.rows << row;
    }
    return table;
}

QString whenText(const ReportFacts &facts, const ReportCharts &charts)
{
    const auto newest = charts.now.newest;
    if (!newest)
        return Words::tr("Nothing was ever measured of this cluster. Keep the console open, or start "
                         "'tesseractl agent run', to collect metrics.");
    return *newest < facts.range.begin
        ? Words::tr("Nothing was measured in this time; the last minute that was measured is %1.")
              .arg(minuteText(*newest, QTimeZone::systemTimeZone(), QLocale()))
        : Words::tr("Nothing was measured in this time.");
}

} // namespace

Blocks metrics(const ReportFacts &facts)
{
    if (!facts.charts || !*facts.charts)
        return missing(facts.charts);
    const auto &charts = **facts.charts;
    QList<ReportBlock> blocks;
    std::optional<ChartSection> last;
    for (const auto &row : chartCatalogue()) {
        const auto id = QString::fromLatin1(row.id);
        const auto data = charts.now.charts.value(id);
        if (!data || data->isEmpty())
            continue;
        const auto before = charts.before ? charts.before->charts.value(id) : ChartDataPtr();
        const auto better = betterOf(charts.now.questions.value(id));
        blocks << ReportChart { .id = id,
                                .title = titleOf(row),
                                .group = last == row.section ? QString() : titleOf(row.section),
                                .shown = facts.range,
                                .data = data,
                                .figures =
                                    figuresOf(*data, before.get(), facts.baseline.has_value(), better) };
        last = row.section;
    }
    if (blocks.isEmpty())
        return fail(ErrorKind::NotFound, whenText(facts, charts));
    if (!charts.byNode)
        blocks.prepend(ReportParagraph {
            wordsCell(Words::tr("The cluster has many nodes: each chart shows them all together.")) });
    return blocks;
}

} // namespace tessera::build
