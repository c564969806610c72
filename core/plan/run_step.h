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
};

/// Tells a state of the step and what was said with it.
using TellStep = std::function<void(StepState, const QString &)>;

/// Executes one step and, where the connection broke, asks the server whether it took effect. Tells Running
/// and how it ended. Blocks; tells on the calling thread.
[[nodiscard]] StepEnd runStep(const Step &step, ActionExecutor &executor, const ActionInput &input,
                              std::stop_token stop, const TellStep &tell);

/// Asks the server whether a step took effect; nullopt when the step has no check.
[[nodiscard]] Result<std::optional<bool>> tookEffect(const Step &step, ActionExecutor &executor);

} // namespace tessera
