// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QJsonValue>
#include <QString>

namespace tessera {

/// A number of the store's own.
using SeriesId = Id<struct SeriesTag, qint32>;

/// One line of a chart: a metric of the catalogue, and what it was measured on.
struct SeriesKey
{
    QString metric;
    QString subject; ///< The node's key; empty for the cluster
    QString part = {}; ///< The database, the state, …, of a metric that is split

    bool operator==(const SeriesKey &) const = default;
    friend size_t qHash(const SeriesKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.metric, key.subject, key.part);
    }
};

/// nodeId in JSON: a number; null for the cluster, and for what is no node.
[[nodiscard]] inline QJsonValue nodeIdJson(const QString &subject)
{
    bool isNode = false;
    const int id = subject.toInt(&isNode);
    return isNode ? QJsonValue(id) : QJsonValue();
}

struct Sample
{
    SeriesId series;
    double value = 0;
};

} // namespace tessera
