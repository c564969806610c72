// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/guard/primary_watch.h"
#include "core/ha/server_reading.h"

namespace tessera {

/// What is to be done where commits of a group wait for a standby only while one keeps up (the policy
/// 'prefer', failover.md §4).
enum class PolicyNeed {
    None,
    Release, ///< Commits wait for more standbys than keep up: they hang
    Restore ///< A standby keeps up for which they do not wait yet
};

/// Since when.
struct PolicyWatch
{
    PolicyNeed need = PolicyNeed::None;
    GuardTime since = {};
};

/// A need that is over sooner is none.
inline constexpr std::chrono::seconds policySpan { 10 };

// All pure.

/// By what the group's primary says of its standbys.
[[nodiscard]] PolicyNeed policyNeed(const ServerReading &primary);
[[nodiscard]] PolicyWatch afterNeed(const PolicyWatch &watch, PolicyNeed need, GuardTime now);
/// It has lasted long enough.
[[nodiscard]] bool isDue(const PolicyWatch &watch, GuardTime now);

} // namespace tessera
