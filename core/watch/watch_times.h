// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace tessera {

/// How often a watcher asks, and how long it waits. Tests pass shorter ones.
struct WatchTimes
{
    std::chrono::milliseconds catalogs { std::chrono::seconds(10) };
    std::chrono::milliseconds catalogsWhileBusy { std::chrono::seconds(2) }; ///< A job or a plan runs
    std::chrono::milliseconds health { std::chrono::seconds(10) };
    std::chrono::milliseconds sizes { std::chrono::seconds(60) };
    std::chrono::milliseconds activity { std::chrono::seconds(10) }; ///< While it is wanted
    std::chrono::milliseconds comparison { std::chrono::minutes(
        5) }; ///< Versions, metadata, copies, server plan
    std::chrono::milliseconds firstRetry { std::chrono::seconds(1) }; ///< Doubles up to lastRetry
    std::chrono::milliseconds lastRetry { std::chrono::seconds(30) };
    std::chrono::milliseconds answer { std::chrono::seconds(15) }; ///< Longest wait for one statement
};

} // namespace tessera
