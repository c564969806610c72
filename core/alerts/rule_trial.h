// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alert_rule.h"
#include "core/metrics/metric_reader.h"

namespace tessera {

/// How often a rule would have fired, had it been on.
struct RuleTrial
{
    MinuteRange range;
    qsizetype measured = 0; ///< Series that it looked at and that had a sample
    qsizetype times = 0; ///< One for each time a series fired
    std::chrono::minutes fired { 0 }; ///< Of all series together

    bool operator==(const RuleTrial &) const = default;
};

/// Judges what was collected in the last @p span before @p end anew, minute by minute, by the engine that
/// judges what comes; nothing is kept or told. Errors: Invalid for a rule that is none, Storage.
[[nodiscard]] Result<RuleTrial> tryRule(const MetricReader &reader, AlertRule rule, Minute end,
                                        std::chrono::minutes span = std::chrono::hours(24));

[[nodiscard]] QString sentenceOf(const RuleTrial &trial);

} // namespace tessera
