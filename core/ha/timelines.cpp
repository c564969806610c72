// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/timelines.h"

#include "core/ha/wal_position.h"

#include <algorithm>

namespace tessera {

namespace {

/// A timeline and where it ends, in bytes.
struct Stretch
{
    int timeline = 0;
    quint64 end = 0;
};

/// The timelines of a server in their order, its own last; empty when its end is not known.
QList<Stretch> stretchesOf(const MemberReading &member, std::optional<quint64> end)
{
    QList<Stretch> stretches;
    for (const auto &past : member.history) {
        const auto at = walPosition(past.lsn);
        if (!at)
            return {};
        stretches << Stretch { past.timeline, *at };
    }
    if (!end || member.timeline == 0)
        return {};
    return stretches << Stretch { member.timeline, *end };
}

} // namespace

std::optional<Divergence> divergenceOf(const MemberReading &one, const MemberReading &other)
{
    const auto ours = stretchesOf(one, walPosition(one.lsn));
    const auto theirs = stretchesOf(other, walPosition(other.lsn));
    if (ours.isEmpty() || theirs.isEmpty())
        return std::nullopt;
    Divergence found { .sharesNumber = one.timeline == other.timeline };
    for (qsizetype i = 0; i < ours.size() && i < theirs.size(); ++i) {
        if (ours[i].timeline != theirs[i].timeline)
            return found;
        found.common = std::min(ours[i].end, theirs[i].end);
        const bool isLast = i + 1 == ours.size();
        if (isLast && ours[i].end <= theirs[i].end) {
            found.isBehind = true;
            return found;
        }
        if (ours[i].end != theirs[i].end)
            return found;
    }
    return found;
}

} // namespace tessera
