// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/capabilities.h"
#include "core/postgres/session.h"

namespace tessera {

/// Whether the catalogs may be those of a standby, which tells the same but cannot be changed.
enum class Standbys { Refused, Read };

/// Checks that the session's server is the primary coordinator of a Citus cluster that this program knows
/// (11.3 and later), or runs the built-in engine. Errors: Unsupported for a server without Citus or with one
/// too old, Refused for a worker or a standby, each a sentence that says what to connect to instead; and
/// those of Session.
[[nodiscard]] Result<> verifyCoordinator(Session &session, Deadline deadline, std::stop_token stop = {},
                                         Standbys standbys = Standbys::Refused);

/// What the server can do and this role may use. Three small statements, local to the server.
/// Ask again after each reconnect: managed services upgrade in place.
[[nodiscard]] Result<Capabilities> probeCapabilities(Session &session, Deadline deadline,
                                                     std::stop_token stop = {});

/// The text of core/sql/<name>.sql in the newest variant that fits the server: name.citus13_2.sql before
/// name.citus12.sql before name.sql.
[[nodiscard]] QString catalogText(const QString &name, const Capabilities &capabilities);

} // namespace tessera
