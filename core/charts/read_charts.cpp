// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/read_charts.h"

#include "core/charts/chart_alerts.h"
#include "core/charts/chart_events.h"

#include <algorithm>
#include <utility>

namespace tessera {

namespace {

using std::chrono::hours;

/// What every chart of a wish is made from.
struct Facts
{
    QList<SeriesKey> known;
    QList<MetricEvent> events;
    QList<ChartNode> nodes; ///< Those of the window, then those that have gone
    std::optional<Minute> newest;
};

MinuteRange wholeHours(MinuteRange range)
{
    return { std::chrono::floor<hours>(range.begin), std::chrono::ceil<hours>(range.end) };
}

QList<ChartNode> withGone(QList<ChartNode> nodes, const QHash<QString, QString> &names)
{
    auto subjects = names.keys();
    std::ranges::sort(subjects);
    for (const auto &subject : subjects) {
        if (std::ranges::find(nodes, subject, &ChartNode::subject) == nodes.end())
            nodes << ChartNode { subject, names.value(subject) };
    }
    return nodes;
}

Result<Facts> readFacts(const MetricReader &reader, const ChartsWish &wish)
{
    auto known = reader.series();
    if (!known)
        return tl::unexpected(known.error());
    auto events = reader.events(wish.range);
    if (!events)
        return tl::unexpected(events.error());
    const auto names = reader.nodeNames();
    if (!names)
        return tl::unexpected(names.error());
    const auto newest = reader.newest();
    if (!newest)
        return tl::unexpected(newest.error());
    return Facts { std::move(*known), std::move(*events), withGone(wish.nodes, *names), *newest };
}

std::vector<HourRollup> hoursOf(std::span<const double> minutes)
{
    std::vector<HourRollup> all;
    for (std::size_t at = 0; at < minutes.size(); at += 60)
        all.push_back(rollUp(minutes.subspan(at, 60)));
    return all;
}

/// Several series are put together minute by minute, for the least of a sum is not the sum of the least.
Result<ChartLine> readLine(const MetricReader &reader, const LineRecipe &recipe, Combine combine,
                           const ChartData &data, bool inHours)
{
    ChartLine line { .name = recipe.name, .style = recipe.style, .minutes = {}, .hours = {} };
    const std::span members(recipe.members.constData(), static_cast<std::size_t>(recipe.members.size()));
    if (inHours && members.size() == 1) {
        auto read = reader.hours(members, data.range);
        if (!read)
            return tl::unexpected(read.error());
        line.hours = std::move(read->front());
        return line;
    }
    auto read = reader.lines(members, data.range);
    if (!read)
        return tl::unexpected(read.error());
    line.minutes = read->size() == 1 ? std::move(read->front()) : combined(*read, combine);
    if (inHours)
        line.hours = hoursOf(std::exchange(line.minutes, {}));
    return line;
}

Result<std::shared_ptr<ChartData>> readChart(const MetricReader &reader, const ChartWish &wish,
                                             MinuteRange range, const Facts &facts)
{
    const bool inHours = needsHours(range, wish.pixels);
    auto data = std::make_shared<ChartData>();
    data->range = inHours ? wholeHours(range) : range;
    data->unit = unitOf(wish.question);
    for (const auto &recipe : lineRecipes(wish.question, facts.known, facts.nodes)) {
        auto line = readLine(reader, recipe, wish.question.combine, *data, inHours);
        if (!line)
            return tl::unexpected(line.error());
        data->lines.push_back(std::move(*line));
    }
    data->gaps = chartGaps(facts.events, wish.question, facts.nodes);
    data->events = chartEvents(facts.events, wish.question, facts.nodes);
    return data;
}

} // namespace

Result<ChartsAnswer> readCharts(const MetricReader &reader, const ChartsWish &wish,
                                const ChartMarks &marks, std::stop_token stop)
{
    const auto facts = readFacts(reader, wish);
    if (!facts)
        return tl::unexpected(facts.error());
    ChartsAnswer answer {
        .range = wish.range, .charts = {}, .questions = {}, .newest = facts->newest, .collector = {}
    };
    for (const auto &one : wish.charts) {
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, {});
        const auto data = readChart(reader, one, wish.range, *facts);
        if (!data)
            return tl::unexpected(data.error());
        (*data)->events << marks.operations;
        (*data)->alerts = chartAlerts(marks.alerts, one.question, facts->nodes);
        answer.charts.insert(one.id, *data);
        answer.questions.insert(one.id, one.question);
    }
    return answer;
}

} // namespace tessera
