// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace tessera {

/// What log_min_duration_statement writes of one statement.
struct TimedStatement
{
    double milliseconds = 0;
    std::string_view text;
};

/// Of "duration: 12.3 ms  statement: SELECT …" or "… execute NAME: SELECT …". The times of parse and bind,
/// which come before an execute, times without a statement and auto_explain's plans give nothing.
/// Source: PostgreSQL's check_log_duration(), exec_simple_query(), exec_execute_message().
[[nodiscard]] std::optional<TimedStatement> timedStatement(std::string_view message);

/// What the DETAIL of such a message says of the parameters: "$1 = '5', $2 = NULL"; empty: nothing.
[[nodiscard]] std::string_view loggedParameters(std::string_view detail);

} // namespace tessera
