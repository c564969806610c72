// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/local_table.h"
#include "core/postgres/session.h"

namespace tessera {

/// What could be distributed, largest first, at most 2000. Blocks. Errors: those of Session.
[[nodiscard]] Result<QList<LocalTable>> readLocalTables(Session &session, Deadline deadline,
                                                        std::stop_token stop = {});

} // namespace tessera
