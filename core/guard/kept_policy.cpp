// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/kept_policy.h"

#include "core/ha/sync_names.h"

#include <algorithm>

namespace tessera {

namespace {

/// One that lacks more would hold commits up while it catches up: a WAL segment.
constexpr qint64 almostAll = 16ll << 20;

bool hasAlmostAll(const ServerReading &primary, const QString &name)
{
    return std::ranges::any_of(primary.standbys, [&](const FollowingStandby &standby) {
        return standby.name == name && standby.isStreaming() && standby.unflushed.value < almostAll;
    });
}

} // namespace

PolicyNeed policyNeed(const ServerReading &primary)
{
    const auto wanted = SyncNames::from(primary.syncNames);
    const auto standbys = primary.keepingUp();
    const bool isForAny = wanted.holds(QStringLiteral("*"));
    const auto answering =
        std::ranges::count_if(standbys, [&](const QString &name) { return isForAny || wanted.holds(name); });
    if (answering < wanted.waits())
        return PolicyNeed::Release;
    const bool isAnyLeftOut = std::ranges::any_of(standbys, [&](const QString &name) {
        return !isForAny && !wanted.holds(name) && hasAlmostAll(primary, name);
    });
    return isAnyLeftOut ? PolicyNeed::Restore : PolicyNeed::None;
}

PolicyWatch afterNeed(const PolicyWatch &watch, PolicyNeed need, GuardTime now)
{
    return watch.need == need ? watch : PolicyWatch { need, now };
}

bool isDue(const PolicyWatch &watch, GuardTime now)
{
    return watch.need != PolicyNeed::None && now - watch.since >= policySpan;
}

} // namespace tessera
