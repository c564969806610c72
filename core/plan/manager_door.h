// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connection_target.h"
#include "core/managers/managed_group.h"
#include "core/managers/manager_line.h"
#include "core/plan/action.h"
#include "core/plan/plan_event.h"

#include <functional>

namespace tessera {

/// Carries out what a plan asks of the managers of node groups. One thread at a time. Errors: Refused with
/// the manager's words, Timeout with the state that it is in instead, those of ManagerLine.
class ManagerDoor
{
public:
    explicit ManagerDoor(ConnectionTarget target)
        : m_target(std::move(target))
    {
    }
    [[nodiscard]] static bool concerns(const Action &action);
    /// @p tell gets the states that the manager names, on the calling thread; may be empty.
    [[nodiscard]] Result<QString> execute(const Action &action, const std::stop_token &stop,
                                          const std::function<void(const StepProgress &)> &tell) const;

private:
    [[nodiscard]] ManagerLine lineTo(const QString &group, const QString &address) const;
    [[nodiscard]] Result<QString> call(const CallManager &action, const std::stop_token &stop) const;
    [[nodiscard]] Result<QString> await(const AwaitManager &action, const std::stop_token &stop,
                                        const std::function<void(const StepProgress &)> &tell) const;
    ConnectionTarget m_target;
};

} // namespace tessera
