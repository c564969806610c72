// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ha/member_reading.h"

#include <QDateTime>
#include <QList>

namespace tessera {

/// What commits on a primary waited for when a guard of this user last saw it: a dead server's files may be
/// out of reach, and R + W > N has to be decided (failover.md §2.2).
struct LastSeen
{
    QString server; ///< HOST:PORT
    QString systemIdentifier = {};
    QString syncNames = {}; ///< synchronous_standby_names
    QDateTime seenAt = {}; ///< When the primary last said so; all times UTC
    QDateTime watchedFrom = {}; ///< Since then it was asked without a gap
    QDateTime watchedTo = {};

    /// Nothing can have changed between what was seen and the fault.
    [[nodiscard]] bool isReliable(const QDateTime &now) const;
    bool operator==(const LastSeen &) const = default;
};

/// last-seen.json under the user's data folder (XDG_DATA_HOME).
[[nodiscard]] QString lastSeenPath();
/// Empty when there is none.
[[nodiscard]] QList<LastSeen> readLastSeen(const QString &path);
/// Puts @p news in the place of what the file says of the same servers. Errors: Storage.
[[nodiscard]] Result<> noteLastSeen(const QString &path, const QList<LastSeen> &news);

/// Gives each primary that does not answer, and whose files did not tell it, what was last seen of it, if
/// that is reliable and a standby that answers is its copy. Pure.
void addLastSeen(QList<MemberReading> &members, const QList<LastSeen> &seen, const QDateTime &now);

} // namespace tessera
