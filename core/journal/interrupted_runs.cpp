// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/interrupted_runs.h"

#include <algorithm>

namespace tessera {

bool mayUndo(const JournalEntry &entry)
{
    bool any = false;
    for (qsizetype i = 0; i < entry.steps.size() && i < entry.plan.steps.size(); ++i) {
        const auto state = entry.steps.at(i).state;
        if (state == StepState::Waiting || state == StepState::Undone)
            continue;
        any = true;
        if (isFinal(entry.plan.steps.at(i)))
            return false;
    }
    return any && entry.outcome != Outcome::Undone;
}

QList<InterruptedRun> interruptedRuns(const QList<JournalEntry> &interrupted)
{
    QList<InterruptedRun> runs;
    for (const auto &entry : interrupted) {
        const auto finished = std::ranges::count_if(entry.steps, [](const JournalStep &step) {
            return step.state == StepState::Done || step.state == StepState::AlreadyDone;
        });
        runs << InterruptedRun { .journalId = entry.id,
                                 .clusterId = entry.clusterId,
                                 .title = entry.plan.title,
                                 .startedAt = entry.startedAt,
                                 .finishedSteps = finished,
                                 .steps = entry.plan.steps.size(),
                                 .canUndo = mayUndo(entry) };
    }
    return runs;
}

} // namespace tessera
