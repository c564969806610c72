// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tessera::testing {

/// A name that breaks everything that does not quote.
inline constexpr auto hostileTable = "we\"ird; drop";
inline constexpr auto quotedHostileTable = "public.\"we\"\"ird; drop\"";

/// @p sql with the quoted table for each %1.
[[nodiscard]] inline QString withHostileTable(const char *sql)
{
    return QString::fromLatin1(sql).arg(QLatin1String(quotedHostileTable));
}

} // namespace tessera::testing
