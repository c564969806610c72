// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/host_port.h"
#include "core/metrics/node_reading.h"
#include "core/postgres/row.h"

namespace tessera {

/// What one PgBouncer said in a minute.
struct PoolerMetrics
{
    HostPort place;
    Result<Measured> samples;
};

/// SeriesKey::subject of a PgBouncer.
[[nodiscard]] QString subjectOf(const HostPort &pooler);
[[nodiscard]] bool isPooler(const QString &subject);
/// "PgBouncer HOST:PORT".
[[nodiscard]] QString nameOfPooler(const QString &subject);

/// From the rows of SHOW POOLS, by database; the console's own pool is left out. Source: the manual of
/// PgBouncer 1.18, "SHOW POOLS". Errors: Server, when it is something else.
[[nodiscard]] Result<Measured> poolerSamples(const Rows &pools);

} // namespace tessera
