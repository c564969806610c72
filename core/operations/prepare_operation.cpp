// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/prepare_operation.h"

#include "core/plan/read_plan_facts.h"

#include <QCoreApplication>

namespace tessera {

Result<PreparedOperation> prepareOperation(const Connector &connector, const QString &operation,
                                           const QJsonObject &parameters, Deadline deadline,
                                           std::stop_token stop)
{
    const auto *row = operationRow(operation);
    if (!row)
        return fail(
            ErrorKind::Invalid,
            QCoreApplication::translate("OperationCatalogue", "There is no operation '%1'.").arg(operation));
    const auto facts = readPlanFacts(connector, row->facts(parameters), deadline, stop);
    if (!facts)
        return tl::unexpected(facts.error());
    auto plan = planOperation(operation, parameters, *facts);
    if (!plan)
        return tl::unexpected(plan.error());
    auto checks = preflight(*plan, *facts);
    return PreparedOperation { std::move(*plan), std::move(checks), facts->snapshot, facts->sizes };
}

} // namespace tessera
