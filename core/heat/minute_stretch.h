// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/minute.h"

namespace tessera {

/// Where the stretch of @p length begins that holds @p minute; stretches are aligned to 1970.
[[nodiscard]] inline Minute startOf(Minute minute, std::chrono::minutes length)
{
    return minute - minute.time_since_epoch() % length;
}

/// The first stretch that begins at @p minute or after.
[[nodiscard]] inline Minute endOf(Minute minute, std::chrono::minutes length)
{
    return startOf(minute + length - std::chrono::minutes(1), length);
}

} // namespace tessera
