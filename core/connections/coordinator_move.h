// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connection_store.h"

namespace tessera {

/// The coordinator is at another server than before. Both may change places again.
struct CoordinatorMove
{
    QString connectionId; ///< The saved connection it was found by; empty: none
    std::optional<HostPort> from; ///< Empty: what was replaced is known by that connection only
    HostPort to;
    bool operator==(const CoordinatorMove &) const = default;
};

/// @p connection as it finds the coordinator after the move: both servers, with
/// target_session_attrs=read-write; through a tunnel, which leads to one server, the new one alone. Empty:
/// it is another cluster's, names the new server already, or leaves it to a service file. Asks libpq what it
/// would fill in; contacts nobody.
[[nodiscard]] std::optional<SavedConnection> following(const SavedConnection &connection,
                                                       const CoordinatorMove &move);

/// Lets every saved connection of the cluster find the new server; a sandbox's does by itself.
/// Returns the names of those that were changed. Writes a small file; any thread. Errors: those of the store.
[[nodiscard]] Result<QStringList> followCoordinator(ConnectionStore store, const CoordinatorMove &move);

/// What was done, for people; empty when nothing was.
[[nodiscard]] QString followedText(const Result<QStringList> &names, const CoordinatorMove &move);

} // namespace tessera
