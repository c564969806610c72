// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace tessera {

/// A folder of PostgreSQL server programs.
struct PostgresPrograms
{
    QString folder;
    QString version; ///< "15.20"
    int major = 0;

    [[nodiscard]] QString path(const QString &program) const { return folder + QLatin1Char('/') + program; }
    bool operator==(const PostgresPrograms &) const = default;
};

/// The programs in @p wanted; when empty, in TESSERA_PG_BIN; else the newest of /usr/lib/postgresql/*/bin.
/// Errors: NotFound (names the package or option), Unsupported for a version before 15.
[[nodiscard]] Result<PostgresPrograms> findPostgres(const QString &wanted);

} // namespace tessera
