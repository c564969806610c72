// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/explain_parameter.h"
#include "core/explain/plan_tree.h"
#include "core/postgres/session.h"

namespace tessera {

/// Which plan somebody wants to see.
struct ExplainWish
{
    QString statement;
    QString user = {}; ///< Who runs it: names are looked up as for this role
    std::optional<ParameterValues> values = {}; ///< Without: examples, a generic plan
    bool isAnalyzed = false; ///< The statement is run
    bool isConfirmed = false; ///< That a statement that may write is run, and rolled back
    bool hasAllTasks = true; ///< Of Citus, not only the first
    std::chrono::milliseconds limit { 15000 }; ///< For the server

    bool operator==(const ExplainWish &) const = default;
};

struct ExplainAnswer
{
    ExplainWish wish;
    PlanTree plan = {};
    QString json = {}; ///< As the server wrote it
    QList<ExplainedParameter> parameters = {};
    bool isGeneric = false; ///< Made with examples, not with values

    bool operator==(const ExplainAnswer &) const = default;
};

/// Whether running it under EXPLAIN ANALYZE needs a confirmation.
[[nodiscard]] bool analyzeNeedsConfirmation(const QString &statement);
/// What stays when a statement that writes was run and rolled back.
[[nodiscard]] QString rolledBackText();
/// What a plan that was made with examples is worth; empty for others.
[[nodiscard]] QString genericText(const ExplainAnswer &answer);

/// Asks for the plan in a transaction that is always rolled back; it is read-only unless a statement that may
/// write is run. @p session is nobody else's: prepared statements and settings of it are changed. A generic
/// plan is PostgreSQL's where it can make one, else that for the examples: Citus needs values to tell the
/// shards, and refuses EXPLAIN (GENERIC_PLAN) (its pg16 test). Values are written into the statement: EXPLAIN
/// ANALYZE EXECUTE of Citus 13.2 puts text into its JSON. Errors: those of Session; Refused without the
/// confirmation; Unsupported for a statement that has no plan or was cut; Invalid for too few values.
[[nodiscard]] Result<ExplainAnswer> readExplain(Session &session, const ExplainWish &wish, Deadline deadline,
                                                std::stop_token stop = {});

} // namespace tessera
