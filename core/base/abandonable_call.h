// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <any>
#include <functional>
#include <stop_token>

namespace tessera {

/// Runs a library call that cannot be interrupted on a thread of its own and waits for it until the deadline
/// or the stop, no longer. A late call is left to end alone, so it must own all that it touches; only a few
/// may be late at a time, further calls then fail at once. Errors: Timeout, Cancelled.
[[nodiscard]] Result<std::any> runAbandonable(std::function<std::any()> call, Deadline deadline,
                                              std::stop_token stop = {});

template <class Call>
[[nodiscard]] auto abandonableCall(Call call, Deadline deadline, std::stop_token stop = {})
    -> Result<decltype(call())>
{
    auto answer =
        runAbandonable([call = std::move(call)]() -> std::any { return call(); }, deadline, std::move(stop));
    if (!answer)
        return tl::unexpected(answer.error());
    return std::any_cast<decltype(call())>(*std::move(answer));
}

} // namespace tessera
