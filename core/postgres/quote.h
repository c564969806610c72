// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tessera {

/// "name", with inner quotes doubled. Always quoted, so that keywords and capitals are safe.
/// Source: PostgreSQL documentation, "Identifiers and Key Words".
[[nodiscard]] QString quoteIdentifier(const QString &name);
[[nodiscard]] QString quoteQualified(const QString &schema, const QString &name);
/// 'text', or E'text' when it holds a backslash: only for SQL that is shown or cannot bind values.
[[nodiscard]] QString quoteLiteral(const QString &text);

} // namespace tessera
