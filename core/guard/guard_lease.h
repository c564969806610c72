// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/guard/guard_quorum.h"

namespace tessera {

// A guard on a primary's own machine stops it when it has been cut off for a while; the others may rely on
// that where they cannot reach the machine (failover.md §2.1, rung 5 of §2.3). All pure.

/// Since the keeper last had an answer of another guard, and since a standby last replied to its primary.
inline constexpr std::chrono::seconds leaseSpan { 20 };
/// After that, and some more, it has been stopped.
inline constexpr std::chrono::seconds leaseTrust { 30 };
/// The keeper was alive when the primary was last seen.
inline constexpr std::chrono::seconds keeperSlack { 4 };

/// The keeper has to stop its primary.
[[nodiscard]] bool isLeaseOver(GuardTime lastContact, GuardTime now);

/// What the others know of a primary and its keeper.
struct LeaseCase
{
    int guards = 0; ///< All that there are, we and the keeper included
    GuardReport own; ///< Ours
    QList<HeardReport> heard; ///< Of all others, the keeper's last one included
    QString server; ///< The primary, HOST:PORT
    std::optional<GuardTime> seenAt = {}; ///< When we last had an answer of it
    std::optional<std::chrono::milliseconds> standbySilence = {}; ///< As PrimaryLook::standbySilence
};

/// The guard that stops the primary when it is cut off; 0: none.
[[nodiscard]] int keeperOf(const LeaseCase &it);
/// Nobody has been in touch with the keeper for so long that it has stopped the primary: every other guard
/// says so now, the standbys have heard nothing either, and the keeper was there when the primary was last
/// seen.
[[nodiscard]] bool hasBeenStopped(const LeaseCase &it, GuardTime now);

} // namespace tessera
