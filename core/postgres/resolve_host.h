// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/postgres/conninfo.h"

#include <QStringList>

#include <stop_token>

namespace tessera {

/// The addresses of a host name, in the order of the system's resolver, each once; an address is its own.
/// Errors: NotFound for an unknown name, Timeout, Cancelled.
[[nodiscard]] Result<QStringList> resolveHost(const QString &host, Deadline deadline,
                                              std::stop_token stop = {});

/// One connection attempt for each address that a resolved ConnInfo stands for, hostaddr filled in, so that
/// libpq looks up no name. A name that is unknown is passed over while another host is known. Errors as
/// resolveHost.
[[nodiscard]] Result<QList<ConnInfo>> connectionAttempts(const ConnInfo &resolved, Deadline deadline,
                                                         std::stop_token stop = {});

} // namespace tessera
