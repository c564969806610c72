// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace tessera {

/// Set by scripts/bench: nanoseconds of CLOCK_MONOTONIC when the program was started.
inline constexpr auto startVariable = "TESSERA_START_NANOSECONDS";

/// Calls @p then once, from the event loop, when @p window has been painted; also when nothing paints it for
/// a second, as while it is minimized.
void afterFirstPaint(QWidget *window, std::function<void()> then);

/// When startVariable is set: prints {"milliseconds":…,"rssKilobytes":…}, the time until the first paint of
/// @p window and the memory once what follows it is built, and ends the program. Otherwise does nothing.
void reportFirstPaint(QWidget *window);

} // namespace tessera
