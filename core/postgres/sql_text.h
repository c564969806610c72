// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tessera {

/// The statement of core/sql/<name>.sql, compiled in, without the comment at its head: people read it in
/// plans, in logs and in pg_stat_statements. Asserts that it exists; a test reads every one.
[[nodiscard]] QString sqlText(const QString &name);

} // namespace tessera
