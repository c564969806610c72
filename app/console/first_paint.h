// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tessera {

/// Set by scripts/bench: nanoseconds of CLOCK_MONOTONIC when the program was started.
inline constexpr auto startVariable = "TESSERA_START_NANOSECONDS";

/// When startVariable is set: after the first paint of @p window prints {"milliseconds":…,"rssKilobytes":…}
/// and ends the program. Otherwise does nothing.
void reportFirstPaint(QWidget *window);

} // namespace tessera
