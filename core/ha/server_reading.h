// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/units.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace tessera {

/// A standby as the server that it follows sees it; bytes of WAL that it does not have yet.
struct FollowingStandby
{
    QString name; ///< As it calls itself: application_name
    QString address; ///< Empty over a Unix socket
    QString state; ///< "streaming", "catchup", "startup": the server's word
    QString sync; ///< "async", "potential", "sync", "quorum": the server's word
    QString slot; ///< Empty without one
    ByteCount unsent;
    ByteCount unflushed; ///< What its disk lacks: lost when it takes over now
    ByteCount unreplayed; ///< What its readers do not see yet
    std::optional<double> replaySeconds = {}; ///< nullopt while nothing is written
    std::optional<double> silentSeconds = {}; ///< Since it last answered

    [[nodiscard]] bool isStreaming() const { return state == QLatin1String("streaming"); }
    /// Commits wait for it.
    [[nodiscard]] bool isSynchronous() const
    {
        return isStreaming() && (sync == QLatin1String("sync") || sync == QLatin1String("quorum"));
    }
    bool operator==(const FollowingStandby &) const = default;
};

/// A physical slot: it keeps WAL for somebody.
struct StandbySlot
{
    QString name;
    bool isActive = false;
    QString walStatus; ///< "reserved", "extended", "unreserved", "lost": the server's word
    ByteCount retained;

    /// Who follows by it has to be built anew, or soon will.
    [[nodiscard]] bool isLost() const
    {
        return walStatus == QLatin1String("lost") || walStatus == QLatin1String("unreserved");
    }
    bool operator==(const StandbySlot &) const = default;
};

/// What one server says of its replication.
struct ServerReading
{
    bool isInRecovery = false;
    int timeline = 0;
    QString syncNames; ///< synchronous_standby_names
    QString syncCommit; ///< synchronous_commit
    int waiting = 0; ///< Sessions whose commit waits for a standby
    QList<FollowingStandby> standbys;
    QList<StandbySlot> physicalSlots;

    /// Names of the standbys that stream, each once, but for those that have said nothing for a while though
    /// commits wait.
    [[nodiscard]] QStringList keepingUp() const;
    bool operator==(const ServerReading &) const = default;
};

/// A standby says something at least every 10 s (wal_receiver_status_interval).
inline constexpr double longSilence = 15; // seconds

/// The answer of core/sql/node_standbys.sql. Errors: Server when it is none.
[[nodiscard]] Result<ServerReading> serverReading(const QString &answer);

} // namespace tessera
