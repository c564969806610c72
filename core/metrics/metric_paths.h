// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tessera {

/// The folder of the metrics files: tessera/metrics under the user's data folder (XDG_DATA_HOME), beside the
/// journal.
[[nodiscard]] QString metricFolder();
/// The metrics file of a cluster, named by readClusterIdentity(); the identity stands in the file, too.
[[nodiscard]] QString metricStorePath(const QString &clusterIdentity, const QString &folder = metricFolder());
/// The file of the statements of the cluster whose metrics are in @p storePath.
[[nodiscard]] QString statementStorePath(const QString &storePath);
/// The file of what its shards do, likewise.
[[nodiscard]] QString heatStorePath(const QString &storePath);
/// The file of its busiest tenants, likewise.
[[nodiscard]] QString tenantStorePath(const QString &storePath);
/// The file whose lock is held by whoever collects into the metrics file at @p storePath.
[[nodiscard]] QString collectorLockPath(const QString &storePath);

} // namespace tessera
