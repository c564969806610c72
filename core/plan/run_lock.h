// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

namespace tessera {

class Session;

/// The lock that makes it one operation a cluster at a time (design.md §5.5): held by the session that
/// executes the steps, so it lives as long as any statement of the run does. Errors: Refused, saying who
/// holds it.
[[nodiscard]] Result<> takeRunLock(Session &session, Deadline deadline);
/// For a further session that executes steps of the same run. A new run waits for these too.
[[nodiscard]] Result<> joinRunLock(Session &session, Deadline deadline);

/// The application_name of a run's sessions, by which resume finds them on every node.
[[nodiscard]] QString runTag(const QString &runId);

} // namespace tessera
