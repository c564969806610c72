// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/managers/manager_kind.h"

namespace tessera {

/// What a server's own settings tell of who manages it (failover.md §3.1).
struct ManagerEvidence
{
    ManagerKind kind = ManagerKind::None;
    QString scope = {}; ///< Patroni: the name of its cluster
    bool operator==(const ManagerEvidence &) const = default;
};

/// The answer to core/sql/manager_evidence.sql; nullopt when nothing speaks of a manager, and for an answer
/// that cannot be read.
[[nodiscard]] std::optional<ManagerEvidence> managerEvidence(const QString &answer);

} // namespace tessera
