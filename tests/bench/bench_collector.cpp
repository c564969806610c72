// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/alert_watch.h"
#include "core/base/platform_clock.h"
#include "core/collect/cluster_sampler.h"
#include "core/collect/minute_writer.h"
#include "core/metrics/metric_catalogue.h"
#include "tests/bench/print_figure.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int nodes = 20;
constexpr int minutes = 600;
const Minute start = Day(std::chrono::year(2026) / 11 / 27);

QString hostFile(const char *path)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What a node answers: every metric of the catalogue that comes from SQL, three databases' worth of the
/// split ones, and the texts of this machine's /proc.
QString answer(int node, int minute)
{
    static const QJsonObject files { { u"stat"_s, hostFile("/proc/stat") },
                                     { u"loadavg"_s, hostFile("/proc/loadavg") },
                                     { u"meminfo"_s, hostFile("/proc/meminfo") },
                                     { u"diskstats"_s, hostFile("/proc/diskstats") },
                                     { u"net"_s, hostFile("/proc/net/dev") } };
    QJsonArray values;
    for (const auto &metric : metricCatalogue()) {
        const bool isSplit = metric.part[0] != '\0';
        for (int part = 0; part < (isSplit ? 3 : 1); ++part) {
            const auto step =
                metric.kind == MetricKind::Counter ? minute * (17 + node) : (minute * 7 + node) % 97;
            values << QJsonArray { QString::fromLatin1(metric.id),
                                   isSplit ? u"part %1"_s.arg(part) : QString(), 1000 + step + part };
        }
    }
    const QJsonObject object { { u"at"_s, 1e9 + minute * 60.0 },
                               { u"startedAt"_s, 5 },
                               { u"took"_s, 0.004 },
                               { u"values"_s, values },
                               { u"files"_s, files } };
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

ClusterRound emptyRound()
{
    ClusterRound round;
    for (int node = 1; node <= nodes; ++node)
        round.nodes << RegisteredNode { NodeId { node }, u"10.0.0.%1:5432"_s.arg(node) };
    const Result<NodeReading> silent;
    for (int node = 1; node <= nodes; ++node)
        round.answers << NodeMetrics { NodeId { node }, silent };
    return round;
}

void enableAll(const QString &path)
{
    auto store = AlertStore::open(AlertStore::pathBeside(path));
    for (auto rule : suggestedRules()) {
        rule.isEnabled = true;
        if (!store || !store->save(rule))
            qFatal("no alert store");
    }
}

} // namespace

/// Processor time of a minute of collecting, from the nodes' answers to the file on the disk with the
/// suggested alerts judged; the floor is the minute itself on one processor.
int main()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"shop.sqlite"_s);
    MinuteWriter writer(path, { u"shop/1"_s });
    ClusterSampler sampler;
    AlertWatch alerts(path, u"shop"_s);
    enableAll(path);
    std::chrono::nanoseconds spent {};
    qsizetype samples = 0;
    for (int minute = 0; minute < minutes; ++minute) {
        auto round = emptyRound();
        QStringList texts;
        for (int node = 1; node <= nodes; ++node)
            texts << answer(node, minute);
        const auto began = threadCpuTime();
        for (int node = 0; node < nodes; ++node)
            round.answers[node].reading = nodeReading(texts.at(node));
        const auto collected = sampler.take(start + std::chrono::minutes(minute), round, {});
        if (!writer.write(collected) || !alerts.judge(collected.minute))
            qFatal("a minute was not kept");
        spent += threadCpuTime() - began;
        for (const auto &subject : collected.subjects)
            samples += subject.samples.size();
    }
    const double ofMinute = static_cast<double>(spent.count()) / minutes / 1e6;
    constexpr double minuteMs = 60000;
    printFigure(u"collector.samples.20"_s, static_cast<double>(samples) / minutes,
                "samples");
    printFigure(u"collector.minute.20"_s, ofMinute, "ms", minuteMs, 0.01);
    return 0;
}
