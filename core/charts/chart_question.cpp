// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/chart_question.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ChartQuestion)
};

constexpr int colors = 7; ///< Of the theme's series

/// What a line stands for: its place in the chart, in the order of the question.
struct LinePlace
{
    qsizetype node = -1; ///< -1: all together
    qsizetype metric = 0;
    QString part;
    auto operator<=>(const LinePlace &other) const
    {
        if (const auto order = node <=> other.node; order != 0)
            return order;
        if (const auto order = metric <=> other.metric; order != 0)
            return order;
        return QString::compare(part, other.part) <=> 0;
    }
    bool operator==(const LinePlace &) const = default;
};

/// @p nodes and, behind them, those that only the series know.
QList<ChartNode> allNodes(const QList<SeriesKey> &known, const QList<ChartNode> &nodes)
{
    auto all = nodes;
    for (const auto &key : known) {
        const auto isIt = [&key](const ChartNode &node) { return node.subject == key.subject; };
        if (std::ranges::none_of(all, isIt))
            all << ChartNode { key.subject, key.subject.isEmpty() ? Words::tr("Cluster") : key.subject };
    }
    return all;
}

struct Placed
{
    LinePlace place;
    SeriesKey key;
};

QList<Placed> placed(const ChartQuestion &question, const QList<SeriesKey> &known,
                     const QList<ChartNode> &nodes)
{
    QList<Placed> result;
    for (const auto &key : known) {
        const auto metric = std::ranges::find(question.metrics, key.metric, &AskedMetric::id);
        const bool isAsked = question.nodes.isEmpty() || question.nodes.contains(key.subject);
        if (metric == question.metrics.end() || !isAsked)
            continue;
        const auto node = std::ranges::find(nodes, key.subject, &ChartNode::subject) - nodes.begin();
        result << Placed { { question.byNode ? node : -1, metric - question.metrics.begin(),
                             question.byPart ? key.part : QString() },
                           key };
    }
    std::ranges::stable_sort(result, {}, &Placed::place);
    return result;
}

/// What all lines have in common is the title's business.
QString nameOf(const ChartQuestion &question, const LinePlace &place, const QList<ChartNode> &nodes)
{
    QStringList words;
    if (place.node >= 0)
        words << nodes.at(place.node).name;
    if (question.metrics.size() > 1)
        words << question.metrics.at(place.metric).label;
    if (!place.part.isEmpty())
        words << place.part;
    return words.isEmpty() ? Words::tr("Whole cluster") : words.join(QStringLiteral(" · "));
}

/// By node the colour is the node's and the dash tells its lines apart; else each line has the next colour.
LineStyle styleOf(const LinePlace &place, qsizetype line, qsizetype variant)
{
    if (place.node < 0)
        return { static_cast<int>(line % colors), static_cast<int>(line / colors) };
    return { static_cast<int>(place.node % colors), static_cast<int>(place.node / colors + variant) };
}

double combinedAt(std::span<const std::vector<double>> lines, std::size_t minute, Combine combine)
{
    double sum = 0;
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    int count = 0;
    for (const auto &line : lines) {
        const double value = line[minute];
        if (std::isnan(value))
            continue;
        sum += value;
        least = std::min(least, value);
        most = std::max(most, value);
        ++count;
    }
    if (count == 0)
        return std::numeric_limits<double>::quiet_NaN();
    switch (combine) {
    case Combine::Sum:
        return sum;
    case Combine::Mean:
        return sum / count;
    case Combine::Most:
        return most;
    case Combine::Least:
        break;
    }
    return least;
}

} // namespace

QList<LineRecipe> lineRecipes(const ChartQuestion &question, const QList<SeriesKey> &known,
                              const QList<ChartNode> &nodes)
{
    const auto all = allNodes(known, nodes);
    QList<LineRecipe> recipes;
    std::optional<LinePlace> last;
    qsizetype variant = 0;
    for (const auto &[place, key] : placed(question, known, all)) {
        if (last != place) {
            variant = last && last->node == place.node ? variant + 1 : 0;
            recipes << LineRecipe { nameOf(question, place, all),
                                    styleOf(place, recipes.size(), variant),
                                    {} };
            last = place;
        }
        recipes.last().members << key;
    }
    return recipes;
}

std::vector<double> combined(std::span<const std::vector<double>> lines, Combine combine)
{
    if (lines.empty())
        return {};
    std::vector<double> result(lines.front().size());
    for (std::size_t minute = 0; minute < result.size(); ++minute)
        result[minute] = combinedAt(lines, minute, combine);
    return result;
}

MetricUnit unitOf(const ChartQuestion &question)
{
    for (const auto &asked : question.metrics) {
        if (const auto *metric = metricOf(asked.id))
            return metric->unit;
    }
    return MetricUnit::Count;
}

} // namespace tessera
