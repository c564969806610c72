// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/connections/connector.h"
#include "core/operations/operation_catalogue.h"
#include "core/plan/preflight.h"

#include <stop_token>

namespace tessera {

/// A plan with its checks, ready for review.
struct PreparedOperation
{
    Plan plan;
    QList<Check> checks;
    SnapshotPtr snapshot; ///< What the plan was made from, for the before/after map
    SizesPtr sizes; ///< May be null
};

/// What is wished for.
struct OperationWish
{
    QString operation; ///< The catalogue's id
    QJsonObject parameters;
    QString journal = {}; ///< File that teaches how long moves take here; empty: that is supposed
};

/// Reads the facts on a session of its own, plans and checks. Changes nothing. Blocks.
/// Errors: those of Session, Invalid, Refused.
[[nodiscard]] Result<PreparedOperation> prepareOperation(const Connector &connector,
                                                         const OperationWish &wish, Deadline deadline,
                                                         std::stop_token stop = {});

} // namespace tessera
