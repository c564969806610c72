// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/postgres/conninfo.h"

namespace tessera {

/// Whose metrics a file holds.
struct MeasuredCluster
{
    QString identity; ///< See readClusterIdentity()
    QString address = {}; ///< How it was reached last, for when it cannot be asked who it is

    bool operator==(const MeasuredCluster &) const = default;
};

/// MeasuredCluster::address of what a connection names: no secret, and the same however it is spelt.
[[nodiscard]] QString measuredAddress(const ConnInfo &info);
/// How a collector names the files of a cluster that it has reached: @p identity, or @p address of one that
/// keeps its identity to itself.
[[nodiscard]] QString measuredIdentity(const QString &identity, const QString &address);
/// The metrics file of the cluster that was last reached at @p address, the newest of several. Reads the
/// files of the folder. Errors: NotFound.
[[nodiscard]] Result<QString> findMetricStore(const QString &address, const QString &folder);

} // namespace tessera
