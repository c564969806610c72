// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/time_line.h"

#include <algorithm>

namespace tessera {

std::optional<WatchSpan> TimeLine::breakAt(Moment at) const
{
    const auto next = std::ranges::upper_bound(spans, at, {}, &WatchSpan::from);
    if (next == spans.begin() || next == spans.end() || at <= std::prev(next)->to)
        return std::nullopt;
    return WatchSpan { std::prev(next)->to, next->from };
}

int TimeLine::changesAfter(Moment at) const
{
    return static_cast<int>(changes.end() - std::ranges::upper_bound(changes, at));
}

} // namespace tessera
