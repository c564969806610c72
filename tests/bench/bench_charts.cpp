// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of 43,200 minutes at 1200x400 against QCustomPlot's adaptive sampling without antialiasing, same
// data, same run; and 20 series of 30 days from the file to pixels. Goals: 20 series at most 0.5 x, one
// series at most 2 x axes alone, from the file at most 20 ms.
#include "core/charts/read_charts.h"
#include "core/metrics/metric_store.h"
#include "tests/bench/print_figure.h"
#include "tests/bench/shortest.h"
#include "ui/charts/chart_plot.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <qcustomplot.h>
#include <QTemporaryDir>

#include <cmath>
#include <numbers>

using namespace tessera;
using namespace std::chrono_literals;

namespace {

constexpr QSize chartSize(1200, 400);
constexpr int month = 30 * minutesOfDay;
constexpr int runs = 21;
const Minute start = Day(std::chrono::year(2026) / 1 / 1);

enum Kind { Walk, Sine, Spiky };
constexpr std::array kindNames { "walk", "sine", "spiky" };

class Random
{
public:
    explicit Random(quint32 seed)
        : m_state(seed * 7919 + 1)
    {
    }
    double next()
    {
        m_state = m_state * 1664525 + 1013904223;
        return (m_state >> 8) / 16777216.0;
    }

private:
    quint32 m_state;
};

std::vector<double> samplesOf(Kind kind, int series)
{
    Random random(static_cast<quint32>(series + 1));
    std::vector<double> samples(month);
    double level = 50;
    for (int i = 0; i < month; ++i) {
        double &sample = samples[static_cast<std::size_t>(i)];
        if (kind == Walk)
            sample = std::abs(level += random.next() - 0.5);
        else if (kind == Sine)
            sample = 50 + 30 * std::sin(i * 2 * std::numbers::pi / 1440) + 10 * random.next() + series;
        else
            sample = random.next() < 0.01 ? 90 * random.next() : 5 * random.next() + series;
    }
    return samples;
}

ChartDataPtr dataOf(Kind kind, int series)
{
    auto data = std::make_shared<ChartData>();
    data->range = { start, start + std::chrono::minutes(month) };
    for (int i = 0; i < series; ++i)
        data->lines.push_back({ .name = QString::number(i),
                                .style = { i % 7, 0 },
                                .minutes = samplesOf(kind, i),
                                .hours = {} });
    return data;
}

void expose(QWidget &widget)
{
    widget.resize(chartSize);
    widget.show();
    QApplication::processEvents();
}

/// What QCustomPlot does by itself; without data its axes alone.
double floorOf(const ChartData &data)
{
    QCustomPlot plot;
    plot.setNotAntialiasedElements(QCP::aeAll);
    for (const auto &line : data.lines) {
        auto *graph = plot.addGraph();
        graph->setAntialiased(false);
        graph->setPen(QPen(Theme::seriesColor(line.style.color), 1));
        QVector<QCPGraphData> points;
        for (std::size_t i = 0; i < line.minutes.size(); ++i)
            points << QCPGraphData(static_cast<double>(i), line.minutes[i]);
        graph->data()->set(points, true);
    }
    plot.rescaleAxes();
    expose(plot);
    return shortest(runs, [&] { plot.replot(QCustomPlot::rpImmediateRefresh); });
}

double ours(const ChartDataPtr &data, SharedTime &time)
{
    ChartPlot plot(time);
    plot.setData(data);
    expose(plot);
    return shortest(runs, [&] {
        plot.setData(data);
        plot.repaint();
    });
}

template <class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

void fillStore(const QString &path, int series)
{
    auto store = must(MetricStore::open(path));
    std::vector<std::vector<double>> samples;
    std::vector<Sample> minute;
    for (int i = 0; i < series; ++i) {
        samples.push_back(samplesOf(Sine, i));
        minute.push_back({ must(store.seriesFor({ QStringLiteral("cpu_percent"), QString::number(i) })), 0 });
    }
    for (int at = 0; at < month; ++at) {
        for (std::size_t i = 0; i < minute.size(); ++i)
            minute[i].value = std::round(10 * samples[i][static_cast<std::size_t>(at)]) / 10;
        must(store.append(start + std::chrono::minutes(at), minute));
        must(store.fold(start + std::chrono::minutes(at)));
    }
    must(store.fold(start + std::chrono::minutes(month) + MetricStore::foldInterval));
}

void fromFileToPixels(SharedTime &time)
{
    constexpr int series = 20;
    constexpr double allowed = 20; // ms
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("metrics.sqlite"));
    fillStore(path, series);
    const auto reader = must(MetricReader::open(path));
    ChartPlot plot(time);
    expose(plot);
    const ChartsWish wish { .range = time.shown(),
                            .charts = { { QStringLiteral("cpu"),
                                          { .metrics = { { QStringLiteral("cpu_percent"), {} } } },
                                          plot.plotRect().width() } },
                            .nodes = {} };
    const double took = shortest(runs, [&] {
        plot.setData(must(readCharts(reader, wish, {}, {})).charts.value(QStringLiteral("cpu")));
        plot.repaint();
    });
    printFigure(QStringLiteral("charts.file-to-pixels.20x30d"), took, "ms", allowed, 1);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    Theme::apply(Appearance::Light);
    SharedTime time(start + std::chrono::minutes(month - 1));
    time.setWindow(lastOf(std::chrono::minutes(month)));
    const double axes = floorOf({});
    for (const auto kind : { Walk, Sine, Spiky }) {
        for (const int series : { 1, 20 }) {
            const auto data = dataOf(kind, series);
            const auto name =
                QStringLiteral("charts.%1.%2x30d").arg(QLatin1String(kindNames.at(kind))).arg(series);
            if (series == 1)
                printFigure(name, ours(data, time), "ms", axes, 2);
            else
                printFigure(name, ours(data, time), "ms", floorOf(*data), 0.5);
        }
    }
    fromFileToPixels(time);
    return 0;
}
