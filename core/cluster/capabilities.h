// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace tessera {

/// What this server can do, found by probing pg_proc and pg_class (citus.md §5.2), never from a version
/// number.
struct Capabilities
{
    bool backgroundRebalance = false;
    bool parallelRebalanceFlags = false; ///< 13.2+
    bool jobStatus = false;
    bool moveByNodeId = false;
    bool cleanup = false;
    bool schemaSharding = false;
    bool schemaMove = false;
    bool tenantStatistics = false;
    bool pauseNode = false;
    bool nodesView = false;
    bool statCounters = false;
    bool clones = false;
    bool sizesByShardId = false;
    bool shardNameSkipsPublic = false;
    bool splitShards = false;
    bool isolateTenant = false;
    bool distributeConcurrently = false;
    bool isBuiltinEngine = false; ///< Tessera's own engine says so in citus_version()
    bool isSuperuser = false;
    QSet<QString> executable; ///< Names of Citus functions that this role may execute
    QSet<QString> unreadable; ///< Catalogs that exist and that this role may not read: unknown, not empty

    bool operator==(const Capabilities &) const = default;
};

} // namespace tessera
