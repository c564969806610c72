// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advise/table_evidence.h"
#include "core/cluster/cluster_state.h"
#include "core/cluster/local_table.h"
#include "core/journal/journal.h"
#include "core/schedule/scheduled_change.h"
#include "core/operations/prepare_operation.h"
#include "core/plan/plan_event.h"

namespace tessera::test {

/// A shop with five workers, one of them new, one silent; skewed sizes, a running job and findings.
[[nodiscard]] ClusterState galleryState();
[[nodiscard]] QList<LocalTable> galleryLocalTables();
/// About orders, the first of them, which refers to a local table and to a reference table.
[[nodiscard]] TableEvidence galleryEvidence();
[[nodiscard]] PreparedOperation galleryPlan();
/// The same plan with checks that forbid it, and their remedies.
[[nodiscard]] PreparedOperation galleryBlockedPlan();
[[nodiscard]] QList<StepEvent> galleryEvents();
[[nodiscard]] QList<JournalEntry> galleryJournal();
[[nodiscard]] QList<ScheduledChange> gallerySchedule();

} // namespace tessera::test
