// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ha/member_reading.h"

namespace tessera {

/// How far two servers that once were the same have written the same.
struct Divergence
{
    quint64 common = 0; ///< Up to here they are the same, in bytes of WAL
    bool isBehind = false; ///< The first has nothing beyond it: it can follow the second as it is
    bool sharesNumber = false; ///< Both went on under the same timeline's number; no rewind tells them apart
};

/// How far @p one, whose WAL ends at its lsn, goes with @p other; nullopt when that is not known. Source:
/// PostgreSQL's timeline history files. Pure.
[[nodiscard]] std::optional<Divergence> divergenceOf(const MemberReading &one, const MemberReading &other);

} // namespace tessera
