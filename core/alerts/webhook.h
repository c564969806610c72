// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <stop_token>

namespace tessera {

/// Sends @p body as JSON to an http or https address; the certificate is checked, no redirect is followed.
/// Blocks until the deadline. Errors: Host, Timeout, Cancelled, in words that do not hold the address.
[[nodiscard]] Result<> postJson(const QString &url, const QByteArray &body, Deadline deadline,
                                const std::stop_token &stop);

} // namespace tessera
