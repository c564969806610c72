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
    , m_wishes(answerOf, [this](const Result<QueriesAnswer> &answer) {
        if (answer)
            emit read(*answer);
        else
            emit failed(answer.error());
    })
{
}

} // namespace tessera
