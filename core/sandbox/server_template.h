// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sandbox/postgres_programs.h"
#include "core/sandbox/sandbox_home.h"

#include <stop_token>

namespace tessera {

/// A data directory made by initdb once for a version, from which every server is copied.
struct ServerTemplate
{
    QString folder;
    QStringList extensions; ///< those of Citus and the built-in engine that the programs offer
};

/// Makes the template where none is yet; two callers at once share one. Asks the programs each time which
/// extensions they offer, since a package may have come since.
/// Errors: Host, Storage, Timeout, Cancelled.
[[nodiscard]] Result<ServerTemplate> prepareTemplate(const SandboxHome &home,
                                                     const PostgresPrograms &programs, Deadline deadline,
                                                     std::stop_token stop = {});

} // namespace tessera
