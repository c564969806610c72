// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/watched_lines.h"

#include <algorithm>

namespace tessera {

namespace {

using namespace std::chrono_literals;

/// The part of a line that is of @p window.
std::span<const double> partOf(const WatchedLines &watched, const MetricStore::Line &line, MinuteRange window)
{
    const auto at = [&](Minute minute) {
        return static_cast<std::size_t>(
            std::clamp<qint64>((minute - watched.range.begin).count(), 0, static_cast<qint64>(line.size())));
    };
    return std::span(line).subspan(at(window.begin), at(window.end) - at(window.begin));
}

/// For each subject whether it answered in the window; subjects that were not asked are missing.
QHash<QString, bool> answersIn(const WatchedLines &watched, MinuteRange window)
{
    QHash<QString, bool> answers;
    for (qsizetype i = 0; i < watched.subjects.size(); ++i) {
        for (const double sample : partOf(watched, watched.alive[static_cast<std::size_t>(i)], window)) {
            if (!std::isnan(sample))
                answers[watched.subjects.at(i)] |= sample > 0;
        }
    }
    return answers;
}

} // namespace

Result<WatchedLines> readWatched(const MetricReader &reader, const QList<SeriesKey> &series,
                                 const AlertRule &rule, MinuteRange range)
{
    WatchedLines watched { .range = range, .series = {}, .lines = {}, .subjects = {}, .alive = {} };
    std::ranges::copy_if(series, std::back_inserter(watched.series),
                         [&](const SeriesKey &key) { return watches(rule, key); });
    auto lines = reader.lines(watched.series, range);
    if (!lines)
        return tl::unexpected(lines.error());
    watched.lines = std::move(*lines);
    return watched;
}

Result<> readAnswers(WatchedLines &watched, const MetricReader &reader, const QList<SeriesKey> &series)
{
    QList<SeriesKey> alive;
    std::ranges::copy_if(series, std::back_inserter(alive),
                         [](const SeriesKey &key) { return key.metric == QLatin1String("is_db_alive"); });
    auto lines = reader.lines(alive, watched.range);
    if (!lines)
        return tl::unexpected(lines.error());
    watched.alive = std::move(*lines);
    watched.subjects.clear();
    for (const auto &key : std::as_const(alive))
        watched.subjects << key.subject;
    return {};
}

std::vector<AlertSamples> samplesAt(const WatchedLines &watched, const AlertRule &rule, Minute minute)
{
    const MinuteRange window { minute + 1min - rule.window, minute + 1min };
    const auto answers = answersIn(watched, window);
    std::vector<AlertSamples> samples;
    for (qsizetype i = 0; i < watched.series.size(); ++i) {
        const auto part = partOf(watched, watched.lines[static_cast<std::size_t>(i)], window);
        samples.push_back({ watched.series.at(i),
                            { part.begin(), part.end() },
                            !answers.isEmpty() && answers.value(watched.series.at(i).subject, true) });
    }
    return samples;
}

} // namespace tessera
