// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/host_port.h"
#include "core/postgres/conninfo.h"

#include <QList>

namespace tessera {

// Pure. Source: PostgreSQL documentation, "Specifying Multiple Hosts".

/// The servers that libpq tries, in order; host "" where its own socket is meant. One port may stand for all.
[[nodiscard]] QList<HostPort> placesOf(const ConnInfo &info);
/// Names these servers instead; an address in numbers (hostaddr) goes.
[[nodiscard]] ConnInfo withPlaces(ConnInfo info, const QList<HostPort> &places);

} // namespace tessera
