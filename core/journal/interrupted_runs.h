// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/interrupted_run.h"
#include "core/journal/journal.h"

namespace tessera {

/// Every step that has begun can be taken back, and one has.
[[nodiscard]] bool mayUndo(const JournalEntry &entry);

/// What Journal::interrupted() found, as the findings need it.
[[nodiscard]] QList<InterruptedRun> interruptedRuns(const QList<JournalEntry> &interrupted);

} // namespace tessera
