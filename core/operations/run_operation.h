// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/operations/prepare_operation.h"
#include "core/plan/confirmation.h"
#include "core/plan/run_control.h"

namespace tessera {

/// Takes the plan's fingerprint again. Contacts the coordinator only. Errors: Stale when it differs; Invalid:
/// no such operation; those of Session.
[[nodiscard]] Result<> refuseStalePlan(const Connector &connector, const Plan &plan, std::stop_token stop);

/// Runs a prepared plan: confirmation, lock, stale check, journal, steps (design.md §5). Blocks until it is
/// over. Errors: Refused (not confirmed, read-only, blocked by preflight, another run holds the cluster),
/// Stale, Storage (journal), and those of Session. Once steps have begun the answer is a RunResult.
[[nodiscard]] Result<RunResult> runOperation(const Connector &connector, const PreparedOperation &prepared,
                                             const Confirmation &confirmation, Journal &journal,
                                             RunControl &control, const Report &report);

/// Takes up a journalled run that did not end: waits for or cancels what still runs of it on any node, asks
/// the server which steps took effect, and runs the rest.
[[nodiscard]] Result<RunResult> resumeOperation(const Connector &connector, qint64 journalId,
                                                const Confirmation &confirmation, Journal &journal,
                                                RunControl &control, const Report &report);

/// Takes back the steps of a journalled run, last first.
[[nodiscard]] Result<RunResult> undoOperation(const Connector &connector, qint64 journalId,
                                              const Confirmation &confirmation, Journal &journal,
                                              RunControl &control, const Report &report);

} // namespace tessera
