// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/guard/probe_outcome.h"

#include <chrono>
#include <optional>
#include <span>

namespace tessera {

using GuardTime = std::chrono::steady_clock::time_point;

/// How far a guard is with a primary that may have failed (failover.md §2.4).
enum class WatchState {
    Watch, ///< All is well, or what is wrong is no reason for a failover
    Suspect, ///< We have lost it
    Confirmed ///< Most guards have, for a while, and its standbys too
};

/// Why a primary that does not serve us is not taken for failed.
enum class Excuse { None, Full, Rejects, Untrusted, Starting, Unnamed, Complains, LineDown, DiskFull, Slept };

enum class WatchEvent { Nothing, Answered, Excused, FailedOften, Agreed, Disagreed };

/// What is known at one moment.
struct PrimaryLook
{
    std::optional<ProbeOutcome> probe = {}; ///< The one that has ended since the last look
    bool isLineDown = false; ///< No server at all answers: it is our own line
    bool isDiskFull = false; ///< By its host: starting it anew, or another one like it, would not help
    bool hasSlept = false; ///< We did not run for a while, so that what we know is old
    std::optional<std::chrono::milliseconds>
        standbySilence = {}; ///< Since a standby of it last heard from it
    int guards = 1; ///< All that there are, we included
    int agreeing = 0; ///< Those of them that have lost it, we included
};

/// What a guard remembers of a primary.
struct PrimaryWatch
{
    WatchState state = WatchState::Watch;
    int failures = 0; ///< One after the other
    Excuse excuse = Excuse::None;
    std::optional<GuardTime> startingSince = {};
    std::optional<GuardTime> agreedSince = {};

    bool operator==(const PrimaryWatch &) const = default;
};

/// One change of state, and the sentence that is told of it.
struct WatchRow
{
    WatchState from;
    WatchEvent event;
    WatchState to;
    const char *sentence;
};

inline constexpr std::chrono::seconds probePeriod { 2 };
inline constexpr std::chrono::seconds probeLimit { 3 };
inline constexpr int failuresToSuspect = 3;
inline constexpr std::chrono::seconds agreementSpan { 10 };
inline constexpr std::chrono::seconds standbySilenceSpan { 10 };
inline constexpr std::chrono::seconds startingBudget { 120 };

[[nodiscard]] std::span<const WatchRow> watchTable();
/// Null when the event changes nothing in that state.
[[nodiscard]] const WatchRow *watchRow(WatchState state, WatchEvent event);
/// What is remembered after @p look; @p event: what that look was. Pure.
[[nodiscard]] PrimaryWatch afterLook(const PrimaryWatch &watch, const PrimaryLook &look, GuardTime now,
                                     WatchEvent *event = nullptr);
/// Most of @p guards; never fewer than two.
[[nodiscard]] bool isMajority(int agreeing, int guards);

/// For scripts and the other guards: "watch", "suspect", "confirmed".
[[nodiscard]] QString idOf(WatchState state);
[[nodiscard]] std::optional<WatchState> watchStateFrom(const QString &id);
/// A sentence; empty for None.
[[nodiscard]] QString sentenceOf(Excuse excuse);
[[nodiscard]] QString sentenceOf(const WatchRow &row);

} // namespace tessera
