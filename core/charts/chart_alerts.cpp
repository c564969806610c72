// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/chart_alerts.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <set>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ChartAlerts)
};

bool concerns(const AlertStretch &stretch, const ChartQuestion &question)
{
    const auto &series = stretch.series;
    return std::ranges::find(question.metrics, series.metric, &AskedMetric::id) != question.metrics.end()
        && (series.subject.isEmpty() || question.nodes.isEmpty() || question.nodes.contains(series.subject));
}

QString sentenceFor(const AlertStretch &stretch, const QList<ChartNode> &nodes)
{
    const auto &series = stretch.series;
    const auto node = std::ranges::find(nodes, series.subject, &ChartNode::subject);
    QStringList place { node == nodes.end() ? series.subject : node->name, series.part };
    place.removeAll(QString());
    const auto what = stretch.isOver ? Words::tr("alert: %1").arg(stretch.sentence)
                                     : Words::tr("alert, still firing: %1").arg(stretch.sentence);
    return place.isEmpty()
        ? what
        : Words::tr("%1: %2", "node and its alert").arg(place.join(QLatin1String(", ")), what);
}

} // namespace

QList<ChartAlert> chartAlerts(const QList<AlertStretch> &stretches, const ChartQuestion &question,
                              const QList<ChartNode> &nodes)
{
    QList<ChartAlert> alerts;
    for (const auto &stretch : stretches) {
        if (concerns(stretch, question))
            alerts << ChartAlert { stretch.range, sentenceFor(stretch, nodes), severityOf(stretch.severity) };
    }
    return alerts;
}

QList<ChartAlert> alertBands(const QList<ChartAlert> &alerts)
{
    std::set<Minute> edges;
    for (const auto &alert : alerts)
        edges.insert({ alert.range.begin, alert.range.end });
    QList<ChartAlert> bands;
    for (auto edge = edges.begin(); edge != edges.end() && std::next(edge) != edges.end(); ++edge) {
        ChartAlert band { { *edge, *std::next(edge) }, {}, Severity::Ok };
        QStringList sentences;
        for (const auto &alert : alerts) {
            if (alert.range.begin > band.range.begin || alert.range.end < band.range.end)
                continue;
            sentences << alert.sentence;
            band.severity = std::max(band.severity, alert.severity);
        }
        band.sentence = sentences.join(QLatin1Char('\n'));
        if (!sentences.isEmpty())
            bands << band;
    }
    return bands;
}

QList<ChartAlert> alertsIn(const ChartData &data, MinuteRange minutes)
{
    QList<ChartAlert> alerts;
    std::ranges::copy_if(data.alerts, std::back_inserter(alerts), [&](const ChartAlert &alert) {
        return alert.range.begin < minutes.end && minutes.begin < alert.range.end;
    });
    return alerts;
}

} // namespace tessera
