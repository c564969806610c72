// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/cluster/remedy_plan.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace tessera {

/// A session that holds a lock which a step waits for. Its statement is never read.
struct LockHolder
{
    NodeId node; ///< Where the session was opened; 0 when that is not registered
    QString address; ///< HOST:PORT
    qint32 pid = 0; ///< 0: a prepared transaction, which no session has
    QString user;
    QString application;
    QString startedAt; ///< When the backend began; with the pid it names the session
    std::chrono::seconds age { 0 }; ///< Of its transaction
    QString state; ///< pg_stat_activity's: "idle in transaction", "active"
    QString event; ///< What it waits on itself: "Client: ClientRead"; empty when it works
    QString relation; ///< Which is locked, "schema.name", may be a shard; empty when it is no relation
    bool operator==(const LockHolder &) const = default;
};

/// How long a step waits for locks that others hold.
struct LockPatience
{
    std::chrono::milliseconds limit { 10000 }; ///< Of one try; 0: as long as it takes
    int tries = 4;
    std::chrono::milliseconds pause { 2000 }; ///< Before the second try; doubled before each further one
    bool operator==(const LockPatience &) const = default;
};

/// How long a statement that has worked for @p spent may wait for a lock: its limit, but a tenth of the work
/// that cancelling would throw away, at most two minutes, for what waits behind the statement stands still.
[[nodiscard]] std::chrono::milliseconds patienceAfter(const LockPatience &patience,
                                                      std::chrono::milliseconds spent);

/// Sentences for people: who holds what, a line each.
[[nodiscard]] QString lockText(const QList<LockHolder> &holders);
/// The same sessions, whatever their ages.
[[nodiscard]] bool areSameHolders(const QList<LockHolder> &a, const QList<LockHolder> &b);
/// The operation that ends the first of them; nullopt where we cannot.
[[nodiscard]] std::optional<RemedyPlan> lockRemedy(const QList<LockHolder> &holders);

} // namespace tessera
