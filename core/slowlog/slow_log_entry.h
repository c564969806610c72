// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <string_view>

namespace tessera {

/// UTC, as exact as logs are.
using LogMoment = std::chrono::sys_time<std::chrono::milliseconds>;

/// How a server writes its log: log_destination.
enum class SlowLogFormat { Stderr, Csv, Json };

/// A statement that a server's log holds together with the time it took. The texts are bytes as they were
/// logged and belong to whoever gives the entry, for as long as its call lasts.
struct SlowLogEntry
{
    LogMoment at; ///< When it ended
    long long pid = 0;
    std::string_view user = {};
    std::string_view database = {};
    std::string_view application = {};
    std::string_view client = {}; ///< Host, or "[local]"
    std::chrono::duration<double, std::milli> took {};
    std::string_view statement = {};
    std::string_view
        parameters = {}; ///< "$1 = '5', $2 = NULL"; empty when it has none or they are not logged
};

using SlowLogSink = std::function<void(const SlowLogEntry &)>;

} // namespace tessera
