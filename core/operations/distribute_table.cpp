// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/distribute_table.h"

#include "core/operations/key_tree.h"
#include "core/operations/plan_parts.h"
#include "core/operations/table_refusals.h"
#include "core/operations/table_steps.h"
#include "core/postgres/quote.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::DistributeTable)
};

bool namesATable(const QString &colocateWith)
{
    return !colocateWith.isEmpty() && colocateWith != u"none"_s && colocateWith != u"default"_s;
}

Result<> refusalOfColocation(const DistributeTable &wish, const TableDefinition &table,
                             const PlanFacts &facts)
{
    if (!namesATable(wish.colocateWith))
        return {};
    const auto other = colocationPartner(facts, table, wish.column, wish.colocateWith);
    if (!other)
        return tl::unexpected(other.error());
    if (!wish.shardCount.isEmpty())
        return refuse(
            Words::tr("A table that is colocated with %1 has its shard count. Leave the shard count out.")
                .arg((*other)->displayName()));
    return {};
}

/// As the catalog function takes it.
Result<DistributedShape> shapeOf(const DistributeTable &wish, const PlanFacts &facts)
{
    DistributedShape shape { .column = wish.column, .colocateWith = wish.colocateWith };
    if (namesATable(wish.colocateWith)) {
        const auto *other = facts.snapshot->table(wish.colocateWith);
        shape.colocateWith = quoteQualified(other->schema, other->name);
    }
    if (!wish.shardCount.isEmpty()) {
        const auto typed = shardCountFrom(wish.shardCount);
        if (!typed)
            return tl::unexpected(typed.error());
        shape.shardCount = *typed;
    }
    return shape;
}

/// The reverse steps would find other Citus tables tied to it.
bool isTiedToCitus(const TableDefinition &table)
{
    return std::ranges::any_of(table.foreignKeys, &ForeignKey::otherIsCitusTable);
}

void needRoom(Plan &plan, const TableDefinition &table, const QList<Node> &nodes)
{
    for (const auto &node : nodes) {
        if (table.bytes)
            plan.needs.bytesInto[node.id] += ByteCount { table.bytes->value / nodes.size() };
    }
}

/// Each table after the first lies beside the first.
void addTree(Plan &plan, const KeyTree &tree, DistributedShape shape, const PlanFacts &facts)
{
    for (const auto &taken : tree.takenOff)
        plan.steps << takeKeyStep(taken.table, taken.key);
    bool isFirst = true;
    for (const auto &one : tree.tables) {
        if (one.isReference()) {
            plan.steps << referenceStep(
                one.table,
                { .allCopies = copyOnEveryNode(one.table, facts, plan.needs.bytesInto),
                  .isOfTree = true,
                  .canUndo = !tree.leadsOutside });
            continue;
        }
        shape.column = one.column;
        shape.isSequential = tree.hasReferences;
        shape.isOfTree = true;
        shape.canUndo = !tree.leadsOutside;
        plan.steps << distributeStep(one.table, shape);
        needRoom(plan, one.table, facts.snapshot->shardNodes());
        if (std::exchange(isFirst, false))
            shape = { .column = {}, .colocateWith = quoteQualified(one.table.schema, one.table.name) };
    }
    for (const auto &taken : tree.takenOff)
        plan.steps << putKeyStep(taken.table, taken.key);
}

void manageLocals(Plan &plan, const KeyTree &tree, const PlanFacts &facts)
{
    for (const auto &name : tree.stayLocal) {
        const auto table = facts.definitions.constFind(name);
        const auto *known = facts.snapshot->table(name);
        if (table != facts.definitions.constEnd() && !known && facts.snapshot->coordinator())
            plan.steps << manageLocalStep(*table, !tree.leadsOutside);
    }
}

Result<Plan> planOfTree(const DistributeTable &wish, const PlanFacts &facts)
{
    const auto tree = keyTree(facts, wish.table, wish.column);
    if (!tree)
        return tl::unexpected(tree.error());
    auto shape = shapeOf(wish, facts);
    if (!shape)
        return tl::unexpected(shape.error());
    if (const auto *outside = facts.snapshot->table(tree->colocateWith);
        outside && shape->colocateWith.isEmpty())
        shape->colocateWith = quoteQualified(outside->schema, outside->name);
    const auto name = facts.definitions.constFind(wish.table)->displayName();
    Plan plan { .title = Words::tr("Distribute the table %1 by %2 with the %n table(s) tied to it", nullptr,
                                   static_cast<int>(tree->tied()))
                             .arg(name, wish.column) };
    addTree(plan, *tree, *shape, facts);
    manageLocals(plan, *tree, facts);
    return plan;
}

} // namespace

DistributeTable DistributeTable::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "table"), parameterText(parameters, "column"),
             parameterText(parameters, "colocateWith"), parameterText(parameters, "shardCount"),
             parameters.value(u"withForeignKeys"_s).toBool() };
}

FactRequest DistributeTable::facts() const
{
    FactRequest request { .tables = { table }, .followsKeys = withForeignKeys };
    if (namesATable(colocateWith))
        request.tables << colocateWith;
    return request;
}

Result<Plan> DistributeTable::planAlone(const TableDefinition &definition, const PlanFacts &facts) const
{
    if (const auto refused = refusalOfColumn(definition, column); !refused)
        return tl::unexpected(refused.error());
    auto shape = shapeOf(*this, facts);
    if (!shape)
        return tl::unexpected(shape.error());
    shape->canUndo = !isTiedToCitus(definition);
    shape->isSequential = !shape->canUndo;
    Plan plan { .title = Words::tr("Distribute the table %1 by %2").arg(definition.displayName(), column),
                .steps = { distributeStep(definition, *shape) } };
    needRoom(plan, definition, facts.snapshot->shardNodes());
    return plan;
}

Result<Plan> DistributeTable::plan(const PlanFacts &facts) const
{
    const auto definition = tableToConvert(facts, table);
    if (!definition)
        return tl::unexpected(definition.error());
    if (const auto refused = refusalOfColumnAlone(*definition, column); !refused)
        return tl::unexpected(refused.error());
    if (const auto refused = refusalOfColocation(*this, *definition, facts); !refused)
        return tl::unexpected(refused.error());
    if (facts.snapshot->shardNodes().isEmpty())
        return refuse(Words::tr("No node may hold shards. Add a node, or let one hold shards."));
    auto plan = withForeignKeys ? planOfTree(*this, facts) : planAlone(*definition, facts);
    if (!plan)
        return plan;
    plan->scope.tables = this->facts().tables;
    plan->needs.everyNode = true;
    plan->needs.referenceTables = true;
    plan->needs.functions = QStringList { u"create_distributed_table"_s };
    return plan;
}

} // namespace tessera
