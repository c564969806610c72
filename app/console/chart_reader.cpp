// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/chart_reader.h"

#include "core/charts/operation_marks.h"
#include "core/charts/read_charts.h"
#include "core/collect/collector_lock.h"
#include "core/metrics/metric_paths.h"

#include <utility>

namespace tessera {

namespace {

/// A journal that cannot be read is the journal page's business.
QList<ChartEvent> operationsOf(const QString &clusterId, MinuteRange range)
{
    const auto journal = Journal::open(Journal::defaultPath());
    const auto entries = journal ? journal->list() : Result<QList<JournalEntry>>();
    return entries ? operationMarks(*entries, clusterId, range) : QList<ChartEvent>();
}

/// Alerts that cannot be read are the alerts page's business.
QList<AlertStretch> alertsOf(const QString &clusterId, MinuteRange range)
{
    const auto now = std::chrono::floor<std::chrono::minutes>(std::chrono::system_clock::now());
    return readAlertStretches(metricStorePath(clusterId), range, now).value_or(QList<AlertStretch>());
}

/// Nothing was collected yet: every chart is empty.
ChartsAnswer nothing(const ChartsWish &wish)
{
    ChartsAnswer answer { .range = wish.range, .charts = {}, .questions = {}, .newest = {}, .collector = {} };
    for (const auto &one : wish.charts) {
        auto data = std::make_shared<ChartData>();
        data->range = wish.range;
        answer.charts.insert(one.id, data);
        answer.questions.insert(one.id, one.question);
    }
    return answer;
}

/// Keeps the file of the last cluster open. Of the reader's thread.
class OpenFile
{
public:
    Result<ChartsAnswer> answer(const QString &clusterId, const ChartsWish &wish,
                                const std::stop_token &stop);

private:
    QString m_clusterId;
    std::optional<MetricReader> m_reader;
};

Result<ChartsAnswer> OpenFile::answer(const QString &clusterId, const ChartsWish &wish,
                                      const std::stop_token &stop)
{
    if (std::exchange(m_clusterId, clusterId) != clusterId)
        m_reader.reset();
    Result<ChartsAnswer> answer = nothing(wish);
    if (!m_reader) {
        auto reader = MetricReader::open(metricStorePath(clusterId));
        if (reader)
            m_reader.emplace(std::move(*reader));
        else if (reader.error().kind != ErrorKind::NotFound)
            answer = tl::unexpected(reader.error());
    }
    if (m_reader)
        answer = readCharts(*m_reader, wish,
                            { operationsOf(clusterId, wish.range), alertsOf(clusterId, wish.range) }, stop);
    if (!answer)
        m_reader.reset(); // it may be another file by now
    else if (const auto holder = collectorOf(metricStorePath(clusterId)))
        answer->collector = holder->text();
    return answer;
}

} // namespace

ChartReader::ChartReader(QObject *parent)
    : QObject(parent)
    , m_wishes([file = std::make_shared<OpenFile>(), stop = m_stop.get_token()](
                   const QString &clusterId,
                   const ChartsWish &wish) { return file->answer(clusterId, wish, stop); },
               [this](const Result<ChartsAnswer> &answer) {
                   if (answer)
                       emit read(*answer);
                   else
                       emit failed(answer.error());
               })
{
}

ChartReader::~ChartReader()
{
    m_stop.request_stop();
}

} // namespace tessera
