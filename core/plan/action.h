// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/plan/manager_action.h"
#include "core/plan/server_action.h"
#include "core/postgres/row.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <variant>

namespace tessera {

/// No effect; the undo of a step that needs none.
struct Nothing
{
    bool operator==(const Nothing &) const = default;
};

/// One statement in autocommit, without a time limit, on the coordinator or on a node reached directly.
/// Its result is the first column of the first row.
struct RunSql
{
    QString sql;
    QList<Value> values = {};
    bool onNode = false; ///< False: on the coordinator
    NodeId node = {};
    bool copiesShards = false; ///< Its progress is read from get_rebalance_progress() meanwhile
    QString server = {}; ///< HOST:PORT, also of a standby, reached directly; empty: see onNode
    bool operator==(const RunSql &) const = default;
};

/// Polls a query whose first column is a boolean, on the coordinator or on a server reached directly, until
/// it is true.
struct WaitUntil
{
    QString sql;
    QList<Value> values = {};
    std::chrono::milliseconds limit { 60000 };
    QString server = {}; ///< HOST:PORT; empty: the coordinator
    QString nudge = {}; ///< A statement without values that is run now and then meanwhile
    QStringList nudgeAt = {}; ///< HOST:PORT each, where
    std::chrono::milliseconds nudgeEvery { 10000 };
    bool operator==(const WaitUntil &) const = default;
};

/// Follows the server's background job until it is over; failed job = failed step. The job is the one that
/// the step before returned, else the newest rebalance job after @c afterJob, so that a crash does not lose
/// it.
struct FollowJob
{
    JobId afterJob = {};
    bool operator==(const FollowJob &) const = default;
};

/// A program and its arguments on this machine, as a vector (design.md §10).
struct RunProgram
{
    QStringList command;
    bool operator==(const RunProgram &) const = default;
};

/// The doors to the world: printable, comparable, storable in the journal.
using Action = std::variant<Nothing, RunSql, WaitUntil, FollowJob, RunProgram, RunStatements, HoldTransaction,
                            EndTransaction, FollowServer, OnHost, CopyServer, RejoinServer, CatchUp, Promote,
                            CallManager, AwaitManager>;

/// Waiting and looking leave nothing that could be taken back.
[[nodiscard]] inline bool changesSomething(const Action &action)
{
    return !std::holds_alternative<Nothing>(action) && !std::holds_alternative<WaitUntil>(action)
        && !std::holds_alternative<FollowJob>(action) && !std::holds_alternative<CatchUp>(action)
        && !std::holds_alternative<AwaitManager>(action);
}

} // namespace tessera
