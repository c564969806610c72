// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/action.h"
#include "core/plan/lock_holder.h"
#include "core/plan/plan_event.h"

#include <memory>
#include <stop_token>

namespace tessera {

/// What an action is given besides itself.
struct ActionInput
{
    QString previous = {}; ///< The result of the step before
    std::function<void(const StepProgress &)> progress = {}; ///< Called on the calling thread; may be empty
    /// Called on the calling thread when others begin to hold the statement up, or do no longer (none).
    std::function<void(const QList<LockHolder> &)> blocked = {};
    LockPatience patience = { .limit = {} }; ///< The statement is cancelled when it waits for longer
};

/// The door through which steps reach the world; tests script it.
class ActionExecutor
{
public:
    ActionExecutor() = default;
    virtual ~ActionExecutor() = default;
    Q_DISABLE_COPY_MOVE(ActionExecutor)

    /// Blocks until the action is over; gives its result as text. An error that mayHaveHappened() leaves the
    /// step uncertain. Errors: Locked when the patience was too short.
    [[nodiscard]] virtual Result<QString> execute(const Action &action, const ActionInput &input,
                                                  std::stop_token stop) = 0;
    /// Server notices since the last call.
    [[nodiscard]] virtual QStringList takeNotices() = 0;
    /// One more door for steps of the same run that run at the same time; it may be used on another thread.
    [[nodiscard]] virtual Result<std::unique_ptr<ActionExecutor>> sibling(std::stop_token stop) = 0;
    /// Shard sets that are being moved now; empty when that cannot be told.
    [[nodiscard]] virtual QList<MoveProgress> movesUnderWay(std::stop_token stop) = 0;
};

} // namespace tessera
