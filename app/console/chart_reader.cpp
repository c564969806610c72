// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/chart_reader.h"

#include "core/charts/read_charts.h"
#include "core/charts/time_ticks.h"
#include "core/collect/collector_lock.h"
#include "core/journal/journal.h"
#include "core/metrics/metric_paths.h"

#include <QDateTime>

#include <utility>

namespace tessera {

struct ChartReader::Opened
{
    QString clusterId;
    std::optional<MetricReader> reader;
};

namespace {

/// What was changed from here. A journal that cannot be read is the journal page's business.
QList<ChartEvent> operationsOf(const QString &clusterId, MinuteRange range)
{
    QList<ChartEvent> marks;
    const auto journal = Journal::open(Journal::defaultPath());
    const auto entries = journal ? journal->list() : Result<QList<JournalEntry>>();
    if (!journal || !entries)
        return marks;
    for (const auto &entry : *entries) {
        const auto at = minuteOf(entry.startedAt);
        if (entry.clusterId != clusterId || !range.contains(at))
            continue;
        const bool isWell = !entry.outcome || *entry.outcome == Outcome::Succeeded;
        marks << ChartEvent { at, entry.plan.title, isWell ? Severity::Info : Severity::Warning };
    }
    return marks;
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

} // namespace

ChartReader::ChartReader(QObject *parent)
    : QObject(parent)
    , m_opened(std::make_shared<Opened>())
{
    m_pool.setMaxThreadCount(1);
}

ChartReader::~ChartReader()
{
    m_stop.request_stop();
}

void ChartReader::setCluster(const QString &clusterId)
{
    if (std::exchange(m_clusterId, clusterId) == clusterId)
        return;
    if (clusterId.isEmpty())
        m_next.reset();
    else if (const auto next = m_isBusy ? std::nullopt : std::exchange(m_next, std::nullopt))
        start(*next);
}

void ChartReader::ask(const ChartsWish &wish)
{
    if (m_isBusy || m_clusterId.isEmpty())
        m_next = wish;
    else
        start(wish);
}

void ChartReader::start(const ChartsWish &wish)
{
    m_isBusy = true;
    m_pool.start([this, wish, clusterId = m_clusterId, opened = m_opened, stop = m_stop.get_token()] {
        if (std::exchange(opened->clusterId, clusterId) != clusterId)
            opened->reader.reset();
        Result<ChartsAnswer> answer = nothing(wish);
        if (!opened->reader) {
            auto reader = MetricReader::open(metricStorePath(clusterId));
            if (reader)
                opened->reader.emplace(std::move(*reader));
            else if (reader.error().kind != ErrorKind::NotFound)
                answer = tl::unexpected(reader.error());
        }
        if (opened->reader)
            answer = readCharts(*opened->reader, wish, operationsOf(clusterId, wish.range), stop);
        if (!answer)
            opened->reader.reset(); // it may be another file by now
        else if (const auto holder = collectorOf(metricStorePath(clusterId)))
            answer->collector = holder->text();
        QMetaObject::invokeMethod(
            this, [this, clusterId, answer] { finish(clusterId, answer); }, Qt::QueuedConnection);
    });
}

void ChartReader::finish(const QString &clusterId, const Result<ChartsAnswer> &answer)
{
    m_isBusy = false;
    if (m_next && !m_clusterId.isEmpty())
        return start(*std::exchange(m_next, std::nullopt));
    if (clusterId != m_clusterId)
        return;
    if (answer)
        emit read(*answer);
    else
        emit failed(answer.error());
}

} // namespace tessera
