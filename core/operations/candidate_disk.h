// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ha/member_reading.h"

namespace tessera {

// Whether a standby has room to be a primary (failover.md §1.1.2). Pure. One whose disk is not known is
// taken.

/// Errors: Refused when its disk is full; when it is nearly full, and fuller than that of @p primary, too.
[[nodiscard]] Result<> refusalOfDisk(const MemberReading &candidate, const MemberReading &primary);
/// Says that it is nearly full; nothing where it is not.
[[nodiscard]] QStringList notesOfDisk(const MemberReading &candidate);

} // namespace tessera
