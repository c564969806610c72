// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/metrics/host_reading.h"

#include <QHash>
#include <QPair>

#include <compare>

namespace tessera {

/// A metric, and the part of it where it is split: a database, a state.
struct Measure
{
    QString metric;
    QString part;

    bool operator==(const Measure &) const = default;
    friend size_t qHash(const Measure &one, size_t seed = 0)
    {
        return qHashMulti(seed, one.metric, one.part);
    }
};

using Measured = QHash<Measure, double>;

/// What a node said of itself at one moment; counters as they stood.
struct NodeReading
{
    double at = 0; ///< Seconds since 1970 by the node's own clock
    double startedAt = 0; ///< When the server was started, by the same clock
    double loadedAt = 0; ///< When it read its settings last
    double took = 0; ///< Seconds that the statement itself took there
    Measured values = {};
    HostReading host = {};
};

/// From the JSON text of metricsCommand(). Errors: Server, when it is something else.
[[nodiscard]] Result<NodeReading> nodeReading(const QString &json);

/// The samples of the minute that @p now ends: levels as they are, counters as an increase a second since
/// @p before. Without a reading before, and for a counter that went back (the server or its statistics were
/// reset), there is no sample. The time between the two is taken in whole seconds, so that an increase keeps
/// its sum.
[[nodiscard]] Measured samplesOf(const std::optional<NodeReading> &before, const NodeReading &now);

} // namespace tessera
