// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <stop_token>

namespace tessera {

/// Sleeps for @p span, or until @p stop is requested; false when it was.
bool pauseFor(std::chrono::milliseconds span, std::stop_token stop);

} // namespace tessera
