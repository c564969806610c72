// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/conninfo.h"

namespace tessera {

/// How much of TLS a connection insists on, strongest first. Source: PostgreSQL documentation, "SSL Support".
enum class TlsMode { VerifyFull, VerifyCa, Require, Prefer, Disable };

/// The mode that a resolved connection uses.
[[nodiscard]] TlsMode tlsMode(const ConnInfo &resolved);
/// The word of sslmode.
[[nodiscard]] QString tlsWord(TlsMode mode);
/// What is lost against verify-full, as a sentence; empty for verify-full.
[[nodiscard]] QString tlsLoss(TlsMode mode);

/// verify-full for hosts beyond loopback where sslmode is not chosen, and the system's certificate
/// authorities where no root certificate is named or installed for libpq.
[[nodiscard]] ConnInfo withTlsDefaults(ConnInfo info);
/// The system's bundle of certificate authorities; empty when none is found. libpq 15 has no
/// sslrootcert=system.
[[nodiscard]] QString systemCertificateFile();

} // namespace tessera
