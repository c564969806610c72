// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite_database.h"

namespace tessera {

/// Takes what can be read of the damaged metrics file at @p path over into @p database, a new one whose
/// tables are made and empty. What cannot be read is left out. True when anything was taken. Errors: Storage,
/// of the new file.
[[nodiscard]] Result<bool> salvageMetrics(const SqliteDatabase &database, const QString &path);

} // namespace tessera
