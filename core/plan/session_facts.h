// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace tessera {

/// One session that is to be ended, or whose statement is. Its statement is never read.
struct SessionFacts
{
    qint32 pid = 0;
    QString user;
    QString application;
    QString backendType; ///< "client backend"; empty: this role may not see it
    QString startedAt; ///< When the backend began, UTC to the microsecond; empty: this role may not see it
    QString statementStartedAt; ///< The same of its running or last statement
    QString state; ///< pg_stat_activity's
    std::chrono::seconds age { 0 }; ///< Of its transaction
    std::chrono::seconds statementAge { 0 };
    std::chrono::seconds idle { 0 }; ///< In the transaction since; 0 while a statement runs
    qint64 globalPid = 0; ///< Of the session that it works for; 0: not known
    bool maySignal = false; ///< This role may
    bool operator==(const SessionFacts &) const = default;
};

} // namespace tessera
