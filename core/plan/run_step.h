// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/action_executor.h"
#include "core/plan/step.h"

namespace tessera {

/// How one step ended.
struct StepEnd
{
    enum class Kind {
        Done,
        Failed, ///< It has not happened
        Uncertain, ///< It may have happened, and the step has no check
        Unknown ///< It may have happened, and the server could not be asked
    };
    Kind kind = Kind::Done;
    QString result = {}; ///< When done
    Error error = {}; ///< Else
    QList<LockHolder> holders = {}; ///< When that is Locked, who held it up
};

/// Takes an event of the step; its number is the listener's.
using TellStep = std::function<void(StepEvent)>;

/// Executes one step and, where the connection broke, asks the server whether it took effect. Where others
/// hold a lock for longer than the patience of @p input, it tries again a few times. Tells Running, Blocked
/// and how it ended. Blocks; tells on the calling thread.
[[nodiscard]] StepEnd runStep(const Step &step, ActionExecutor &executor, const ActionInput &input,
                              std::stop_token stop, const TellStep &tell);

/// Takes a step back, as patiently. Tells Undoing, Blocked, and Undone or Failed.
[[nodiscard]] Result<> undoStep(const Step &step, ActionExecutor &executor, const LockPatience &patience,
                                const TellStep &tell);

/// Asks the server whether a step took effect; nullopt when the step has no check.
[[nodiscard]] Result<std::optional<bool>> tookEffect(const Step &step, ActionExecutor &executor);

} // namespace tessera
