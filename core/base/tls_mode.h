// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tessera {

/// How much of TLS a connection insists on, strongest first. Source: PostgreSQL documentation, "SSL Support".
enum class TlsMode { VerifyFull, VerifyCa, Require, Prefer, Disable };

/// The mode that a word of sslmode stands for; Prefer, libpq's default, for an unknown or empty one.
[[nodiscard]] TlsMode tlsModeOf(const QString &word);
/// The word of sslmode.
[[nodiscard]] QString tlsWord(TlsMode mode);
/// What is lost against verify-full, as a sentence; empty for verify-full.
[[nodiscard]] QString tlsLoss(TlsMode mode);

} // namespace tessera
