// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/custom_charts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array combines { "sum", "mean", "most", "least" };

QJsonObject asJson(const CustomChart &chart)
{
    const auto &question = chart.question;
    QJsonArray metrics;
    for (const auto &metric : question.metrics)
        metrics << metric.id;
    return { { u"id"_s, chart.id },
             { u"title"_s, chart.title },
             { u"metrics"_s, metrics },
             { u"nodes"_s, QJsonArray::fromStringList(question.nodes) },
             { u"byNode"_s, question.byNode },
             { u"byPart"_s, question.byPart },
             { u"combine"_s, QLatin1String(combines.at(static_cast<std::size_t>(question.combine))) } };
}

/// Metrics of the catalogue with the unit of the first.
QList<AskedMetric> metricsOf(const QJsonArray &ids)
{
    QList<AskedMetric> metrics;
    for (const auto &value : ids) {
        const auto id = value.toString();
        const auto *metric = metricOf(id);
        if (metric && (metrics.isEmpty() || metric->unit == metricOf(metrics.first().id)->unit))
            metrics << AskedMetric { id, id };
    }
    return metrics;
}

CustomChart chartOf(const QJsonObject &object)
{
    CustomChart chart { .id = object.value("id"_L1).toString(),
                        .title = object.value("title"_L1).toString(),
                        .question = {} };
    auto &question = chart.question;
    question.metrics = metricsOf(object.value("metrics"_L1).toArray());
    for (const auto &node : object.value("nodes"_L1).toArray())
        question.nodes << node.toString();
    question.byNode = object.value("byNode"_L1).toBool(true);
    question.byPart = object.value("byPart"_L1).toBool();
    const auto combine = std::ranges::find(combines, object.value("combine"_L1).toString(),
                                           [](const char *name) { return QString::fromLatin1(name); });
    if (combine != combines.end())
        question.combine = static_cast<Combine>(combine - combines.begin());
    return chart;
}

} // namespace

QByteArray customChartsAsJson(const QList<CustomChart> &charts)
{
    QJsonArray array;
    for (const auto &chart : charts)
        array << asJson(chart);
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QList<CustomChart> customChartsOf(const QByteArray &json)
{
    QList<CustomChart> charts;
    const auto array = QJsonDocument::fromJson(json).array();
    for (const auto &value : array) {
        const auto chart = chartOf(value.toObject());
        const bool isKnown = std::ranges::find(charts, chart.id, &CustomChart::id) != charts.end();
        if (!chart.id.isEmpty() && !chart.question.metrics.isEmpty() && !isKnown)
            charts << chart;
    }
    return charts;
}

QString freshId(const QList<CustomChart> &charts)
{
    for (int number = 1;; ++number) {
        const auto id = u"custom-%1"_s.arg(number);
        if (std::ranges::find(charts, id, &CustomChart::id) == charts.end())
            return id;
    }
}

} // namespace tessera
