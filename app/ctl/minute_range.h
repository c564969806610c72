// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/arguments.h"
#include "core/metrics/minute.h"

#include <QCoreApplication>

namespace tessera {

inline constexpr OptionSpec sinceOption { "--since", "SPAN",
                                          QT_TRANSLATE_NOOP("tesseractl", "the last 90m, 1h, 30d (1h)") };
inline constexpr OptionSpec fromOption { "--from", "TIME",
                                         QT_TRANSLATE_NOOP("tesseractl", "instead of --since") };
inline constexpr OptionSpec toOption { "--to", "TIME", QT_TRANSLATE_NOOP("tesseractl", "the end (now)") };

/// What the three options above say. Errors: Invalid.
[[nodiscard]] Result<MinuteRange> minuteRangeOf(const Arguments &arguments);

} // namespace tessera
