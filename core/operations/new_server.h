// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan_facts.h"
#include "core/plan/read_plan_facts.h"

namespace tessera {

// Whether servers may become nodes of the cluster.

/// "host:port", as the catalog and people write it.
[[nodiscard]] QString nameOf(const HostPort &place);
/// The servers, in the order given. Errors: Invalid: no address, the same twice; Refused: what refusalOf()
/// says of one.
[[nodiscard]] Result<QList<HostPort>> newServers(const QStringList &addresses, const PlanFacts &facts);

} // namespace tessera
