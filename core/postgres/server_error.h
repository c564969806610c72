// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

struct pg_conn;
struct pg_result;

namespace tessera {

/// The server's error fields as an Error; kind follows the SQLSTATE class.
[[nodiscard]] Error errorFromResult(const pg_result *result, const pg_conn *connection);
/// A failed connection attempt or a broken connection, sorted into Authentication, Tls or Connection.
[[nodiscard]] Error errorFromConnection(const pg_conn *connection);

} // namespace tessera
