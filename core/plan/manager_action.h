// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/managers/manager_kind.h"

#include <QString>

#include <chrono>

namespace tessera {

// What a plan asks of the manager of a node group (failover.md §3). The way to it is as the connection says;
// where it says nothing, to the address at which Patroni was found.

/// One call, exactly as it is shown. It is left out where its goal is reached already, so that it may be
/// carried out again. An answer that does not come, or says 'not now', leaves it open what happened: what
/// follows looks. Errors: Refused with the manager's words.
struct CallManager
{
    QString group; ///< Number of the node group
    QString method = {}; ///< Of HTTP; empty: a statement at the monitor
    QString target; ///< The address, or the statement
    QString body = {};
    ManagerGoal goal = ManagerGoal::Nothing;
    QString member = {}; ///< Whom the goal is about
    QString address = {}; ///< Of Patroni's REST interface, where it was found
    bool operator==(const CallManager &) const = default;
};

/// Asks the manager until it says that the goal is reached. Errors: Timeout with what it says instead.
struct AwaitManager
{
    QString group;
    ManagerGoal goal = ManagerGoal::Nothing;
    QString member = {};
    QString address = {}; ///< As CallManager::address
    std::chrono::milliseconds limit { std::chrono::minutes(2) };
    bool operator==(const AwaitManager &) const = default;
};

} // namespace tessera
