// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowlog/timed_statement.h"

#include <charconv>

namespace tessera {

std::optional<TimedStatement> timedStatement(std::string_view message)
{
    constexpr std::string_view head = "duration: ";
    if (!message.starts_with(head))
        return std::nullopt;
    message.remove_prefix(head.size());
    TimedStatement timed;
    const auto [end, error] =
        std::from_chars(message.data(), message.data() + message.size(), timed.milliseconds);
    message.remove_prefix(static_cast<std::size_t>(end - message.data()));
    constexpr std::string_view unit = " ms  ";
    if (error != std::errc() || !message.starts_with(unit))
        return std::nullopt;
    message.remove_prefix(unit.size());
    if (!message.starts_with("statement: ") && !message.starts_with("execute "))
        return std::nullopt;
    const auto colon = message.find(": ");
    if (colon == std::string_view::npos)
        return std::nullopt;
    timed.text = message.substr(colon + 2);
    return timed;
}

std::string_view loggedParameters(std::string_view detail)
{
    for (const std::string_view head : { "parameters: ", "Parameters: " }) { // PostgreSQL 15; 16 and later
        if (detail.starts_with(head))
            return detail.substr(head.size());
    }
    return {};
}

} // namespace tessera
