// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/host_port.h"

namespace tessera {

class ConnInfo;

/// primary_conninfo of a standby that is to follow @p primary as @p name, made from what it or another
/// standby of the group connects with now: user, password, TLS stay. A folder of Unix sockets stays, too:
/// then all are on one host. May hold a secret. Errors: Invalid when @p known is no connection string, or
/// empty. Pure.
[[nodiscard]] Result<QString> followConnInfo(const QString &known, const HostPort &primary,
                                             const QString &name);

/// synchronous_standby_names with @p to in the place of @p from; as it is where it does not name @p from.
/// Pure.
[[nodiscard]] QString withStandbyRenamed(const QString &syncNames, const QString &from, const QString &to);

/// As libpq's keywords, without secrets; ConnInfo::parse() reads the same again.
[[nodiscard]] QString keywordsOf(const ConnInfo &info);

} // namespace tessera
