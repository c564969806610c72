// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/collect/ask_poolers.h"
#include "core/connections/connector.h"

namespace tessera {

/// The ways to the nodes from here.
[[nodiscard]] OpenNode nodeOpener(const Connector &connector);
/// The ways to the PgBouncers of the connector's target.
[[nodiscard]] QList<PoolerAccess> poolerAccess(const Connector &connector);

} // namespace tessera
