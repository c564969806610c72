// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/conninfo.h"

namespace tessera {

/// verify-full for hosts beyond loopback where sslmode is not chosen, and the system's certificate
/// authorities where no root certificate is named or installed for libpq.
[[nodiscard]] ConnInfo withTlsDefaults(ConnInfo info);
/// The system's bundle of certificate authorities; empty when none is found. libpq 15 has no
/// sslrootcert=system.
[[nodiscard]] QString systemCertificateFile();

} // namespace tessera
