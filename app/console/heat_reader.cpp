// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/heat_reader.h"

#include "core/metrics/metric_paths.h"

namespace tessera {

namespace {

/// Opened anew each time, as the statements' file is.
Result<HeatAnswer> answerOf(const QString &clusterId, const HeatQuestion &question)
{
    return HeatStore::openForReading(heatStorePath(metricStorePath(clusterId)))
        .and_then([&question](const HeatStore &store) { return readHeat(store, question); });
}

} // namespace

HeatReader::HeatReader(QObject *parent)
    : QObject(parent)
    , m_wishes(answerOf, [this](const Result<HeatAnswer> &answer) {
        if (answer)
            emit read(*answer);
        else
            emit failed(answer.error());
    })
{
}

} // namespace tessera
