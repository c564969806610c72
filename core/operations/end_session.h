// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// Ends one session. It is named by node, process and the moment it began, so that a new session that got the
/// same process number is never hit.
struct EndSession
{
    QString node; ///< Id or HOST:PORT
    QString pid;
    QString startedAt = {}; ///< UTC to the microsecond; empty: whoever idles in a transaction there now
    bool own = false; ///< Also one of Tessera's own

    [[nodiscard]] static EndSession from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused: no such session, Tessera's own, a part of another session, or not this role's to end.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

/// Cancels the statement that a session runs; the session and, where it has begun one, its failed transaction
/// stay.
struct CancelStatement
{
    QString node; ///< Id or HOST:PORT
    QString pid;
    QString startedAt; ///< Of the session
    QString statementStartedAt; ///< A later statement of the same session is left alone
    bool own = false; ///< Also one of Tessera's own

    [[nodiscard]] static CancelStatement from(const QJsonObject &parameters);
    [[nodiscard]] FactRequest facts() const;
    /// Errors: Refused: as EndSession, and when the statement is over.
    [[nodiscard]] Result<Plan> plan(const PlanFacts &facts) const;
};

} // namespace tessera
