// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Metrics page with 30 days of all its charts, for five nodes, takes beside the empty page, and what
// a simulated week of refreshes adds to it. Goals: at most 60 MB for 20 charts; flat.
#include "core/charts/chart_catalogue.h"
#include "core/charts/read_charts.h"
#include "tests/bench/print_figure.h"
#include "tests/bench/resident_memory.h"
#include "ui/charts/chart_view.h"
#include "ui/pages/metrics_page.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace tessera;
using namespace std::chrono_literals;

namespace {

constexpr int nodes = 5;
constexpr int month = 30 * minutesOfDay;
const Minute start = Day(std::chrono::year(2026) / 1 / 1);

template <class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

QList<SeriesKey> allSeries()
{
    QList<SeriesKey> series;
    for (const auto &row : chartCatalogue()) {
        for (const auto &metric : questionOf(row, true).metrics) {
            for (int node = 1; node <= nodes; ++node)
                series << SeriesKey { metric.id, QString::number(node), {} };
        }
    }
    return series;
}

void fillStore(const QString &path)
{
    auto store = must(MetricStore::open(path));
    std::vector<Sample> minute;
    for (const auto &key : allSeries())
        minute.push_back({ must(store.seriesFor(key)), 0 });
    for (int at = 0; at < month; ++at) {
        for (std::size_t i = 0; i < minute.size(); ++i)
            minute[i].value = static_cast<double>((at * (i + 3) + at / 60) % 97);
        must(store.append(start + std::chrono::minutes(at), minute));
        must(store.fold(start + std::chrono::minutes(at)));
    }
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    Theme::apply(Appearance::Light);
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("metrics.sqlite"));
    fillStore(path);
    const auto reader = must(MetricReader::open(path));
    SharedTime time(start + std::chrono::minutes(month - 1));
    time.setWindow(lastOf(std::chrono::minutes(month)));
    MetricsPage page(time);
    QList<ChartNode> chartNodes;
    for (int node = 1; node <= nodes; ++node)
        chartNodes << ChartNode { QString::number(node), QStringLiteral("10.0.0.%1:5432").arg(node) };
    page.setNodes(chartNodes);
    page.resize(1600, 12'000); // all charts are in view
    page.show();
    QApplication::processEvents();
    const double empty = residentMegabytes();
    QObject::connect(&page, &MetricsPage::chartsRequested, &page,
                     [&](const ChartsWish &wish) { page.setAnswer(must(readCharts(reader, wish, {}, {}))); });
    const auto refresh = [&](std::chrono::minutes span) {
        time.setNow(time.now() + span);
        QApplication::processEvents();
        page.repaint();
    };
    refresh(1min);
    const auto charts = static_cast<double>(page.findChildren<ChartView *>().size());
    const double full = residentMegabytes();
    printFigure(QStringLiteral("window.charts"), charts, "charts");
    printFigure(QStringLiteral("window.memory.20x30d"), (full - empty) * 20 / charts, "MB", 60, 1);
    for (int turn = 0; turn < 7 * 24 * 6; ++turn)
        refresh(10min);
    printFigure(QStringLiteral("window.memory.after-a-week"), residentMegabytes() - empty, "MB", full - empty,
                1.1);
    return 0;
}
