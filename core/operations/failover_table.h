// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/take_over_scene.h"
#include "core/plan/step.h"

#include <span>

namespace tessera {

/// One state of a failover that an operator drives (failover.md §2.4): the plan has the steps of each row in
/// turn, docs/failover.md shows the same rows. Where a failover stands is told by its servers; the journal
/// only tells what was intended.
struct FailoverRow
{
    const char *state;
    const char *guard; ///< What must hold before
    const char *action; ///< What is done, a sentence; each may be done again
    const char *afterDeath; ///< What resume does when the console died here
    QList<Step> (*steps)(const TakeOverScene &scene);
};

[[nodiscard]] std::span<const FailoverRow> failoverTable();
/// The rows as a table in Markdown, in English.
[[nodiscard]] QString failoverTableText();

} // namespace tessera
