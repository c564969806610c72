// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/collect/pooler_reading.h"
#include "core/postgres/open_session.h"

#include <QList>

namespace tessera {

/// A PgBouncer to measure and the way to its console.
struct PoolerAccess
{
    HostPort place;
    OpenSession open; ///< Called from several threads
};

/// Asks each for its pools, side by side, 3 s at most. A session a minute: a console that somebody holds
/// open would keep a PgBouncer from ending.
[[nodiscard]] QList<PoolerMetrics> askPoolers(const QList<PoolerAccess> &poolers,
                                              const std::stop_token &stop);

} // namespace tessera
