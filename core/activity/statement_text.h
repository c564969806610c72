// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/cluster_session.h"

namespace tessera {

/// @p text with what would steer a terminal or turn the reading direction (control and format characters,
/// half surrogates) as U+FFFD; lines and tabs stay.
[[nodiscard]] QString harmless(const QString &text);
/// The same on one line, of @p most characters at most; "…" at its end says that there is more.
[[nodiscard]] QString oneLine(const QString &text, qsizetype most);
/// The statement as far as it was read, and below it a sentence when that is not all.
[[nodiscard]] QString shownStatement(const ClusterSession &session);

} // namespace tessera
