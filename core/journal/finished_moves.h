// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/plan/move_pace.h"

namespace tessera {

/// The moves of known size that the entries say to have been made on that cluster, oldest first. @p entries:
/// newest first, as Journal::list() gives them.
[[nodiscard]] QList<FinishedMove> finishedMoves(const QList<JournalEntry> &entries, const QString &clusterId);

/// What the journal at @p path teaches about the cluster; supposed where it says nothing or cannot be read.
/// Reads the disk.
[[nodiscard]] MovePace readPace(const QString &path, const QString &clusterId);

} // namespace tessera
