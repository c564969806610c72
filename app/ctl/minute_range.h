// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/arguments.h"
#include "core/metrics/minute.h"

#include <QCoreApplication>

#include <optional>

namespace tessera {

inline constexpr OptionSpec sinceOption { "--since", "SPAN",
                                          QT_TRANSLATE_NOOP("tesseractl", "the last 90m, 1h, 30d (1h)") };
inline constexpr OptionSpec fromOption { "--from", "TIME",
                                         QT_TRANSLATE_NOOP("tesseractl", "instead of --since") };
inline constexpr OptionSpec toOption { "--to", "TIME", QT_TRANSLATE_NOOP("tesseractl", "the end (now)") };

inline constexpr OptionSpec baselineFromOption {
    "--baseline-from", "TIME", QT_TRANSLATE_NOOP("tesseractl", "compare with the time that begins then")
};
inline constexpr OptionSpec baselineToOption {
    "--baseline-to", "TIME", QT_TRANSLATE_NOOP("tesseractl", "its end (as long as the range)")
};

/// What --baseline-from and --baseline-to say of a time to compare @p range with; nullopt: nothing. Errors:
/// Invalid.
[[nodiscard]] Result<std::optional<MinuteRange>> baselineRangeOf(const Arguments &arguments,
                                                                 MinuteRange range);
/// What --since, --from and --to say. Errors: Invalid.
[[nodiscard]] Result<MinuteRange> minuteRangeOf(const Arguments &arguments);

} // namespace tessera
