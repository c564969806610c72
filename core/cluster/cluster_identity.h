// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/session.h"

namespace tessera {

/// Names the cluster itself, however it was connected to: database and system identifier. Errors: those of
/// Session.
[[nodiscard]] Result<QString> readClusterIdentity(Session &session, Deadline deadline,
                                                  std::stop_token stop = {});

} // namespace tessera
