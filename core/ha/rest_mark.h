// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace tessera {

inline constexpr QLatin1StringView recoverySetting { "citus.recover_2pc_interval" };
/// While two-phase recovery rests for a change of roles, the server itself keeps here what the pause between
/// two recoveries was: whoever ends that change finds it, though the journal is gone with its machine.
inline constexpr QLatin1StringView restMark { "tessera.recovery_before" };
/// The mark where ALTER SYSTEM had not set it.
inline constexpr QLatin1StringView restedByDefault { "default" };

} // namespace tessera
