// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/query_reader.h"

#include "core/metrics/metric_paths.h"

namespace tessera {

namespace {

/// Opened anew each time: the file may be another by now, and opening costs less than a millisecond.
Result<QueriesAnswer> answerOf(const QString &clusterId, const QueriesWish &wish)
{
    return StatementStore::openForReading(statementStorePath(metricStorePath(clusterId)))
        .and_then([&wish](const StatementStore &store) { return readQueries(store, wish); });
}

} // namespace

QueryReader::QueryReader(QObject *parent)
    : QObject(parent)
    , m_worker(
          [](const Asked &asked) {
              return Told { asked.clusterId, answerOf(asked.clusterId, asked.wish) };
          },
          [this](const Told &told) { tell(told); })
{
}

void QueryReader::setCluster(const QString &clusterId)
{
    m_clusterId = clusterId;
    if (!clusterId.isEmpty() && m_waiting)
        ask(*std::exchange(m_waiting, std::nullopt));
}

void QueryReader::ask(const QueriesWish &wish)
{
    if (m_clusterId.isEmpty())
        m_waiting = wish;
    else
        m_worker.ask({ m_clusterId, wish });
}

void QueryReader::tell(const Told &told)
{
    if (told.clusterId != m_clusterId)
        return;
    if (told.answer)
        emit read(*told.answer);
    else
        emit failed(told.answer.error());
}

} // namespace tessera
