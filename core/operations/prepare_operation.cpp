// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/prepare_operation.h"

#include "core/ha/reachable_coordinator.h"
#include "core/journal/finished_moves.h"
#include "core/plan/read_plan_facts.h"

#include <QCoreApplication>

namespace tessera {

Result<PreparedOperation> prepareOperation(const Connector &connector, const OperationWish &wish,
                                           Deadline deadline, std::stop_token stop)
{
    const auto *row = operationRow(wish.operation);
    if (!row)
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("OperationCatalogue", "There is no operation '%1'.")
                        .arg(wish.operation));
    const auto request = row->facts(wish.parameters);
    const auto way = request.isUrgent ? reachableCoordinator(connector, stop) : Result<Connector>(connector);
    if (!way)
        return tl::unexpected(way.error());
    auto facts = readPlanFacts(*way, request, deadline, stop);
    if (!facts)
        return tl::unexpected(facts.error());
    facts->pace = readPace(wish.journal, facts->clusterId);
    auto plan = planOperation(wish.operation, wish.parameters, *facts);
    if (!plan)
        return tl::unexpected(plan.error());
    auto checks = preflight(*plan, *facts);
    return PreparedOperation { std::move(*plan), std::move(checks), facts->snapshot, facts->sizes };
}

} // namespace tessera
