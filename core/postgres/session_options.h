// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <chrono>

namespace tessera {

/// How a session presents itself.
struct SessionOptions
{
    /// 'tessera' or longer. Citus takes names that begin with citus_internal, citus_rebalancer,
    /// citus_run_command or citus_shard_ for its own.
    QString applicationName = QStringLiteral("tessera");
    /// Stands as a comment in front of each statement ("/* tessera TAG */ SELECT …"), where
    /// pg_stat_activity.query and the server's log show it. Only letters, digits and " ._:-" are kept. A
    /// comment, because it costs no round trip and survives poolers, which replace application_name.
    QString tag = {};
    bool readOnly = false; ///< default_transaction_read_only = on for the whole session
    QStringList setUp = {}; ///< Further statements run once after connecting
    /// How long after a deadline or a stop the server may take to confirm the cancel before the session is
    /// closed.
    std::chrono::milliseconds cancelGrace { 2000 };
};

} // namespace tessera
