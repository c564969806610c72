// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/history/time_line.h"

#include <chrono>

namespace tessera {

/// ISO 8601; without an offset it is this machine's time. Errors: Invalid.
[[nodiscard]] Result<Moment> momentFrom(const QString &text);
/// ISO 8601 in UTC, to the millisecond.
[[nodiscard]] QString momentText(Moment moment);
/// "90m", "1h", "30d". Errors: Invalid.
[[nodiscard]] Result<std::chrono::minutes> spanFrom(const QString &text);

} // namespace tessera
