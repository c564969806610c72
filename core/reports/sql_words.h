// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advise/statement_tokens.h"

namespace tessera {

/// Whether it is SQL's own word or a well-known type or function, not somebody's name. Source: PostgreSQL
/// documentation, "SQL Key Words", and the names that stand in statements most.
[[nodiscard]] bool isSqlWord(const SqlToken &token);

} // namespace tessera
