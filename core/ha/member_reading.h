// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/host_port.h"
#include "core/base/result.h"
#include "core/cluster/node_disks.h"
#include "core/ha/server_reading.h"
#include "core/managers/manager_evidence.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace tessera {

/// Where a server left a timeline for the next one.
struct TimelineEnd
{
    int timeline = 0;
    QString lsn;
    bool operator==(const TimelineEnd &) const = default;
};

/// What one server of a node group says of itself, asked directly: core/sql/read_member.sql.
struct MemberReading
{
    QString server; ///< HOST:PORT
    bool isReachable = false;
    QString problem = {}; ///< Why it is not
    bool refuses = false; ///< It is not reached, but answers: it is starting, full, or wants another password
    QString systemIdentifier = {}; ///< The same for all of a group
    bool isInRecovery = false;
    int timeline = 0;
    QString lsn = {}; ///< Received or replayed, the later; of a primary, also a dead one, what it has written
    QString receiver = {}; ///< State of its WAL receiver: "streaming"; empty without one
    QString name = {}; ///< As it calls itself to the server it follows; empty for one that follows nobody
    QString follows = {}; ///< HOST:PORT of that server as the standby knows it; a folder of sockets is a
                          ///< host, too
    std::optional<double> silentSeconds = {}; ///< Since it last heard from it; nullopt: it is not connected
    bool isReplayPaused = false;
    QString slot = {}; ///< primary_slot_name
    int serverVersion = 0; ///< 150020
    QMap<QString, QString> settings = {}; ///< By name, those that matter here
    QStringList altered = {}; ///< Those of them that ALTER SYSTEM has set
    bool isBackupRunning = false;
    QList<TimelineEnd> history = {}; ///< Of a primary: the timelines before its own, the first one first
    QString oldestWal = {}; ///< Where the WAL begins that a primary still has
    bool canBeRewound = false; ///< It has checksums or wal_log_hints
    bool writesFullPages = true; ///< full_page_writes: others can be rewound to it
    QString hostState = {}; ///< Of one that does not answer, by pg_controldata on its host; empty: not known
    QString hostProblem = {}; ///< Why it is not
    bool hasNoData = false; ///< Its host says that there is no data folder, or an empty one
    std::optional<ServerReading> followers = {}; ///< Who follows it, by core/sql/node_standbys.sql
    bool isFenced = false; ///< Closed by a switchover by SQL, and the fence holds (server_fence.h)
    QString syncBeforeFence = {}; ///< synchronous_standby_names before that
    bool hasHost = false; ///< Commands can be run on its host
    QString stopCommand = {}; ///< What stops it there, for reading
    QString startCommand = {};
    QString killCommand = {};
    QString dataFolder = {}; ///< There
    std::optional<NodeDisk> disk = {}; ///< Of its data folder; nullopt: not known
    std::optional<ManagerEvidence> manager = {}; ///< Whose traces it bears

    /// There, no standby, and not fenced.
    [[nodiscard]] bool acceptsWrites() const { return isReachable && !isInRecovery && !isFenced; }
    bool operator==(const MemberReading &) const = default;
};

/// The standby was made to follow the server at @p place. Over a folder of sockets the port tells. Pure.
[[nodiscard]] bool isMadeToFollow(const MemberReading &member, const HostPort &place);

/// A timeline history file. Lines that are none are left out. Source: PostgreSQL's "Timelines". Pure.
[[nodiscard]] QList<TimelineEnd> timelineHistory(const QString &text);

/// The answer to core/sql/read_member.sql. Errors: Server when it is none.
[[nodiscard]] Result<MemberReading> memberReading(const QString &server, const QString &answer);

} // namespace tessera
