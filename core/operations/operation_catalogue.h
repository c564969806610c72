// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/plan/plan_facts.h"

#include <span>

namespace tessera {

enum class FieldKind { Text, Node, Table, LocalTable, Column, Shard, Integer, Number, YesNo, TransferMode };

/// One parameter of an operation: enough for a generic form and for tesseractl.
struct OperationField
{
    const char *name; ///< The key in Plan::parameters
    const char *label; ///< For tr("OperationCatalogue", …)
    FieldKind kind;
    bool isRequired;
};

/// One operation: its id, its words and its two functions. Rows join, nothing else changes.
struct OperationRow
{
    const char *id; ///< "table.distribute"
    const char *title; ///< For tr("OperationCatalogue", …)
    const char *group; ///< Nodes, Tables, Shards, Rebalance
    std::span<const OperationField> fields;
    FactRequest (*facts)(const QJsonObject &parameters);
    Result<Plan> (*plan)(const QJsonObject &parameters, const PlanFacts &facts);
};

[[nodiscard]] std::span<const OperationRow> operationCatalogue();
/// Null when there is none of that id.
[[nodiscard]] const OperationRow *operationRow(const QString &id);

/// Checks the parameters against the row's fields, plans, and fills in operation, parameters and fingerprint.
/// Errors: Invalid (parameters), Refused (the cluster's state does not allow it).
[[nodiscard]] Result<Plan> planOperation(const QString &id, const QJsonObject &parameters,
                                         const PlanFacts &facts);

} // namespace tessera
