// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_metrics.h"

#include "tests/support/chart_world.h"
#include "ui/charts/chart_plot.h"
#include "ui/charts/chart_view.h"
#include "ui/map/segmented_buttons.h"
#include "ui/pages/metrics_page.h"

#include <QAbstractButton>

namespace tessera::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QList<ChartNode> galleryNodes(int count)
{
    QList<ChartNode> nodes;
    for (int i = 0; i < count; ++i)
        nodes << ChartNode { QString::number(i + 1), u"10.7.0.%1"_s.arg(4 + i) };
    return nodes;
}

QList<SeriesKey> knownSeries(const ChartQuestion &question, const QList<ChartNode> &nodes)
{
    const QStringList parts = question.byPart
        ? QStringList { u"active"_s, u"idle"_s, u"idle in transaction"_s, u"fastpath function call"_s }
        : QStringList { QString() };
    QList<SeriesKey> known;
    for (const auto &metric : question.metrics) {
        for (const auto &node : nodes) {
            for (const auto &part : parts)
                known << SeriesKey { metric.id, node.subject, part };
        }
    }
    return known;
}

double mostOf(MetricUnit unit)
{
    switch (unit) {
    case MetricUnit::Percent:
        return 96;
    case MetricUnit::Bytes:
        return 840e9;
    case MetricUnit::BytesPerSecond:
        return 61e6;
    case MetricUnit::PerSecond:
        return 1830;
    case MetricUnit::Seconds:
        return 412;
    case MetricUnit::Count:
        return 187;
    case MetricUnit::YesNo:
        break;
    }
    return 1;
}

ChartDataPtr chartOf(const ChartWish &wish, MinuteRange range, const QList<ChartNode> &nodes,
                     const QString &look)
{
    const auto recipes = lineRecipes(wish.question, knownSeries(wish.question, nodes), nodes);
    const bool isMissing = wish.id == "promised"_L1 && look != "empty"_L1;
    const auto unit = unitOf(wish.question);
    auto data = std::make_shared<ChartData>(
        *chartData({ .lines = look == "empty"_L1 || isMissing ? 0 : static_cast<int>(recipes.size()),
                     .length = range.length(),
                     .end = range.end,
                     .unit = unit,
                     .most = mostOf(unit),
                     .hasHours = needsHours(range, wish.pixels),
                     .hasGap = look == "gap"_L1,
                     .hasEvents = look != "empty"_L1 }));
    if (wish.id == "full"_L1 || wish.id == "cpu"_L1)
        data->alerts = { { { range.end - 25min, range.end - 9min },
                           u"10.7.0.5: alert: Mean of cpu_percent above 95 % over 15 min"_s,
                           wish.id == "cpu"_L1 ? Severity::Critical : Severity::Warning } };
    for (std::size_t i = 0; i < data->lines.size(); ++i) {
        data->lines[i].name = recipes.at(static_cast<qsizetype>(i)).name;
        data->lines[i].style = recipes.at(static_cast<qsizetype>(i)).style;
        for (auto &value : data->lines[i].minutes)
            value = unit == MetricUnit::YesNo && value == value ? 1 : value;
        for (auto &hour : data->lines[i].hours)
            hour = unit == MetricUnit::YesNo ? HourRollup { 1, 1, 1, 60 } : hour;
    }
    return data;
}

} // namespace

ChartsAnswer galleryCharts(const ChartsWish &wish, const QString &look)
{
    ChartsAnswer answer { .range = wish.range,
                          .charts = {},
                          .questions = {},
                          .newest = wish.range.end - 1min,
                          .collector = u"tesseractl agent (process 4711)"_s };
    if (look == "empty"_L1)
        answer.newest.reset();
    for (const auto &one : wish.charts) {
        answer.charts.insert(one.id,
                             chartOf(one, wish.range, galleryNodes(look == "many"_L1 ? 20 : 6), look));
        answer.questions.insert(one.id, one.question);
    }
    return answer;
}

MetricsPage *galleryMetrics(SharedTime &time)
{
    auto *page = new MetricsPage(time);
    page->setNodes(galleryNodes(6));
    QObject::connect(page, &MetricsPage::chartsRequested, page, [page](const ChartsWish &wish) {
        page->setAnswer(galleryCharts(wish, page->property("look").toString()));
    });
    return page;
}

QStringList metricsLooks()
{
    return { u"hour"_s, u"gap"_s, u"many"_s, u"month"_s, u"cluster"_s, u"table"_s, u"empty"_s };
}

void showMetricsLook(MetricsPage &page, SharedTime &time, const QString &look)
{
    page.setProperty("look", look);
    time.setWindow(lastOf(look == "month"_L1      ? 30 * 24h
                              : look == "many"_L1 ? 24h
                              : look == "gap"_L1  ? 6h
                                                  : 1h));
    time.moveCursor(look == "gap"_L1 ? std::optional(time.now() - 160min) : std::nullopt);
    const auto buttons = page.findChildren<SegmentedButtons *>();
    for (auto *segments : buttons) {
        if (segments->accessibleName() == MetricsPage::tr("What makes a line"))
            segments->findChildren<QAbstractButton *>().at(look == "cluster"_L1 ? 1 : 0)->click();
    }
    const auto views = page.findChildren<ChartView *>();
    for (auto *view : views)
        view->setAsTable(look == "table"_L1 && view == views.first());
    page.forget();
}

} // namespace tessera::test
