// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connector.h"

namespace tessera {

/// @p connector, or, when the coordinator does not answer, one to a standby of it that the connection knows:
/// enough to read the catalogs and to let it take over. Blocks, at most 8 s. Errors: those of the
/// coordinator.
[[nodiscard]] Result<Connector> reachableCoordinator(const Connector &connector, const std::stop_token &stop);

} // namespace tessera
