// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sandbox/postgres_programs.h"
#include "core/sandbox/sandbox_home.h"
#include "core/sandbox/sandbox_record.h"

#include <optional>

namespace tessera {

/// The bytes of global/pg_control with another system identifier and its checksum. The identifier is the
/// first field in every version; the CRC-32C field is found as the word that is the checksum of all before
/// it. nullopt when there is none. Source: PostgreSQL, src/include/catalog/pg_control.h.
[[nodiscard]] std::optional<QByteArray> withSystemIdentifier(QByteArray control, quint64 identifier);

/// Gives a server that was copied from the template, and never ran, a system identifier of its own, by which
/// the console tells servers apart. Errors: Storage, Host, Timeout.
[[nodiscard]] Result<> giveIdentity(const SandboxHome &home, const PostgresPrograms &programs,
                                    const SandboxNode &node, Deadline deadline);

} // namespace tessera
