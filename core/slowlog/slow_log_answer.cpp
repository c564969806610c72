// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowlog/slow_log_answer.h"

namespace tessera {

bool serves(const LogRange &range, const SlowLogWish &wish, LogMoment now)
{
    constexpr int slack = 10;
    const bool isLive = range.to == LogMoment::max() && wish.range.to == LogMoment::max();
    if (!isLive)
        return range == wish.range;
    return range.from <= wish.range.from && wish.range.from - range.from <= (now - wish.range.from) / slack;
}

} // namespace tessera
