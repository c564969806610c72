// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"
#include "core/postgres/session.h"

namespace tessera {

enum class Detail { Catalogs, WithTraces, WithSizes, Whole };

/// One reading: the catalogs; with what operations have on the nodes; with sizes; or whole, with who answers
/// and the findings. Errors: those of Session.
[[nodiscard]] Result<ClusterState> readState(Session &session, Detail detail, Deadline deadline,
                                             std::stop_token stop = {});

} // namespace tessera
