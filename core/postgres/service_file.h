// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/conninfo.h"

#include <QStringList>

namespace tessera {

/// The connection service files that libpq reads, first match first: PGSERVICEFILE or ~/.pg_service.conf,
/// then the system's. Source: PostgreSQL documentation, "The Connection Service File".
[[nodiscard]] QStringList serviceFiles();
/// The services named in those files, each once, in order.
[[nodiscard]] QStringList serviceNames();
/// The keywords of one service; empty when it is not defined.
[[nodiscard]] ConnInfo serviceInfo(const QString &service);

} // namespace tessera
