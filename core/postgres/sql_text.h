// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tessera {

/// The text of core/sql/<name>.sql, compiled in. Asserts that it exists; a test reads every one.
[[nodiscard]] QString sqlText(const QString &name);
/// The same without its header, for plans, which people read.
[[nodiscard]] QString statementText(const QString &name);

} // namespace tessera
