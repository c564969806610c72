// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/unfinished.h"

#include "core/ha/rest_mark.h"

#include <algorithm>

namespace tessera {

namespace {

bool hasHeir(const NodeGroup &group)
{
    const auto *named = group.named();
    const bool isFenced = named != nullptr && named->isFenced;
    const bool isDown = !group.reading && (named == nullptr || !named->isReachable);
    return (isDown || isFenced) && group.usurpers().size() == 1;
}

bool rests(const NodeGroup &group)
{
    return std::ranges::any_of(group.members, isResting);
}

} // namespace

bool isResting(const MemberReading &member)
{
    return member.isReachable && !member.isFenced && !member.settings.value(restMark).isEmpty();
}

bool isUnfinished(const NodeGroup &group, const QList<NodeGroup> &all)
{
    if (std::ranges::any_of(all, hasHeir)) // the rest is that one's
        return hasHeir(group);
    const bool isServed = group.reading && !group.reading->isInRecovery && group.usurpers().isEmpty();
    return isServed && std::ranges::any_of(all, rests);
}

} // namespace tessera
