// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Start to first paint and resident memory of the console, against a minimal main window of the same run.
// Source of the goals: first paint <= 3 x, memory <= 2.5 x, medians of 15 runs in turn.
#include "app/console/first_paint.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>
#include <vector>

namespace {

struct Start
{
    double milliseconds = 0;
    double megabytes = 0;
};

std::optional<Start> startOnce(const QString &program, const QString &home)
{
    using namespace std::chrono;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto *folder : { "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR" })
        environment.insert(QLatin1String(folder), home);
    const auto now = duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
    environment.insert(QLatin1String(tessera::startVariable), QString::number(now));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, QStringList());
    if (!process.waitForFinished(30000))
        return std::nullopt;
    const auto answer = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    if (answer.isEmpty())
        return std::nullopt;
    return Start { answer.value(QLatin1String("milliseconds")).toDouble(),
                   answer.value(QLatin1String("rssKilobytes")).toDouble() / 1024 };
}

Start median(std::vector<Start> runs)
{
    const auto middle = runs.begin() + static_cast<std::ptrdiff_t>(runs.size() / 2);
    std::ranges::nth_element(runs, middle, {}, &Start::milliseconds);
    const auto time = middle->milliseconds;
    std::ranges::nth_element(runs, middle, {}, &Start::megabytes);
    return { time, middle->megabytes };
}

void print(const char *name, const char *unit, double value, double floor, double goal)
{
    std::printf(
        "{\"bench\":\"%s\",\"value\":%.2f,\"unit\":\"%s\",\"floor\":%.2f,\"ratio\":%.3f,\"goal\":%.2f}\n",
        name, value, unit, floor, value / floor, goal);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto folder = QCoreApplication::applicationDirPath();
    const QTemporaryDir home;
    std::vector<Start> floors;
    std::vector<Start> ours;
    for (int run = 0; run < 15; ++run) {
        const auto floor = startOnce(folder + QLatin1String("/minimal_window"), home.path());
        const auto own = startOnce(folder + QLatin1String("/../bin/tessera"), home.path());
        if (!floor || !own) {
            std::fprintf(stderr, "a program did not report its first paint\n");
            return 1;
        }
        floors.push_back(*floor);
        ours.push_back(*own);
    }
    const auto floor = median(floors);
    const auto own = median(ours);
    print("startup.first_paint", "ms", own.milliseconds, floor.milliseconds, 3.0);
    print("startup.rss", "MB", own.megabytes, floor.megabytes, 2.5);
    return 0;
}
