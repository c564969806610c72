// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/postgres_server.h"

#include <QVersionNumber>

namespace tessera::testing {

/// The Citus versions whose catalogs tests/fixtures/ holds, oldest first.
[[nodiscard]] QStringList fixtureVersions();

/// Makes a database on a plain server that has the catalogs and function
/// signatures of one Citus version and the rows of tests/fixtures/<world>.sql. Fails the test otherwise.
[[nodiscard]] ConnInfo makeCitusFixture(const PostgresServer &server, const QString &version,
                                        const QString &world);

} // namespace tessera::testing
